import { makeStyles, tokens } from "@fluentui/react-components";
import { CircleOffRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { FollowedIndicator } from "../../core/planning/follow";
import { dayInWords } from "../../core/report/valueWords";
import { kindOf, readingInWords } from "./progressWords";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { textAlign: "left", verticalAlign: "top", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground2 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  none: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, fontStyle: "italic" },
});

/** The readings of one indicator for its group and place, newest first. That nobody knows and that it was refused have words and signs of their own. */
export function ReadingsTable({ followed }: { readonly followed: FollowedIndicator }) {
  const styles = useStyles();
  const kind = kindOf(followed);
  return (
    <table className={styles.table} aria-label="Readings, newest first">
      <thead>
        <tr>{["Date", "Value", "Source and note"].map((name) => <th key={name} scope="col" className={`${styles.cell} ${styles.head}`}>{name}</th>)}</tr>
      </thead>
      <tbody>
        {[...followed.readings].reverse().map(({ row, day, value, source, note }) => (
          <tr key={row}>
            <th scope="row" className={`${styles.cell} ${styles.number}`}>{dayInWords(day)}</th>
            <td className={`${styles.cell} ${styles.number}`}>
              {value.kind === "number" ? readingInWords(value, kind) : <span className={styles.none}>{value.kind === "unknown" ? <QuestionCircleRegular aria-hidden="true" /> : <CircleOffRegular aria-hidden="true" />}{value.kind}</span>}
            </td>
            <td className={styles.cell}>{[source, note].filter((part) => part !== "").join(". ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
