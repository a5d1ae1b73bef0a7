import type { Book } from "../../core/book";
import { criteriaTableOf } from "../../core/criteriaTable";
import { formatScale } from "../../core/evaluation/scale";
import type { ProposedRules } from "../../core/evaluation/rulesDraft";
import type { VerdictChanges } from "../../core/evaluation/verdictChanges";
import { columnOf } from "../../core/table";
import { listed } from "../../core/wording";
import { missingLevels } from "../../workbook/actions/changeRules";

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** How far a draft reaches, in a sentence. */
export function reachWords({ practices, changed, scoresChanged }: VerdictChanges): string {
  if (practices.length === 0) return "There are no practices yet that this would touch.";
  if (scoresChanged === 0 && changed.length === 0) return `Changes no verdict and no score of ${some(practices.length, "practice", "practices")}.`;
  const scores = scoresChanged === 0 ? "no score" : some(scoresChanged, "score", "scores");
  return `Changes ${changed.length} of ${some(practices.length, "verdict", "verdicts")} and ${scores}.`;
}

/** What a person should know before the rules are applied: what the sheet lacks and what stays as it is. */
export function cautions(book: Book, rules: ProposedRules, changes: VerdictChanges): readonly string[] {
  return [...missingColumns(changes), ...scaleCautions(book, rules), ...tableCautions(book, rules), ...formulaCautions(book, rules)];
}

function missingColumns({ missingIn }: VerdictChanges): readonly string[] {
  return missingIn.map(({ table, names }) => {
    const [noun, one, it] = names.length === 1 ? ["column", "a column", "it"] : ["columns", `${names.length} columns`, "them"];
    return `The table “${table.name}” on the sheet “${table.sheet}” has no ${noun} for ${listed(names)}, so nothing is rated there yet. `
      + `To rate, insert ${one} in the sheet left of Score and name ${it} exactly so.`;
  });
}

function scaleCautions(book: Book, { criteria }: ProposedRules): readonly string[] {
  const [from, to] = [formatScale(book.criteria.scale), formatScale(criteria.scale)];
  if (from === to) return [];
  return [
    `Ratings stay as they were typed: a ${book.criteria.scale.best}, the best on ${from}, is now read on ${to}. To move ratings to the new scale, use =CAIRN.RESCALE in the sheet first.`,
    `Where rating cells have a data validation for ${from}, Excel goes on checking for it. Change it under Data, Data Validation.`,
  ];
}

function tableCautions(book: Book, rules: ProposedRules): readonly string[] {
  const table = criteriaTableOf(book);
  const levels = missingLevels(book, rules);
  const lost = book.criteria.criteria.filter((before) => before.levels.length > 0 && rules.criteria.criteria.some((now) => now.name === before.name && now.levels.length === 0));
  const before = book.criteria.criteria.map(({ name }) => name);
  const moves = before.some((name, i) => rules.criteria.criteria[i]?.name !== name);
  const own = table === null ? [] : table.headers.filter((header, column) => !isOurs(header) && table.rows.some((row) => (row[column] ?? null) !== null));
  return [
    ...(levels.length === 0 ? [] : [`The Criteria table has no ${levels.length === 1 ? "column" : "columns"} ${listed(levels)}: descriptors of ${levels.length === 1 ? "that level" : "those levels"} are left out until you add ${levels.length === 1 ? "it" : "them"}.`]),
    ...(lost.length === 0 ? [] : [`Level descriptors of ${listed(lost.map(({ name }) => name))} are emptied, as they do not fit the new scale.`]),
    ...(moves && own.length > 0 ? [`Criteria move to other rows of the Criteria table; your own ${own.length === 1 ? "column" : "columns"} ${listed(own)} there ${own.length === 1 ? "stays as it is" : "stay as they are"}.`] : []),
    ...(table !== null && columnOf(table, "Criterion") < 0 ? ["The Criteria table has no column Criterion, so it cannot hold these criteria."] : []),
  ];
}

const isOurs = (header: string): boolean => /^(criterion|question|weight|minimum|level\s*\d+)$/i.test(header.trim());

/** Scale, method, bands and the columns of criteria stand in formulas, which the session writes anew with the rules. */
function formulaCautions(book: Book, { criteria, method, bands, minCoverage }: ProposedRules): readonly string[] {
  const { settings } = book;
  const inFormulas = (set: typeof criteria, rest: readonly unknown[]): string => JSON.stringify([set.criteria.map(({ name }) => name), set.scale, ...rest]);
  const same = inFormulas(criteria, [method, bands, minCoverage]) === inFormulas(book.criteria, [settings.method, settings.bands, settings.minCoverage]);
  return same ? [] : ["Where Score, Coverage, Verdict and Why are Cairn’s formulas, they are written anew; where no such formula can say the new rules, values take its place."];
}
