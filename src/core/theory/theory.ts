import { cellText, isBlank, isCellError, type Cell } from "../cell";
import { fold } from "../folding";
import { canonicalCode, indicatorOf } from "../framework/catalogue";
import { nearestCode } from "../framework/selection";
import type { Issue } from "../issue";
import { columnOf, type Table } from "../table";
import { noticeAt, noticeOfMissingColumns } from "../tableIssues";
import { parts, quoted } from "../wording";

/** The steps of a Theory of Change, from why to with what. Links run the other way: an input leads to an activity, an activity to an output. */
export const THEORY_STEPS = ["need", "long-term change", "outcome", "output", "activity", "input"] as const;
export type TheoryStep = (typeof THEORY_STEPS)[number];

/** One row of the `TheoryOfChange` table. */
export interface Statement {
  /** Its ID where no row before has it, else "row " and the sheet row: never two alike, ASCII case ignored. */
  readonly key: string;
  /** As typed, trimmed; "" for none. */
  readonly id: string;
  /** 0-based data row. */
  readonly row: number;
  /** Null where the cell is blank or no step. */
  readonly step: TheoryStep | null;
  readonly statement: string;
  /** Keys of the statements it leads to, in the order typed, each once; what leads nowhere is an issue and not here. */
  readonly leadsTo: readonly string[];
  /** Codes, canonical, known or the team's own. */
  readonly indicators: readonly string[];
  /** Why the statement should lead on to the next, and what shows it. */
  readonly assumption: string;
  readonly evidence: string;
}

export interface Theory {
  /** Id of the `TheoryOfChange` table; null when there is none. */
  readonly table: string | null;
  /** In sheet order; wholly blank rows left out. */
  readonly statements: readonly Statement[];
}

export interface TheoryReading {
  readonly theory: Theory;
  readonly issues: readonly Issue[];
}

export const NO_THEORY: Theory = { table: null, statements: [] };

/**
 * The Theory of Change of a workbook, and an issue at each cell that cannot be used: a missing or doubled ID, a step that is none, a
 * link to an ID that no row has or to itself, an indicator that neither the catalogue nor `ownCodes` knows. What a theory lacks as a
 * theory (loops, outcomes without an indicator …) is not an issue of a cell: see `checks.ts`. Never throws.
 */
export function readTheory(table: Table | null, ownCodes: ReadonlySet<string>): TheoryReading {
  if (table === null) return { theory: NO_THEORY, issues: [] };
  const missing = ["ID", "Step", "Statement"].filter((name) => columnOf(table, name) < 0);
  if (missing.length > 0) return { theory: { ...NO_THEORY, table: table.id }, issues: [noticeOfMissingColumns(table, missing, "statements")] };
  const at = { id: columnOf(table, "ID"), step: columnOf(table, "Step"), statement: columnOf(table, "Statement"), leadsTo: columnOf(table, "Leads to"), indicators: columnOf(table, "Indicators"), assumption: columnOf(table, "Assumption"), evidence: columnOf(table, "Evidence") };
  const issues: Issue[] = [];
  const cellAt = (row: number, column: number): Cell => table.rows[row]?.[column] ?? null;
  const text = (row: number, column: number): string => (isCellError(cellAt(row, column)) ? "" : cellText(cellAt(row, column)));
  const where = (row: number): string => `in row ${table.firstRow + row} of "${table.name}"`;
  const filled = table.rows.map((_, row) => row).filter((row) => Object.values(at).some((column) => !isBlank(cellAt(row, column))));

  const keys = new Map<string, string>(); // by ID in lower case
  const keyOf = new Map<number, string>();
  for (const row of filled) {
    const id = text(row, at.id);
    const taken = keys.has(id.toLowerCase());
    if (id === "") issues.push(noticeAt(table, row, at.id, "missing-id", `ID is ${quoted(cellAt(row, at.id))} ${where(row)}. Allowed: a short ID that no other row has, so that others can lead to it.`));
    if (taken) issues.push(noticeAt(table, row, at.id, "duplicate-id", `ID ${quoted(id)} ${where(row)} is used before. Links go to the first. Allowed: an ID that no other row has.`));
    const key = id === "" || taken ? `row ${table.firstRow + row}` : id;
    if (id !== "" && !taken) keys.set(id.toLowerCase(), key);
    keyOf.set(row, key);
  }

  const statements = filled.map((row): Statement => {
    const key = keyOf.get(row) ?? "";
    const stepText = text(row, at.step);
    const step = stepOf(stepText);
    if (step === null && !isBlank(cellAt(row, at.step))) issues.push(noticeAt(table, row, at.step, "bad-choice", `Step is ${quoted(cellAt(row, at.step))} ${where(row)}. Allowed: ${THEORY_STEPS.join(", ")}.`));
    const leadsTo = parts(text(row, at.leadsTo)).flatMap((id): readonly string[] => {
      const target = keys.get(id.toLowerCase());
      if (target !== undefined && target !== key) return [target];
      issues.push(noticeAt(table, row, at.leadsTo, "unknown-statement", target === key ? `Leads to names ${quoted(id)}, the row itself, ${where(row)}. Allowed: IDs of other rows.` : `Leads to names ${quoted(id)} ${where(row)}, which no row has as its ID. Allowed: IDs of other rows.`));
      return [];
    });
    const indicators = parts(text(row, at.indicators)).flatMap((typed): readonly string[] => {
      const code = indicatorOf(typed)?.code ?? canonicalCode(typed);
      if (indicatorOf(typed) !== undefined || ownCodes.has(code)) return [code];
      const nearest = nearestCode(typed, ownCodes);
      issues.push(noticeAt(table, row, at.indicators, "unknown-indicator", `Indicators names ${quoted(typed)} ${where(row)}. Allowed: codes of the catalogue or of your Indicators table.${nearest === null ? "" : ` Nearest: ${nearest}.`}`));
      return [];
    });
    return { key, id: text(row, at.id), row, step, statement: text(row, at.statement), leadsTo: [...new Set(leadsTo)], indicators: [...new Set(indicators)], assumption: text(row, at.assumption), evidence: text(row, at.evidence) };
  });
  return { theory: { table: table.id, statements }, issues };
}

const OTHER_WORDS: Readonly<Record<string, TheoryStep>> = {
  needs: "need", problem: "need", impact: "long-term change", "long term change": "long-term change", "long-term outcome": "long-term change", goal: "long-term change",
  outcomes: "outcome", outputs: "output", activities: "activity", inputs: "input", resource: "input", resources: "input",
};

/** The step that a cell names, in the plural or by another common word too; null for none. */
export function stepOf(text: string): TheoryStep | null {
  const word = fold(text);
  return THEORY_STEPS.find((step) => step === word) ?? OTHER_WORDS[word] ?? null;
}
