import { cellText, isCellError, type Cell } from "../cell";
import { fold } from "../folding";
import { columnOf, type Table } from "../table";
import { parts } from "../wording";

/** A row of a `TheoryOfChange` table of one of the workbooks. */
export interface TheoryRow {
  readonly source: number;
  readonly table: Table;
  readonly cells: readonly Cell[];
}

/** What statements of several workbooks are called in one table. */
export interface TheoryIds {
  /** The ID that a statement of a source has now; a blank one stays blank. */
  id(source: number, id: string): string;
  /** Its links, as IDs that lead to the same statements as before; those that led nowhere still do. */
  leadsTo(source: number, text: string): string;
  /** Statements that have another ID than in their workbook. */
  readonly renamed: number;
}

/** A statement, and what it leads to: other statements, or an ID (in lower case) that leads nowhere. */
interface Statement {
  readonly id: string;
  readonly content: string;
  to: readonly (Statement | string)[];
}

/**
 * Gives IDs that no two workbooks share, but one ID to what both say: the same words under the same ID, leading to what is the same
 * again, however far one follows. The same workbook twice is so one theory, and two teams' theories that began from one template
 * are apart from where they differ. Within one workbook the first row of an ID counts, as when a theory is read.
 */
export function theoryIds(rows: readonly TheoryRow[], sources: number): TheoryIds {
  const own = Array.from({ length: sources }, (_, source) => firstOfEachId(rows.filter((row) => row.source === source)));
  const known = new Set(own.flatMap((statements) => [...statements.keys()]));
  const taken = new Set<string>();
  const take = (id: string, isFree: (lower: string) => boolean): string => {
    let name = id;
    for (let n = 2; !isFree(name.toLowerCase()); n += 1) name = `${id} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  };
  const union = new Map<string, Statement[]>(); // by the ID that they had
  const names = new Map<Statement, string>();
  const given = own.map((statements) => {
    const twins = twinsIn(statements, union);
    for (const [lower, statement] of statements) {
      if (twins.has(statement)) continue;
      names.set(statement, take(statement.id, (each) => !taken.has(each) && (each === lower || !known.has(each))));
      statement.to = statement.to.map((link) => (typeof link === "string" ? link : twins.get(link) ?? link));
      union.set(lower, [...union.get(lower) ?? [], statement]);
    }
    return new Map([...statements].map(([lower, statement]) => [lower, names.get(twins.get(statement) ?? statement) ?? statement.id]));
  });
  const nowhere = new Map<string, string>();
  /** What leads nowhere in its workbook must not lead to another workbook's statement. */
  const leadingNowhere = (id: string): string => {
    const lower = id.toLowerCase();
    const name = nowhere.get(lower) ?? take(id, (each) => !taken.has(each));
    nowhere.set(lower, name);
    return name;
  };
  return {
    id: (source, id) => given[source]?.get(id.toLowerCase()) ?? id,
    leadsTo: (source, text) => parts(text).map((id) => given[source]?.get(id.toLowerCase()) ?? leadingNowhere(id)).join("; "),
    renamed: given.reduce((sum, ids, source) => sum + [...ids].filter(([lower, name]) => own[source]?.get(lower)?.id.toLowerCase() !== name.toLowerCase()).length, 0),
  };
}

/** By ID in lower case. */
function firstOfEachId(rows: readonly TheoryRow[]): ReadonlyMap<string, Statement> {
  const found = new Map<string, { readonly statement: Statement; readonly links: string }>();
  for (const { table, cells } of rows) {
    const text = (column: number): string => { const cell = cells[column] ?? null; return isCellError(cell) ? "" : cellText(cell); };
    const [idColumn, linkColumn] = [columnOf(table, "ID"), columnOf(table, "Leads to")];
    const id = text(idColumn);
    if (id === "" || found.has(id.toLowerCase())) continue;
    const content = table.headers.flatMap((header, column) => {
      const said = column === idColumn || column === linkColumn ? "" : cellText(cells[column] ?? null);
      return said === "" ? [] : [[fold(header), said]];
    });
    found.set(id.toLowerCase(), { statement: { id, content: JSON.stringify(content.sort()), to: [] }, links: text(linkColumn) });
  }
  for (const { statement, links } of found.values()) statement.to = parts(links).map((link) => found.get(link.toLowerCase())?.statement ?? link.toLowerCase());
  return new Map([...found].map(([lower, { statement }]) => [lower, statement]));
}

/** The statements that the union has already, each with what it is there: all that can be the same are taken to be, then those are dropped that lead to something else. */
function twinsIn(statements: ReadonlyMap<string, Statement>, union: ReadonlyMap<string, readonly Statement[]>): ReadonlyMap<Statement, Statement> {
  const options = new Map([...statements].map(([lower, statement]) => [statement, (union.get(lower) ?? []).filter(({ content }) => content === statement.content)] as const));
  const leadsAlike = (statement: Statement, twin: Statement): boolean => statement.to.length === twin.to.length && statement.to.every((link, at) => {
    const there = twin.to[at];
    return typeof link === "string" ? link === there : typeof there === "object" && (options.get(link) ?? []).includes(there);
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const [statement, twins] of options) {
      const left = twins.filter((twin) => leadsAlike(statement, twin));
      if (left.length === twins.length) continue;
      options.set(statement, left);
      changed = true;
    }
  }
  return new Map([...options].flatMap(([statement, [twin]]) => (twin === undefined ? [] : [[statement, twin] as const])));
}
