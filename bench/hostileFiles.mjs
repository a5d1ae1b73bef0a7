// Workbooks that are made to do harm, for bench/guards.mjs: name → {what, refused, make: () => Buffer}. `refused` is the code of the
// refusal that is expected; null where the file only lies and can be opened all the same.
import { crc32, deflateRawSync } from "node:zlib";
import { seeded } from "./measure.mjs";

const MB = 1024 * 1024;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SHEET = "xl/worksheets/sheet1.xml";

const relations = (all) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
const sheetOf = (rows, before = "", after = "") => `<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const ROWS = '<row r="1"><c r="A1" t="str"><v>Title</v></c><c r="B1" t="str"><v>Rating</v></c></row><row r="2"><c r="A2" t="str"><v>Choir</v></c><c r="B2"><v>2</v></c></row>';

/** The parts of a small workbook, some of them replaced. */
function parts(changes = {}, sheets = [SHEET]) {
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relations([...sheets.map((name) => ["worksheet", `/${name}`]), ["sharedStrings", "sharedStrings.xml"], ["styles", "styles.xml"]]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>x</t></si></sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
    [SHEET]: sheetOf(ROWS),
    ...changes,
  };
}

function workbook(sheets, extra = "") {
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${extra}</workbook>`;
}

const packed = (content) => ({ packed: deflateRawSync(content, { level: 9 }), size: content.length, crc: crc32(content) });

/** A zip of [name, {packed, size, crc}] pairs; directory and end record as a plain zip has them, zip64 where the count needs it. */
function zip(entries) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [name, { packed: data, size, crc, at }] of entries) {
    const bytes = Buffer.from(name);
    const numbers = Buffer.alloc(12);
    [crc, data.length, size].forEach((n, i) => numbers.writeUInt32LE(n, 4 * i));
    const length = Buffer.alloc(4);
    length.writeUInt16LE(bytes.length);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at ?? offset);
    if (at === undefined) {
      locals.push(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]), numbers, length, bytes, data);
      offset += 30 + bytes.length + data.length;
    }
    centrals.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]), numbers, length, Buffer.alloc(10), place, bytes);
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const place of [8, 10]) end.writeUInt16LE(Math.min(entries.length, 0xffff), place);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, ...(entries.length < 0xffff ? [] : [wideEnd(entries.length, directory.length, offset)]), end]);
}

function wideEnd(count, size, offset) {
  const out = Buffer.alloc(76);
  out.writeUInt32LE(0x06064b50, 0);
  out.writeBigUInt64LE(44n, 4);
  [count, count, size, offset].forEach((n, i) => out.writeBigUInt64LE(BigInt(n), 24 + 8 * i));
  out.writeUInt32LE(0x07064b50, 56);
  out.writeBigUInt64LE(BigInt(offset + size), 64);
  out.writeUInt32LE(1, 72);
  return out;
}

const book = (changes = {}, sheets) => zip(Object.entries(parts(changes, sheets)).map(([name, content]) => [name, packed(Buffer.from(content))]));

/** Letters that do not pack well. */
function noise(length) {
  const next = seeded(150);
  const out = Buffer.alloc(length);
  for (let at = 0; at < length; at += 4) out.writeUInt32LE(((next() * 0xffffffff) & 0x3f3f3f3f) + 0x40404040, at);
  for (let at = 0; at < length; at += 1) if (out[at] === 0x7f) out[at] = 0x41;
  return out;
}

