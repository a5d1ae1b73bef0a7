import { Button, Text, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { OrganizationRegular, PrintRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { TheoryCheck } from "../../core/theory/checks";
import { theoryOutline } from "../../core/theory/outline";
import { theoryQuestions } from "../../core/theory/questions";
import { THEORY_STEPS } from "../../core/theory/theory";
import { TheoryTable } from "../../theory/table/TheoryTable";
import { outlineHtml } from "../../theory/outline/outlinePage";
import { printPage } from "../../ui/printPage";
import { ViewChoice } from "../../ui/ViewChoice";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { GoneTexts } from "./GoneTexts";
import { QuestionList } from "./QuestionList";
import { StartTheory } from "./StartTheory";
import { StatementItem } from "./StatementItem";
import { StepSection } from "./StepSection";
import { theoryModel } from "./theoryModel";
import { goneTexts, VIEWS } from "./theoryState";
import type { FocusAsked, HeldText } from "./theoryState";
import { useTheory } from "./useTheory";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexShrink: 0 } },
  words: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground3, "@media (max-width: 399px)": { flexBasis: "100%" } },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  keys: { color: tokens.colorNeutralForeground3 },
});

const NOTHING_HELD: ReadonlyMap<string, HeldText> = new Map();

/** The Theory of Change as an outline from need to input, in step with its table. */
export function TheoryPanel({ pane }: { readonly pane: PaneContext }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { book, readOnly, session } = pane;
  const { theory } = book.plan;
  const { state, doing } = useTheory(pane);
  const root = useRef<HTMLDivElement>(null);
  const questions = theoryQuestions(book.plan);
  const model = useMemo(() => theoryModel(book, questions), [book, questions]);
  useFocusAsked(root, state.focus);
  const gone = goneTexts(state.held, theory);
  const heldKeys = new Set([...state.held.values()].map(({ key }) => key));

  if (theory.statements.length === 0 && gone.length === 0) return <StartTheory pane={pane} />;
  const print = (): void => void pane.actions.run(() => printPage(outlineHtml(theoryOutline(theory, model.nameOf), { title: "Theory of Change", note: session.workbook.name }), "Theory of Change"));
  const goTo = (question: TheoryCheck): void => {
    doing.dispatch({ kind: "view", view: "Outline" });
    const [key] = question.keys;
    const first = theory.statements.find(({ step }) => step === "outcome");
    const at = key ?? first?.key;
    if (at !== undefined) doing.dispatch({ kind: "toggle", key: at, open: true });
    doing.dispatch({ kind: "focus", on: at === undefined ? { kind: "add", step: "outcome" } : { kind: "head", key: at } });
  };
  const open = (key: string): void => {
    doing.dispatch({ kind: "view", view: "Outline" });
    doing.dispatch({ kind: "toggle", key, open: true });
    doing.dispatch({ kind: "focus", on: { kind: "head", key } });
  };
  const sections = [...THEORY_STEPS, null].filter((step) => step !== null || theory.statements.some((statement) => statement.step === null));
  return (
    <div className={panel.root} ref={root}>
      <div className={panel.tools}>
        <div className={styles.bar}>
          <Text size={200} className={styles.words}>{theory.statements.length} {theory.statements.length === 1 ? "statement" : "statements"}{readOnly ? ", to read only" : ""}</Text>
          <ViewChoice label="Show as" choices={VIEWS} chosen={state.view} onChoose={(view) => doing.dispatch({ kind: "view", view })} />
          {theory.statements.length === 0 ? null : <Button size="small" icon={<OrganizationRegular />} onClick={() => pane.showView("diagram")}>Diagram</Button>}
          <Tooltip content="Print the outline" relationship="label"><Button appearance="subtle" size="small" icon={<PrintRegular />} onClick={print} /></Tooltip>
        </div>
      </div>
      <GoneTexts gone={gone} doing={doing} />
      <div className={panel.scroll}>
        <div className={styles.body} data-outline="">
          <QuestionList questions={questions} shown={state.questionsShown} onShow={(shown) => doing.dispatch({ kind: "questions", shown })} onGo={goTo} />
          {state.view === "Table" ? <TheoryTable statements={theory.statements} onOpen={open} /> : sections.map((step) => {
            const adding = step !== null && state.adding?.step === step ? state.adding : null;
            return (
              <StepSection
                key={step ?? ""} step={step} readOnly={readOnly} doing={doing} adding={adding}
                leadsTo={model.byKey.get(adding?.leadsTo ?? "") ?? null}
              >
                {theory.statements.filter((statement) => statement.step === step).map((statement) => (
                  <StatementItem
                    key={statement.key} statement={statement} isOpen={state.open.has(statement.key)} model={model} doing={doing} pane={pane}
                    held={heldKeys.has(statement.key) ? state.held : NOTHING_HELD}
                  />
                ))}
              </StepSection>
            );
          })}
          {state.view === "Table" ? null : (
            <Text size={200} className={styles.keys}>
              Arrow keys move among statements and open them{readOnly ? "." : "; F2 changes the words, Delete removes, Escape leaves things as they were."}
            </Text>
          )}
        </div>
      </div>
    </div>
  );
}

/** Moves the focus to where it was asked for, once each time it is asked, when what it is for has been drawn. */
function useFocusAsked(root: React.RefObject<HTMLDivElement | null>, asked: FocusAsked | null): void {
  const done = useRef(0);
  useEffect(() => {
    if (asked === null || asked.turn === done.current) return;
    const { on } = asked;
    const all = (selector: string): readonly HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const head = on.kind === "add" ? undefined : all("[data-statement]").find(({ dataset }) => dataset.statement === on.key);
    const target = on.kind === "add" ? all("[data-add]").find(({ dataset }) => dataset.add === on.step)
      : on.kind === "words" ? head?.closest("li")?.querySelector<HTMLElement>("[data-field=statement]") ?? head : head;
    if (target === undefined) return;
    done.current = asked.turn;
    target.focus();
  });
}
