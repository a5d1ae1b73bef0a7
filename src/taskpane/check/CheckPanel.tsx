import { Button, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Book } from "../../core/book";
import type { Issue, IssueKind } from "../../core/issue";
import { completeness } from "../../core/quality/completeness";
import { ALL_ISSUES, filterIssues, groupIssues, shownIssues } from "../../core/quality/filterIssues";
import { WHAT_IS_CHECKED, sheetAddress } from "../../core/quality/issueWords";
import { applyFix } from "../../workbook/actions/correct";
import type { Session } from "../../workbook/session";
import { Announcement } from "../../ui/Announcement";
import { EmptyState } from "../../ui/EmptyState";
import { LongList } from "../../ui/longList/LongList";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { CellEditor } from "./CellEditor";
import { CheckSummary } from "./CheckSummary";
import { CheckTools } from "./CheckTools";
import { FixAllDialog } from "./FixAllDialog";
import { GroupHeading } from "./GroupHeading";
import { hideKind, showKinds } from "./hiddenKinds";
import { IssueRow } from "./IssueRow";
import { linesOf, type Line } from "./lines";

const ROW_HEIGHT = 84;

interface CheckPanelProps {
  readonly book: Book;
  readonly session: Session;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** Selects a cell in the grid; absent where there is none: then a cell is corrected in a dialog. */
  readonly select?: (table: string, row: number, column: number) => Promise<void>;
}

/** How good the data are: what the practices have, then every issue by kind with its cell, to be gone to, fixed alone or fixed together. */
export function CheckPanel({ book, session, readOnly, actions, select }: CheckPanelProps) {
  const panel = usePanelStyles();
  const [filter, setFilter] = useState(ALL_ISSUES);
  const [toggled, setToggled] = useState<ReadonlySet<IssueKind>>(new Set());
  const [editing, setEditing] = useState<Issue | null>(null);
  const [fixing, setFixing] = useState<{ readonly kind: IssueKind; readonly book: Book; readonly issues: readonly Issue[] } | null>(null);
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => shownIssues(book.issues, book.settings.hiddenChecks), [book.issues, book.settings.hiddenChecks]);
  const listed = useMemo(() => filterIssues(shown, sought), [shown, sought]);
  const groups = useMemo(() => groupIssues(listed), [listed]);
  const narrowed = listed !== shown;
  const lines = useMemo(() => linesOf(groups, toggled, narrowed), [groups, toggled, narrowed]);
  const counts = useMemo(() => completeness(book.practices), [book.practices]);

  const toggle = (kind: IssueKind): void => {
    const next = new Set(toggled);
    if (!next.delete(kind)) next.add(kind);
    setToggled(next);
  };
  const choose = (issue: Issue): void => {
    const { table, row, column } = issue.place;
    if (row === undefined || column === undefined) return;
    if (select) void actions.run(() => select(table, row, column));
    else setEditing(issue);
  };
  const hidden = book.issues.length - shown.length;
  const summary = (
    <CheckSummary
      counts={counts} issues={listed} total={shown.length} hidden={hidden} hiddenKinds={book.settings.hiddenChecks} readOnly={readOnly}
      onShowAll={() => void actions.run(() => session.carryOut(showKinds), () => "All kinds of notices are shown again.")}
    />
  );
  const draw = (line: Line): React.ReactElement => line.kind === "heading"
    ? (
      <GroupHeading
        group={line.group} open={line.open} readOnly={readOnly || actions.busy} onToggle={() => toggle(line.group.kind)}
        onFixAll={() => setFixing({ kind: line.group.kind, book, issues: line.group.fixable })}
        onHide={() => void actions.run(() => session.carryOut(hideKind(line.group.kind)), () => `${line.group.title}: not shown in this workbook any more. Undo, or Show again above the list, brings them back.`)}
      />
    )
    : (
      <IssueRow
        issue={line.issue} tables={book.tables} readOnly={readOnly} leadsTo={select ? "cell" : "editor"} onChoose={() => choose(line.issue)}
        onFix={() => void actions.write((now) => applyFix(now, line.issue), { done: `${line.issue.fix?.label ?? "Fixed"}: done in ${sheetAddress(line.issue.place)}.` })}
      />
    );
  return (
    <div className={panel.root}>
      {shown.length === 0 ? null : (
        <CheckTools
          filter={filter} onFilter={setFilter} issues={shown} listed={listed} tables={book.tables} name={session.workbook.name}
          inExcel={session.workbook.saving.kind === "live"} actions={actions}
        />
      )}
      <Announcement text={narrowed ? `${listed.length} of ${shown.length} issues listed.` : ""} />
      <div className={panel.fill}>
        {lines.length > 0 ? (
          <LongList
            items={lines} rowHeight={ROW_HEIGHT} draw={draw} before={summary}
            keyOf={(line, index) => line.kind === "heading" ? line.group.kind : `${index} ${line.issue.place.address}`}
          />
        ) : (
          <div role="region" aria-label="Result of the check" tabIndex={0} className={panel.scrollWhole}>
            {summary}
            {shown.length === 0 ? <AllIsWell book={book} hidden={hidden} /> : <NoMatch onClear={() => setFilter(ALL_ISSUES)} />}
          </div>
        )}
      </div>
      {editing === null ? null : <CellEditor issue={editing} book={book} readOnly={readOnly} actions={actions} onClose={() => setEditing(null)} />}
      {fixing === null ? null : <FixAllDialog {...fixing} session={session} actions={actions} onClose={() => setFixing(null)} />}
    </div>
  );
}

function AllIsWell({ book, hidden }: { readonly book: Book; readonly hidden: number }) {
  const practices = `${book.practices.length} ${book.practices.length === 1 ? "practice" : "practices"}`;
  return (
    <EmptyState title={hidden > 0 ? `No other issues in ${practices}` : `No issues found in ${practices}`}>
      <Text>What was looked at, in every cell that Cairn reads:</Text>
      <ul style={{ margin: 0, paddingLeft: "20px" }}>{WHAT_IS_CHECKED.map((words) => <li key={words}>{words}</li>)}</ul>
    </EmptyState>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return <EmptyState title="No issue matches" action={<Button onClick={onClear}>Show all issues</Button>} />;
}
