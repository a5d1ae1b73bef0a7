import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { libreOffice } from "../support/libreOffice";

const PDF_TO_TEXT = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].find(existsSync);

/** Why the judge cannot judge here; null when it can. LibreOffice comes in parts, and Writer may be missing where Calc is there. */
export function noJudge(): string | null {
  if (libreOffice === undefined) return "LibreOffice is not installed";
  const folder = path.dirname(realpathSync(libreOffice));
  if (!["libswlo.so", "libswlo.dylib", "swlo.dll"].some((part) => existsSync(path.join(folder, part)) || existsSync(path.join(folder, "..", "Frameworks", part)))) return "LibreOffice has no Writer here";
  return PDF_TO_TEXT === undefined ? "pdftotext is not installed" : null;
}

/** The pages of a Word document as LibreOffice lays them out, as text. */
export function pagesOf(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-word-"));
  try {
    const file = path.join(folder, "catalogue.docx");
    writeFileSync(file, bytes);
    const run = spawnSync(libreOffice ?? "", [`-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { encoding: "utf8", timeout: 240_000 });
    const pdf = path.join(folder, "catalogue.pdf");
    if (!existsSync(pdf)) throw new Error(`LibreOffice did not convert the document: ${run.stderr}`);
    spawnSync(PDF_TO_TEXT ?? "", ["-layout", pdf, path.join(folder, "pages.txt")], { timeout: 60_000 });
    return readFileSync(path.join(folder, "pages.txt"), "utf8").split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
