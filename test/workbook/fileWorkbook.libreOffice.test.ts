import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cellText } from "../../src/core/cell";
import { emptyWorkbook } from "../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import type { Workbook } from "../../src/workbook/port";
import { savedFile } from "./contract";

/** LibreOffice is a judge that knows nothing of us: what we saved, it must open and read as we meant it. */
const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"].find(existsSync);

if (office === undefined) test.skip("LibreOffice is not on this machine, so nothing was shown to it", () => undefined);
else describe("LibreOffice", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-office-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Each sheet of a saved workbook as LibreOffice sees it, texts in quotation marks and values bare. */
  function sheetsOf(bytes: Uint8Array): (sheet: string) => string {
    writeFileSync(path.join(folder, "book.xlsx"), bytes);
    const run = spawnSync(office ?? "", [
      `-env:UserInstallation=file://${folder.replace(/\\/g, "/")}/profile`, "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1", "--outdir", folder, path.join(folder, "book.xlsx"),
    ], { encoding: "utf8", timeout: 120_000 });
    if (run.status !== 0) throw new Error(`LibreOffice did not convert the workbook: ${run.stderr}`);
    return (sheet) => readFileSync(path.join(folder, `book-${sheet}.csv`), "utf8");
  }

  const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : (cell ?? ""))).join(",")).join("\n") + "\n";

  async function made(): Promise<Workbook> {
    const workbook = await openFileWorkbook(emptyWorkbook(), "New.xlsx");
    await workbook.createTables([{
      name: "Practices", sheet: "Practices & more",
      columns: [{ name: "ID", type: "id", width: 9 }, { name: "Title", type: "text", width: 30 }, { name: "Rating", type: "rating", width: 9, scale: { worst: 1, best: 4 } }, { name: "Evidence", type: "choice", width: 9, choices: ["0", "1"] }],
      rows: [["007", "Language café", 3, 1], ["008", "=SUM(1,2)", 2, null]],
    }]);
    return workbook;
  }

  test("reads what was made, edited and appended as it was meant: text as text, numbers as numbers", async () => {
    const workbook = await made();
    await workbook.apply({
      label: "x", edits: [
        { kind: "cell", table: "table:Practices", row: 0, column: 1, value: 'Sprach-"Café" 漢字' }, { kind: "cell", table: "table:Practices", row: 1, column: 2, value: 3.5 },
        { kind: "append", table: "table:Practices", rows: [["0010", "@home", 4, 0]] },
      ],
    });
    const sheets = sheetsOf((await savedFile(workbook)).bytes);
    expect(sheets("Practices & more")).toBe(csv([["ID", "Title", "Rating", "Evidence"], ["007", 'Sprach-"Café" 漢字', 3, 1], ["008", "=SUM(1,2)", 3.5, null], ["0010", "@home", 4, 0]]));
    expect(sheets("Lists")).toBe(csv([["Practices: Evidence"], [0], [1]]));
  }, 180_000);

  test("finds every cell of the sample workbook, and no error in it", async () => {
    const sample = await openFileWorkbook(readFileSync(path.join(__dirname, "../../assets/sample.xlsx")), "sample.xlsx");
    const receipt = await sample.apply({ label: "x", edits: [{ kind: "cell", table: "table:Practices", row: 0, column: 1, value: "Edited title" }] });
    expect(receipt.cellsChanged).toBe(1);
    const sheets = sheetsOf((await savedFile(sample)).bytes);
    for (const table of await sample.read((await sample.list()).map((t) => t.id))) {
      const seen = sheets(table.sheet);
      expect(seen).not.toMatch(/#(NAME|REF|VALUE|N\/A|DIV)/);
      for (const text of table.rows.flat().filter((cell) => typeof cell === "string")) expect(seen).toContain(cellText(text).replaceAll('"', '""'));
    }
    expect(sheets("Read me")).toContain("SYNTHETIC");
  }, 180_000);
});
