import type { CriteriaSetName } from "../core/evaluation/criteria";
import { formatScale } from "../core/evaluation/scale";
import type { Scale } from "../core/evaluation/scale";
import type { WorkbookPlan } from "../core/export/workbookPlan";
import type { ColumnSpec, TableSpec } from "../core/schema";
import { settingsJson } from "../core/settings";
import { newSettings, setUpSpecs } from "./setUp";
import type { Purpose } from "./setUp";

/** What a new workbook is for. */
export type Template =
  | { readonly kind: "region" | "indicators"; readonly criteriaSet: CriteriaSetName; readonly scale: Scale }
  /** `regions`: the members, a sheet each. */
  | { readonly kind: "network"; readonly criteriaSet: CriteriaSetName; readonly scale: Scale; readonly regions: readonly string[] };

/** What a person may choose a workbook for, in words. */
export const PURPOSES: readonly { readonly kind: Purpose["kind"]; readonly name: string; readonly words: string }[] = [
  { kind: "region", name: "One region or council", words: "Practices with their criteria, indicators, ratings, theory of change and the rest" },
  { kind: "network", name: "A network of regions", words: "The same, and a sheet for each member region, to be collected into one list" },
  { kind: "indicators", name: "Indicators only", words: "Choose indicators and follow them, with no practices yet" },
];

/** Tables of regions are known by the beginning of their name; the sheet's name is the region's. */
export const REGION_TABLE = /^region_/i;
/** Sheets that a network workbook takes before they are too many to find one's way. */
export const MAX_REGIONS = 60;

/** The tables of a workbook for indicators alone. */
export const INDICATOR_TABLES: readonly string[] = ["Indicators", "Readings", "Regions"];
const LAST_LINE = "Indicator wording is our own, aligned with the Home Office Indicators of Integration framework 2019. The criteria are those of the OECD DAC (1991 or 2019) or of REGIN, as chosen.";
const COMPUTED_LINE = "Score, Coverage and Verdict are ordinary Excel formulas: they need no add-in and work in LibreOffice too. Why is a sentence that Cairn writes.";

/** A new workbook as a plan that the writer of files can carry out: plain formulas, help and validation in every column. */
export function templatePlan(template: Template): WorkbookPlan {
  const settings = newSettings(template);
  const all = setUpSpecs(settings, { formulas: "plain" });
  const ends = `from ${settings.scale.worst} to ${settings.scale.best} (${settings.scale.best} is best)`;
  const plan = (heading: string, lines: readonly string[], tables: readonly TableSpec[]): WorkbookPlan =>
    ({ cover: { sheet: "Read me", heading, lines: [...lines, "", LAST_LINE] }, tables, settingsJson: settingsJson(settings, null) });
  const practices = `Practices: one practice a row. Rate each criterion ${ends}; leave a cell blank when it is not rated yet, or write n/a when the criterion does not apply.`;
  const criteria = "Criteria: the questions behind the ratings, their weights, the least rating each must reach (Minimum), and what each level means.";
  switch (template.kind) {
    case "region":
      return plan("Cairn workbook", [
        "An empty workbook for indicators of integration and for the evaluation of practices. Each sheet holds one ordinary Excel table: sort, filter, edit and mail it as you like.",
        "", practices, criteria, "Indicators: the indicators you have chosen to plan with and follow.", COMPUTED_LINE,
      ], all);
    case "indicators":
      return plan("Cairn workbook for indicators", [
        "An empty workbook to choose indicators of integration, and to follow them.", "",
        "Indicators: the ones you have chosen, with baseline and target. Readings: their dated values. Regions: figures for context.",
        "Practices can be added later: Set up workbook in Cairn makes what is missing.",
      ], specsFor({ kind: "indicators" }, all));
    case "network": {
      const sheets = regionSpecs(all, template.regions);
      return plan("Cairn workbook for a network", [
        `A workbook for the practices of ${sheets.length} regions. Each region fills in its own sheet; whoever keeps the network's list opens the workbook in Cairn and presses Collect from region sheets.`,
        "", `Regions' sheets: ${sheets.map(({ sheet }) => sheet).join(", ")}. To send one out, mail the workbook, and paste what comes back into that sheet. A region's name is the name of its sheet.`,
        "Collecting copies rows that are not yet in Practices, with their region; it never changes or removes a row, and Undo takes it back.",
        practices, criteria, COMPUTED_LINE, `Scale: ${formatScale(settings.scale)}, worst to best.`,
      ], [...all.slice(0, 1), ...sheets, ...all.slice(1)]);
    }
  }
}

/** Those tables of a set-up that a workbook for this purpose has, a network's with the sheets of its regions, in sheet order. */
export function specsFor(purpose: Purpose, all: readonly TableSpec[]): readonly TableSpec[] {
  switch (purpose.kind) {
    case "region": return all;
    case "indicators": return all.filter(({ name }) => INDICATOR_TABLES.includes(name));
    case "network": return [...all.slice(0, 1), ...regionSpecs(all, purpose.regions), ...all.slice(1)];
  }
}

/** A sheet for each region with the columns of Practices that people fill in. */
function regionSpecs(all: readonly TableSpec[], regions: readonly string[]): readonly TableSpec[] {
  const [practices] = all;
  if (practices === undefined) return [];
  const columns: readonly ColumnSpec[] = practices.columns.filter((column) => column.computed !== true);
  const tables = new Set<string>();
  const taken = new Set(all.map(({ sheet }) => sheet.toLowerCase()));
  taken.add("read me").add("lists");
  return regionNames(regions).map((region) => {
    let sheet = sheetName(region);
    for (let n = 2; taken.has(sheet.toLowerCase()); n++) sheet = `${sheetName(region).slice(0, 26)} (${n})`;
    taken.add(sheet.toLowerCase());
    const stem = `Region_${region.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "_")}`.slice(0, 80);
    let name = stem;
    for (let n = 2; tables.has(name.toLowerCase()); n++) name = `${stem}_${n}`;
    tables.add(name.toLowerCase());
    return { name, sheet, columns, rows: [] };
  });
}

/** Names as typed: one a line, blank ones and repetitions left out, at most MAX_REGIONS. */
export function regionNames(lines: readonly string[]): readonly string[] {
  const names = lines.map((line) => line.trim().replace(/\s+/g, " ")).filter((line) => line !== "");
  const isFirst = (name: string, at: number): boolean => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at;
  return names.filter(isFirst).slice(0, MAX_REGIONS);
}

/** As Excel takes it: 31 characters, none of []:*?/\ and no apostrophe at its ends. */
function sheetName(region: string): string {
  return region.replace(/[[\]:*?/\\]/g, "-").slice(0, 31).replace(/^'+|'+$/g, "").trim() || "Region";
}
