import type { CellValue } from "./cell";

/** What a column holds: decides format, width, validation and alignment when Cairn creates it. */
export type ColumnType =
  | "id" | "text" | "long text" | "number" | "year" | "date" | "choice" | "codes" | "link" | "degrees" | "rating" | "score" | "share";

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
  /** Values offered in the cell's list; others give a warning, not a refusal. */
  readonly choices?: readonly string[];
  /** For "rating": the scale's ends, as a decimal validation with a stop. */
  readonly scale?: { readonly worst: number; readonly best: number };
  /** Shown when the cell is chosen (Excel's input message), ≤ 255 characters. */
  readonly help?: string;
  /** Calculated column, Excel's own spelling with structured references; only where the host calculates our functions. */
  readonly formula?: string;
  /** True for what Cairn computes (Score, Coverage, Verdict, Why): drawn as such, not for typing. */
  readonly computed?: boolean;
}

/** A table to create: one a sheet, unique headers, bold header row, frozen, printable. */
export interface TableSpec {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly ColumnSpec[];
  /** Rows to start with; a table without any gets one blank row, as Excel demands. */
  readonly rows: readonly (readonly CellValue[])[];
}

const text = (name: string, width = 18, help?: string): ColumnSpec => ({ name, type: "text", width, ...(help ? { help } : {}) });
const long = (name: string, help?: string): ColumnSpec => ({ name, type: "long text", width: 40, ...(help ? { help } : {}) });
const choice = (name: string, choices: readonly string[], width = 16): ColumnSpec => ({ name, type: "choice", choices, width });
const date = (name: string): ColumnSpec => ({ name, type: "date", width: 12 });
const number = (name: string, width = 12, help?: string): ColumnSpec => ({ name, type: "number", width, ...(help ? { help } : {}) });

export const YES_NO = ["yes", "no"] as const;

/** `Practices` without the criterion columns, which stand between Contact and Score. */
export const PRACTICE_COLUMNS: readonly ColumnSpec[] = [
  { name: "ID", type: "id", width: 9, help: "A short code that no other row has, e.g. P-07." },
  text("Title", 36), text("Region", 20), text("Region code", 12), text("Country", 16), text("Place", 18),
  { name: "Latitude", type: "degrees", width: 11, help: "Degrees north, -90 to 90, e.g. 55.605." },
  { name: "Longitude", type: "degrees", width: 11, help: "Degrees east, -180 to 180, e.g. 13.0038." },
  choice("Precision", ["exact", "locality", "region", "country"], 11),
  { name: "Start", type: "year", width: 8 }, { name: "End", type: "year", width: 8 },
  choice("Status", ["planned", "running", "completed", "stopped", "unknown"], 12),
  text("Lead organisation", 26), text("Partners", 26, "Split several by ;"),
  choice("Regional role", ["leader", "partner", "co-ordinator", "supporter", "funder", "adviser", "none"], 14),
  text("Target group", 24, "Split several by ;"),
  { name: "Indicators", type: "codes", width: 18, help: "Indicator codes split by ; e.g. LNG-O1; BRG-P1" },
  long("Problem"), long("Activities"), long("Results"),
  { name: "Evidence", type: "choice", choices: ["0", "1", "2", "3"], width: 10,
    help: "0 none, 1 described, 2 measured, 3 independently evaluated." },
  number("Budget", 14), text("Currency", 9), text("Funder", 22),
  long("Strengths"), long("Limitations"), long("Lessons"), long("Transferability"),
  { name: "Source", type: "link", width: 30, help: "Where this is documented; split several by ;" },
  choice("Publish", YES_NO, 9),
  text("Contact", 24, "Shown to nobody but the people who have this workbook."),
];

/** The four columns that Cairn computes, after the criteria. */
export const COMPUTED_COLUMNS: readonly ColumnSpec[] = [
  { name: "Score", type: "score", width: 8, computed: true },
  { name: "Coverage", type: "share", width: 10, computed: true },
  { name: "Verdict", type: "text", width: 20, computed: true },
  { name: "Why", type: "long text", width: 50, computed: true },
];

/** `Criteria` without its level descriptors (Level 1 … Level n, worst first). */
export const CRITERIA_COLUMNS: readonly ColumnSpec[] = [
  text("Criterion", 20), long("Question"), number("Weight", 9, "Relative; 2 counts twice as much as 1."),
  number("Minimum", 10, "In rating units. Blank for none."),
];

