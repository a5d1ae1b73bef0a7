import fc from "fast-check";
import type { Issue } from "../../src/core/issue";
import { inSheetOrder } from "../../src/core/issueOrder";
import { runSteps } from "../../src/core/steps";
import type { Table } from "../../src/core/table";

const TABLES = ["table:A", "table:B"].map((id): Table => ({ id, name: id, sheet: "S", firstRow: 2, firstColumn: 0, headers: [], rows: [] }));
const anyIssue = fc.record({ table: fc.constantFrom("", "table:A", "table:B", "elsewhere"), row: fc.option(fc.nat(30), { nil: undefined }), column: fc.option(fc.nat(3), { nil: undefined }) })
  .map(({ table, row, column }): Issue => ({
    kind: "bad-year", severity: "notice", message: "", place: { table, sheet: "", address: "", ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) },
  }));
const rank = ({ place }: Issue): readonly [number, number, number] => [TABLES.findIndex(({ id }) => id === place.table), place.row ?? -1, place.column ?? -1];

test("issues stand table by table, row by row, and equal ones as they came, in whatever order they come", () => {
  fc.assert(fc.property(fc.array(fc.array(anyIssue, { maxLength: 150, size: "max" }), { maxLength: 4 }), (lists) => {
    const expected = lists.flat().map((issue, at) => ({ issue, key: [...rank(issue), at] }))
      .sort((a, b) => a.key.map((part, i) => part - (b.key[i] ?? 0)).find((difference) => difference !== 0) ?? 0).map(({ issue }) => issue);
    const found = runSteps(inSheetOrder(lists, TABLES));
    expect(found).toHaveLength(expected.length);
    found.forEach((issue, at) => expect(issue).toBe(expected[at]));
  }), { numRuns: 60 });
});
