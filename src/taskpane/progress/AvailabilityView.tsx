import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Plan } from "../../core/planning/plan";
import { availabilityOf, type Availability } from "../../core/planning/availability";
import { dayInWords } from "../../core/report/valueWords";
import { listed } from "../../core/wording";
import { useSectionStyles } from "../criteria/sectionStyles";

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, tableLayout: "fixed" },
  cell: { textAlign: "left", verticalAlign: "top", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
  group: { width: "32%" },
  count: { width: "23%", fontVariantNumeric: "tabular-nums" },
  head: { color: tokens.colorNeutralForeground2 },
});

/** Which indicators have readings, for which groups, since when, and where there are gaps: in words and numbers. */
export function AvailabilityView({ plan, months }: { readonly plan: Plan; readonly months: number }) {
  const section = useSectionStyles();
  const styles = useStyles();
  const all = useMemo(() => availabilityOf(plan, months), [plan, months]);
  const without = all.filter(({ groups }) => groups.every(({ numbers }) => numbers === 0));
  const cell = (extra = ""): string => `${styles.cell} ${extra}`;
  return (
    <>
      <section className={section.section} aria-label="In short">
        <Text>{all.length - without.length} of {all.length} {all.length === 1 ? "indicator has" : "indicators have"} at least one number.</Text>
        {without.length === 0 ? null : <Text size={200} className={section.quiet}>None yet: {listed(without.map(({ code }) => code))}.</Text>}
      </section>
      {all.map(({ code, name, groups }) => (
        <section key={code} className={section.section} aria-label={code}>
          <h3 className={styles.name}>{name === "" ? code : `${name} (${code})`}</h3>
          <table className={styles.table} aria-label={`Readings of ${code} by group`}>
            <thead>
              <tr>
                <th scope="col" className={cell(`${styles.group} ${styles.head}`)}>Group</th>
                <th scope="col" className={cell(`${styles.count} ${styles.head}`)}>Numbers</th>
                <th scope="col" className={cell(styles.head)}>Since, last and gaps</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.group}>
                  <th scope="row" className={cell()}>{group.group || "No group named"}</th>
                  <td className={cell(styles.count)}>{group.numbers === 0 ? "none" : group.numbers}</td>
                  <td className={cell()}>{remarks(group).map((line) => <div key={line}>{line}</div>)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

function remarks({ since, last, gaps, unknown, refused, places, planned }: Availability): readonly string[] {
  return [
    ...(since === null || last === null ? ["Never read"] : [since === last ? `On ${dayInWords(last)}` : `Since ${dayInWords(since)}, last ${dayInWords(last)}`]),
    ...gaps.map(({ from, to }) => `Gap from ${dayInWords(from)} to ${dayInWords(to)}`),
    ...(unknown === 0 ? [] : [`${unknown} unknown`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
    ...(places.length === 0 ? [] : [`Places: ${listed(places)}`]),
    ...(planned ? [] : ["No row in Indicators is about this group"]),
  ];
}
