import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { VERDICTS } from "../../core/evaluation/evaluation";
import type { ChangesSince, PracticeChange } from "../../core/history/changesSince";
import type { Snapshot, SnapshotPractice } from "../../core/history/snapshot";
import { VerdictMark } from "../../ui/VerdictMark";
import { useSectionStyles } from "../criteria/sectionStyles";
import { reasonWords, sinceWords } from "./historyWords";

const useStyles = makeStyles({
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", userSelect: "all" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  verdicts: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

/** One snapshot against the workbook as it stands: the rules, the practices with their reasons, and what came and went. */
export function SnapshotChanges({ snapshot, changes }: { readonly snapshot: Snapshot; readonly changes: ChangesSince }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { rules, changed, added, gone } = changes;
  return (
    <>
      <section className={section.section} aria-label="Summary">
        <Text weight="semibold" aria-live="polite">{sinceWords(changes)}</Text>
        <div>
          <Text size={200} block className={snapshot.intact ? section.quiet : section.problem}>
            {snapshot.intact
              ? "The rows of this snapshot are as they were taken. SHA-256:"
              : "The rows of this snapshot have been edited since, so its hash does not fit them. SHA-256 in the table:"}
          </Text>
          <Text className={styles.hash}>{snapshot.hash || "none"}</Text>
        </div>
      </section>
      <NameList title="Rules" names={rules} />
      {changed.length === 0 ? null : (
        <section className={section.section} aria-labelledby="changed-heading">
          <h3 id="changed-heading" className={section.heading}>Scores and verdicts</h3>
          <ul className={styles.list}>{changed.map((change, i) => <Changed key={`${i} ${change.now.id}`} change={change} rules={rules} />)}</ul>
        </section>
      )}
      <NameList title="New practices" names={added} />
      <NameList title="Practices that are gone" names={gone} />
    </>
  );
}

function Changed({ change, rules }: { readonly change: PracticeChange; readonly rules: readonly string[] }) {
  const styles = useStyles();
  const section = useSectionStyles();
  return (
    <li>
      <Text block>{change.title}</Text>
      <span className={styles.verdicts}>
        <Stand practice={change.then} /><span aria-hidden="true">→</span><Stand practice={change.now} />
      </span>
      <Text block size={200} className={section.quiet}>{reasonWords(change, rules)}</Text>
    </li>
  );
}

/** Score and verdict as they stood. A verdict that someone has typed into the table is shown as typed. */
function Stand({ practice: { score, verdict } }: { readonly practice: SnapshotPractice }) {
  const section = useSectionStyles();
  const known = VERDICTS.find((one) => one === verdict);
  return (
    <span className={section.marked}>
      {known === undefined ? <span>{verdict || "no verdict"}</span> : <VerdictMark verdict={known} size={12} />}
      {score === null ? null : <span>{Number(score.toFixed(2))}</span>}
    </span>
  );
}

function NameList({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const section = useSectionStyles();
  if (names.length === 0) return null;
  return (
    <section className={section.section}>
      <h3 className={section.heading}>{title}</h3>
      <ul className={section.list}>{names.map((name, i) => <li key={`${i} ${name}`}><Text>{name}</Text></li>)}</ul>
    </section>
  );
}
