import { Button, Text, makeStyles, tokens, typographyStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Agreement } from "../../core/evaluation/agreement/agreement";
import { agreementWord, agreementWords, RELIABLE, shownAgreement, TENTATIVE } from "../../core/rating/consensus";
import type { AgreementReport } from "../../core/rating/consensus";
import { InfoPopover } from "../../ui/InfoPopover";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  overall: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  value: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere", padding: 0 },
  words: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular, padding: `0 0 0 ${tokens.spacingHorizontalM}`, whiteSpace: "nowrap" },
});

/** Agreement overall in plain words with the pairs behind it, then criterion by criterion. */
export function AgreementSection({ report, names, scope }: {
  readonly report: AgreementReport; readonly names: readonly string[];
  /** Which practices it is about, as a sentence. */
  readonly scope: string;
}) {
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const [asked, setAsked] = useState<HTMLElement | null>(null);
  const { overall, perCriterion } = report;
  return (
    <section className={styles.section} aria-label="Agreement">
      <div className={styles.head}>
        <h2 className={styles.heading}>Agreement</h2>
        <Button {...restore} size="small" appearance="transparent" icon={<InfoRegular />} aria-label="About agreement" onClick={(event) => setAsked(event.currentTarget)} />
      </div>
      {asked === null ? null : (
        <InfoPopover target={asked} label="About agreement" onClose={() => setAsked(null)}>
          Krippendorff’s alpha for ordered ratings: 1 is full agreement, 0 what chance would give. n/a counts as not given. By a common convention
          (Krippendorff, Content Analysis, 2004) {RELIABLE} and more is reliable and {TENTATIVE} and more is enough for cautious conclusions. A convention is not a
          fact: few pairs make any number uncertain. Overall takes every practice and criterion as one unit.
        </InfoPopover>
      )}
      <div className={styles.overall}>
        <Text size={600} weight="semibold" className={styles.value}>{shownAgreement(overall.value)}</Text>
        <Text size={200} className={styles.quiet}>{pairsWords(overall)}</Text>
      </div>
      <Text>{agreementWords(overall)}</Text>
      <Text size={200} className={styles.quiet}>{scope}</Text>
      <table className={styles.table}>
        <thead><tr><th scope="col" className={styles.name}>Criterion</th><th scope="col" className={styles.number}>Alpha</th><th scope="col" className={styles.words}>Reads as</th><th scope="col" className={styles.number}>Pairs</th></tr></thead>
        <tbody>
          {perCriterion.map((agreement, i) => (
            <tr key={names[i]}>
              <th scope="row" className={styles.name}>{names[i]}</th>
              <td className={styles.number}>{shownAgreement(agreement.value)}</td>
              <td className={styles.words}>{agreementWord(agreement)}</td>
              <td className={styles.number}>{agreement.pairs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function pairsWords({ pairs }: Agreement): string {
  return `from ${pairs} ${pairs === 1 ? "pair" : "pairs"} of ratings`;
}
