import type { Area } from "./area";
import { parseArea, splitAddress } from "./area";
import type { HostCell } from "./hostCell";
import type { HostBook, HostSheet } from "./hostModel";

/** A formula as far as the host reads one: calls, ranges, literals. Everything else is `unknown` and gives #NAME?. */
export type Expression =
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string };

export function parseFormula(formula: string): Expression {
  const text = formula.replace(/^=/, "").trim();
  return parseExpression(text);
}

function parseExpression(text: string): Expression {
  if (text === "") return { kind: "literal", value: null };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: "literal", value: text.slice(1, -1).replace(/""/g, '"') };
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return { kind: "literal", value: Number(text) };
  if (/^(TRUE|FALSE)$/i.test(text)) return { kind: "literal", value: /^true$/i.test(text) };
  const call = /^([A-Za-z_][\w.]*)\(/.exec(text);
  if (call && closing(text, call[0].length - 1) === text.length - 1) {
    const inner = text.slice(call[0].length, -1);
    return { kind: "call", name: (call[1] ?? "").toUpperCase(), args: inner.trim() === "" ? [] : splitArguments(inner).map((a) => parseExpression(a.trim())) };
  }
  if (/^[\w.]*\[[^]*\]$/.test(text) || parseArea(splitAddress(text).cells)) return { kind: "reference", text };
  return { kind: "unknown", text };
}

/** `IF(range="","",range)`, which gives a range with its blanks as empty text; null for any other expression. */
export function blanksKeptRange(expression: Expression): string | null {
  if (expression.kind !== "call" || expression.name !== "IF") return null;
  const [test, blank, range] = expression.args;
  const fits = test?.kind === "unknown" && range?.kind === "reference" && blank?.kind === "literal" && blank.value === "" && test.text === `${range.text}=""`;
  return fits ? range.text : null;
}

/** Walks text with its quotes and brackets; an apostrophe inside brackets escapes the next character ("Using structured references"). */
function* positions(text: string, from = 0): Generator<{ readonly at: number; readonly depth: number }> {
  let depth = 0;
  let square = 0;
  for (let i = from; i < text.length; i += 1) {
    const c = text[i];
    if (square > 0 && c === "'") { i += 1; continue; }
    if (square === 0 && c === '"') { i = text.indexOf('"', i + 1); if (i < 0) return; continue; }
    if (c === "[") square += 1;
    if (c === "]") square -= 1;
    if (square === 0 && c === "(") depth += 1;
    if (square === 0 && c === ")") depth -= 1;
    yield { at: i, depth: depth + square };
  }
}

function closing(text: string, open: number): number {
  for (const { at, depth } of positions(text, open)) if (depth === 0) return at;
  return -1;
}

function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at, depth } of positions(text)) {
    if (depth === 0 && text[at] === ",") {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** The cells that a reference means in a given cell; null when it means none (Excel would say #REF!). */
export function cellsReferred(book: HostBook, text: string, at: { readonly sheet: HostSheet; readonly row: number; readonly column: number }): HostCell[][] | null {
  const structured = /^(\w*)\[(.*)\]$/s.exec(text);
  const place = structured ? structuredPlace(book, structured[1] ?? "", structured[2] ?? "", at) : plainPlace(book, text, at.sheet);
  if (!place) return null;
  const { sheet, area } = place;
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row + r, area.column + c)));
}

interface Place { readonly sheet: HostSheet; readonly area: Area }

function plainPlace(book: HostBook, text: string, own: HostSheet): Place | null {
  const { sheet, cells } = splitAddress(text);
  const area = parseArea(cells);
  const found = sheet === null ? own : book.findSheet(sheet);
  return area && found ? { sheet: found, area } : null;
}

/** `Table[Col]`, `Table[[A]:[B]]`, `Table[@Col]`, `Table[@[A]:[B]]`, `Table[[#Headers],[A]:[B]]`; without a name, the table around the cell. */
function structuredPlace(book: HostBook, name: string, inside: string, at: { readonly sheet: HostSheet; readonly row: number; readonly column: number }): Place | null {
  const table = name === ""
    ? book.tables.find((t) => t.sheet === at.sheet && at.row >= t.area.row && at.row < t.area.row + t.area.rows && at.column >= t.area.column && at.column < t.area.column + t.area.columns)
    : book.findTable(name);
  if (!table) return null;
  const thisRow = inside.startsWith("@") || inside.startsWith("[#This Row],");
  const headers = inside.startsWith("[#Headers],");
  const columns = inside.replace(/^@|^\[#This Row\],|^\[#Headers\],/, "");
  const bracketed = [...columns.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((m) => m[1] ?? "");
  const names = (bracketed.length > 0 ? bracketed : [columns]).map((n) => n.replace(/'(.)/g, "$1"));
  const index = (header: string): number => Array.from({ length: table.area.columns }, (_, c) => String(table.sheet.cell(table.area.row, table.area.column + c).value).toLowerCase()).indexOf(header.toLowerCase());
  const [first, last] = [index(names[0] ?? ""), index(names.at(-1) ?? "")];
  if (first < 0 || last < 0 || (thisRow && (at.row < table.body.row || at.row >= table.body.row + table.body.rows))) return null;
  const base = headers ? table.header : thisRow ? { ...table.body, row: at.row, rows: 1 } : table.body;
  return { sheet: table.sheet, area: { ...base, column: table.area.column + Math.min(first, last), columns: Math.abs(last - first) + 1 } };
}
