import { readFileSync } from "node:fs";
import path from "node:path";
import type { Book } from "../../../src/core/book";
import { addCriterion, chooseSet, editCriterion, removeCriterion } from "../../../src/core/evaluation/draftEdits";
import { draftOf, readDraft } from "../../../src/core/evaluation/rulesDraft";
import type { ProposedRules, RulesDraft } from "../../../src/core/evaluation/rulesDraft";
import { verdictChanges } from "../../../src/core/evaluation/verdictChanges";
import { changeRules, missingLevels } from "../../../src/workbook/actions/changeRules";
import { openFileWorkbook } from "../../../src/workbook/fileWorkbook/fileWorkbook";
import { carryOut } from "../../../src/workbook/plan";
import { openSession } from "../../../src/workbook/session";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf, DAC, ready, smallWorkbook } from "../readyBook";

const HEADERS = ["Criterion", "Question", "Weight", "Minimum", "Level 1", "Level 2", "Notes"];

/** Three practices, and a Criteria table with five rows, an empty one, and a column of someone's own. */
function withCriteria(): MemoryWorkbook {
  return memoryWorkbook([
    {
      name: "Practices", headers: ["ID", "Title", ...DAC, "Score", "Coverage", "Verdict", "Why"],
      rows: [["P-1", "Choir", 4, 4, 4, 2, 4, null, null, null, null], ["P-2", "Garden", 3, 4, 2, 3, 4, null, null, null, null], ["P-3", "Kitchen", 1, 2, 1, 1, 2, null, null, null, null]],
    },
    { name: "Criteria", headers: HEADERS, rows: [...DAC.map((name, i) => [name, `Question ${i}?`, 1, null, null, null, `note ${i}`]), HEADERS.map(() => null)] },
  ]);
}

function proposed(book: Book, edit: (draft: RulesDraft) => RulesDraft): ProposedRules {
  const { rules, problems } = readDraft(edit(draftOf(book)), book);
  if (rules === null) throw new Error([...problems.values()].join(" "));
  return rules;
}

async function applied(workbook: MemoryWorkbook, edit: (draft: RulesDraft) => RulesDraft) {
  const book = await bookOf(workbook);
  const receipt = await carryOut(workbook, changeRules(book, proposed(book, edit)));
  return { before: book, after: await bookOf(workbook), receipt };
}