export const INDICATOR_COLUMNS: readonly ColumnSpec[] = [
  { name: "Code", type: "id", width: 10 }, text("Domain", 24), text("Indicator", 50),
  choice("Kind", ["outcome", "practice"], 10), text("Unit", 10), choice("Direction", ["higher", "lower", "context"], 11),
  text("Source", 30), text("Group", 20), text("Place", 18),
  number("Baseline"), date("Baseline date"), number("Target"), date("Target date"), number("Latest"), date("Latest date"),
  { name: "Progress", type: "share", width: 10, computed: true }, { name: "Status", type: "text", width: 12, computed: true },
  text("Owner", 18), long("Notes"),
];

export const READING_COLUMNS: readonly ColumnSpec[] = [
  { name: "Code", type: "id", width: 10 }, date("Date"), text("Group", 20), text("Place", 18), number("Value"), text("Source", 30), long("Note"),
];

export const RATING_COLUMNS: readonly ColumnSpec[] = [
  { name: "Practice ID", type: "id", width: 12 }, text("Rater", 10), text("Criterion", 20), number("Rating", 9),
  { name: "Evidence", type: "choice", choices: ["0", "1", "2", "3"], width: 10 }, date("Date"),
];

export const THEORY_COLUMNS: readonly ColumnSpec[] = [
  { name: "ID", type: "id", width: 8 },
  choice("Step", ["need", "long-term change", "outcome", "output", "activity", "input"], 18),
  long("Statement"), text("Leads to", 16, "IDs split by ;"), { name: "Indicators", type: "codes", width: 18 }, long("Assumption"), long("Evidence"),
];

export const STAKEHOLDER_COLUMNS: readonly ColumnSpec[] = [
  text("Name", 24), text("Organisation", 26), text("Type", 18), text("Role", 20),
  choice("Influence", ["low", "medium", "high"], 11), choice("Interest", ["low", "medium", "high"], 11),
  choice("Approach", ["monitor", "inform", "consult", "involve", "collaborate"], 14), text("Contact", 24),
];

export const COMPETENCY_COLUMNS: readonly ColumnSpec[] = [
  text("Staff group", 22), text("Competency", 36), choice("Kind", ["knowledge", "skill", "attitude"], 12),
  number("Required", 10), number("Current", 10), { name: "Gap", type: "number", width: 8, computed: true },
  choice("Priority", ["low", "medium", "high"], 10), long("Action"), date("Due"),
];

export const REGION_COLUMNS: readonly ColumnSpec[] = [
  text("Region code", 12), text("Region", 24), text("Figure", 30), number("Value"), text("Unit", 12),
  { name: "Year", type: "year", width: 8 }, text("Source", 30),
];

/** `Snapshots`, made with the first snapshot: one row a practice, so that people can read, filter and print it. */
export const SNAPSHOT_COLUMNS: readonly ColumnSpec[] = [
  number("Snapshot", 10), date("Date"), text("Criteria set", 12), text("Scale", 8), text("Method", 12), long("Weights"), long("Minimums"),
  long("Bands"), { name: "Least coverage", type: "share", width: 10 }, { name: "Practice ID", type: "id", width: 12 }, text("Title", 36),
  long("Ratings"), { name: "Score", type: "score", width: 8 }, { name: "Coverage", type: "share", width: 10 }, text("Verdict", 20), text("Hash", 20),
];

/** `Catalogue`, made when a team's list of indicators is taken: corrections of ours and their own. "Cairn had" tells later versions what was corrected. */
export const CATALOGUE_COLUMNS: readonly ColumnSpec[] = [
  { name: "Code", type: "id", width: 10 }, text("Domain", 24), text("Indicator", 50), choice("Kind", ["outcome", "practice"], 10), text("Unit", 10),
  choice("Direction", ["higher", "lower", "context"], 11), text("Source", 30), text("Other codes", 18, "Codes that others have for it, split by ;"),
  long("Cairn had", "What Cairn's entry said when it was corrected here. Leave it as it is: a later version compares with it."),
];

/** Names of the tables that "Set up workbook" creates. */
export const TABLE_NAMES = [
  "Practices", "Criteria", "Indicators", "Readings", "Ratings", "TheoryOfChange", "Stakeholders", "Competencies", "Regions",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
