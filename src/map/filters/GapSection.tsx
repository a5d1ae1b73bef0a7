import { Button, makeStyles, tokens, useId } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Book } from "../../core/book";
import type { Catalogue } from "../../core/framework/bookCatalogue";
import { DOMAINS } from "../../core/framework/catalogue";
import type { Domain } from "../../core/framework/framework";
import { gapsOf, regionRows } from "../../core/practice/gaps";
import type { Gap } from "../../core/practice/gaps";
import type { Filter, ViewIndex } from "../../core/practice/view";
import type { KnownRegion } from "../../core/regions/join";
import { ownRegions } from "../../core/regions/ownRegions";
import { LongList } from "../../ui/longList/LongList";
import { FilterSection } from "./FilterSection";
import { activeFilters } from "./filterEdits";
import type { ActiveFilter } from "./filterEdits";
import { byHeading, gapCount, indicatorsWords, regionAdvice, regionName, stepFor } from "./gapWords";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
  count: { margin: 0, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  gap: { display: "flex", flexDirection: "column", alignItems: "flex-start", paddingBottom: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  step: { padding: 0, minWidth: 0, minHeight: "24px", textAlign: "start", justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
  advice: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  codes: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& li": { paddingBottom: tokens.spacingVerticalXXS } },
  more: { alignSelf: "flex-start" },
  long: { height: "288px" },
});

/** So many regions are named before "Show all". */
const FIRST = 6;

interface GapProps {
  readonly index: ViewIndex;
  readonly filter: Filter;
  readonly book: Pick<Book, "criteria" | "catalogue" | "regions">;
  /** Regions of an open boundary file, which then are the regions that count; null when none is open. */
  readonly boundaryRegions: readonly KnownRegion[] | null;
  readonly onFilter: (filter: Filter) => void;
}

/** Where there is no practice under the present filter, and what to do about each. Worked out only while it is open. */
export function GapSection(props: GapProps): ReactElement {
  return <FilterSection name="Without a practice" note={null} startOpen={false}><GapLists {...props} /></FilterSection>;
}

function GapLists({ index, filter, book, boundaryRegions, onFilter }: GapProps): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { criteria, catalogue, regions: { regions: tableRegions } } = book;
  const regions = useMemo(
    () => (boundaryRegions === null ? ownRegions(index.practices, tableRegions) : ownRegions([], boundaryRegions)),
    [index.practices, tableRegions, boundaryRegions],
  );
  const rows = useMemo(() => regionRows(index, regions), [index, regions]);
  const active = useMemo(() => activeFilters(filter, { criteria, catalogue }), [filter, criteria, catalogue]);
  const gaps = useMemo(() => gapsOf(index, filter, active.map((each) => each.without), regions, rows), [index, filter, active, regions, rows]);
  const drawRegion = (gap: Gap<KnownRegion>): ReactElement => (
    <GapLine key={regionName(gap.of)} name={regionName(gap.of)} gap={gap} active={active} explain="What to do" onFilter={onFilter}>
      <p className={styles.advice}>{regionAdvice(gap.of)}</p>
    </GapLine>
  );
  const shown = all ? gaps.regions : gaps.regions.slice(0, FIRST);
  return (
    <>
      <div className={styles.part}>
        <h3 className={styles.count}>{gapCount(gaps.domains.length, DOMAINS.length, "domain", "domains")}</h3>
        {byHeading(gaps.domains).map((heading) => (
          <div key={heading.name}>
            <h4 className={styles.heading}>{heading.whole ? `${heading.name}: none at all` : heading.name}</h4>
            {heading.gaps.map((gap) => (
              <GapLine key={gap.of.id} name={gap.of.name} gap={gap} active={active} explain={indicatorsWords(catalogue.indicatorsOf(gap.of.id).length)} onFilter={onFilter}>
                <DomainAdvice domain={gap.of} catalogue={catalogue} />
              </GapLine>
            ))}
          </div>
        ))}
      </div>
      <div className={styles.part}>
        <h3 className={styles.count}>{gapCount(gaps.regions.length, regions.regions.length, "region", "regions")}</h3>
        {shown.length > 60 ? <div className={styles.long}><LongList items={shown} keyOf={(gap) => regionName(gap.of)} draw={drawRegion} rowHeight={48} /></div> : shown.map(drawRegion)}
        {gaps.regions.length > FIRST && (
          <Button appearance="transparent" size="small" className={styles.more} aria-expanded={all} onClick={() => { setAll(!all); }}>
            {all ? "Show fewer" : `Show all ${gaps.regions.length}`}
          </Button>
        )}
      </div>
    </>
  );
}

function DomainAdvice({ domain, catalogue }: { readonly domain: Domain; readonly catalogue: Catalogue }): ReactElement {
  const styles = useStyles();
  const own = catalogue.indicatorsOf(domain.id);
  if (own.length === 0) return <p className={styles.advice}>Your list of indicators has none of this domain. Add one to it, or leave the domain out on purpose.</p>;
  return (
    <>
      <p className={styles.advice}>No practice in this workbook has one of these. Write the code in the Indicators column of a practice that works on it.</p>
      <ul className={styles.codes} aria-label={`Indicators of ${domain.name}`}>
        {own.map(({ code, name }) => <li key={code}>{code} {name}</li>)}
      </ul>
    </>
  );
}

/** One gap, with the press of a button that leads out of it. */
function GapLine({ name, gap, active, explain, onFilter, children }: {
  readonly name: string; readonly gap: Gap<unknown>; readonly active: readonly ActiveFilter[]; readonly explain: string;
  readonly onFilter: (filter: Filter) => void; readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId("advice");
  const step = stepFor(gap, active, explain);
  return (
    <div className={styles.gap}>
      <span>{name}</span>
      {step.kind === "show"
        ? <Button appearance="transparent" size="small" className={styles.step} aria-label={`${name}: ${step.words}`} onClick={() => { onFilter(step.filter); }}>{step.words}</Button>
        : (
          <>
            <Button
              appearance="transparent" size="small" className={styles.step} aria-label={`${name}: ${step.words}`} aria-expanded={open} aria-controls={id}
              onClick={() => { setOpen(!open); }}
            >
              {step.words}
            </Button>
            <div id={id}>{open && children}</div>
          </>
        )}
    </div>
  );
}
