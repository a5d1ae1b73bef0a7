import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import type { Filter, View } from "../../core/practice/view";
import { activeFilters } from "../filters/filterEdits";
import { LegendLines } from "../MapLegend";
import { statusText } from "../statusText";

const useStyles = makeStyles({
  head: { display: "none", "@media print": { display: "block", marginBottom: tokens.spacingVerticalL } },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  line: { margin: `${tokens.spacingVerticalXXS} 0`, color: tokens.colorNeutralForeground2 },
  legend: { marginTop: tokens.spacingVerticalS, marginLeft: "-6px" },
});

/** What a printed page begins with: what it is of, when it was printed, what was asked for, and what the symbols mean. */
export function PrintedHead({ title, view, filter, book, legend }: {
  readonly title: string; readonly view: View; readonly filter: Filter; readonly book: Pick<Book, "criteria" | "catalogue">;
  /** Whether symbols follow that need one. */
  readonly legend: boolean;
}): ReactElement {
  const styles = useStyles();
  const asked = activeFilters(filter, book).map((each) => each.label);
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.line}>{statusText(view)} · printed on {new Date().toLocaleDateString(undefined, { dateStyle: "long" })}</p>
      {asked.length > 0 && <p className={styles.line}>Shown: {asked.join(" · ")}</p>}
      {legend && <div className={styles.legend}><LegendLines /></div>}
    </div>
  );
}
