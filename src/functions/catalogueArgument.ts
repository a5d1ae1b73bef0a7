import { isCatalogueTable, readCatalogue } from "../core/adapting/catalogueTable";
import type { CatalogueMode } from "../core/adapting/catalogueMode";
import { type Cell, cellText, isCellError } from "../core/cell";
import { OUR_CATALOGUE, type Catalogue } from "../core/framework/bookCatalogue";
import { canonicalCode } from "../core/framework/catalogue";
import { columnOf, type Table } from "../core/table";
import { AnswerCache, argumentKey } from "./answerCache";
import { isOmitted, toBlock, toCell } from "./cellArguments";
import { invalidValue } from "./cellErrors";

/** The list of indicators that a formula is to go by. */
export interface AskedCatalogue {
  readonly catalogue: Catalogue;
  /** What of a given range could not be taken, a sentence a cell. */
  readonly problems: readonly string[];
  /** Why the row of a code was not taken, by the code. */
  readonly refused: ReadonlyMap<string, string>;
}

const OURS: AskedCatalogue = { catalogue: OUR_CATALOGUE, problems: [], refused: new Map() };
/** In characters: the cells of a column pass the same range thousands of times, which is read once. */
const BUDGET = 4_000_000;
const known = new AnswerCache<AskedCatalogue>(BUDGET, ({ catalogue }) => 200 * catalogue.indicators.length);

/**
 * Cairn's list with a team's range over it, as the pane reads the table `Catalogue`; left out, Cairn's own. The range is all that counts, never
 * what a pane knows: so Excel itself calculates again when the list changes, and the same arguments have the same answer on every machine.
 * Throws #VALUE! for a range that is no such table.
 */
export function toCatalogue(argument: unknown, mode: CatalogueMode = "add"): AskedCatalogue {
  if (isOmitted(argument)) return OURS;
  const key = `${mode}${argumentKey(argument)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = readRange(tableOf(argument), mode);
  known.set(key, made);
  return made;
}

function readRange(table: Table, mode: CatalogueMode): AskedCatalogue {
  if (!isCatalogueTable(table)) throw invalidValue("The catalogue has no headings Code, Domain and Indicator in its first row. Give the whole table with its headings, such as Catalogue[#All].");
  const { catalogue, entries, issues } = readCatalogue(table, mode);
  const taken = new Set(entries.map(({ indicator }) => indicator.code));
  const refused = new Map<string, string>();
  for (const { place, message } of issues) {
    const cell = table.rows[place.row ?? -1]?.[columnOf(table, "Code")] ?? null;
    const code = isCellError(cell) ? "" : canonicalCode(cellText(cell));
    if (!taken.has(code) && !refused.has(code)) refused.set(code, message);
  }
  return { catalogue, refused, problems: issues.map(({ message }) => message) };
}

/** The range as a table, its first row being the headings. No field of a list is 0: that is an empty cell as some versions of Excel hand it over. */
function tableOf(argument: unknown): Table {
  const [first = [], ...rows] = toBlock(argument).map((row) => row.map((raw): Cell => {
    const cell = toCell(raw);
    return cell === 0 ? null : cell;
  }));
  const headers = first.map((cell) => (isCellError(cell) ? "" : cellText(cell)));
  return { id: "catalogue", name: "catalogue", sheet: "", firstRow: 2, firstColumn: 0, headers, rows };
}
