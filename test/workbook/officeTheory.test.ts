import { INDICATOR_COLUMNS, THEORY_COLUMNS } from "../../src/core/schema";
import { THEORY_EXAMPLES } from "../../src/core/theory/examplesData";
import { startFromExample } from "../../src/workbook/actions/startTheory";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { openSession } from "../../src/workbook/session";
import { openJsdomHost } from "../host/jsdomHost";

const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);
const blank = (width: number) => Array.from({ length: width }, () => "");

test("an example with its indicators is written into tables that both exist, and one undo takes all out", async () => {
  const [example] = THEORY_EXAMPLES;
  if (example === undefined) throw new Error("no example");
  const open = await openJsdomHost({ sheets: [
    { name: "Theory", blocks: [{ at: "A1", rows: [names(THEORY_COLUMNS), ...Array.from({ length: 3 }, () => blank(THEORY_COLUMNS.length))] }], tables: [{ name: "TheoryOfChange", range: "A1:G4" }] },
    { name: "Indicators", blocks: [{ at: "A1", rows: [names(INDICATOR_COLUMNS), ["BRG-O4", ...blank(INDICATOR_COLUMNS.length - 1)]] }], tables: [{ name: "Indicators", range: "A1:S2" }] },
  ] });
  try {
    const session = openSession(await openOfficeWorkbook());
    while (session.getState().kind === "loading") await new Promise((resolve) => setTimeout(resolve, 1));
    await session.carryOut((book) => startFromExample(book, example, { select: true }));
    const now = session.getState();
    if (now.kind !== "ready") throw new Error("not ready");
    expect(now.book.plan.theory.statements).toHaveLength(example.statements.length);
    const codes = new Set(example.statements.flatMap(({ indicators = [] }) => indicators));
    expect([...codes].filter((code) => !now.book.selection.some((row) => row.code === code))).toEqual([]);
    await session.undo();
    expect(open.host.values("Indicators", "A2:A3")).toEqual([["BRG-O4"], [""]]);
    expect(open.host.values("Theory", "A2:A3")).toEqual([[""], [""]]);
    session.close();
  } finally {
    open.close();
  }
});
