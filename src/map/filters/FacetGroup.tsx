import { Button, Checkbox, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { VERDICTS } from "../../core/evaluation/evaluation";
import { isMultiValued } from "../../core/practice/filter";
import type { Facet, FacetValue } from "../../core/practice/view";
import { LongList } from "../../ui/longList/LongList";
import { VerdictShape } from "../../ui/VerdictMark";
import { ViewChoice } from "../../ui/ViewChoice";
import { chosenNote, FilterSection } from "./FilterSection";
import { FIRST, firstValues, searchableFrom, valuesNamed } from "./facetValues";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
  search: { flexGrow: 1, flexBasis: "112px", width: 0, minWidth: 0 },
  value: { display: "flex", alignItems: "center", "& label": { paddingTop: "5px", paddingBottom: "5px", overflowWrap: "anywhere" } },
  empty: { "& label": { color: tokens.colorNeutralForeground3 }, "& svg": { opacity: 0.5 } },
  label: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  more: { alignSelf: "flex-start", marginLeft: tokens.spacingHorizontalXS },
  long: { height: "288px" },
  note: { margin: 0, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** So many values at once scroll in a box of their own, in which only those in sight are drawn. */
const LONG = 60;

interface FacetGroupProps {
  readonly facet: Facet;
  readonly matchAll: boolean;
  readonly onToggle: (value: string) => void;
  readonly onMatchAll: (all: boolean) => void;
}

/** One facet: its values with live counts, the chosen ones ticked. */
export function FacetGroup({ startOpen, ...props }: FacetGroupProps & { readonly startOpen: boolean }): ReactElement {
  const chosen = props.facet.values.filter((value) => value.chosen).length;
  return (
    <FilterSection name={props.facet.name} note={chosenNote(chosen)} startOpen={startOpen || chosen > 0}>
      <FacetValues {...props} />
    </FilterSection>
  );
}

/** The values themselves: searched by name where there are many, all or any of them needed where a practice may have several. */
export function FacetValues({ facet, matchAll, onToggle, onMatchAll }: FacetGroupProps): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState("");
  const named = useMemo(() => valuesNamed(facet.values, search), [facet.values, search]);
  const searching = search.trim() !== "";
  const shown = firstValues(named, all || searching);
  const searchable = facet.values.length >= searchableFrom;
  const draw = (value: FacetValue): ReactElement => <FacetCheckbox key={value.value} value={value} verdict={facet.name === "Verdict"} onToggle={onToggle} />;
  return (
    <>
      {(searchable || isMultiValued(facet.name)) && (
        <div className={styles.tools}>
          {searchable && (
            <Input
              className={styles.search} size="small" appearance="filled-darker" aria-label={`Search in ${facet.name}`} placeholder={`Search ${facet.values.length}`} value={search}
              contentBefore={<SearchRegular />} onChange={(_, data) => { setSearch(data.value); }}
              onKeyDown={(event) => { if (event.key === "Escape" && search !== "") { event.stopPropagation(); setSearch(""); } }}
              {...(search === "" ? {} : { contentAfter: <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={`Clear search in ${facet.name}`} onClick={() => { setSearch(""); }} /> })}
            />
          )}
          {isMultiValued(facet.name) && (
            <ViewChoice
              label={`${facet.name}: how many of those chosen a practice must have`} choices={["any of", "all of"] as const} chosen={matchAll ? "all of" : "any of"}
              onChoose={(choice) => { onMatchAll(choice === "all of"); }}
            />
          )}
        </div>
      )}
      {shown.length > LONG
        ? <div className={styles.long}><LongList items={shown} keyOf={(value) => value.value} draw={draw} rowHeight={30} /></div>
        : shown.map(draw)}
      {searching && <p className={styles.note} aria-live="polite">{named.length === 0 ? `Nothing in ${facet.name} has this in its name.` : `${named.length} of ${facet.values.length}`}</p>}
      {!searching && facet.values.length > FIRST + 2 && (
        <Button appearance="transparent" size="small" className={styles.more} aria-expanded={all} onClick={() => { setAll(!all); }}>
          {all ? "Show fewer" : `Show all ${facet.values.length}`}
        </Button>
      )}
    </>
  );
}

function FacetCheckbox({ value, verdict, onToggle }: {
  readonly value: FacetValue; readonly verdict: boolean; readonly onToggle: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  const mark = verdict ? VERDICTS.find((each) => each === value.value) : undefined;
  return (
    <div className={mergeClasses(styles.value, value.count === 0 && !value.chosen && styles.empty)}>
      <Checkbox
        checked={value.chosen} onChange={() => { onToggle(value.value); }}
        label={(
          <span className={styles.label}>
            {mark && <VerdictShape verdict={mark} size={14} />}
            <span>{value.label} <span className={styles.count}>({value.count})</span></span>
          </span>
        )}
      />
    </div>
  );
}
