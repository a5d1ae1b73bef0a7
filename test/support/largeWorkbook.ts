import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const HEADERS = [
  "ID", "Title", "Region", "Region code", "Country", "Place", "Latitude", "Longitude", "Precision", "Start", "End", "Status", "Lead organisation",
  "Partners", "Target group", "Indicators", "Problem", "Activities", "Results", "Evidence", "Strengths", "Limitations", "Source", "Publish",
  "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability", "Score", "Coverage", "Verdict", "Why",
] as const;

const COUNTRIES = ["Sweden", "Italy", "Greece", "Poland", "Portugal", "Ireland", "United Kingdom", "Germany", "France", "Spain", "Belgium", "Finland"];
const STATUS = ["planned", "running", "completed", "stopped", "unknown"];
const GROUPS = ["refugees", "asylum seekers", "young people", "women", "families", "job seekers", "newcomers"];
const CODES = ["WRK-O1", "LNG-O1", "LNG-P1", "HSG-O1", "EDU-O1", "BRG-P1", "SFT-O1", "HLT-P2", "WRK-P1"];
const NOISE = ["Practice that brings people together who would not meet", "it grew out of a pilot", "weekly sessions, with volunteers", "measured before and after", "the city pays for the rooms"];

type Value = string | number | null;

/** The same numbers each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A workbook as Excel would save it, with a `Practices` table of so many rows: shared strings, texts that differ from row
 * to row, coordinates all over Europe, one rating in ten blank, some indicator codes that do not exist. Deterministic; too large to be kept in the repository.
 */
export function largeWorkbook(rows: number): Uint8Array {
  const strings = new SharedStrings();
  const random = generator(11);
  const sheet: string[] = [rowXml(1, HEADERS, strings)];
  for (let row = 0; row < rows; row++) sheet.push(rowXml(row + 2, practiceRow(row, random), strings));
  const ref = `A1:${letters(HEADERS.length - 1)}${rows + 1}`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Practices" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"], ["styles", "styles.xml"]]),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([["table", "../tables/table1.xml"]]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="Practices" displayName="Practices" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${HEADERS.length}">${HEADERS.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="${ref}"/><sheetData>${sheet.join("")}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/sharedStrings.xml": strings.xml(),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 6 });
}

function practiceRow(row: number, random: () => number): readonly Value[] {
  const pick = <T>(list: readonly T[]): T | null => list[Math.floor(random() * list.length)] ?? null;
  const rating = (): Value => (random() < 0.1 ? null : 1 + Math.floor(random() * 4));
  const start = 2008 + Math.floor(random() * 15);
  const words = (what: string): string => `${what} of practice ${row + 1}: ${pick(NOISE)}, and ${pick(NOISE)}`;
  const region = Math.floor(random() * 240);
  return [
    `P-${String(row + 1).padStart(6, "0")}`, `Language café ${row + 1}`, `Region ${region}`, `RG${region}`, pick(COUNTRIES), `Town ${Math.floor(random() * 4000)}`,
    36 + Math.round(random() * 280_000) / 10_000, -9 + Math.round(random() * 380_000) / 10_000, "exact", start, start + Math.floor(random() * 4), pick(STATUS),
    `Council ${region}`, `Partner ${Math.floor(random() * 900)}; Partner ${Math.floor(random() * 900)}`, `${pick(GROUPS)}; ${pick(GROUPS)}`, `${pick(CODES)}; ${pick(CODES)}`,
    words("Problem"), words("Activities"), words("Results"), Math.floor(random() * 4), words("Strengths"), words("Limitations"), `https://example.org/${row + 1}`, random() < 0.5 ? "yes" : "no",
    rating(), rating(), rating(), rating(), rating(), null, null, null, null,
  ];
}

class SharedStrings {
  private readonly index = new Map<string, number>();

  at(text: string): number {
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.index.size);
    return this.index.size - 1;
  }

  xml(): string {
    return `<sst xmlns="${MAIN}">${[...this.index.keys()].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
  }
}

function rowXml(row: number, values: readonly Value[], strings: SharedStrings): string {
  const cells = values.map((value, column) => {
    if (value === null) return "";
    const at = `${letters(column)}${row}`;
    return typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="s"><v>${strings.at(value)}</v></c>`;
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}
