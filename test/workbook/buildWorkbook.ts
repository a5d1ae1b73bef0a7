import type { Cell } from "../../src/core/cell";
import { isCellError } from "../../src/core/cell";
import { columnLetters } from "../../src/core/table";
import { encodeCellText, escapeXml } from "../../src/workbook/fileWorkbook/xmlText";
import { newZip } from "../../src/workbook/fileWorkbook/zipWrite";
import type { Seed, SeedTable } from "./contract";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type PartTexts = Readonly<Record<string, string>>;

/** Bytes of a package of the given part texts, in their order, then of parts that are no text. */
export function packageOf(parts: PartTexts, binaries: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return newZip([...Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const), ...Object.entries(binaries)]);
}

/** The parts of a plain workbook that holds the seed's tables, one a sheet: what a test changes to make a nasty one. */
export function seedParts(seed: Seed): PartTexts {
  const { tables } = seed;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${tables.some((t) => t.pictures) ? '<Default Extension="png" ContentType="image/png"/>' : ""}<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${tables.map((t, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>${t.kind === "table" ? `<Override PartName="/xl/tables/table${i + 1}.xml" ContentType="${TYPE}.table+xml"/>` : ""}${t.pictures ? `<Override PartName="/xl/drawings/drawing${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>` : ""}`).join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${seed.date1904 === true ? '<workbookPr date1904="1"/>' : ""}<sheets>${tables.map((t, i) => `<sheet name="${escapeXml(t.sheet)}" sheetId="${i + 1}"${t.hiddenSheet === true ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`).join("")}</sheets>${namesOf(seed)}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([...tables.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const), ...(seed.foreignXml ?? []).map((_, i) => ["customXml", `../customXml/item${i + 1}.xml`] as const)]),
  };
  (seed.foreignXml ?? []).forEach((xml, i) => { parts[`customXml/item${i + 1}.xml`] = xml; });
  tables.forEach((t, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetOf(t);
    const table = t.kind === "table" ? [["table", `../tables/table${i + 1}.xml`] as const] : [];
    const drawing = t.pictures ? [["drawing", `../drawings/drawing${i + 1}.xml`] as const] : [];
    if (table.length + drawing.length > 0) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations([...table, ...drawing]);
    if (t.pictures) {
      parts[`xl/drawings/drawing${i + 1}.xml`] = drawingOf(t.pictures);
      parts[`xl/drawings/_rels/drawing${i + 1}.xml.rels`] = relations(t.pictures.map((_, n) => ["image", `../media/image${i + 1}${n}.png`]));
    }
    if (t.kind === "range") return;
    parts[`xl/tables/table${i + 1}.xml`] = tableOf(t, i + 1);
  });
  return parts;
}

function namesOf({ names }: Seed): string {
  const all = Object.entries(names ?? {});
  return all.length === 0 ? "" : `<definedNames>${all.map(([name, formula]) => `<definedName name="${name}">${escapeXml(formula)}</definedName>`).join("")}</definedNames>`;
}

export function seedWorkbook(seed: Seed): Uint8Array {
  const images = seed.tables.flatMap((t, i) => (t.pictures ?? []).map(({ png }, n) => [`xl/media/image${i + 1}${n}.png`, png] as const));
  return packageOf(seedParts(seed), Object.fromEntries(images));
}

export function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

export function rangeOf(t: SeedTable): string {
  return `${columnLetters(t.firstColumn)}${t.headerRow}:${columnLetters(t.firstColumn + t.headers.length - 1)}${t.headerRow + t.rows.length + (t.totals ? 1 : 0)}`;
}

function sheetOf(t: SeedTable): string {
  const rows = new Map<number, string[]>();
  const put = (row: number, cell: string): void => { rows.set(row, [...(rows.get(row) ?? []), cell]); };
  for (const [address, value] of Object.entries(t.beside ?? {})) put(Number(address.replace(/\D+/, "")), cellOf(address, value, undefined));
  const all: readonly (readonly Cell[])[] = [t.headers, ...t.rows];
  all.forEach((cells, r) => cells.forEach((cell, c) => put(t.headerRow + r, cellOf(`${columnLetters(t.firstColumn + c)}${t.headerRow + r}`, cell, r === 0 ? undefined : t.formulas?.[c]))));
  const last = t.headerRow + t.rows.length + 1;
  t.totals?.forEach((cell, c) => {
    const address = `${columnLetters(t.firstColumn + c)}${last}`;
    put(last, typeof cell === "string" && cell.startsWith("=") ? cellOf(address, 0, cell.slice(1)) : cellOf(address, cell, undefined));
  });
  const hidden = new Set(t.filteredOut?.map((row) => t.headerRow + 1 + row));
  const data = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => `<row r="${row}"${hidden.has(row) ? ' hidden="1"' : ""}>${cells.join("")}</row>`);
  const protection = t.protectedSheet === true ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "";
  const merged = t.merged ? `<mergeCells count="${t.merged.length}">${t.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  const drawing = t.pictures ? `<drawing r:id="rId${t.kind === "table" ? 2 : 1}"/>` : "";
  const tableParts = t.kind === "table" ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "";
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="${rangeOf(t)}"/><sheetData>${data.join("")}</sheetData>${protection}${merged}${drawing}${tableParts}</worksheet>`;
}

function drawingOf(pictures: NonNullable<SeedTable["pictures"]>): string {
  const anchors = pictures.map(({ name, alt }, n) =>
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>${n}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${n + 1}</xdr:col><xdr:colOff>99</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${n + 2}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="rId${n + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${80 * 9525}" cy="${40 * 9525}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`);
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join("")}</xdr:wsDr>`;
}

function cellOf(address: string, cell: Cell, formula: string | undefined): string {
  const f = formula === undefined ? "" : `<f>${escapeXml(formula)}</f>`;
  if (cell === null) return f === "" ? "" : `<c r="${address}">${f}</c>`;
  if (isCellError(cell)) return `<c r="${address}" t="e">${f}<v>${cell.code}</v></c>`;
  if (typeof cell === "number") return `<c r="${address}">${f}<v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b">${f}<v>${cell ? 1 : 0}</v></c>`;
  if (f !== "") return `<c r="${address}" t="str">${f}<v>${encodeCellText(cell)}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(cell)}</t></is></c>`;
}

function tableOf(t: SeedTable, id: number): string {
  const columns = t.headers.map((h, i) => {
    const formula = t.formulas?.[i];
    const inner = formula === undefined ? "/>" : `><calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula></tableColumn>`;
    return `<tableColumn id="${i + 1}" name="${escapeXml(h)}"${inner}`;
  });
  return `<table xmlns="${MAIN}" id="${id}" name="${t.name}" displayName="${t.name}" ref="${rangeOf(t)}"${t.totals ? ' totalsRowCount="1"' : ""}>${filterOf(t)}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
}

/** A filter covers header and rows, never the totals. */
function filterOf(t: SeedTable): string {
  const ref = `${columnLetters(t.firstColumn)}${t.headerRow}:${columnLetters(t.firstColumn + t.headers.length - 1)}${t.headerRow + t.rows.length}`;
  if (!t.filteredOut) return `<autoFilter ref="${ref}"/>`;
  const kept = t.rows.filter((_row, r) => !t.filteredOut?.includes(r)).map((row) => `<filter val="${escapeXml(String(row[0]))}"/>`);
  return `<autoFilter ref="${ref}"><filterColumn colId="0"><filters>${kept.join("")}</filters></filterColumn></autoFilter>`;
}