describe("changing the rules", () => {
  test("writes the cells that differ, the settings and fresh scores, and nothing else", async () => {
    const workbook = withCriteria();
    await applied(workbook, (draft) => draft); // the computed cells are filled
    const book = await bookOf(workbook);
    const plan = changeRules(book, proposed(book, (draft) => editCriterion(draft, 3, { weight: "2,5" })));
    expect(plan.edits.filter(({ table }) => table === "Criteria")).toEqual([{ kind: "cell", table: "Criteria", row: 3, column: 2, value: 2.5 }]);
    expect(plan.edits.filter((edit) => edit.kind === "computed" && edit.column === 8)).toEqual([]); // coverage is 1 before and after
    await carryOut(workbook, plan);
    expect(workbook.cell("Practices", 0, "Score")).toBeCloseTo((100 * (4 + 2.5 / 3)) / 6.5, 6);
  });

  test("gives every practice the verdict that the preview told", async () => {
    const workbook = withCriteria();
    const book = await bookOf(workbook);
    const edit = (draft: RulesDraft): RulesDraft => ({ ...editCriterion(draft, 3, { minimum: "2.5" }), method: "minimum", bands: { good: "60", promising: "40", needsImprovement: "20" } });
    const told = verdictChanges(book, proposed(book, edit)).practices.map(({ after }) => after.verdict);
    const { after } = await applied(workbook, edit);
    expect(after.practices.map(({ evaluation }) => evaluation.verdict)).toEqual(told);
    expect([0, 1, 2].map((row) => workbook.cell("Practices", row, "Verdict"))).toEqual(told);
    expect(after.settings).toMatchObject({ method: "minimum", bands: { good: 60, promising: 40, needsImprovement: 20 } });
  });

  test("empties the row that is left over and never touches a rating or a column that is not ours", async () => {
    const workbook = withCriteria();
    const { after } = await applied(workbook, (draft) => removeCriterion(draft, 1));
    expect(after.criteria.criteria.map(({ name }) => name)).toEqual(["Relevance", "Efficiency", "Impact", "Sustainability"]);
    expect([workbook.cell("Criteria", 4, "Criterion"), workbook.cell("Criteria", 4, "Weight"), workbook.cell("Criteria", 4, "Notes")]).toEqual([null, null, "note 4"]);
    expect([0, 1, 2].map((row) => workbook.cell("Practices", row, "Effectiveness"))).toEqual([4, 4, 2]);
  });

  test("uses empty rows first and adds rows for what is more", async () => {
    const workbook = withCriteria();
    const { after, receipt } = await applied(workbook, (draft) => chooseSet(draft, "REGIN-7"));
    expect(receipt.rowsAdded).toBe(1);
    expect(after.criteria.name).toBe("REGIN-7");
    expect(after.settings.criteriaSet).toBe("REGIN-7");
    expect(after.criteria.criteria.map(({ question }) => question)).not.toContain("");
  });

  test("makes the Criteria table where there is none, and only when criteria change", async () => {
    const workbook = smallWorkbook();
    const first = await applied(workbook, (draft) => ({ ...draft, method: "geometric" }));
    expect(first.receipt.tablesCreated).toEqual([]);
    const second = await applied(workbook, (draft) => editCriterion(draft, 0, { weight: "3" }));
    expect(second.receipt.tablesCreated).toEqual(["Criteria"]);
    expect(second.after.criteria.criteria.map(({ weight }) => weight)).toEqual([3, 1, 1, 1, 1]);
    expect(second.after.rules.method).toBe("geometric");
  });

  test("names the level columns that the Criteria table lacks and leaves their descriptors out", async () => {
    const workbook = withCriteria();
    const book = await bookOf(workbook);
    const deep = proposed(book, (draft) => editCriterion(draft, 2, { levels: ["a", "b", "c", "d"] }));
    expect(missingLevels(book, deep)).toEqual(["Level 3", "Level 4"]);
    await carryOut(workbook, changeRules(book, deep));
    expect((await bookOf(workbook)).criteria.criteria[2]?.levels).toEqual(["a", "b"]);
  });

  test("is refused in words where the table has no column for a weight", async () => {
    const workbook = memoryWorkbook([{ name: "Criteria", headers: ["Criterion"], rows: [["Reach"], ["Cost"]] }]);
    const book = await bookOf(workbook);
    const heavy = proposed(book, (draft) => editCriterion(draft, 1, { weight: "3", minimum: "2" }));
    expect(() => changeRules(book, heavy)).toThrow(/"Criteria" has no columns Weight and Minimum for what you typed/);
  });

  test("is refused as a whole when someone has changed a cell that it would replace", async () => {
    const workbook = withCriteria();
    const book = await bookOf(workbook);
    const plan = changeRules(book, proposed(book, (draft) => editCriterion(draft, 0, { weight: "4" })));
    workbook.remoteEdit("Criteria", 0, "Weight", 6);
    await expect(carryOut(workbook, plan)).rejects.toMatchObject({ code: "moved" });
    expect(workbook.cell("Practices", 0, "Score")).toBeNull();
  });

  test("is undone as one: table, settings and scores", async () => {
    const workbook = withCriteria();
    const { before, receipt } = await applied(workbook, (draft) => ({ ...editCriterion(addCriterion(draft), 5, { name: "Reach" }), scale: "0-4" }));
    expect((await bookOf(workbook)).criteria.criteria).toHaveLength(6);
    await receipt.undo();
    const after = await bookOf(workbook);
    expect([after.criteria, after.settings]).toEqual([before.criteria, before.settings]);
    expect(workbook.cell("Practices", 0, "Score")).toBeNull();
  });

  test("comes back from a saved file as it was told, with the computed cells to match, and is undone there too", async () => {
    const sample = await openFileWorkbook(readFileSync(path.join(__dirname, "../../../assets/sample.xlsx")), "sample.xlsx");
    const session = openSession(sample);
    const before = await ready(session);
    const rules = proposed(before, (draft) => ({ ...editCriterion(chooseSet(draft, "DAC-6"), 3, { weight: "4", minimum: "3" }), method: "geometric" }));
    const told = verdictChanges(before, rules).practices.map(({ after }) => after.verdict);
    await session.carryOut((book) => changeRules(book, rules));
    if (sample.saving.kind !== "file") throw new Error("a file has bytes");
    const again = await openFileWorkbook((await sample.saving.bytes()).bytes, "again.xlsx");
    const after = await bookOf(again);
    expect([after.criteria, after.rules.method]).toEqual([rules.criteria, "geometric"]);
    expect(after.practices.map(({ evaluation }) => evaluation.verdict)).toEqual(told);
    const table = after.tables.find(({ id }) => id === after.practiceColumns?.table);
    expect(after.practices.map(({ row }) => table?.rows[row]?.[after.practiceColumns?.of["Verdict"] ?? -1])).toEqual(told);
    await session.undo();
    const undone = await ready(session);
    expect([undone.criteria, undone.settings]).toEqual([before.criteria, before.settings]);
    expect(undone.tables).toEqual(before.tables);
  });
});
