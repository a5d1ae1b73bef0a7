import { Spinner, Text, Toolbar, ToolbarButton, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useContext, useEffect, useMemo, type ReactElement } from "react";
import { theoryQuestions } from "../../core/theory/questions";
import { asWorkbookError } from "../../workbook/failure";
import { Announcement } from "../../ui/Announcement";
import { EmptyState } from "../../ui/EmptyState";
import { OpensWithin } from "../../ui/OpensWithin";
import { ProblemBar } from "../../ui/ProblemBar";
import { ChangedBy } from "../../ui/TheirChange";
import { usePrinting } from "../../ui/usePrinting";
import { useStore } from "../../ui/useStore";
import { ViewChoice } from "../../ui/ViewChoice";
import type { DeskState } from "../desk/theoryDesk";
import { useDesk } from "../desk/useDesk";
import { DiagramOrPicture } from "../diagram/DiagramOrPicture";
import { CanWrite } from "../editing/canWrite";
import { GoneTexts } from "../editing/GoneTexts";
import { HeldWords } from "../editing/HeldWords";
import { theoryModel } from "../editing/theoryModel";
import { goneTexts, holdsWords, THEORY_VIEWS } from "../editing/theoryState";
import { TheoryExportMenu } from "../export/TheoryExportMenu";
import { QuestionList } from "../outline/QuestionList";
import type { OutlineWays } from "../outline/outlineWays";
import { goTo, TheoryStatements } from "../outline/TheoryStatements";
import { StartTheory } from "../start/StartTheory";
import { LineBar } from "./LineBar";
import type { PaneDesk } from "./paneDesk";
import { PrintedTheory } from "./PrintedTheory";

const useStyles = makeStyles({
  root: { position: "relative", height: "100%", minHeight: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, "@media print": { height: "auto" } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  name: { flexGrow: 1, flexBasis: 0, minWidth: 0, color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", "@media (max-width: 479px)": { display: "none" } },
  tools: { padding: 0 },
  notice: { flexShrink: 0 },
  questions: { padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0, maxHeight: "30vh", overflowY: "auto", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  screen: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", "@media print": { display: "none" } },
  fill: { flexGrow: 1, minHeight: 0 },
  scroll: { height: "100%", overflowY: "auto" },
  /** Lines of reading length; the table takes all the room there is. */
  column: { maxWidth: "760px", margin: "0 auto" },
  /** A heading for who goes by headings; the pressed choice above says the same to the eye. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  waiting: { padding: tokens.spacingVerticalXXL },
});

/** The Theory of Change over a whole page, beside Excel's pane: diagram, outline and table of the pane's workbook, edited here and there alike. */
export function TheoryPage({ desk }: { readonly desk: PaneDesk }): ReactElement {
  const styles = useStyles();
  const work = useDesk(desk, "Diagram");
  const line = useStore(desk.line);
  const { shown, state } = work;
  const words = holdsWords(state);
  useEffect(() => desk.holding(words), [desk, words]);
  useAskBeforeLeaving(words);
  const held = [...[...state.held.values()].map(({ typed }) => typed.trim()), state.adding?.text.trim() ?? ""].filter((text) => text !== "");
  return (
    <main className={styles.root}><OpensWithin>
      <LineBar line={line} held={held} />
      {shown.kind === "ready" ? <ChangedBy value={shown.origin}><CanWrite value={!line.lost}><OpenPage shown={shown} desk={desk} work={work} /></CanWrite></ChangedBy>
        : shown.kind === "failed" ? <EmptyState title={shown.message} />
          : line.lost || line.trouble !== null ? null : <Spinner className={styles.waiting} label={shown.what} />}
    </OpensWithin></main>
  );
}

function OpenPage({ shown, desk, work }: { readonly shown: Extract<DeskState, { kind: "ready" }>; readonly desk: PaneDesk; readonly work: ReturnType<typeof useDesk> }): ReactElement {
  const styles = useStyles();
  const printing = usePrinting();
  const lost = !useContext(CanWrite);
  const { book, name, readOnly, undoLabel, pictures } = shown;
  const { state, doing, notice, setNotice, run, start, starting, undo } = work;
  const { theory } = book.plan;
  const questions = theoryQuestions(book.plan);
  const model = useMemo(() => theoryModel(book, questions), [book, questions]);
  const ways = useMemo((): OutlineWays => ({
    readOnly, chooseIndicators: null, select: (codes) => void run(() => desk.select(codes), () => `${codes.join(", ")} ${codes.length === 1 ? "is" : "are"} in the Indicators table now.`),
  }), [readOnly, desk, run]);
  const isEmpty = theory.statements.length === 0 && state.held.size === 0;
  return (
    <>
      {printing ? <PrintedTheory book={book} name={name} /> : null}
      <div className={styles.screen}>
      <div className={styles.head}>
        <h1 className={styles.title}>Theory of Change</h1>
        <Text size={200} className={styles.name}>{name}{readOnly ? ", to read only" : ""}</Text>
        <Toolbar aria-label="Workbook" size="small" className={styles.tools}>
          {readOnly ? null : (
            <Tooltip content={undoLabel === null ? "Nothing to undo" : `Undo: ${undoLabel}`} relationship="label">
              <ToolbarButton icon={<ArrowUndoRegular />} disabledFocusable={undoLabel === null} onClick={() => { if (undoLabel !== null) void undo(undoLabel); }} />
            </Tooltip>
          )}
          <TheoryExportMenu
            book={book} name={name} readOnly={readOnly} putPicture={pictures ? () => desk.putPicture() : null}
            onDone={(message) => setNotice({ intent: "success", message })} onProblem={(cause) => setNotice({ intent: "error", message: asWorkbookError(cause).message })}
          />
        </Toolbar>
        <ViewChoice label="Show as" choices={THEORY_VIEWS} chosen={state.view} onChoose={(view) => doing.dispatch({ kind: "view", view })} />
      </div>
      <Announcement text={notice?.message ?? ""} />
      {notice === null ? null : <div className={styles.notice}><ProblemBar {...notice} onDismiss={() => setNotice(null)} /></div>}
      <GoneTexts gone={goneTexts(state.held, theory)} doing={doing} />
      {isEmpty ? (
        <div className={styles.fill}><StartTheory book={book} readOnly={readOnly} busy={starting || lost} onStart={(asked, done) => void start(asked, done)} /></div>
      ) : state.view === "Diagram" ? (
        <>
          <div className={styles.questions}>
            <QuestionList
              questions={questions} shown={state.questionsShown} onShow={(open) => doing.dispatch({ kind: "questions", shown: open })}
              onGo={(question) => { const [key] = question.keys; if (key === undefined) goTo(question, model, doing); else doing.dispatch({ kind: "show", key }); }}
            />
          </div>
          <div className={styles.fill}><DiagramOrPicture book={book} readOnly={readOnly} model={model} state={state} doing={doing} undo={null} outline={false} /></div>
        </>
      ) : (
        <>
          <HeldWords held={state.held} model={model} doing={doing} elsewhere={({ key, refused }) => refused === undefined || state.view === "Table" || state.open.has(key)} />
          <div className={styles.fill}>
            <div className={styles.scroll}>
              <h2 className={styles.unseen}>{state.view}</h2>
              <div {...(state.view === "Outline" ? { className: styles.column } : {})}><TheoryStatements model={model} questions={questions} state={state} doing={doing} ways={ways} full /></div>
            </div>
          </div>
        </>
      )}
      </div>
    </>
  );
}

/** The browser asks before a window with unwritten words is closed. */
function useAskBeforeLeaving(words: boolean): void {
  useEffect(() => {
    if (!words) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [words]);
}
