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
export function cautions(book: Book, rules: ProposedRules, changes: VerdictChanges, isLive: boolean): readonly string[] {
  return [...missingColumns(book, changes), ...scaleCautions(book, rules), ...tableCautions(book, rules), ...(isLive ? formulaCautions(book, rules) : [])];
}

function missingColumns(book: Book, { missing }: VerdictChanges): readonly string[] {
  if (missing.length === 0) return [];
  const table = book.tables.find(({ id }) => id === book.practiceColumns?.table);
  const [noun, one, it] = missing.length === 1 ? ["column", "a column", "it"] : ["columns", `${missing.length} columns`, "them"];
  return [
    `The table “${table?.name ?? "Practices"}” on the sheet “${table?.sheet ?? ""}” has no ${noun} for ${listed(missing)}, so nothing is rated there yet. `
    + `To rate, insert ${one} in the sheet left of Score and name ${it} exactly so.`,
  ];
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
  const table = criteriaTableOf(book.tables);
  const levels = missingLevels(book, rules);
  const lost = book.criteria.criteria.filter((before) => before.levels.length > 0 && rules.criteria.criteria.some((now) => now.name === before.name && now.levels.length === 0));
  const before = book.criteria.criteria.map(({ name }) => name);
  const moves = before.some((name, i) => rules.criteria.criteria[i]?.name !== name);
  const own = table === null ? [] : table.headers.filter((header, column) => !isOurs(header) && table.rows.some((row) => (row[column] ?? null) !== null));
  return [
    ...(levels.length === 0 ? [] : [`The Criteria table has no ${levels.length === 1 ? "column" : "columns"} ${listed(levels)}: descriptors of ${levels.length === 1 ? "that level" : "those levels"} are left out until you add ${levels.length === 1 ? "it" : "them"}.`]),
    ...(lost.length === 0 ? [] : [`Level descriptors of ${listed(lost.map(({ name }) => name))} are emptied, as they do not fit the new scale.`]),
    ...(moves && own.length > 0 ? [`Criteria move to other rows of the Criteria table; your own ${own.length === 1 ? "column" : "columns"} ${listed(own)} there stay as they are.`] : []),
    ...(table !== null && columnOf(table, "Criterion") < 0 ? ["The Criteria table has no column Criterion, so it cannot hold these criteria."] : []),
  ];
}

const isOurs = (header: string): boolean => /^(criterion|question|weight|minimum|level\s*\d+)$/i.test(header.trim());

/** What formulas in the computed columns cannot see: they name scale and method, and the columns from the first to the last criterion. */
function formulaCautions(book: Book, { criteria, method, bands, minCoverage }: ProposedRules): readonly string[] {
  const { settings } = book;
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join("\n");
  const unseen = [
    ...(names(criteria.criteria) === names(book.criteria.criteria) ? [] : ["criteria"]),
    ...(formatScale(criteria.scale) === formatScale(book.criteria.scale) ? [] : ["scale"]),
    ...(method === settings.method ? [] : ["method"]),
    ...(JSON.stringify(bands) === JSON.stringify(settings.bands) ? [] : ["bands"]),
    ...(minCoverage === settings.minCoverage ? [] : ["least coverage"]),
  ];
  if (unseen.length === 0) return [];
  return [`Formulas in Score, Coverage, Verdict and Why keep the ${listed(unseen)} that they were written with. Where the sheet has formulas there, correct them after applying; the pane and the map follow at once.`];
}
