import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { TheoryCheck } from "../../core/theory/checks";
import { THEORY_STEPS } from "../../core/theory/theory";
import type { TheoryModel } from "../editing/theoryModel";
import type { FocusAsked, HeldText, TheoryState } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";
import { TheoryTable } from "../table/TheoryTable";
import type { OutlineWays } from "./outlineWays";
import { QuestionList } from "./QuestionList";
import { StatementItem } from "./StatementItem";
import { StepSection } from "./StepSection";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  keys: { color: tokens.colorNeutralForeground3 },
});

const NOTHING_HELD: ReadonlyMap<string, HeldText> = new Map();

interface TheoryStatementsProps {
  readonly model: TheoryModel;
  readonly questions: readonly TheoryCheck[];
  readonly state: TheoryState;
  readonly doing: TheoryDoing;
  readonly ways: OutlineWays;
  /** Whether the table shows assumptions and evidence too, where there is room. */
  readonly full?: boolean;
}

/** The statements to be read and edited as an outline, or as a table where the state asks for that; with the open questions above them. */
export function TheoryStatements({ model, questions, state, doing, ways, full = false }: TheoryStatementsProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useFocusAsked(root, state.focus);
  const { statements } = model.book.plan.theory;
  const heldKeys = new Set([...state.held.values()].map(({ key }) => key));
  const sections = [...THEORY_STEPS, null].filter((step) => step !== null || statements.some((statement) => statement.step === null));
  return (
    <div className={styles.body} data-outline="" ref={root}>
      <QuestionList questions={questions} shown={state.questionsShown} onShow={(shown) => doing.dispatch({ kind: "questions", shown })} onGo={(question) => goTo(question, model, doing)} />
      {state.view === "Table" ? <TheoryTable model={model} state={state} doing={doing} ways={ways} full={full} /> : sections.map((step) => {
        const adding = step !== null && state.adding?.step === step ? state.adding : null;
        return (
          <StepSection key={step ?? ""} step={step} readOnly={ways.readOnly} doing={doing} adding={adding} leadsTo={model.byKey.get(adding?.leadsTo ?? "") ?? null}>
            {statements.filter((statement) => statement.step === step).map((statement) => (
              <StatementItem
                key={statement.key} statement={statement} isOpen={state.open.has(statement.key)} model={model} doing={doing} ways={ways}
                held={heldKeys.has(statement.key) ? state.held : NOTHING_HELD}
              />
            ))}
          </StepSection>
        );
      })}
      {state.view === "Table" ? null : (
        <Text size={200} className={styles.keys}>
          Arrow keys move among statements and open them{ways.readOnly ? "." : "; F2 changes the words, Delete removes, Escape leaves things as they were."}
        </Text>
      )}
    </div>
  );
}

/** To the statement that a question is about; to the first outcome, or to adding one, where it is about none. */
export function goTo({ keys }: TheoryCheck, { book }: TheoryModel, { dispatch }: TheoryDoing): void {
  const [named] = keys;
  const key = named ?? book.plan.theory.statements.find(({ step }) => step === "outcome")?.key;
  dispatch({ kind: "view", view: "Outline" });
  dispatch(key === undefined ? { kind: "focus", on: { kind: "add", step: "outcome" } } : { kind: "show", key });
}

/** Moves the focus to where it was asked for, once each time it is asked, when what it is for has been drawn. */
function useFocusAsked(root: React.RefObject<HTMLDivElement | null>, asked: FocusAsked | null): void {
  const done = useRef(0);
  useEffect(() => {
    if (asked === null || asked.turn === done.current) return;
    const { on } = asked;
    const all = (selector: string): readonly HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const head = on.kind === "add" ? undefined : all("[data-statement]").find(({ dataset }) => dataset.statement === on.key);
    const row = on.kind === "add" ? undefined : all("[data-row]").find(({ dataset }) => dataset.row === on.key)?.querySelector<HTMLElement>("[data-field=statement]") ?? undefined;
    const target = on.kind === "add" ? all("[data-add]").find(({ dataset }) => dataset.add === on.step)
      : on.kind === "words" ? head?.closest("li")?.querySelector<HTMLElement>("[data-field=statement]") ?? head ?? row : head ?? row;
    if (target === undefined) return;
    done.current = asked.turn;
    target.focus();
  });
}
