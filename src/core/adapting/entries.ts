import { cellText, isBlank, isCellError } from "../cell";
import { canonicalCode, DOMAINS, domainOf } from "../framework/catalogue";
import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import type { Indicator } from "../framework/framework";
import type { IssueKind } from "../issue";
import type { Table } from "../table";
import { parts, quoted } from "../wording";
import { directionOf, domainIdOf, ENTRY_COLUMNS, kindOf, type EntryColumn } from "./entryFields";

/** Where each of our columns stands in a table, from 0; absent or -1 where the table has none. */
export type EntryColumns = Readonly<Partial<Record<EntryColumn, number>>>;

/** One row of a team's list. What it leaves blank about an entry that is known is what stands there. */
export interface Entry {
  /** 0-based data row. */
  readonly row: number;
  readonly indicator: Indicator;
  /** Columns in which the row says something itself. */
  readonly given: ReadonlySet<EntryColumn>;
}

/** A row that cannot be taken, and why. `row` counts data rows from 0; `column` is that of the table, -1 where it has none. */
export interface EntryProblem {
  readonly row: number;
  readonly column: number;
  readonly kind: IssueKind;
  readonly message: string;
}

export interface EntriesReading {
  readonly entries: readonly Entry[];
  readonly problems: readonly EntryProblem[];
}

/**
 * The rows of a table of indicators, in sheet order. A row needs a code that no row before it has, a domain of the framework, a kind and a
 * wording; what is blank for a code that `base` has is what stands there. A code of Cairn's with another domain or kind is taken. A blank
 * direction is `context`, which is never judged. What cannot be taken is a problem and nothing else. Never throws.
 */
export function readEntries(table: Table, columns: EntryColumns, base: Catalogue = OUR_CATALOGUE): EntriesReading {
  const entries: Entry[] = [];
  const problems: EntryProblem[] = [];
  const taken = new Map<string, number>();
  table.rows.forEach((cells, row) => {
    const at = (name: EntryColumn): number => columns[name] ?? -1;
    const cell = (name: EntryColumn) => cells[at(name)] ?? null;
    if (ENTRY_COLUMNS.every((name) => isBlank(cell(name)))) return;
    const before = problems.length;
    const where = `in row ${table.firstRow + row} of "${table.name}"`;
    const refuse = (kind: IssueKind, name: EntryColumn, allowed: string): null => {
      problems.push({ row, column: at(name), kind: isCellError(cell(name)) ? "cell-error" : kind, message: `${name} is ${quoted(cell(name))} ${where}. Allowed: ${allowed}.` });
      return null;
    };
    const error = ENTRY_COLUMNS.find((name) => isCellError(cell(name)));
    if (error !== undefined) { refuse("cell-error", error, "text"); return; }
    const text = (name: EntryColumn): string => cellText(cell(name)).trim();
    if (text("Code") === "") { refuse("missing-id", "Code", "a code that no other row has"); return; }
    const code = canonicalCode(text("Code"));
    const first = taken.get(code);
    if (first !== undefined) { refuse("duplicate-id", "Code", `a code that no other row has; row ${table.firstRow + first} has this one`); return; }
    taken.set(code, row);
    const known = base.indicatorOf(code);
    const domain = text("Domain") === "" ? known?.domain ?? null : domainIdOf(text("Domain"));
    if (domain === null) refuse("bad-choice", "Domain", DOMAINS.map(({ name }) => name).join(", "));
    const kind = text("Kind") === "" ? known?.kind ?? null : kindOf(text("Kind"));
    if (kind === null) refuse("bad-choice", "Kind", "outcome or practice");
    const direction = text("Direction") === "" ? known?.direction ?? "context" : directionOf(text("Direction"));
    if (direction === null) refuse("bad-choice", "Direction", "higher, lower or context");
    const name = text("Indicator") || (known?.name ?? "");
    if (name === "") refuse("missing-title", "Indicator", "the indicator in words");
    if (domain === null || kind === null || direction === null || problems.length > before) return;
    const cairns = OUR_CATALOGUE.indicatorOf(code);
    if (cairns !== undefined && (cairns.domain !== domain || cairns.kind !== kind)) {
      problems.push({ row, column: at("Code"), kind: "duplicate-id", message: `Code ${cairns.code} ${where} is taken: it is Cairn's for ${cairns.kind === "outcome" ? "an outcome" : "a practice"} indicator of ${domainOf(cairns.domain)?.name ?? cairns.domain}. Allowed: a code of its own.` });
      return;
    }
    const otherCodes = text("Other codes") === "" ? known?.otherCodes ?? [] : parts(text("Other codes"));
    entries.push({
      row, given: new Set(ENTRY_COLUMNS.filter((column) => text(column) !== "")),
      indicator: {
        code: known?.code ?? code, domain, kind, name, direction, unit: text("Unit") || (known?.unit ?? ""),
        sources: text("Source") === "" ? known?.sources ?? [] : parts(text("Source")), confidence: "from-table", ...(otherCodes.length > 0 ? { otherCodes } : {}),
      },
    });
  });
  return { entries, problems };
}
