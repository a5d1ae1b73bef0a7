/** @jest-environment node */
// Old and narrow hosts: what the host claims in its app context decides what works, as in Excel; office.js is Microsoft's.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { excelReport, functionsRun } from "../../src/workbook/officeWorkbook/hostFeatures";
import { officeReady } from "../../src/workbook/officeWorkbook/officeReady";
import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { openSession } from "../../src/workbook/session";
import type { HostOptions } from "../host/excelHost";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";

jest.setTimeout(60_000); // a set-up is many cells, and the machine may be busy
let open: JsdomHost | null = null;

async function start(options: HostOptions): Promise<JsdomHost> {
  open = await openJsdomHost({ sheets: [{ name: "Sheet1" }] }, options);
  Object.assign(globalThis, { window: open.window });
  return open;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
  open?.close();
  open = null;
});

const WITHOUT_FUNCTIONS = { CustomFunctionsRuntime: null, SharedRuntime: null, AddinCommands: null } as const;

const words = (name: string): string => {
  const feature = excelReport().features.find((one) => one.name === name);
  return feature ? `${feature.works ? "works" : "not"}: ${feature.words}` : "not listed";
};

test("an Excel with everything is said to have everything, but tells no theme on the web", async () => {
  await start({});
  expect(excelReport().features.filter(({ works }) => !works).map(({ name }) => name)).toEqual(["Excel’s light or dark theme"]);
  expect(excelReport().host).toBe("Excel on the web, version 16.0.17000.10000");
});

test("the host's theme, where it tells one, is listed as followed", async () => {
  await start({});
  // Excel on the web tells none, whatever its host says; Excel on Windows and Mac do.
  Object.defineProperty(Office.context, "officeTheme", { value: { bodyBackgroundColor: "#262626", isDarkTheme: true }, configurable: true });
  expect(words("Excel’s light or dark theme")).toBe("works: The pane follows it.");
});

test("without functions of add-ins, set-up writes plain formulas and the report says why and what to do", async () => {
  const { host } = await start({ sets: WITHOUT_FUNCTIONS });
  expect(functionsRun()).toBe(false);
  expect(words("Cairn functions in cells")).toMatch(/^not: This Excel runs no functions of add-ins.*plain formulas.*Formulas…/);
  expect(words("Cairn tab in the ribbon")).toMatch(/^not: .*Home > Add-ins/);
  const workbook = await openOfficeWorkbook();
  expect(workbook.runsFunctions).toBe(false);
  const session = openSession(workbook);
  while (session.getState().kind === "loading") await new Promise((resolve) => setTimeout(resolve, 1));
  await session.setUp({ criteriaSet: "DAC-5", scale: { worst: 1, best: 4 } });
  const headers = host.values("Practices", "A1:AZ1")[0] ?? [];
  const row = host.book.sheet("Practices");
  const formulas = headers.map((_, column) => row.cell(1, column).formula).filter((formula) => formula !== null);
  expect(formulas).toHaveLength(3);
  expect(formulas.filter((formula) => /CAIRN\./.test(formula))).toEqual([]);
});

test("an iPad is named, with what to do there", async () => {
  await start({ sets: WITHOUT_FUNCTIONS });
  const context = Object.create(Office.context, { platform: { value: "iOS" } }) as unknown;
  Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) as unknown });
  expect(words("Cairn functions in cells")).toMatch(/^not: Excel on an iPad runs no functions of add-ins/);
  expect(words("Cairn tab in the ribbon")).toMatch(/on an iPad: the add-ins button/);
});

test("with functions, set-up writes Cairn formulas", async () => {
  const { host } = await start({});
  const session = openSession(await openOfficeWorkbook());
  while (session.getState().kind === "loading") await new Promise((resolve) => setTimeout(resolve, 1));
  await session.setUp({ criteriaSet: "DAC-5", scale: { worst: 1, best: 4 } });
  const headers = host.values("Practices", "A1:AZ1")[0] ?? [];
  const score = host.book.sheet("Practices").cell(1, headers.indexOf("Score")).formula;
  expect(score).toMatch(/CAIRN\.SCORE/);
});

test("an Excel that is too old hears which ExcelApi is needed, which it has, and where to go", async () => {
  await start({ excelApi: "1.8" });
  await expect(openOfficeWorkbook()).rejects.toMatchObject({
    code: "too-old", message: "Cairn needs ExcelApi 1.9, and Excel on the web, version 16.0.17000.10000, offers ExcelApi 1.8. Update Excel (Microsoft 365, or Excel 2021 or later), or use Excel on the web.",
  });
});

test("an Excel that cannot add rows safely is told so, and reads all the same", async () => {
  await start({ excelApi: "1.12" });
  const workbook = await openOfficeWorkbook();
  expect(await workbook.list()).toEqual([]);
  expect(words("Adding rows")).toBe("not: This needs ExcelApi 1.13; this Excel offers ExcelApi 1.12. Update Excel, or type new rows into the sheet: Cairn reads them.");
});

test("an Excel whose dialogs hear nothing offers the browser's map", async () => {
  await start({ sets: { DialogApi: "1.1" } });
  expect(words("Map in its own window")).toMatch(/^not: This needs DialogApi 1\.2.*browser with a copy of the workbook/);
});

test("blocked storage is told, and throws nowhere", async () => {
  const { window } = await start({});
  Object.defineProperty(window, "localStorage", { get: () => { throw new Error("The operation is insecure."); } });
  expect(words("Remembering your initials and map settings")).toMatch(/^not: Storage is blocked here/);
});

describe("office.js that does not come", () => {
  test("is told at once where the script itself is missing", async () => {
    await expect(officeReady()).rejects.toMatchObject({ code: "offline", message: expect.stringContaining("office.js did not load") });
  });

  test("is told after twenty seconds where it loads and then hears nothing", async () => {
    jest.useFakeTimers();
    Object.assign(globalThis, { Office: { onReady: () => new Promise(() => undefined) } });
    try {
      let told: unknown = null;
      officeReady().catch((cause: unknown) => { told = cause; });
      await jest.advanceTimersByTimeAsync(19_000);
      expect(told).toBeNull();
      await jest.advanceTimersByTimeAsync(2_000);
      expect(told).toMatchObject({ code: "offline", message: expect.stringContaining("has heard nothing of Excel") });
    } finally {
      jest.useRealTimers();
      Reflect.deleteProperty(globalThis, "Office");
    }
  });
});

test("no source calls alert, confirm or prompt, which Office takes away", () => {
  const src = path.join(__dirname, "..", "..", "src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const found = files.filter((file) => /(?<![\w.$])(?:window\.)?(?:alert|confirm|prompt)\(/.test(readFileSync(path.join(src, file), "utf8").replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "")));
  expect(found).toEqual([]);
});
