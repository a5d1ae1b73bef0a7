import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Where LibreOffice is on this machine; undefined when it is not. */
export const libreOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"].find(existsSync);

/** Recalculates on load, whatever values the file keeps (LibreOffice's own default believes them). */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Lets LibreOffice open workbooks with a profile of its own, calculate them anew, and write one sheet of each as text
 * with full precision: its rows in order, cells split. Cells must hold no line break.
 */
export function recalculated(files: readonly { readonly name: string; readonly sheet: string; readonly bytes: Uint8Array }[]): readonly (readonly (readonly string[])[])[] {
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-judge-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    const paths = files.map(({ name, bytes }) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    // 9: fields split by tabs, no quotation marks; 76: UTF-8; the second false keeps numbers as they are instead of as shown.
    const run = spawnSync(libreOffice ?? "", [
      `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,false,false,false,false,-1",
      "--outdir", folder, ...paths,
    ], { encoding: "utf8", timeout: 280_000 });
    if (run.status !== 0) throw new Error(`LibreOffice did not convert the workbooks: ${run.stderr}`);
    return files.map(({ name, sheet }) => readFileSync(path.join(folder, `${name}-${sheet}.csv`), "utf8").replace(/\n$/, "").split("\n").map((line) => line.split("\t")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
