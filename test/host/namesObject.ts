import { formatAddress, parseArea, splitAddress } from "./area";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostBook, HostName, HostSheet } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";
import { isName } from "./hostTable";
import { rangeObject } from "./rangeObject";
import type { ReferenceKeeper } from "./rangeObject";
import { rangeTarget } from "./rangeTarget";

/** "Excel.NamedItemCollection class" of the workbook (`sheet` null) or of one sheet. A table's name is not among them, but takes the name. */
export function namesObject(book: HostBook, sheet: HostSheet | null, references: ReferenceKeeper): HostObject {
  const all = (): HostName[] => book.names.filter((one) => one.sheet === sheet);
  const object = (one: HostName): HostObject => nameObject(book, one, references);
  const item = (name: unknown): HostObject => {
    const found = book.findName(String(name), sheet);
    if (!found) throw itemNotFound();
    return object(found);
  };
  return new HostObject("NamedItemCollection", {
    items: () => all().map(object),
    item,
    methods: {
      Add: (name, reference, comment) => {
        if (book.readOnly) throw accessDenied();
        const wanted = String(name);
        if (!isName(wanted)) throw invalidArgument(`name "${wanted}"`);
        if (book.findName(wanted, sheet) || book.findTable(wanted)) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
        return object(book.addName(wanted, formulaOf(reference), sheet, typeof comment === "string" ? comment : ""));
      },
      GetItem: item,
      GetItemOrNullObject: (name) => { const found = book.findName(String(name), sheet); return found ? object(found) : nullObject("NamedItem"); },
      GetCount: () => all().length,
    },
  });
}

function formulaOf(reference: unknown): string {
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  const { sheet, area } = rangeTarget(reference);
  const [first = "", last] = formatAddress(sheet.name, area).split("!").at(-1)?.split(":") ?? [];
  const fixed = (cell: string): string => cell.replace(/^([A-Z]*)(\d*)$/, (_, column: string, row: string) => `${column && `$${column}`}${row && `$${row}`}`);
  return `=${formatAddress(sheet.name, area).split("!")[0]}!${fixed(first)}${last === undefined ? "" : `:${fixed(last)}`}`;
}

/** "Excel.NamedItem class". */
function nameObject(book: HostBook, one: HostName, references: ReferenceKeeper): HostObject {
  const range = (): HostObject | null => {
    const { sheet, cells } = splitAddress(one.formula.slice(1));
    const found = sheet === null ? one.sheet : book.findSheet(sheet);
    const area = parseArea(cells);
    return found && area ? rangeObject(book, found, area, references) : null;
  };
  return new HostObject("NamedItem", {
    id: one.name,
    properties: {
      Name: { get: () => one.name },
      Formula: { get: () => one.formula, set: (value) => { one.formula = String(value); } },
      Value: { get: () => one.formula.slice(1) },
      Type: { get: () => (range() ? "Range" : /^="/.test(one.formula) ? "String" : /#REF!/.test(one.formula) ? "Error" : "Range") },
      Comment: { get: () => one.comment, set: (value) => { one.comment = String(value); } },
      Visible: { get: () => one.visible, set: (value) => { one.visible = value === true; } },
      Scope: { get: () => (one.sheet ? "Worksheet" : "Workbook") },
    },
    methods: {
      GetRange: () => { const found = range(); if (!found) throw itemNotFound(); return found; },
      GetRangeOrNullObject: () => range() ?? nullObject("Range"),
      Delete: () => { if (book.readOnly) throw accessDenied(); book.names.splice(book.names.indexOf(one), 1); return null; },
    },
  });
}
