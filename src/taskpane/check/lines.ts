import type { Issue, IssueKind } from "../../core/issue";
import type { IssueGroup } from "../../core/quality/filterIssues";

/** What the list is made of: a heading for each kind, and its issues where it is open. */
export type Line =
  | { readonly kind: "heading"; readonly group: IssueGroup; readonly open: boolean }
  | { readonly kind: "issue"; readonly issue: Issue };

/** Notices of a kind that has more of them begin closed, so that they do not bury the others. */
const MOST_OPEN = 8;

/** `toggled` are the kinds that a person has opened or closed. Whoever has narrowed the list down sees what is left of it. */
export function linesOf(groups: readonly IssueGroup[], toggled: ReadonlySet<IssueKind>, narrowed: boolean): readonly Line[] {
  const lines: Line[] = [];
  for (const group of groups) {
    const open = (narrowed || groups.length === 1 || group.errors > 0 || group.issues.length <= MOST_OPEN) !== toggled.has(group.kind);
    lines.push({ kind: "heading", group, open });
    if (open) for (const issue of group.issues) lines.push({ kind: "issue", issue });
  }
  return lines;
}
