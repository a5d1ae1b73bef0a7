import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { evidenceWords } from "../../core/evaluation/evidence";
import type { Remark } from "../../core/practice/practice";
import type { ScoredPractice } from "../../core/practice/view";
import { TinyProfile } from "../../ui/CriteriaProfile";
import { VerdictShape } from "../../ui/VerdictMark";
import { CompareToggle } from "../compare/CompareToggle";
import type { Choosing } from "../compare/chosen";
import { placeText } from "../../core/practice/facts";

const useStyles = makeStyles({
  row: {
    position: "relative", display: "grid", gridTemplateColumns: "22px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusLarge, cursor: "pointer",
    marginLeft: tokens.spacingHorizontalXS, marginRight: tokens.spacingHorizontalXS,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "@media print": { breakInside: "avoid" },
  },
  selected: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  marks: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalS },
  shape: { marginTop: "2px", color: tokens.colorNeutralForeground2 },
  title: {
    padding: 0, border: "none", background: "none", font: "inherit", textAlign: "left", color: tokens.colorNeutralForeground1, cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere",
    "::after": { content: "''", position: "absolute", inset: 0, borderRadius: tokens.borderRadiusLarge },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  side: { display: "flex", flexDirection: "column", alignItems: "flex-end", justifyContent: "space-between", gap: tokens.spacingVerticalXS },
  score: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase300, fontVariantNumeric: "tabular-nums" },
});

/** What one line of the list shows; the title is the button and the whole row its target. */
export function PracticeRow({ practice, selected, language, choosing, onOpen, onPoint }: {
  readonly practice: ScoredPractice; readonly selected: boolean;
  /** Of the practice's own words; undefined for the page's. */
  readonly language: string | undefined;
  readonly choosing: Choosing; readonly onOpen: () => void; readonly onPoint: (key: string | null) => void;
}): ReactElement {
  const styles = useStyles();
  const { verdict, score, shownScore } = practice.evaluation;
  const evidence = evidenceWords(verdict, practice.evidence);
  const place = placeText(practice);
  return (
    <div
      className={mergeClasses(styles.row, selected && styles.selected)}
      onPointerEnter={() => { onPoint(practice.key); }} onPointerLeave={() => { onPoint(null); }}
    >
      <div className={styles.marks}>
        <VerdictShape verdict={verdict} size={18} className={styles.shape} />
        <CompareToggle title={practice.title} chosen={choosing.has(practice.key)} full={choosing.isFull(practice.key)} onToggle={() => { choosing.toggle(practice.key); }} />
      </div>
      <div>
        <button type="button" className={styles.title} lang={language} data-practice={practice.key} data-main onClick={onOpen} onFocus={() => { onPoint(practice.key); }} onBlur={() => { onPoint(null); }}>
          {practice.title}
        </button>
        <div className={styles.quiet}>{[verdict, evidence].filter((part) => part !== "").join(", ")}</div>
        {practice.remarks !== undefined && <div className={styles.quiet}>{remarkWords(practice.remarks)}</div>}
        <div className={styles.quiet}>{[place, ...(practice.position ? [] : ["not on the map"])].filter((part) => part !== "").join(" · ")}</div>
      </div>
      <div className={styles.side}>
        {score === null ? <span className={styles.quiet}>no score</span> : <span className={styles.score}>{shownScore}</span>}
        <TinyProfile evaluation={practice.evaluation} />
      </div>
    </div>
  );
}

/** A word in the list on what the card says in full. */
function remarkWords(remarks: readonly Remark[]): string {
  const has = (kind: Remark["kind"]): boolean => remarks.some((remark) => remark.kind === kind);
  if (has("duplicate")) return "Possible duplicate, not decided";
  return has("conflict") ? "The workbooks differ, see the card" : "Judged by other rules, see the card";
}
