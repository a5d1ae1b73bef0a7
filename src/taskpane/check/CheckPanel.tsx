import { CounterBadge, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Book } from "../../core/book";
import type { Issue } from "../../core/issue";
import { applyFix } from "../../workbook/actions/correct";
import { EmptyState } from "../../ui/EmptyState";
import { LongList } from "../../ui/LongList";
import type { Actions } from "../useActions";
import { CellEditor } from "./CellEditor";
import { IssueRow } from "./IssueRow";
import type { IssueGroup } from "./issueGroups";
import { groupIssues } from "./issueGroups";

const ROW_HEIGHT = 84;

const useStyles = makeStyles({
  intro: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`, margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
});

interface CheckPanelProps {
  readonly book: Book;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** Selects a cell in the grid; absent where there is none: then a cell is corrected in a dialog. */
  readonly select?: (table: string, row: number, column: number) => Promise<void>;
}

type Line = { readonly kind: "heading"; readonly group: IssueGroup } | { readonly kind: "issue"; readonly issue: Issue };

/** Every issue by kind, with its cell address; one choice leads to the cell, one repairs it where that is possible. */
export function CheckPanel({ book, readOnly, actions, select }: CheckPanelProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Issue | null>(null);
  const groups = useMemo(() => groupIssues(book.issues), [book.issues]);
  const lines = useMemo(
    () => groups.flatMap((group): readonly Line[] => [{ kind: "heading", group }, ...group.issues.map((issue): Line => ({ kind: "issue", issue }))]),
    [groups],
  );

  if (lines.length === 0) {
    return (
      <EmptyState title={`No issues found in ${book.practices.length} ${book.practices.length === 1 ? "practice" : "practices"}`}>
        <Text>Cells that cannot be read, doubled IDs, unknown indicator codes and positions that are none are listed here, each with its cell address.</Text>
      </EmptyState>
    );
  }
  const choose = (issue: Issue): void => {
    const { table, row, column } = issue.place;
    if (row === undefined || column === undefined) return;
    if (select) void actions.run(() => select(table, row, column));
    else setEditing(issue);
  };
  const draw = (line: Line): React.ReactElement => line.kind === "heading"
    ? (
      <h2 className={styles.heading}>
        <Text weight="semibold">{line.group.title}</Text>
        <CounterBadge count={line.group.issues.length} overflowCount={9999} appearance="filled" color="informative" size="small" />
      </h2>
    )
    : (
      <IssueRow
        issue={line.issue} tables={book.tables} readOnly={readOnly} leadsTo={select ? "cell" : "editor"} onChoose={() => choose(line.issue)}
        onFix={() => void actions.write((now) => applyFix(now, line.issue), { done: `${line.issue.fix?.label ?? "Fixed"}: done in ${line.issue.place.sheet} ${line.issue.place.address}.` })}
      />
    );
  return (
    <>
      <LongList
        items={lines} rowHeight={ROW_HEIGHT} draw={draw} before={<p className={styles.intro}>{countWords(book.issues)}</p>}
        keyOf={(line, index) => line.kind === "heading" ? line.group.kind : `${index} ${line.issue.place.address}`}
      />
      {editing === null ? null : <CellEditor issue={editing} book={book} readOnly={readOnly} actions={actions} onClose={() => setEditing(null)} />}
    </>
  );
}

function countWords(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const all = `${issues.length} ${issues.length === 1 ? "issue" : "issues"}`;
  if (errors === 0) return `${all}, none of which keeps a practice from its score or place.`;
  return `${all}, ${errors} of which ${errors === 1 ? "keeps" : "keep"} something from being scored or placed.`;
}
