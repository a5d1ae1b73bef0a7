import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { ReactElement, RefObject } from "react";
import type { CriteriaSet } from "../../core/evaluation/criteria";
import { EMPTY_FILTER } from "../../core/practice/view";
import type { Filter, View } from "../../core/practice/view";
import { FacetGroup, FilterSection } from "./FacetGroup";
import { MinimumSlider } from "./MinimumSlider";
import { activeFilters, leastStops, leastWords, setLeastRating, toggleValue } from "./filterEdits";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  top: {
    position: "sticky", top: 0, zIndex: 2, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, backgroundColor: tokens.colorNeutralBackground1,
    marginTop: `calc(-1 * ${tokens.spacingVerticalM})`, paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalXS,
  },
  search: { maxWidth: "none", width: "100%" },
  chips: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, minWidth: 0, maxHeight: "112px", overflowY: "auto" },
  chipItem: { maxWidth: "100%" },
  chip: {
    maxWidth: "100%", minWidth: 0, fontWeight: tokens.fontWeightRegular, minHeight: "24px", backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2, ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
  chipText: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  sliders: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS, paddingRight: tokens.spacingHorizontalXS },
});

const SCORE_STOPS = Array.from({ length: 21 }, (_, i) => i * 5);

/** Search, what is asked for at present, facets and minimums. The view gives the counts; every change is a whole new filter. */
export function FilterPanel({ view, filter, criteria, onFilter }: {
  readonly view: View; readonly filter: Filter; readonly criteria: CriteriaSet; readonly onFilter: (filter: Filter) => void;
}): ReactElement {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.top}>
        <SearchBox
          className={styles.search} aria-label="Search practices" placeholder="Search practices" value={filter.text}
          onChange={(_, data) => { onFilter({ ...filter, text: data.value }); }}
        />
        <Chips filter={filter} criteria={criteria} panel={panel} onFilter={onFilter} />
      </div>
      {view.facets.filter((facet) => facet.values.length > 0).map((facet) => (
        <FacetGroup key={facet.name} facet={facet} onToggle={(value) => { onFilter(toggleValue(filter, facet.name, value)); }} />
      ))}
      {view.total === 0 ? <p className={styles.none}>Filters appear here when there are practices.</p> : <FilterSection name="Minimums" chosen={Object.keys(filter.minRatings).length + (filter.minScore === null ? 0 : 1)}>
        <div className={styles.sliders}>
          <MinimumSlider
            label="Score" stops={SCORE_STOPS} value={filter.minScore} words={(value) => `${value} or more`}
            onChange={(minScore) => { onFilter({ ...filter, minScore }); }}
          />
          {criteria.criteria.map(({ name }) => (
            <MinimumSlider
              key={name} label={name} stops={leastStops(criteria.scale)} value={filter.minRatings[name] ?? null}
              words={(value) => leastWords(criteria.scale, value)}
              onChange={(least) => { onFilter(setLeastRating(filter, name, least)); }}
            />
          ))}
        </div>
      </FilterSection>}
    </div>
  );
}

/** Each thing asked for, to be cleared on its own. The focus goes to the next chip, after the last one to the search box. */
function Chips({ filter, criteria, panel, onFilter }: {
  readonly filter: Filter; readonly criteria: CriteriaSet; readonly panel: RefObject<HTMLElement | null>;
  readonly onFilter: (filter: Filter) => void;
}): ReactElement | null {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const cleared = useRef<number | null>(null);
  const active = activeFilters(filter, criteria);
  useEffect(() => {
    if (cleared.current === null) return;
    const chips = list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    (chips[Math.min(cleared.current, chips.length - 2)] ?? panel.current?.querySelector("input"))?.focus();
    cleared.current = null;
  });
  const clear = (index: number, without: Filter): void => {
    cleared.current = index;
    onFilter(without);
  };
  if (active.length === 0) return null;
  return (
    <ul ref={list} className={styles.chips} aria-label="Active filters">
      {active.map(({ key, label, without }, index) => (
        <li key={key} className={styles.chipItem}>
          <Button
            className={styles.chip} size="small" shape="circular" appearance="subtle" icon={<DismissRegular />} iconPosition="after"
            aria-label={`Clear ${label}`} title={label} onClick={() => { clear(index, without); }}
          >
            <span className={styles.chipText}>{label}</span>
          </Button>
        </li>
      ))}
      <li><Button size="small" appearance="transparent" onClick={() => { clear(0, EMPTY_FILTER); }}>Clear all</Button></li>
    </ul>
  );
}