function between(text, mark, inner) {
  const [before, after] = text.split(mark);
  return Buffer.concat([Buffer.from(before), inner, Buffer.from(after)]);
}

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join("");
const noisySheet = (tag) => between(sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is>${tag}</is></c></row>`), "@", noise(150 * MB));

function entityBomb() {
  return `<!DOCTYPE x [<!ENTITY a0 "ha">${many(30, (i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};&a${i};&a${i};">`)}]>${sheetOf(ROWS.replace("Choir", "&a30;"))}`;
}

/** Data blocks that begin small and unpack to megabytes, each said to be small. */
function manyStarts() {
  const start = packed(Buffer.alloc(4 * MB, 32));
  return zip([...Object.entries(parts()).map(([name, content]) => [name, packed(Buffer.from(content))]), ...Array.from({ length: 19_000 }, (_, i) => [`x/${i}.xml`, { ...start, size: 900 }])]);
}

function overlapping() {
  const entries = Object.entries(parts()).map(([name, content]) => [name, packed(Buffer.from(content))]);
  const kernel = packed(Buffer.alloc(8 * MB, 32));
  const first = zip(entries).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  return zip([...entries, ["x/0.xml", kernel], ...Array.from({ length: 90 }, (_, i) => [`x/${i + 1}.xml`, { ...kernel, at: first }])]);
}

function encrypted() {
  const out = Buffer.alloc(200 * MB, "E\0");
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(out);
  Buffer.from("EncryptedPackage", "utf16le").copy(out, out.length - 4096);
  return out;
}

const strewn = () => book({ [SHEET]: sheetOf(many(90_000, (i) => `<row r="${i + 1}">${many(17, (c) => `<c r="${letters(Math.min(16_383, c * 1_000))}${i + 1}"><v>${i}</v></c>`)}</row>`)) });

function letters(column) {
  let text = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

function longTables(count) {
  const sheets = Array.from({ length: count }, (_, i) => `xl/worksheets/s${i + 1}.xml`);
  const changes = Object.fromEntries(sheets.flatMap((name, i) => [
    [name, sheetOf(ROWS, "", '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>')],
    [`xl/worksheets/_rels/s${i + 1}.xml.rels`, relations([["table", `/xl/tables/t${i + 1}.xml`]])],
    [`xl/tables/t${i + 1}.xml`, `<table xmlns="${MAIN}" id="${i + 1}" name="T${i + 1}" displayName="T${i + 1}" ref="A1:B1048576"><tableColumns count="2"><tableColumn id="1" name="Title"/><tableColumn id="2" name="Rating"/></tableColumns></table>`],
  ]));
  return book(changes, sheets);
}

export const HOSTILE_FILES = {
  "zip bomb, one sheet": { refused: "hostile", make: () => book({ [SHEET]: Buffer.alloc(280 * MB, 32) }) },
  "zip bomb, many sheets each within bounds": { refused: "hostile", make: () => manySheets() },
  "zip bomb, the same bytes under many names": { refused: "hostile", make: overlapping },
  "zip bomb, 19,000 parts that say they are small": { refused: "hostile", make: manyStarts },
  "entity bomb": { refused: "hostile", make: () => book({ [SHEET]: entityBomb() }) },
  "entity bomb in UTF-16": { refused: "hostile", make: () => book({ [SHEET]: Buffer.from(`\ufeff${entityBomb()}`, "utf16le") }) },
  "two parts of one name": { refused: "hostile", make: () => book({ "XL/worksheets/SHEET1.xml": sheetOf("") }) },
  "a name that climbs out": { refused: "hostile", make: () => book({ "../../evil.xml": "x" }) },
  "a million parts": { refused: "hostile", make: () => { const empty = packed(Buffer.alloc(0)); return zip(Array.from({ length: 1_000_000 }, (_, i) => [`${i}`, empty])); } },
  "20,000 parts": { refused: null, make: () => book(Object.fromEntries(Array.from({ length: 19_900 }, (_, i) => [`x/${i}.xml`, "<x/>"]))) },
  "text of 150 MB that packs well": { refused: "hostile", make: () => book({ [SHEET]: between(sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>@</t></is></c></row>'), "@", Buffer.alloc(150 * MB, 65)) }) },
  "text of 150 MB that does not": { refused: "hostile", make: () => book({ [SHEET]: noisySheet("<t>@</t>") }) },
  "shared text of 150 MB that does not": { refused: "hostile", make: () => book({ "xl/sharedStrings.xml": between(`<sst xmlns="${MAIN}"><si><t>@</t></si></sst>`, "@", noise(150 * MB)), [SHEET]: sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }) },
  "attribute of 150 MB": { refused: "too-large", make: () => book({ "xl/workbook.xml": between(workbook([SHEET], '<definedNames><definedName name="@">1</definedName></definedNames>'), "@", noise(150 * MB)) }) },
  "text of 39 MB in a million runs": { refused: "hostile", make: () => book({ [SHEET]: sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is>${many(1_000_000, (i) => `<r><t>${i} and more text</t></r>`)}</is></c></row>`) }) },
  "lying dimension, counts and merges": { refused: null, make: () => book({ [SHEET]: sheetOf(ROWS, '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>', '<mergeCells count="4294967295"><mergeCell ref="D1:XFD1048576"/></mergeCells>'), "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>` }) },
  "200 tables that reach the sheet's end": { refused: "too-large", make: () => longTables(200) },
  "cells strewn to the last column": { refused: "too-large", make: strewn },
  "an encrypted file of 200 MB": { refused: "encrypted", make: encrypted },
  "sheet nested 9 million deep": { refused: "damaged", make: () => book({ [SHEET]: sheetOf("<a>".repeat(9_000_000)) }) },
  "workbook part nested 9 million deep": { refused: "damaged", make: () => book({ "xl/workbook.xml": workbook([SHEET], "<a>".repeat(9_000_000)) }) },
  "8 million shared texts": { refused: null, make: () => book({ "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="8000000">${"<si/>".repeat(7_900_000)}</sst>`, [SHEET]: sheetOf(ROWS.replace('t="str"><v>Choir', 't="s"><v>0')) }) },
  "styles of 38 MB, tables created": { refused: "too-large", create: true, make: () => book({ "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="1">${'<xf numFmtId="0" fontId="0"/>'.repeat(1_300_000)}</cellXfs></styleSheet>` }) },
  "3 million relationships": { refused: "too-large", make: () => book({ "xl/_rels/workbook.xml.rels": relations([["worksheet", `/${SHEET}`]]).replace("</", `${'<Relationship Id="" Type="" Target=""/>'.repeat(1_000_000)}</`) }) },
  "4 million attributes": { refused: "too-large", make: () => book({ "xl/workbook.xml": workbook([SHEET], `<calcPr ${many(2_400_000, (i) => ` a${i}=""`)}/>`) }) },
  "a million rows without a cell": { refused: null, make: () => book({ [SHEET]: sheetOf(`${ROWS}${"<row/>".repeat(1_048_000)}`) }) },
};

function manySheets() {
  const sheets = Array.from({ length: 20 }, (_, i) => `xl/worksheets/s${i + 1}.xml`);
  const sheet = packed(Buffer.from(sheetOf(`<row>${"<c><v>1</v></c>".repeat(16_000)}</row>`.repeat(160))));
  return zip([...Object.entries(parts({}, sheets)).map(([name, content]) => [name, packed(Buffer.from(content))]), ...sheets.map((name) => [name, sheet])]);
}
