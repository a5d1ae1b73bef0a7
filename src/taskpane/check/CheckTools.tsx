import { SearchBox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Issue } from "../../core/issue";
import { ISSUE_KINDS } from "../../core/issue";
import type { IssueFilter } from "../../core/quality/filterIssues";
import { KIND_TITLES } from "../../core/quality/issueWords";
import type { Table } from "../../core/table";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { ExportList } from "./ExportList";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface CheckToolsProps {
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
  /** All that can be listed, and those that are. */
  readonly issues: readonly Issue[];
  readonly listed: readonly Issue[];
  readonly tables: readonly Table[];
  readonly name: string;
  readonly inExcel: boolean;
  readonly actions: Actions;
}

/** Search, kind, severity and table, and what can be done with the list as a whole. */
export function CheckTools({ filter, onFilter, issues, listed, tables, name, inExcel, actions }: CheckToolsProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { kinds, sheets } = useMemo(() => present(issues, tables), [issues, tables]);
  return (
    <div className={panel.tools}>
      <div className={styles.line}>
        <SearchBox
          className={mergeClasses(panel.search, styles.grow)} size="small" placeholder="Search issues" aria-label="Search issues" value={filter.text}
          onChange={(_event, { value }) => onFilter({ ...filter, text: value })}
        />
        <ExportList issues={listed} tables={tables} name={name} inExcel={inExcel} actions={actions} />
      </div>
      <div className={styles.line}>
        <Select
          size="small" className={styles.grow} aria-label="Kind of issue" value={filter.kind ?? ""}
          onChange={(_event, { value }) => onFilter({ ...filter, kind: ISSUE_KINDS.find((kind) => kind === value) ?? null })}
        >
          <option value="">All kinds</option>
          {kinds.map((kind) => <option key={kind} value={kind}>{KIND_TITLES[kind]}</option>)}
        </Select>
        <Select
          size="small" className={styles.grow} aria-label="Severity" value={filter.severity ?? ""}
          onChange={(_event, { value }) => onFilter({ ...filter, severity: value === "error" || value === "notice" ? value : null })}
        >
          <option value="">Errors and notices</option>
          <option value="error">Errors only</option>
          <option value="notice">Notices only</option>
        </Select>
        {sheets.length < 2 ? null : (
          <Select size="small" className={styles.grow} aria-label="Table" value={filter.table ?? ""} onChange={(_event, { value }) => onFilter({ ...filter, table: value === "" ? null : value })}>
            <option value="">All tables</option>
            {sheets.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </Select>
        )}
      </div>
    </div>
  );
}

/** The kinds and tables that have any. */
function present(issues: readonly Issue[], tables: readonly Table[]) {
  const kinds = new Set(issues.map(({ kind }) => kind));
  const ids = new Set(issues.map(({ place }) => place.table));
  return {
    kinds: ISSUE_KINDS.filter((kind) => kinds.has(kind)),
    sheets: tables.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, title: name })),
  };
}
