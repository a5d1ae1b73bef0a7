import type { Area } from "./area";
import { intersection } from "./area";
import { itemNotFound } from "./hostError";
import type { HostBook, HostSheet } from "./hostModel";
import { newId } from "./hostModel";
import type { HostProperty } from "./hostObject";
import { HostObject, nullObject } from "./hostObject";
import type { ConditionalFormat, Validation } from "./sheetRules";
import { setValidation, validationAt, validationType } from "./sheetRules";

/** "Excel.DataValidation class": the rule binds what a person types, never what is written through the API. */
export function validationObject(book: HostBook, sheet: HostSheet, area: Area): HostObject {
  const part = (name: "rule" | "errorAlert" | "prompt" | "ignoreBlanks"): HostProperty => ({
    get: () => validationAt(sheet, area)?.[name] ?? null,
    set: (value) => {
      sheet.refuseUnless(null);
      setValidation(sheet, area, { [name]: value } as Partial<Omit<Validation, "area">>);
      book.record(sheet, area, `DataValidation.${name[0]?.toUpperCase()}${name.slice(1)}`, value);
    },
  });
  return new HostObject("DataValidation", {
    properties: {
      Rule: part("rule"), ErrorAlert: part("errorAlert"), Prompt: part("prompt"), IgnoreBlanks: part("ignoreBlanks"),
      Type: { get: () => validationType(validationAt(sheet, area)) },
    },
    methods: {
      Clear: () => {
        sheet.refuseUnless(null);
        sheet.validations = sheet.validations.filter((one) => !intersection(one.area, area));
        return null;
      },
    },
  });
}

const KINDS: Readonly<Record<string, string>> = {
  Custom: "Custom", CellValue: "CellValue", ContainsText: "TextComparison", ColorScale: "ColorScale", DataBar: "DataBar", IconSet: "IconSet", TopBottom: "TopBottom", PresetCriteria: "Preset",
};

/** "Excel.ConditionalFormatCollection class": kept in order of priority, the newest first; kept and read back, not drawn. */
export function conditionalFormatsObject(book: HostBook, sheet: HostSheet, area: Area, range: (area: Area) => HostObject): HostObject {
  const all = (): ConditionalFormat[] => sheet.conditionalFormats.filter((one) => intersection(one.area, area));
  const object = (one: ConditionalFormat): HostObject => conditionalFormatObject(book, sheet, one, range);
  const item = (id: unknown): HostObject => {
    const found = all().find((one) => one.id === id);
    if (!found) throw itemNotFound();
    return object(found);
  };
  return new HostObject("ConditionalFormatCollection", {
    items: () => all().map(object),
    item,
    methods: {
      Add: (type) => {
        sheet.refuseUnless("allowFormatCells");
        const made: ConditionalFormat = { id: newId(), type: String(type), area, settings: new Map() };
        sheet.conditionalFormats.unshift(made);
        book.record(sheet, area, "ConditionalFormats.Add", type);
        return object(made);
      },
      ClearAll: () => { sheet.refuseUnless("allowFormatCells"); sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => !intersection(one.area, area)); return null; },
      GetCount: () => all().length,
      GetItem: item,
      GetItemAt: (index) => { const found = all()[Number(index)]; if (!found) throw itemNotFound(); return object(found); },
    },
  });
}

function conditionalFormatObject(book: HostBook, sheet: HostSheet, one: ConditionalFormat, range: (area: Area) => HostObject): HostObject {
  const setting = (path: string): HostProperty => ({
    get: () => one.settings.get(path) ?? null,
    set: (value) => {
      sheet.refuseUnless("allowFormatCells");
      one.settings.set(path, value);
      book.record(sheet, one.area, `ConditionalFormat.${path}`, value);
    },
  });
  const group = (type: string, properties: Record<string, HostProperty>): HostProperty => ({ get: () => new HostObject(type, { properties }) });
  const format = group("ConditionalRangeFormat", {
    NumberFormat: setting("Format.NumberFormat"),
    Font: group("ConditionalRangeFont", { Color: setting("Format.Font.Color"), Bold: setting("Format.Font.Bold"), Italic: setting("Format.Font.Italic") }),
    Fill: group("ConditionalRangeFill", { Color: setting("Format.Fill.Color") }),
  });
  const own = KINDS[one.type] ?? one.type;
  const rule: HostProperty = one.type === "Custom" ? group("ConditionalFormatRule", { Formula: setting("Rule.Formula") }) : setting("Rule");
  const detail: Record<string, HostProperty> = one.type === "ColorScale" ? { Criteria: setting("Criteria") } : { Rule: rule, Format: format };
  const kinds = Object.fromEntries(Object.values(KINDS).flatMap((kind): [string, HostProperty][] => [
    [kind, { get: () => { if (kind !== own) throw itemNotFound(); return new HostObject(`${kind}ConditionalFormat`, { properties: detail }); } }],
    [`${kind}OrNullObject`, { get: () => (kind === own ? new HostObject(`${kind}ConditionalFormat`, { properties: detail }) : nullObject(kind)) }],
  ]));
  return new HostObject("ConditionalFormat", {
    id: one.id,
    properties: {
      Id: { get: () => one.id }, Type: { get: () => one.type }, StopIfTrue: setting("StopIfTrue"),
      Priority: { get: () => sheet.conditionalFormats.findIndex((other) => other.id === one.id) }, ...kinds,
    },
    methods: {
      Delete: () => { sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other.id !== one.id); return null; },
      GetRange: () => range(one.area),
    },
  });
}
