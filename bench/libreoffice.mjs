// LibreOffice as an engine: the same formulas in a workbook that it loads with and without recalculating them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as XLSX from "@e965/xlsx";

const PROGRAMS = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const NEVER = 1;
const ALWAYS = 0;
const LONGEST_RUN = 180_000;

/** The program, or null where it is not installed. */
export function findLibreOffice() {
  return PROGRAMS.find((file) => existsSync(file)) ?? null;
}

/** A judge over rows of cells; `formulas(n)` gives the formulas of sheet row n, right of the cells. Row 1 holds `first`. Close it when done. */
export function libreOffice(program, first, rows, formulas) {
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-bench-"));
  writeFileSync(path.join(folder, "rows.xlsx"), workbook(first, rows, formulas));
  const convert = (mode) => {
    const profile = path.join(folder, `profile-${mode}`);
    if (!existsSync(profile)) makeProfile(profile, mode);
    const start = performance.now();
    const { status, stderr, error } = spawnSync(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore",
      "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", path.join(folder, String(mode)), path.join(folder, "rows.xlsx"),
    ], { encoding: "utf8", timeout: LONGEST_RUN });
    const took = performance.now() - start;
    if (status !== 0 || !existsSync(path.join(folder, String(mode), "rows.csv"))) throw new Error(`LibreOffice did not convert: ${error?.message ?? stderr}`);
    return took;
  };
  return {
    /** Milliseconds to load, write out and, with `isRecalculated`, calculate every formula. */
    run: (isRecalculated) => convert(isRecalculated ? ALWAYS : NEVER),
    /** What the last run that recalculated gave, as rows of text; row 1 left out. */
    results: () => readFileSync(path.join(folder, String(ALWAYS), "rows.csv"), "utf8").trimEnd().split("\n").slice(1).map((line) => line.split(",")),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A profile of its own, whose one setting is when formulas of an .xlsx are calculated on load. */
function makeProfile(folder, mode) {
  mkdirSync(path.join(folder, "user"), { recursive: true });
  writeFileSync(path.join(folder, "user", "registrymodifications.xcu"), `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop></item>
</oor:items>`);
}

/** Every formula has the stored result −1, so that a result which was not calculated shows. */
function workbook(first, rows, formulas) {
  const cells = (row) => row.map((value) => (value === "" ? undefined : { t: "n", v: value }));
  const body = rows.map((row, index) => [...cells(row), ...formulas(index + 2).map((f) => ({ t: "n", v: -1, f: f.replace(/^=/, "") }))]);
  const width = Math.max(...body.map((row) => row.length));
  const sheet = { "!data": [cells(first), ...body], "!ref": XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: width - 1 } }) };
  return XLSX.write({ SheetNames: ["Practices"], Sheets: { Practices: sheet } }, { type: "buffer", bookType: "xlsx", compression: true });
}
