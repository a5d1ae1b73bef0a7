import type { Area } from "./area";
import { intersection } from "./area";
import { invalidArgument } from "./hostError";
import type { HostSheet } from "./hostSheet";

/** The data validation of an area, as Excel keeps it ("Excel.DataValidation class"). */
export interface Validation {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>> | null;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** A conditional format ("Excel.ConditionalFormat class"); `settings` by path, e.g. "Format.Fill.Color". */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
  readonly settings: Map<string, unknown>;
}

const TYPES: Readonly<Record<string, string>> = {
  list: "List", custom: "Custom", decimal: "Decimal", wholeNumber: "WholeNumber", date: "Date", time: "Time", textLength: "TextLength",
};

const NONE = { errorAlert: { message: "", showAlert: true, style: "Stop", title: "" }, prompt: { message: "", showPrompt: true, title: "" } };

/** The validation that all cells of an area share; null where there is none or where they differ. */
export function validationAt(sheet: HostSheet, area: Area): Validation | null {
  const [last, ...others] = sheet.validations.filter((one) => intersection(one.area, area)).reverse();
  if (!last) return { area, rule: {}, ...NONE, ignoreBlanks: true };
  const both = intersection(last.area, area);
  return others.length === 0 || (both?.rows === area.rows && both.columns === area.columns) ? last : null;
}

export function setValidation(sheet: HostSheet, area: Area, change: Partial<Omit<Validation, "area">>): void {
  refuseValidation(change);
  const before = validationAt(sheet, area) ?? { area, rule: {}, ...NONE, ignoreBlanks: true };
  sheet.validations = sheet.validations.filter((one) => !within(one.area, area));
  sheet.validations.push({ ...before, ...change, area });
}

export function validationType(validation: Validation | null): string {
  if (validation === null) return "Inconsistent";
  const [kind] = Object.keys(validation.rule ?? {});
  return kind === undefined ? "None" : TYPES[kind] ?? "None";
}

/**
 * What Excel refuses. A list typed into the rule has at most 255 characters; a title 32, a message 255 characters: the limits
 * of Excel's dialog ("Apply data validation to cells", "Validation.Add method (Excel)"). A list may be a range or "=…".
 */
function refuseValidation({ rule, errorAlert, prompt }: Partial<Validation>): void {
  if (rule) {
    const kinds = Object.keys(rule);
    if (kinds.some((kind) => !(kind in TYPES)) || kinds.length > 1) throw invalidArgument("rule");
    const source = (rule["list"] as { readonly source?: unknown } | undefined)?.source;
    if (kinds[0] === "list" && (source === "" || source === undefined)) throw invalidArgument("list.source");
    if (typeof source === "string" && !source.startsWith("=") && source.length > 255) throw invalidArgument("list.source: more than 255 characters");
    const formula = (rule["custom"] as { readonly formula?: unknown } | undefined)?.formula;
    if (kinds[0] === "custom" && (typeof formula !== "string" || !formula.startsWith("=") || formula.length > 255)) throw invalidArgument("custom.formula");
  }
  for (const words of [errorAlert, prompt]) {
    if (String(words?.["title"] ?? "").length > 32) throw invalidArgument("title: more than 32 characters");
    if (String(words?.["message"] ?? "").length > 255) throw invalidArgument("message: more than 255 characters");
  }
}

function within(inner: Area, outer: Area): boolean {
  const both = intersection(inner, outer);
  return both?.rows === inner.rows && both.columns === inner.columns;
}
