import { read, utils } from "@e965/xlsx";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { savedFile } from "./contract";
import { CORPUS_FILES, corpusFile, editTwoCells, REFUSED, type EditedCell } from "./corpusFiles";
import { partsIn } from "./seenPictures";
import { pictureNamed } from "./testPng";

/** A text and a number that stand in no file of the corpus. */
const VALUES = ["Edited by Cairn: ünïcode <&>", 73.5125];
const ALT = 'Need: "apart" & lonely\nOutcome: 漢字';
/** Workbooks in which Cairn finds no cell that it may write, and why: a table is added to them, and edited instead. */
const NO_CELL: Readonly<Record<string, string>> = {
  "poi_sheetProtection_allLocked.xlsx": "every cell is locked",
  ...Object.fromEntries([
    "poi_SimpleWithComments.xlsx", "poi_WithThreeCharts.xlsx", "poi_noSharedStringTable.xlsx", "poi_unicodeSheetName.xlsx", "poi_xlmmacro.xlsm",
    "sheetjs_1904.xlsx", "sheetjs_phonetic_text.xlsx",
  ].map((file) => [file, "no row of headers with something below it"])),
};

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(existsSync);
const files = CORPUS_FILES.filter((file) => REFUSED[file] === undefined);

interface Saved { readonly bytes: Uint8Array; readonly edited: readonly EditedCell[] }
const saved = new Map<string, Saved>();

if (files.length === 0) test.skip("the corpus of public workbooks is not on this machine", () => undefined);
else describe("every workbook of the corpus, edited in two cells, given a picture and saved", () => {
  beforeAll(async () => {
    for (const file of files) {
      const workbook = await openFileWorkbook(corpusFile(file), file);
      if (NO_CELL[file] !== undefined) {
        expect(await editTwoCells(workbook, VALUES)).toEqual([]);
        await workbook.createTables([{ name: "CairnTrial", sheet: "Cairn trial", columns: [{ name: "A", type: "text", width: 9 }, { name: "B", type: "number", width: 9 }], rows: [["old", 31]] }]);
      }
      const edited = await editTwoCells(workbook, VALUES);
      const [{ id } = { id: "" }] = await workbook.list();
      await workbook.putPicture?.(id, pictureNamed("Cairn trial", { alt: ALT }));
      saved.set(file, { bytes: (await savedFile(workbook)).bytes, edited });
    }
  }, 120_000);
  const of = (file: string): Saved => saved.get(file) ?? ((): never => { throw new Error(`${file} was not saved.`); })();

  test("takes both edits", () => {
    expect(files.filter((file) => of(file).edited.length !== VALUES.length)).toEqual([]);
  });

  test.each(files)("%s reads in SheetJS as it was meant, and as it was in every other cell", (file) => {
    const options = { type: "array", dense: false, cellFormula: true } as const;
    const [before, after] = [read(corpusFile(file), options), read(of(file).bytes, options)];
    expect(after.SheetNames).toEqual([...before.SheetNames, ...(NO_CELL[file] === undefined ? [] : ["Cairn trial"])]);
    for (const { sheet, sheetRow, sheetColumn, value } of of(file).edited) {
      const cell = utils.encode_cell({ r: sheetRow - 1, c: sheetColumn });
      expect((after.Sheets[sheet]?.[cell] as { v?: unknown } | undefined)?.v).toBe(value);
      for (const book of [before, after]) delete book.Sheets[sheet]?.[cell];
    }
    for (const name of before.SheetNames) expect(contents(after.Sheets[name])).toEqual(contents(before.Sheets[name]));
  });

  const folder = mkdtempSync(path.join(tmpdir(), "cairn-judges-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  if (office === undefined) test.skip("LibreOffice is not on this machine, so nothing was shown to it", () => undefined);
  else test("opens in LibreOffice with the same sheets, the edits among their cells", () => {
    const stem = (kind: string, file: string): string => path.join(folder, `${kind} ${file.replace(/\.\w+$/, "")}`);
    for (const file of files) {
      writeFileSync(stem("before", file) + path.extname(file), corpusFile(file));
      writeFileSync(stem("after", file) + path.extname(file), of(file).bytes);
    }
    const sheets = convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "csv");
    const seen = (kind: string, file: string): readonly string[] => sheets.filter((name) => name.startsWith(`${stem(kind, file)}-`)).map((name) => name.slice(stem(kind, file).length));
    for (const file of files) {
      expect([file, ...seen("after", file)].filter((name) => name !== "-Cairn trial.csv")).toEqual([file, ...seen("before", file)]);
      const text = seen("after", file).map((name) => readFileSync(stem("after", file) + name, "utf8")).join("\n");
      for (const { value } of of(file).edited) expect([file, text]).toEqual([file, expect.stringContaining(String(value))]);
    }
  }, 300_000);

  if (office !== undefined) test("is saved by LibreOffice again with the picture and its words, beside everything that it knew to draw before", () => {
    const again = new Map(convert("xlsx:Calc MS Excel 2007 XML", "xlsx", path.join(folder, "again")).map((name) => [path.basename(name, ".xlsx"), drawnIn(readFileSync(name))]));
    for (const file of files) {
      const [before, after] = ["before", "after"].map((kind) => again.get(`${kind} ${file.replace(/\.\w+$/, "")}`) ?? []);
      const own = (after ?? []).findIndex(([kind, words]) => kind === "pic" && words === ALT);
      expect([file, own >= 0, (after ?? []).filter((_, at) => at !== own)]).toEqual([file, true, before]);
    }
  }, 300_000);

  /** Everything that LibreOffice drew, by kind and words. */
  function drawnIn(bytes: Uint8Array): readonly (readonly [kind: string, words: string])[] {
    const { parts, text } = partsIn(bytes);
    return Object.keys(parts).filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name)).sort().flatMap((name) => {
      const found = [...text(name).matchAll(/<xdr:(pic|sp|graphicFrame|cxnSp)\b[^]*?<xdr:cNvPr\b([^>]*)>/g)];
      return found.map(([, kind = "", attributes = ""]) => [kind, (/\bdescr="([^"]*)"/.exec(attributes)?.[1] ?? "").replace(/&quot;/g, '"').replace(/&#10;|&#xa;/gi, "\n").replace(/&amp;/g, "&")] as const);
    });
  }

  /** Every workbook in the folder in another format, by one call; gives the paths. */
  function convert(filter: string, ending: string, into = folder): readonly string[] {
    const run = spawnSync(office ?? "", [
      `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", filter, "--outdir", into,
      ...readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)).map((name) => path.join(folder, name)),
    ], { encoding: "utf8", timeout: 280_000 });
    if (run.status !== 0) throw new Error(`LibreOffice did not convert the workbooks: ${run.stderr}`);
    return readdirSync(into).filter((name) => name.endsWith(`.${ending}`)).sort().map((name) => path.join(into, name));
  }
});

/** Every cell that holds anything, by address: value, type and formula. */
function contents(sheet: unknown): Readonly<Record<string, unknown>> {
  const cells = Object.entries((sheet ?? {}) as Record<string, { readonly v?: unknown; readonly t?: unknown; readonly f?: unknown }>).filter(([name]) => !name.startsWith("!"));
  return Object.fromEntries(cells.filter(([, { v, f }]) => v !== undefined || f !== undefined).map(([name, { v, t, f }]) => [name, [t, v instanceof Date ? v.getTime() : v, f]]));
}
