import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { Button } from "@fluentui/react-components";
import { FIRST_YEAR, LAST_YEAR } from "../../core/dates";
import type { Facet, Filter, View, YearRange } from "../../core/practice/view";
import { FacetValues } from "./FacetGroup";
import { chosenNote, FilterSection } from "./FilterSection";
import { NumberField } from "./NumberField";
import { RangeSlider } from "./RangeSlider";
import { toggleValue } from "./filterEdits";

const useStyles = makeStyles({
  range: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `0 ${tokens.spacingHorizontalXS}` },
  fields: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: 0 },
  to: { color: tokens.colorNeutralForeground2 },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  single: { alignSelf: "flex-start" },
});

/** Years: a range as two numbers and as two thumbs on one rail, and below, for whoever wants just some years, each on its own. */
export function YearSection({ facet, view, filter, onFilter }: {
  readonly facet: Facet; readonly view: View; readonly filter: Filter; readonly onFilter: (filter: Filter) => void;
}): ReactElement | null {
  const styles = useStyles();
  const chosen = facet.values.filter((value) => value.chosen).length;
  const [single, setSingle] = useState(chosen > 0);
  const { years } = filter;
  const ranged = years.from !== null || years.to !== null;
  const span = view.yearSpan;
  const setYears = (range: YearRange): void => { onFilter({ ...filter, years: range }); };
  return (
    <FilterSection name="Year" note={chosenNote(chosen + (ranged ? 1 : 0))}>
      <div className={styles.range}>
        <div className={styles.fields}>
          <NumberField
            label="Ran from year" className={styles.field} value={years.from} min={FIRST_YEAR} max={LAST_YEAR} step={1} whole placeholder={span === null ? "from" : String(span.first)}
            onChange={(from) => { setYears({ ...years, from }); }}
          />
          <span className={styles.to} aria-hidden="true">to</span>
          <NumberField
            label="Ran to year" className={styles.field} value={years.to} min={FIRST_YEAR} max={LAST_YEAR} step={1} whole placeholder={span === null ? "to" : String(span.last)}
            onChange={(to) => { setYears({ ...years, to }); }}
          />
        </div>
        {span !== null && span.first < span.last && <YearSlider span={span} years={years} onYears={setYears} />}
        {ranged && view.leftOut.withoutYear > 0 && <p className={styles.note}>{leftOutWords(view.leftOut.withoutYear)}</p>}
        <Button appearance="transparent" size="small" className={styles.single} aria-expanded={single} onClick={() => { setSingle(!single); }}>
          {single ? "Hide single years" : "Choose single years"}
        </Button>
      </div>
      {single && <FacetValues facet={facet} matchAll={false} onMatchAll={() => undefined} onToggle={(value) => { onFilter(toggleValue(filter, "Year", value)); }} />}
    </FilterSection>
  );
}

/** The ends of the rail are the first and the last year that is stated; a thumb at an end asks for nothing there. */
function YearSlider({ span, years, onYears }: { readonly span: { readonly first: number; readonly last: number }; readonly years: YearRange; readonly onYears: (years: YearRange) => void }): ReactElement {
  const { first, last } = span;
  const inside = (year: number): number => Math.min(last, Math.max(first, year));
  const [from, to] = [inside(years.from ?? first), inside(years.to ?? last)];
  const [low, high] = from <= to ? [from, to] : [to, from];
  return (
    <RangeSlider
      min={first} max={last} low={low} high={high} labels={["First year", "Last year"]}
      words={(value, end) => (value === (end === "low" ? first : last) ? `${value}, ${end === "low" ? "the earliest" : "the latest"}` : String(value))}
      onChange={(newLow, newHigh) => { onYears({ from: newLow === first ? null : newLow, to: newHigh === last ? null : newHigh }); }}
    />
  );
}

function leftOutWords(count: number): string {
  return count === 1 ? "1 practice states no year and is left out." : `${count} practices state no year and are left out.`;
}
