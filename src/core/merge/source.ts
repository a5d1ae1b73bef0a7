import type { Book } from "../book";
import type { DateSystem } from "../cell";
import { fold } from "../folding";
import { formatScale } from "../evaluation/scale";

/** One of the workbooks whose practices are shown together. None of them is ever changed. */
export interface MergeSource {
  /** The file's name, made different from all others by `sourceNames`. */
  readonly name: string;
  readonly book: Book;
  readonly dateSystem: DateSystem;
  /** Tables that were not read, with how many rows they have: they stay in their own workbook. */
  readonly unread?: readonly { readonly name: string; readonly rowCount: number }[];
}

/**
 * File names that differ from each other, in the order given: a second `a.xlsx` becomes `a.xlsx (2)`. `;` stands between
 * names in the column Workbook, so one within a name becomes a comma.
 */
export function sourceNames(fileNames: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return fileNames.map((fileName) => {
    const plain = fileName.replace(/[;\r\n]+/g, ",").replace(/\s+/g, " ").trim() || "Workbook";
    let name = plain;
    for (let n = 2; taken.has(fold(name)); n += 1) name = `${plain} (${n})`;
    taken.add(fold(name));
    return name;
  });
}

/**
 * How a book judges, beside the one whose criteria stand for all: in the same way; by the same criteria and scale but with
 * other weights, minimums, method or bands; or by other criteria or on another scale, so that ratings cannot share columns.
 */
export type Relation = "same" | "other rules" | "other criteria";

export function relationTo(used: Book, book: Book): Relation {
  if (criteriaKey(used) !== criteriaKey(book)) return "other criteria";
  return rulesKey(used) === rulesKey(book) ? "same" : "other rules";
}

/** The source whose criteria, scale and rules stand for all: the first that has practices, else the first. -1 for no source at all. */
export function usedSource(sources: readonly MergeSource[]): number {
  const first = sources.findIndex(({ book }) => book.practices.length > 0);
  return first < 0 ? sources.length === 0 ? -1 : 0 : first;
}

/** How a book's criteria and scale are called, e.g. "DAC-5, 1-4". */
export function criteriaLabel({ criteria }: Book): string {
  return `${criteria.name === "own" ? `${criteria.criteria.length} criteria of its own` : criteria.name}, ${formatScale(criteria.scale)}`;
}

/** Where a criterion of this name stands in the book's set; -1 where it has none. */
export function criterionIn({ criteria }: Book, name: string): number {
  return criteria.criteria.findIndex((each) => fold(each.name) === fold(name));
}

function criteriaKey({ criteria }: Book): string {
  return JSON.stringify([criteria.scale.worst, criteria.scale.best, criteria.criteria.map(({ name }) => fold(name)).sort()]);
}

function rulesKey({ rules }: Book): string {
  const each = rules.names.map((name, i) => [fold(name), rules.weights[i], rules.minimums[i]]).sort((a, b) => String(a[0]).localeCompare(String(b[0]), "en"));
  return JSON.stringify([each, rules.method, rules.minCoverage, rules.bands]);
}
