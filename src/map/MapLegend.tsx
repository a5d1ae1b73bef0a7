import { Button, makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import { VERDICTS } from "../core/evaluation/evaluation";
import type { Verdict } from "../core/evaluation/evaluation";
import { PRECISIONS } from "../core/practice/practice";
import type { Precision } from "../core/practice/practice";
import { VerdictShape } from "../ui/VerdictMark";
import { VERDICT_SHAPES } from "../ui/verdictShapes";
import { VERDICT_STYLES } from "../ui/verdictStyle";
import { PRECISION_FORMS } from "./symbols/precision";

const useStyles = makeStyles({
  box: {
    position: "absolute", left: tokens.spacingHorizontalM, bottom: tokens.spacingVerticalM, zIndex: 700, borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8, backgroundColor: tokens.colorNeutralBackground1, padding: "2px", maxWidth: "calc(100% - 190px)",
    display: "flex", alignItems: "flex-start",
  },
  small: { maxWidth: "calc(100% - 24px)", flexDirection: "column", bottom: "30px" },
  toggle: { minWidth: 0, flexShrink: 0 },
  list: {
    listStyleType: "none", margin: 0, padding: `4px ${tokens.spacingHorizontalM} 4px ${tokens.spacingHorizontalSNudge}`, display: "flex",
    flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  item: { display: "grid", gridTemplateColumns: "17px 1fr", columnGap: tokens.spacingHorizontalXS, alignItems: "center" },
  sign: { display: "grid", placeItems: "center", color: tokens.colorNeutralForeground2 },
});

/** What the symbols mean, in the order of the verdicts. Verdicts that are drawn alike share a line. */
export function legendLines(): { readonly verdict: Verdict; readonly words: string }[] {
  const outlined = VERDICTS.filter((verdict) => VERDICT_STYLES[verdict].shape === "outline");
  const [first] = outlined;
  return [
    ...VERDICTS.filter((verdict) => !outlined.includes(verdict)).map((verdict) => ({ verdict, words: verdict })),
    ...(first ? [{ verdict: first, words: outlined.map((verdict, i) => (i === 0 ? verdict : verdict.toLowerCase())).join(", ") }] : []),
  ];
}

/** The lines on their own, for the printed page. `precisions` are those that occur. */
export function LegendLines({ everyPractice = false, precisions = PRECISIONS }: {
  readonly everyPractice?: boolean; readonly precisions?: readonly Precision[];
}): ReactElement {
  const styles = useStyles();
  const vague = precisions.filter((precision) => precision !== "exact");
  return (
    <ul className={styles.list} aria-label="Legend">
      {legendLines().map(({ verdict, words }) => (
        <li key={verdict} className={styles.item}>
          <span className={styles.sign}><VerdictShape verdict={verdict} size={15} /></span>{words}
        </li>
      ))}
      <li className={styles.item}>
        <span className={styles.sign}>
          {everyPractice
            ? <svg width="17" height="17" viewBox="0 0 18 18" aria-hidden="true"><path d="M2 5a2 2 0 1 1 4 0a2 2 0 1 1-4 0m5 6a2 2 0 1 1 4 0a2 2 0 1 1-4 0m5-5a2 2 0 1 1 4 0a2 2 0 1 1-4 0" fill="currentColor" /></svg>
            : <svg width="17" height="17" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="3" /><text x="9" y="12" textAnchor="middle" fontSize="8" fill="currentColor">3</text></svg>}
        </span>
        {everyPractice ? "Every practice is drawn" : "Several close together"}
      </li>
      {everyPractice && vague.length > 0 && (
        <li className={styles.item}>
          <span className={styles.sign}>
            <svg width="17" height="17" viewBox="0 0 20 20" aria-hidden="true"><path d={VERDICT_SHAPES.diamond} fill="none" stroke="currentColor" strokeWidth="2.5" /></svg>
          </span>
          Hollow: not the exact place
        </li>
      )}
      {!everyPractice && vague.map((precision) => (
        <li key={precision} className={styles.item}>
          <span className={styles.sign}>
            <svg width="17" height="17" viewBox="0 0 44 44" aria-hidden="true">
              <circle cx="22" cy="22" r={PRECISION_FORMS[precision].radius ?? 0} fill="none" stroke="currentColor" strokeWidth="3" strokeDasharray={PRECISION_FORMS[precision].dashes} strokeLinecap="round" />
              <circle cx="22" cy="22" r="5" fill="currentColor" />
            </svg>
          </span>
          {PRECISION_FORMS[precision].words}
        </li>
      ))}
    </ul>
  );
}

/** The legend on the map; it can be folded to its heading. */
export function Legend({ small, everyPractice, precisions }: {
  readonly small: boolean; readonly everyPractice: boolean; readonly precisions: readonly Precision[];
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(!small);
  const id = useId("legend");
  return (
    <div className={mergeClasses(styles.box, small && styles.small)}>
      <Button
        className={styles.toggle} appearance="subtle" size="small" icon={open ? <ChevronDownRegular /> : <ChevronUpRegular />} aria-expanded={open} aria-controls={id}
        onClick={() => { setOpen(!open); }}
      >
        Legend
      </Button>
      <div id={id} hidden={!open}>{open && <LegendLines everyPractice={everyPractice} precisions={precisions} />}</div>
    </div>
  );
}
