import { Button, Text, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { OrganizationRegular, PrintRegular, WindowNewRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { TheoryEdit } from "../../core/theory/edits";
import { theoryOutline } from "../../core/theory/outline";
import { theoryQuestions } from "../../core/theory/questions";
import { GoneTexts } from "../../theory/editing/GoneTexts";
import { theoryModel } from "../../theory/editing/theoryModel";
import { goneTexts } from "../../theory/editing/theoryState";
import { useTheory } from "../../theory/editing/useTheory";
import { outlineHtml } from "../../theory/outline/outlinePage";
import type { OutlineWays } from "../../theory/outline/outlineWays";
import { TheoryStatements } from "../../theory/outline/TheoryStatements";
import { StartTheory } from "../../theory/start/StartTheory";
import { editTheory, type SeenText } from "../../workbook/actions/editTheory";
import { alsoSelect } from "../../workbook/actions/selectIndicators";
import { startAsAsked, type TheoryStart } from "../../workbook/actions/startTheory";
import { printPage } from "../../ui/printPage";
import { ViewChoice } from "../../ui/ViewChoice";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexShrink: 0 } },
  words: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground3, "@media (max-width: 399px)": { flexBasis: "100%" } },
  page: { color: tokens.colorNeutralForeground3, flexBasis: "100%" },
});

/** The pane is narrow: the diagram stands in place of its tabs, or in a window of its own. */
const PANE_VIEWS = ["Outline", "Table"] as const;

/** The Theory of Change as an outline from need to input, or as a table, in step with the sheet. */
export function TheoryPanel({ pane }: { readonly pane: PaneContext }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { book, readOnly, session, actions, goTo, theoryPage } = pane;
  const { theory } = book.plan;
  const { write } = actions;
  const theoryNow = useCallback(() => {
    const now = session.getState();
    return now.kind === "ready" ? now.book.plan.theory : null;
  }, [session]);
  const writeEdit = useCallback((edit: TheoryEdit, seen: SeenText | null, done?: string) => write((newest) => editTheory(newest, edit, seen), done === undefined ? {} : { done }), [write]);
  const { state, doing } = useTheory({ theoryNow, write: writeEdit }, "Outline");
  useStatementAsked(pane.statement, doing.dispatch);
  const questions = theoryQuestions(book.plan);
  const model = useMemo(() => theoryModel(book, questions), [book, questions]);
  const gone = goneTexts(state.held, theory);

  /** The form that had the focus goes with this; the focus then goes to the first statement. */
  const start = async (asked: TheoryStart, done: string): Promise<void> => {
    const well = await actions.run(() => session.carryOut((now) => startAsAsked(now, asked)), () => done);
    const first = theoryNow()?.statements[0];
    if (well && first !== undefined) doing.dispatch({ kind: "focus", on: { kind: "head", key: first.key } });
  };
  if (theory.statements.length === 0 && gone.length === 0) return <StartTheory book={book} readOnly={readOnly} busy={actions.busy} onStart={(asked, done) => void start(asked, done)} />;
  const ways: OutlineWays = {
    readOnly, chooseIndicators: () => goTo("Indicators"),
    select: (codes) => void write((newest) => alsoSelect(newest, codes), { done: `${codes.join(", ")} ${codes.length === 1 ? "is" : "are"} in your Indicators table now.` }),
  };
  const print = (): void => void actions.run(() => printPage(outlineHtml(theoryOutline(theory, model.nameOf), { title: "Theory of Change", note: session.workbook.name }), "Theory of Change"));
  const isEmpty = theory.statements.length === 0;
  return (
    <div className={panel.root}>
      <div className={panel.tools}>
        <div className={styles.bar}>
          <Text size={200} className={styles.words}>{theory.statements.length} {theory.statements.length === 1 ? "statement" : "statements"}{readOnly ? ", to read only" : ""}</Text>
          <ViewChoice label="Show as" choices={PANE_VIEWS} chosen={state.view === "Table" ? "Table" : "Outline"} onChoose={(view) => doing.dispatch({ kind: "view", view })} />
          {isEmpty ? null : theoryPage === null
            ? <Button size="small" icon={<OrganizationRegular />} onClick={() => pane.showView("diagram")}>Diagram</Button>
            : <Button size="small" icon={<WindowNewRegular />} onClick={theoryPage.open}>Full page</Button>}
          {isEmpty || theoryPage === null ? null : <Tooltip content="Diagram in the pane" relationship="label"><Button appearance="subtle" size="small" icon={<OrganizationRegular />} onClick={() => pane.showView("diagram")} /></Tooltip>}
          <Tooltip content="Print the outline" relationship="label"><Button appearance="subtle" size="small" icon={<PrintRegular />} onClick={print} /></Tooltip>
          {theoryPage?.isOpen === true ? <Text size={200} className={styles.page}>The full page is open in a window of its own. What changes there changes here.</Text> : null}
        </div>
      </div>
      <GoneTexts gone={gone} doing={doing} />
      <div className={panel.scroll}><TheoryStatements model={model} questions={questions} state={state} doing={doing} ways={ways} /></div>
    </div>
  );
}

/** Shows the statement that was asked for elsewhere in the pane, once each time it is asked. */
function useStatementAsked(asked: PaneContext["statement"], dispatch: ReturnType<typeof useTheory>["doing"]["dispatch"]): void {
  const done = useRef(0);
  useEffect(() => {
    if (asked === null || asked.turn === done.current) return;
    done.current = asked.turn;
    dispatch({ kind: "view", view: "Outline" });
    dispatch({ kind: "show", key: asked.key });
  }, [asked, dispatch]);
}
