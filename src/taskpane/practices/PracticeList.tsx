import { Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { evidenceWords } from "../../core/evaluation/evidence";
import type { ScoredPractice } from "../../core/practice/view";
import { LongList } from "../../ui/longList/LongList";
import { VerdictMark } from "../../ui/VerdictMark";
import { placeLine, practiceName } from "./practiceSearch";

const ROW_HEIGHT = 64;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start" },
  check: { flexShrink: 0, marginLeft: tokens.spacingHorizontalXS },
  row: {
    display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS, width: "100%", textAlign: "left",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`, minWidth: 0, border: "none", font: "inherit", cursor: "pointer",
    color: tokens.colorNeutralForeground1, backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { overflowWrap: "anywhere" },
  score: { fontVariantNumeric: "tabular-nums" },
  below: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  place: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface PracticeListProps {
  readonly practices: readonly ScoredPractice[];
  /** The practice that was open last: the list comes back to it. */
  readonly backTo: string | null;
  readonly onOpen: (key: string) => void;
  /** Practices ticked to be compared, and whether more may be. */
  readonly chosen: ReadonlySet<string>;
  readonly mayChoose: boolean;
  readonly onChoose: (key: string, chosen: boolean) => void;
}

/** The rows of the practice table with their verdicts, in sheet order; ticked ones can be compared. */
export function PracticeList({ practices, backTo, onOpen, chosen, mayChoose, onChoose }: PracticeListProps) {
  return (
    <LongList
      items={practices} keyOf={({ key }) => key} rowHeight={ROW_HEIGHT} label="Practices to rate"
      backTo={backTo === null ? -1 : practices.findIndex(({ key }) => key === backTo)}
      draw={(practice) => {
        const ticked = chosen.has(practice.key);
        return <PracticeRow practice={practice} onOpen={onOpen} ticked={ticked} mayTick={ticked || mayChoose} onTick={(on) => onChoose(practice.key, on)} />;
      }}
    />
  );
}

function PracticeRow({ practice, onOpen, ticked, mayTick, onTick }: {
  readonly practice: ScoredPractice; readonly onOpen: (key: string) => void;
  readonly ticked: boolean; readonly mayTick: boolean; readonly onTick: (ticked: boolean) => void;
}) {
  const styles = useStyles();
  const { evaluation, evidence } = practice;
  const words = evidenceWords(evaluation.verdict, evidence);
  return (
    <div className={styles.line}>
      <Checkbox
        className={styles.check} aria-label={`Compare ${practiceName(practice)}`} checked={ticked} disabled={!mayTick}
        onChange={(_event, { checked }) => onTick(checked === true)}
      />
      <button type="button" className={styles.row} onClick={() => onOpen(practice.key)}>
        <Text weight="semibold" className={styles.title}>{practiceName(practice)}</Text>
        <Text weight="semibold" className={styles.score}>{evaluation.score === null ? "" : evaluation.shownScore}</Text>
        <span className={styles.below}>
          <VerdictMark verdict={evaluation.verdict} size={12} />
          {words === "" ? null : <span>{words}</span>}
          <span className={styles.place}>{placeLine(practice)}</span>
        </span>
      </button>
    </div>
  );
}
