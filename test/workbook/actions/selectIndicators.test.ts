import fc from "fast-check";
import { INDICATORS } from "../../../src/core/framework/catalogue";
import { selectIndicators } from "../../../src/workbook/actions/selectIndicators";
import { bookOf, smallWorkbook } from "../readyBook";

describe("saving a selection of indicators", () => {
  test("adds a row for each new one with what the catalogue knows", async () => {
    const workbook = smallWorkbook();
    const { batch, added, removed, kept } = selectIndicators(await bookOf(workbook), new Set(["WRK-O1", "EDU-O1", "BRG-P1"]));
    expect({ added, removed, kept }).toEqual({ added: ["BRG-P1"], removed: [], kept: [] });
    await workbook.apply(batch);
    expect([workbook.cell("Indicators", 2, "Code"), workbook.cell("Indicators", 2, "Domain"), workbook.cell("Indicators", 2, "Kind")]).toEqual(["BRG-P1", "Bridges", "practice"]);
  });

  test("clears the row of an unticked one only when nobody typed in it", async () => {
    const workbook = smallWorkbook();
    const { batch, removed, kept } = selectIndicators(await bookOf(workbook), new Set());
    expect({ removed, kept }).toEqual({ removed: ["EDU-O1"], kept: ["WRK-O1"] });
    await workbook.apply(batch);
    expect(workbook.cell("Indicators", 0, "Owner")).toBe("Ada");
    expect(workbook.cell("Indicators", 0, "Code")).toBe("WRK-O1");
    expect(workbook.cell("Indicators", 1, "Code")).toBeNull();
  });

  test("uses the row that became free before it adds one at the end", async () => {
    const workbook = smallWorkbook();
    await workbook.apply(selectIndicators(await bookOf(workbook), new Set(["WRK-O1", "LNG-O2"])).batch);
    expect(workbook.cell("Indicators", 1, "Code")).toBe("LNG-O2");
    expect((await workbook.list()).find((t) => t.name === "Indicators")?.rowCount).toBe(2);
  });

  test("writes nothing when nothing changed", async () => {
    const { batch } = selectIndicators(await bookOf(smallWorkbook()), new Set(["WRK-O1", "EDU-O1"]));
    expect(batch.edits).toEqual([]);
  });

  test("never touches a cell that a person typed, whatever is ticked", async () => {
    const codes = INDICATORS.map((i) => i.code);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray(codes, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), async (choices) => {
        const workbook = smallWorkbook();
        for (const chosen of choices) await workbook.apply(selectIndicators(await bookOf(workbook), new Set(chosen)).batch);
        const typed = [workbook.cell("Indicators", 0, "Code"), workbook.cell("Indicators", 0, "Baseline"), workbook.cell("Indicators", 0, "Owner")];
        const present = new Set((await bookOf(workbook)).selection.map((s) => s.code));
        const wanted = new Set(["WRK-O1", ...(choices.at(-1) ?? [])]);
        expect(typed).toEqual(["WRK-O1", 41.5, "Ada"]);
        expect(present).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});
