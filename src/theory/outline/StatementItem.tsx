import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { memo, useId } from "react";
import type { KeyboardEvent } from "react";
import type { Statement } from "../../core/theory/theory";
import type { OutlineWays } from "./outlineWays";
import { StatementDetails } from "./StatementDetails";
import { questionWords, statementName } from "../editing/theoryModel";
import type { TheoryModel } from "../editing/theoryModel";
import { slotOf } from "../editing/theoryState";
import type { HeldText } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";

const useStyles = makeStyles({
  item: { minWidth: 0 },
  open: { boxShadow: `inset 2px 0 0 ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  head: {
    display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, width: "100%", minHeight: "32px", boxSizing: "border-box", textAlign: "left",
    border: "none", font: "inherit", color: "inherit", backgroundColor: "transparent", cursor: "pointer", borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`, scrollMarginTop: "48px", scrollMarginBottom: "48px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, marginTop: "3px" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", display: "flex", flexDirection: "column" },
  about: { color: tokens.colorNeutralForeground3 },
});

interface StatementItemProps {
  readonly statement: Statement;
  readonly isOpen: boolean;
  readonly model: TheoryModel;
  readonly doing: TheoryDoing;
  readonly ways: OutlineWays;
  readonly held: ReadonlyMap<string, HeldText>;
}

/** One statement: a line that says it, opened to all that is about it. */
export const StatementItem = memo(function StatementItem({ statement, isOpen, model, doing, ways, held }: StatementItemProps) {
  const styles = useStyles();
  const id = useId();
  const { key } = statement;
  const about = aboutLine(statement, model);
  return (
    <li className={mergeClasses(styles.item, isOpen && styles.open)}>
      <button
        type="button" className={styles.head} aria-expanded={isOpen} aria-controls={id} data-statement={key} {...(ways.readOnly ? {} : { "aria-keyshortcuts": "F2 Delete" })}
        onClick={() => doing.dispatch({ kind: "toggle", key })} onKeyDown={(event) => headKeys(event, statement, ways.readOnly, doing)}
      >
        {isOpen ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
        <span className={styles.words}>
          <span>{statementName(statement)}</span>
          {isOpen || about === "" ? null : <Text size={200} className={styles.about}>{about}</Text>}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <StatementDetails statement={statement} model={model} doing={doing} ways={ways} heldOf={(field) => held.get(slotOf(key, field)) ?? null} /> : null}
      </div>
    </li>
  );
});

/** What a closed statement tells beneath its words: its indicators by code, what it assumes, how many questions are open. */
function aboutLine(statement: Statement, model: TheoryModel): string {
  const questions = model.questionsOf.get(statement.key)?.length ?? 0;
  return [
    statement.indicators.join(", "), statement.assumption === "" ? "" : "1 assumption", questions === 0 ? "" : questionWords(questions),
  ].filter((part) => part !== "").join(" · ");
}

/** Arrows move among statements and open or close; F2 edits the words, Delete removes, Escape closes. Enter and space are the button's own. */
function headKeys(event: KeyboardEvent<HTMLElement>, statement: Statement, readOnly: boolean, { dispatch, remove }: TheoryDoing): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { key } = statement;
  const act = (): boolean => {
    switch (event.key) {
      case "ArrowDown": return focusHead(event.currentTarget, 1);
      case "ArrowUp": return focusHead(event.currentTarget, -1);
      case "Home": return focusHead(event.currentTarget, -Infinity);
      case "End": return focusHead(event.currentTarget, Infinity);
      case "ArrowRight": dispatch({ kind: "toggle", key, open: true }); return true;
      case "ArrowLeft": case "Escape": dispatch({ kind: "toggle", key, open: false }); return true;
      case "F2": if (!readOnly) dispatch({ kind: "focus", on: { kind: "words", key } }); return !readOnly;
      case "Delete": if (!readOnly) remove(statement); return !readOnly;
      default: return false;
    }
  };
  if (act()) event.preventDefault();
}

/** Moves the focus among the heads of one outline, and stays within it. */
function focusHead(from: HTMLElement, step: number): boolean {
  const heads = [...(from.closest("[data-outline]")?.querySelectorAll<HTMLElement>("[data-statement]") ?? [])];
  const to = Math.min(heads.length - 1, Math.max(0, heads.indexOf(from) + step));
  heads[to]?.focus();
  return true;
}
