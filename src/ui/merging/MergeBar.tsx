import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, BranchForkRegular, SaveRegular } from "@fluentui/react-icons";
import { useContext, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { exportFileName, isoDay } from "../../core/export/fileName";
import { codesInWords, countsInWords, differencesInWords, mergedPlan } from "../../core/merge/mergedPlan";
import type { MergeActions, MergeState } from "../../core/merge/mergeState";
import { comparability } from "../../core/merge/standing";
import { Announcement } from "../Announcement";
import { ExportMeansContext } from "../exportMeans";
import { ProblemBar } from "../ProblemBar";
import { saveFile } from "../saveFile";
import { DuplicatesDialog } from "./DuplicatesDialog";

const useStyles = makeStyles({
  bar: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground2, "@media print": { display: "none" },
  },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0, flexGrow: 1, flexBasis: "260px", lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer", overflowWrap: "anywhere" },
  /** Many codes scroll by themselves: the map below keeps its place. */
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL, maxHeight: "min(160px, 25vh)", overflowY: "auto", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface MergeBarProps {
  readonly state: MergeState;
  readonly actions: MergeActions;
  /** The new workbook was handed to the browser. */
  readonly onSaved: () => void;
  /** Opens the new workbook in the place of the merged view. */
  readonly onOpen: (name: string, bytes: Uint8Array) => void;
  /** What the page around can do only with one workbook; "" for nothing. */
  readonly lacking: string;
}

/** Says that several workbooks are shown as one, what is to be decided, and how they become one workbook. */
export function MergeBar({ state, actions, onSaved, onOpen, lacking }: MergeBarProps): ReactElement {
  const styles = useStyles();
  const { makeWorkbook } = useContext(ExportMeansContext);
  const [reviewing, setReviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ readonly intent: "success" | "error"; readonly message: string } | null>(null);
  const { ground, merged, decisions } = state;
  useEffect(() => {
    if (!state.unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault(); // decisions are in this page alone until they are saved
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [state.unsaved]);
  const codes = merged === null ? null : codesInWords(merged.others);
  const undecided = ground.groups.filter(({ id }) => decisions[id] === undefined).length;

  const save = async (open: boolean): Promise<void> => {
    if (makeWorkbook === null || merged === null) return;
    setBusy(true);
    setTold(null);
    try {
      const made = new Date();
      const name = exportFileName("Practices", `${ground.sources.length} workbooks`, made, "xlsx");
      const bytes = await makeWorkbook(mergedPlan(merged, isoDay(made)));
      saveFile(name, XLSX, bytes);
      onSaved();
      if (open) onOpen(name, bytes);
      else setTold({ intent: "success", message: `Made ${name}. ${countsInWords(merged.united)} No source file was changed.` });
    } catch (cause) {
      setTold({ intent: "error", message: cause instanceof Error ? cause.message : "The new workbook could not be made. Reload the page and try again." });
    } finally {
      setBusy(false);
    }
  };

  return (
    <section aria-label="Merged workbooks">
      <Announcement text={told?.message ?? ""} />
      <div className={styles.bar}>
        <div className={styles.words}>
          <div>{ground.sources.length} workbooks as one. {merged === null ? "" : countsInWords(merged.united)} {duplicateWords(ground.groups.length, undecided)}</div>
          {lacking !== "" && <div className={styles.quiet}>{lacking}</div>}
          {(merged === null ? [] : differencesInWords(merged.others)).map((sentence) => <div key={sentence} className={styles.quiet}>{sentence}</div>)}
          {codes !== null && (
            <details className={styles.quiet}>
              <summary className={styles.summary}>{codes}</summary>
              <ul className={styles.list} tabIndex={0} aria-label="What the workbooks mean">{merged?.others.lists.conflicts.map(({ code, words }) => <li key={code}>{words}</li>)}</ul>
            </details>
          )}
          {comparability(ground).map((sentence) => <div key={sentence} className={styles.quiet}>{sentence}</div>)}
        </div>
        <div className={styles.buttons}>
          {ground.groups.length > 0 && <Button appearance={undecided > 0 ? "primary" : "secondary"} icon={<BranchForkRegular />} onClick={() => { setReviewing(true); }}>Review duplicates</Button>}
          {state.undoLabel !== null && <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={actions.undo}>Undo: {state.undoLabel}</Button>}
          {makeWorkbook !== null && (
            <>
              <Button icon={<SaveRegular />} disabled={busy || merged === null} onClick={() => void save(false)}>Save as one workbook</Button>
              <Button appearance="subtle" disabled={busy || merged === null} onClick={() => void save(true)}>Save and open it</Button>
            </>
          )}
        </div>
      </div>
      {told !== null && <ProblemBar {...told} onDismiss={() => { setTold(null); }} />}
      {reviewing && <DuplicatesDialog state={state} actions={actions} onClose={() => { setReviewing(false); }} />}
    </section>
  );
}

function duplicateWords(groups: number, undecided: number): string {
  if (groups === 0) return "No possible duplicates.";
  const all = groups === 1 ? "1 possible duplicate" : `${groups} possible duplicates`;
  return `${all}, ${undecided === 0 ? "all decided" : `${undecided} to decide`}.`;
}
