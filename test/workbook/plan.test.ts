import { parseSettings, DEFAULT_SETTINGS } from "../../src/core/settings";
import { carryOut } from "../../src/workbook/plan";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { WorkbookError } from "../../src/workbook/port";
import type { Workbook } from "../../src/workbook/port";
import { openSession } from "../../src/workbook/session";
import { ready, smallWorkbook } from "./readyBook";

const SETTINGS = { ...DEFAULT_SETTINGS, method: "harmonic" } as const;
const PLAN: WorkbookPlan = {
  label: "Try something",
  create: [{ name: "Notebook", sheet: "Notebook", columns: [{ name: "Line", type: "text", width: 9 }], rows: [["one"]] }],
  edits: [{ kind: "cell", table: "Practices", row: 0, column: 1, value: "Reading circle" }],
  guards: [], settings: SETTINGS,
};
const methodOf = async (workbook: Workbook) => parseSettings(await workbook.readSettings()).settings.method;
const tablesOf = async (workbook: Workbook) => (await workbook.list()).map(({ name }) => name);

describe("a plan", () => {
  test("makes its tables, writes its cells and its settings, and takes all of it back", async () => {
    const workbook = smallWorkbook({ settings: JSON.stringify({ version: 1, method: "minimum", mine: 7 }) });
    const receipt = await carryOut(workbook, PLAN);
    expect(receipt).toMatchObject({ label: "Try something", cellsChanged: 1, tablesCreated: ["Notebook"] });
    expect([workbook.cell("Practices", 0, "Title"), await methodOf(workbook)]).toEqual(["Reading circle", "harmonic"]);
    expect(JSON.parse(await workbook.readSettings() ?? "")).toMatchObject({ mine: 7 });
    expect(await receipt.undo()).toEqual({ left: 0 });
    expect([workbook.cell("Practices", 0, "Title"), await methodOf(workbook)]).toEqual(["Language café", "minimum"]);
    expect(await tablesOf(workbook)).not.toContain("Notebook");
  });

  test("leaves nothing behind when its cells are refused", async () => {
    const workbook = smallWorkbook();
    workbook.refuseNext(new WorkbookError("protected", "The sheet is protected."));
    await expect(carryOut(workbook, PLAN)).rejects.toMatchObject({ code: "protected" });
    expect(await tablesOf(workbook)).not.toContain("Notebook");
    expect(await methodOf(workbook)).toBe("arithmetic");
  });

  test("takes tables and cells back when the settings are refused", async () => {
    const workbook: Workbook & { cell(table: string, row: number, header: string): unknown } = {
      ...smallWorkbook(), writeSettings: () => Promise.reject(new WorkbookError("read-only", "The file is read-only.")),
    };
    await expect(carryOut(workbook, PLAN)).rejects.toMatchObject({ code: "read-only" });
    expect(workbook.cell("Practices", 0, "Title")).toBe("Language café");
    expect(await tablesOf(workbook)).not.toContain("Notebook");
  });

  test("leaves settings that someone has changed since, and counts them", async () => {
    const workbook = smallWorkbook();
    const receipt = await carryOut(workbook, PLAN);
    await workbook.writeSettings(JSON.stringify({ version: 1, method: "geometric" }));
    expect(await receipt.undo()).toEqual({ left: 1 });
    expect(await methodOf(workbook)).toBe("geometric");
  });

  test("that only changes settings can be undone in a session, and leaves the file unsaved", async () => {
    const session = openSession(smallWorkbook());
    await ready(session);
    await session.carryOut(() => ({ ...PLAN, create: [], edits: [] }));
    expect((await ready(session)).rules.method).toBe("harmonic");
    expect(session.getState()).toMatchObject({ undoLabel: "Try something", unsaved: true });
    await session.undo();
    expect((await ready(session)).rules.method).toBe("arithmetic");
  });
});
