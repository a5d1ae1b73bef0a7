import { fold } from "../folding";
import { ISSUE_KINDS, type Issue, type IssueKind } from "../issue";
import { KIND_TITLES, sheetAddress } from "./issueWords";

/** What a person wants to see; null and "" narrow nothing down. */
export interface IssueFilter {
  readonly kind: IssueKind | null;
  readonly severity: Issue["severity"] | null;
  /** A table's id. */
  readonly table: string | null;
  readonly text: string;
}

export const ALL_ISSUES: IssueFilter = { kind: null, severity: null, table: null, text: "" };

export interface IssueGroup {
  readonly kind: IssueKind;
  readonly title: string;
  readonly issues: readonly Issue[];
  /** How many keep something from being scored or placed. */
  readonly errors: number;
  /** Those with a ready repair. */
  readonly fixable: readonly Issue[];
}

/** Issues by kind, in the order of the kinds, empty kinds left out; within a group in the order given. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const byKind = new Map<IssueKind, Issue[]>();
  for (const issue of issues) {
    const group = byKind.get(issue.kind);
    if (group) group.push(issue);
    else byKind.set(issue.kind, [issue]);
  }
  return ISSUE_KINDS.flatMap((kind): readonly IssueGroup[] => {
    const own = byKind.get(kind);
    if (own === undefined) return [];
    return [{ kind, title: KIND_TITLES[kind], issues: own, errors: own.filter(({ severity }) => severity === "error").length, fixable: own.filter(({ fix }) => fix !== undefined) }];
  });
}

/** The issues of a workbook without the notices that it does not want to see. An error is never hidden. */
export function shownIssues(issues: readonly Issue[], hiddenChecks: readonly string[]): readonly Issue[] {
  if (hiddenChecks.length === 0) return issues;
  const hidden = new Set(hiddenChecks);
  return issues.filter(({ kind, severity }) => severity === "error" || !hidden.has(kind));
}

/** Those that pass a filter, in the order given. Text is looked for in the sentence, the address and the kind's title. */
export function filterIssues(issues: readonly Issue[], { kind, severity, table, text }: IssueFilter): readonly Issue[] {
  const words = fold(text).split(" ").filter((word) => word !== "");
  if (kind === null && severity === null && table === null && words.length === 0) return issues;
  return issues.filter((issue) => (kind === null || issue.kind === kind) && (severity === null || issue.severity === severity)
    && (table === null || issue.place.table === table) && has(issue, words));
}

/** The searched text of an issue, folded once. */
const folded = new WeakMap<Issue, string>();

function has(issue: Issue, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  let text = folded.get(issue);
  if (text === undefined) folded.set(issue, (text = fold(`${issue.message} ${sheetAddress(issue.place)} ${issue.place.sheet}!${issue.place.address} ${KIND_TITLES[issue.kind]}`)));
  return words.every((word) => text.includes(word));
}
