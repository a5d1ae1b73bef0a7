import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Statement } from "../../core/theory/theory";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { verticalAlign: "top", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  step: { width: "72px" },
  indicators: { width: "76px" },
  /** What a narrow pane has no room for. */
  wide: { "@media (max-width: 479px)": { display: "none" } },
});

/** All statements at a glance, a row each in the order of the sheet; the words of a row lead to the statement. */
export function TheoryTable({ statements, onOpen }: { readonly statements: readonly Statement[]; readonly onOpen: (key: string) => void }) {
  const styles = useStyles();
  const words = new Map(statements.map((statement) => [statement.key, statement.statement === "" ? statement.id : statement.statement]));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.step}`}>Step</th>
          <th scope="col" className={styles.head}>Statement</th>
          <th scope="col" className={`${styles.head} ${styles.wide}`}>Leads to</th>
          <th scope="col" className={`${styles.head} ${styles.indicators}`}>Shown by</th>
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <tr key={statement.key}>
            <td className={styles.cell}>{statement.step ?? "–"}</td>
            <th scope="row" className={styles.cell} style={{ textAlign: "left", fontWeight: "inherit" }}>
              <Link as="button" inline className={styles.link} onClick={() => onOpen(statement.key)}>{words.get(statement.key) || statement.key}</Link>
            </th>
            <td className={`${styles.cell} ${styles.wide}`}>
              {statement.leadsTo.map((key) => <Text key={key} size={200} block>{words.get(key)}</Text>)}
            </td>
            <td className={styles.cell}>{statement.indicators.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
