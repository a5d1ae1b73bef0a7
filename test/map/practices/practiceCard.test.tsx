/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { INDICATOR_COLUMNS, THEORY_COLUMNS } from "../../../src/core/schema";
import { PracticeCard } from "../../../src/map/practices/PracticeCard";
import { CairnTheme } from "../../../src/ui/CairnTheme";
import { practiceTable, tableOf } from "../../core/practiceTable";

const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Readonly<Record<string, Cell>>[]) =>
  tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));

const book = readBook([
  practiceTable([{ ID: "P-1", Title: "Night walk", Indicators: "SAF-O1; SAF-O4" }, { ID: "P-2", Title: "Lamps", Indicators: "SAF-O1" }]),
  table("Indicators", INDICATOR_COLUMNS, [
    { Code: "SAF-O1", Unit: "people", Direction: "higher", Baseline: 3, "Baseline date": 45000, Target: 40, "Target date": 47000, Latest: 8, "Latest date": 45500 },
    { Code: "SAF-O4", Unit: "rate", Direction: "context", Baseline: 12, "Baseline date": 45000, Target: 11, "Target date": 47000, Latest: 17, "Latest date": 45500 },
  ]),
  table("TheoryOfChange", THEORY_COLUMNS, [{ ID: "T1", Step: "outcome", Statement: "People walk home", Indicators: "SAF-O1" }]),
], null, 1900);

function show(onLead?: jest.Mock): { readonly onServing: jest.Mock; readonly text: string } {
  const onServing = jest.fn();
  const [practice] = book.practices;
  if (practice === undefined) throw new Error("no practice");
  const { container } = render(
    <CairnTheme theme="light"><PracticeCard
      practice={practice} book={book} language={undefined} backLabel="Back to list" onBack={() => undefined} onServing={onServing} headingRef={null}
      choosing={{ has: () => false, isFull: () => false, toggle: () => undefined }} {...(onLead ? { onLead } : {})}
    /></CairnTheme>,
  );
  return { onServing, text: container.textContent };
}

test("a card says how indicators stand in words that may leave: a small number is held back, and what has no better direction is not judged", () => {
  const { text } = show();
  expect(text).toContain("Everyone: fewer than 10 on 2024-07-27");
  expect(text).not.toMatch(/\b8 people|% of the way/);
  expect(text).toContain("Everyone: 17 rate on 2024-07-27");
  expect(text).not.toMatch(/17 rate on 2024-07-27, (?:Reversing|Behind|On track|Achieved)/);
});

test("its links lead to the indicator, the statement and the other practices; without a pane only to these", () => {
  const onLead = jest.fn();
  const { onServing } = show(onLead);
  screen.getByRole("button", { name: /^SAF-O1 / }).click();
  screen.getByRole("button", { name: /People walk home/ }).click();
  screen.getByRole("button", { name: "Show all 2 practices that serve SAF-O1" }).click();
  expect(onLead.mock.calls).toEqual([[{ kind: "indicator", code: "SAF-O1" }], [{ kind: "statement", key: "T1" }]]);
  expect(onServing.mock.calls).toEqual([["SAF-O1"]]);
});

test("where there is no pane indicators and statements are words", () => {
  const { text } = show();
  expect(text).toContain("People walk home");
  expect(screen.queryByRole("button", { name: /^SAF-O1 |People walk home/ })).toBeNull();
});
