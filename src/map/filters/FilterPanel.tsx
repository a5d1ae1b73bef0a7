import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import type { Facet, FacetName, Filter, View, ViewIndex } from "../../core/practice/view";
import { isMultiValued } from "../../core/practice/filter";
import type { KnownRegion } from "../../core/regions/join";
import { ActiveFilters } from "./ActiveFilters";
import { FacetGroup } from "./FacetGroup";
import { GapSection } from "./GapSection";
import { MinimumsSection } from "./MinimumsSection";
import { PublishedSwitch } from "./PublishedSwitch";
import { YearSection } from "./YearSection";
import { setMatchAll, toggleValue } from "./filterEdits";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  top: {
    position: "sticky", top: 0, zIndex: 2, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, backgroundColor: tokens.colorNeutralBackground1,
    marginTop: `calc(-1 * ${tokens.spacingVerticalM})`, paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalXS,
  },
  search: { maxWidth: "none", width: "100%" },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where there are several workbooks or sheets, which one is the first thing to ask; all else keeps its order. */
const workbookFirst = (a: Facet, b: Facet): number => rankOf(b) - rankOf(a);
const rankOf = ({ name }: Facet): number => (name === "Workbook" ? 2 : name === "Sheet" ? 1 : 0);

/** Folded away at first, so that the names of all facets are in sight; one in which something is chosen is open. */
const CLOSED_AT_FIRST: ReadonlySet<FacetName> = new Set(["Region", "Status", "Indicator", "Evidence"]);

interface FilterPanelProps {
  readonly view: View;
  readonly index: ViewIndex;
  readonly filter: Filter;
  readonly book: Pick<Book, "criteria" | "catalogue" | "regions">;
  /** Regions of an open boundary file: see `GapSection`. */
  readonly boundaryRegions?: readonly KnownRegion[] | null;
  /** Share of the texts read for a search that waits for them, 0–1; null when none waits. */
  readonly readingTexts?: number | null;
  readonly onFilter: (filter: Filter) => void;
}

/** Search, what is asked for at present, facets, years, minimums and gaps. The view gives the counts; every change is a whole new filter. */
export function FilterPanel({ view, index, filter, book, boundaryRegions = null, readingTexts = null, onFilter }: FilterPanelProps): ReactElement {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.top}>
        <SearchBox
          className={styles.search} aria-label="Search practices" placeholder="Search practices" value={filter.text}
          onChange={(_, data) => { onFilter({ ...filter, text: data.value }); }}
        />
        {readingTexts !== null && <p className={styles.none} aria-live="polite">Reading the texts to search them: {Math.round(readingTexts * 100)} %</p>}
        <ActiveFilters filter={filter} book={book} panel={panel} onFilter={onFilter} />
      </div>
      {view.total === 0 ? <p className={styles.none}>Filters appear here when there are practices.</p> : (
        <>
          <PublishedSwitch on={filter.publishedOnly} unpublished={view.leftOut.unpublished} onChange={(publishedOnly) => { onFilter({ ...filter, publishedOnly }); }} />
          {[...view.facets].sort(workbookFirst).filter((facet) => facet.values.length > 0).map((facet) => (facet.name === "Year"
            ? <YearSection key={facet.name} facet={facet} view={view} filter={filter} onFilter={onFilter} />
            : (
              <FacetGroup
                key={facet.name} facet={facet} matchAll={filter.matchAll.some((name) => name === facet.name)} startOpen={!CLOSED_AT_FIRST.has(facet.name)}
                onToggle={(value) => { onFilter(toggleValue(filter, facet.name, value)); }}
                onMatchAll={(all) => { if (isMultiValued(facet.name)) onFilter(setMatchAll(filter, facet.name, all)); }}
              />
            )))}
          <MinimumsSection filter={filter} criteria={book.criteria} onFilter={onFilter} />
          <GapSection index={index} filter={filter} book={book} boundaryRegions={boundaryRegions} onFilter={onFilter} />
        </>
      )}
    </div>
  );
}
