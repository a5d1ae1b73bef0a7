import { criteriaSpec } from "../criteriaTable";
import type { CellValue } from "../cell";
import { rulesInWords } from "../export/rulesInWords";
import type { WorkbookPlan } from "../export/workbookPlan";
import type { ColumnSpec, TableSpec } from "../schema";
import { listed } from "../wording";
import { mergedMembers, takeField, type Decision } from "./decisions";
import type { DuplicateGroup } from "./duplicates";
import type { Merged } from "./mergedBook";
import { isRenamed, practicesTable } from "./practicesTable";
import { criteriaLabel } from "./source";
import { comparability } from "./standing";
import type { UnitedTables } from "./tables";
import type { United } from "./unite";

/** A new workbook of the merged practices, with a sheet that says where everything came from. `made` is a day, as 2026-11-21. */
export function mergedPlan(merged: Merged, made: string): WorkbookPlan {
  const { united, book, others } = merged;
  return {
    cover: { sheet: "Read me", heading: `Practices of ${workbooks(united.ground.sources.length)}`, lines: coverLines(merged, made) },
    tables: [practicesTable(united, merged.standings, merged.judged), criteriaSpec(book.criteria.criteria), ...others.tables, mergedFrom(merged)],
    settingsJson: merged.settingsJson,
  };
}

const workbooks = (count: number): string => (count === 1 ? "1 workbook" : `${count} workbooks`);

/** "41 practices: 38 rows as they were, 2 made into 1, 1 left out" in whole sentences. */
export function countsInWords({ counts }: United): string {
  const { practices, kept, merged, mergedRows, dropped } = counts;
  const parts = [`${kept} as they were`, ...(merged > 0 ? [`${merged} merged into ${mergedRows}`] : []), ...(dropped > 0 ? [`${dropped} left out`] : [])];
  return `${practices} practices: ${parts.join(", ")}.`;
}

/** What the workbooks contradict each other on besides practices and what codes mean, a sentence each; none where they agree. */
export function differencesInWords({ differing, lists: { modeWords } }: UnitedTables): readonly string[] {
  return [
    ...(differing.length === 0 ? [] : [`The workbooks differ on ${listed(differing.map(({ table, rows }) => `${rows === 1 ? "1 row" : `${rows} rows`} of ${table}`))}: all are kept, with a word in Merge remarks.`]),
    ...(modeWords === null ? [] : [modeWords]),
  ];
}

const MOST_CODES = 3;

/** Which codes mean different things, in one sentence that names the first few; null for none. */
export function codesInWords({ lists: { conflicts } }: UnitedTables): string | null {
  if (conflicts.length === 0) return null;
  const more = conflicts.length - MOST_CODES;
  const codes = conflicts.slice(0, MOST_CODES).map(({ code }) => code);
  return `The workbooks differ on what ${listed(more > 0 ? [...codes, `${more} more`] : codes)} ${conflicts.length === 1 ? "means" : "mean"}`;
}

function coverLines({ united, book, standings, others }: Merged, made: string): readonly string[] {
  const { ground, counts, rows } = united;
  const main = ground.sources[ground.used];
  const rules = rulesInWords(book.criteria, book.rules);
  const renamed = rows.filter(isRenamed).length;
  const differing = standings.filter((standing) => standing !== null).length;
  return [
    `Made by Cairn on ${made} from ${ground.sources.map(({ name }) => name).join(", ")}. None of these files was changed.`,
    `${countsInWords(united)} The sheet Merged from lists the workbooks, the duplicates and what was decided.`,
    ...(counts.undecided > 0 ? [`${counts.undecided === 1 ? "1 group" : `${counts.undecided} groups`} of possible duplicates nobody has decided: all of them are in Practices, with a word in Merge remarks.`] : []),
    ...(renamed > 0 ? [`${renamed === 1 ? "1 practice has" : `${renamed} practices have`} another ID than before, because two workbooks gave one ID to different practices or two IDs to one: see ID in its workbook.`] : []),
    ...(main === undefined ? [] : [`Criteria, scale and rules are those of ${main.name} (${criteriaLabel(main.book)}).`]),
    ...comparability(ground),
    ...(differing > 0 ? ["Score, Coverage, Verdict and Why follow these criteria for every row. What a practice got in its own workbook stands as values in Judged by and the columns after it, and ratings by other criteria in columns with the set's name. Rows without ratings by these criteria are therefore shown as insufficient evidence when this file is opened in Cairn."] : []),
    ...differencesInWords(others),
    ...others.lists.conflicts.map(({ words }) => words),
    ...(others.statementsRenamed > 0 ? [`${others.statementsRenamed === 1 ? "1 statement" : `${others.statementsRenamed} statements`} of the Theory of Change ${others.statementsRenamed === 1 ? "has" : "have"} another ID than before, because two workbooks gave one ID to different statements; what leads to them says the new one.`] : []),
    ...(others.ratingsDropped > 0 ? [`${others.ratingsDropped === 1 ? "1 row" : `${others.ratingsDropped} rows`} of Ratings went with practices that were left out.`] : []),
    "Formulas, formats and columns' own settings stayed in the source workbooks: here are values. A date in a column that Cairn does not know shows as a number; format that column as a date.",
    "Contact details and raters' names are in this file as they are in the sources.",
    "",
    "How the practices are judged here",
    ...rules.sentences,
    ...rules.criteria,
  ];
}

