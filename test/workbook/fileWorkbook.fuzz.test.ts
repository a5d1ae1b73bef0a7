import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { WorkbookError, type Workbook } from "../../src/workbook/port";
import type { Table } from "../../src/core/table";
import { seedParts } from "./buildWorkbook";
import { savedFile, type SeedTable } from "./contract";
import { mutateBytes, mutateXml, random } from "./mutations";
import { rawZip, type RawEntry } from "./rawZip";

/** Longest that one file may keep the page or the worker busy, in ms: a hang, not a measurement. */
const HANG = 2_000;

const PRACTICES: SeedTable = {
  name: "Practices", sheet: "Practices", kind: "table", headerRow: 3, firstColumn: 1, headers: ["Title", "Relevance", "Impact", "Score"],
  rows: [["Choir", 2, "n/a", 33.5], ["Garden", 3, 4, 71.25], ["Café <&> \"x\"", null, 1, null]], formulas: { 3: "B4*10" },
};
const NOTES: SeedTable = { name: "Notes", sheet: "Notes", kind: "range", headerRow: 1, firstColumn: 0, headers: ["Date", "Note"], rows: [[45292, "opened"], [45293.5, "=not a formula"]] };
const SMALL: readonly RawEntry[] = Object.entries(seedParts({ tables: [PRACTICES, NOTES] })).map(([name, text]) => ({ name, content: Buffer.from(text) }));
const TEMPLATE: readonly RawEntry[] = Object.entries(unzipSync(readFileSync(path.join(__dirname, "../../assets/template.xlsx")))).map(([name, content]) => ({ name, content }));

type Mutation = (next: () => number) => Uint8Array;

const ofBytes = (entries: readonly RawEntry[], stored: boolean): Mutation => {
  const whole = rawZip(entries.map((entry) => ({ ...entry, stored })));
  return (next) => mutateBytes(whole, next);
};
/** One part is changed and the checksums are right again, so that the readers behind the zip are what is tried. */
const ofPart = (entries: readonly RawEntry[], change: (content: Uint8Array, next: () => number) => Uint8Array): Mutation => (next) => {
  const at = Math.floor(next() * entries.length);
  return rawZip(entries.map((entry, i) => (i === at ? { ...entry, content: change(entry.content, next) } : entry)));
};
const xml = (content: Uint8Array, next: () => number): Uint8Array => Buffer.from(mutateXml(Buffer.from(content).toString(), next));

describe("5,000 mutated files: each is used or refused in words, at once, and what is saved holds all that was read", () => {
  test.each<readonly [what: string, cases: number, seed: number, mutation: Mutation]>([
    ["bytes of a packed file", 900, 11217, ofBytes(SMALL, false)],
    ["bytes of an unpacked one, so that the XML itself is hit", 900, 20261, ofBytes(SMALL, true)],
    ["bytes of one part", 900, 50515, ofPart(SMALL, mutateBytes)],
    ["tags and attributes of one part", 1800, 31337, ofPart(SMALL, xml)],
    ["tags and attributes of one part of our template", 500, 86028, ofPart(TEMPLATE, xml)],
  ])("%s (%i)", async (_, cases, seed, mutation) => {
    const next = random(seed);
    const outcomes = { used: 0, refused: 0 };
    for (let i = 0; i < cases; i++) {
      const bytes = mutation(next);
      const start = performance.now();
      outcomes[await use(bytes)]++;
      expect({ case: i, hung: performance.now() - start > HANG }).toEqual({ case: i, hung: false });
    }
    expect(outcomes.used + outcomes.refused).toBe(cases);
    expect(Math.min(outcomes.used, outcomes.refused)).toBeGreaterThan(cases / 100); // else the mutations try only one side
  });
});

/** Opens, reads, edits and saves: whatever happens is either a result that lost nothing or a WorkbookError. */
async function use(bytes: Uint8Array): Promise<"used" | "refused"> {
  try {
    const workbook = await openFileWorkbook(bytes, "x.xlsx");
    const before = await allTables(workbook);
    const table = before.find((each) => each.rows.length > 0 && each.headers.length > 0);
    if (table === undefined) return "used";
    await workbook.apply({ label: "x", edits: [{ kind: "cell", table: table.id, row: 0, column: 0, value: "changed" }] });
    const after = await allTables(await openFileWorkbook((await savedFile(workbook)).bytes, "x.xlsx"));
    expect(after).toEqual(before.map((each) => (each.id === table.id ? withChange(each) : each)));
    return "used";
  } catch (error) {
    // The last resort of the adapter, which would mean that a case was not thought of.
    if (!(error instanceof WorkbookError) || error.message.includes("something that cannot be read here")) throw error;
    return "refused";
  }
}

async function allTables(workbook: Workbook): Promise<readonly Table[]> {
  return workbook.read((await workbook.list()).map((info) => info.id));
}

function withChange(table: Table): Table {
  return { ...table, rows: table.rows.map((row, i) => (i === 0 ? ["changed", ...row.slice(1)] : row)) };
}
