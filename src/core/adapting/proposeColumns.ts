import { bareHeader, headerKey } from "../mapping/headerKey";
import type { EntryColumns } from "./entries";
import { ENTRY_COLUMNS, type EntryColumn } from "./entryFields";

/** What people call the columns of a list of indicators. The first that fits counts; a column is taken once. */
const WORDS: Readonly<Record<EntryColumn, readonly string[]>> = {
  Code: ["Code", "Indicator code", "Our code", "ID", "Indicator ID", "Ref", "Reference", "No", "Number", "Nr"],
  Domain: ["Domain", "IOI domain", "Area", "Domain name", "Theme"],
  Indicator: ["Indicator", "Indicator name", "Name", "Title", "Wording", "Description", "Measure"],
  Kind: ["Kind", "Type", "Indicator type", "Outcome or practice", "Kind of indicator"],
  Unit: ["Unit", "Unit of measure", "Measured in", "Units"],
  Direction: ["Direction", "Better", "Polarity", "Desired direction", "Good is"],
  Source: ["Source", "Sources", "Data source", "Data sources", "Origin"],
  "Other codes": ["Other codes", "Other code", "National code", "National codes", "External code", "Official code", "Crosswalk", "Also known as"],
};

/** The columns that a table's headers name, by position; what no header names is left out. */
export function proposeEntryColumns(headers: readonly string[]): EntryColumns {
  const keys = headers.map((header) => [headerKey(header), headerKey(bareHeader(header))]);
  const taken = new Set<number>();
  const columns: Partial<Record<EntryColumn, number>> = {};
  for (const column of ENTRY_COLUMNS) {
    const at = WORDS[column].map(headerKey).map((wanted) => keys.findIndex((own, i) => !taken.has(i) && own.includes(wanted))).find((index) => index >= 0);
    if (at === undefined) continue;
    taken.add(at);
    columns[column] = at;
  }
  return columns;
}

/** What a list cannot do without. */
export function missingEntryColumns(columns: EntryColumns): readonly EntryColumn[] {
  return (["Code", "Indicator"] as const).filter((name) => (columns[name] ?? -1) < 0);
}