const COLUMNS: readonly ColumnSpec[] = [
  { name: "What", type: "text", width: 20 }, { name: "Workbook", type: "text", width: 28 }, { name: "Practice ID", type: "text", width: 14 },
  { name: "Title", type: "text", width: 36 }, { name: "Practices", type: "number", width: 10 }, { name: "Left out", type: "number", width: 10 },
  { name: "Decision", type: "text", width: 24 }, { name: "Details", type: "long text", width: 60 },
];

/** A row a source, then a row a member of each group of possible duplicates. */
function mergedFrom(merged: Merged): TableSpec {
  const { united, others } = merged;
  const { sources, groups, members } = united.ground;
  const listed = new Set(united.rows.flatMap((row) => row.members.map(({ key }) => key)));
  const sourceRows = sources.map(({ name, book }, at): readonly CellValue[] => {
    const own = members.filter(({ source }) => source === at);
    const left = others.leftBehind[at] ?? [];
    const details = [
      book.practiceTables.length === 0 ? "No table of practices." : `Criteria: ${criteriaLabel(book)}.`,
      ...(left.length > 0 ? [`Not carried over: ${left.join(", ")}.`] : []),
    ];
    return ["Workbook", name, null, null, own.length, own.filter(({ key }) => !listed.has(key)).length, null, details.join(" ")];
  });
  return { name: "MergedFrom", sheet: "Merged from", columns: COLUMNS, rows: [...sourceRows, ...groups.flatMap((group, at) => groupRows(united, group, at + 1))] };
}

function groupRows({ ground, decisions }: United, group: DuplicateGroup, number: number): readonly (readonly CellValue[])[] {
  const decision = decisions[group.id];
  const merged = mergedMembers(group, decision);
  return group.members.map((member, at) => [
    `Possible duplicate ${number}`, member.workbook, member.practice.id || null, member.practice.title || null, null, null,
    decisionWords(decision, member.key, merged.includes(member)),
    at > 0 ? null : [`${group.why}.`, ...(merged.length > 0 ? mergeWords(ground.fields.map((field) => ({ name: field.spec.name, taken: takeField(field, merged, decision) }))) : [])].join(" ").slice(0, 32_000),
  ]);
}

function decisionWords(decision: Decision | undefined, key: string, isMerged: boolean): string {
  if (decision === undefined) return "not decided, kept";
  if (isMerged) return "merged";
  return decision.roles[key] === "drop" ? "left out" : "kept";
}

/** Which workbook's word was taken wherever the merged ones differ. */
function mergeWords(fields: readonly { readonly name: string; readonly taken: ReturnType<typeof takeField> }[]): readonly string[] {
  return fields.flatMap(({ name, taken: { others, by, open } }) => {
    if (others.length === 0 || by === null) return [];
    return [`${name}: from ${by.workbook}${open ? ", not decided" : ""}; ${others.map(({ member, text }) => `${member.workbook}: “${text}”`).join("; ")}.`];
  });
}
