import { Button, Field, Select, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Book } from "../../core/book";
import type { TableInfo } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import { EmptyState } from "../../ui/EmptyState";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { candidateTables } from "./candidates";
import { ColumnChoices } from "./ColumnChoices";
import { useChosenTable } from "./useChosenTable";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0, outlineStyle: "none", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  table: { gridTemplateColumns: "minmax(0, 1fr)" }, // a long name is cut, not the pane
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  waiting: { padding: tokens.spacingVerticalXXL },
});

interface MappingViewProps {
  readonly session: Session;
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  /** The table to start with; null for the one in use, else the best fit. */
  readonly startWith: string | null;
  readonly actions: Actions;
  readonly onClose: () => void;
  /** The columns were taken into use. */
  readonly onDone: () => void;
}

/** Which table holds the practices, and which of its columns are ours: proposed, looked at once, kept in the settings. */
export function MappingView(props: MappingViewProps) {
  const { session, book, listed, startWith, onClose } = props;
  const panel = usePanelStyles();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const candidates = useMemo(() => candidateTables(listed), [listed]);
  const [wanted, setWanted] = useState(startWith ?? book.practiceColumns?.table ?? null);
  const chosen = candidates.find(({ info }) => info.id === wanted) ?? candidates[0];
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={panel.root}>
      <div className={panel.tools}>
        <div className={styles.head}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Back without changing anything" onClick={onClose} />
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>Match columns</h2>
        </div>
        {candidates.length < 2 || chosen === undefined ? null : (
          <Field label="Your table of practices" className={styles.table}>
            <Select select={{ className: styles.select }} value={chosen.info.id} onChange={(_event, { value }) => setWanted(value)}>
              {candidates.map(({ info, named }) => <option key={info.id} value={info.id}>{tableWords(info, named)}</option>)}
            </Select>
          </Field>
        )}
      </div>
      {chosen === undefined
        ? <EmptyState title="No table to match"><Text>No sheet of this workbook has a row of headers with rows below it.</Text></EmptyState>
        : <OfTable key={chosen.info.id} {...props} session={session} info={chosen.info} />}
    </div>
  );
}

function OfTable({ session, book, listed, info, actions, onDone }: MappingViewProps & { readonly info: TableInfo }) {
  const styles = useStyles();
  const state = useChosenTable(session, book, info.id);
  switch (state.kind) {
    case "loading": return <Spinner className={styles.waiting} label={`Reading ${info.name}`} />;
    case "failed": return (
      <EmptyState title={`${info.name} cannot be read`} action={<Button onClick={state.retry}>Try again</Button>}>
        <Text role="alert">{state.error.message}</Text>
      </EmptyState>
    );
    case "ready": return <ColumnChoices session={session} book={book} listed={listed} info={info} table={state.table} actions={actions} onDone={onDone} />;
  }
}

function tableWords({ name, sheet, rowCount }: TableInfo, named: number): string {
  const place = sheet === name ? "" : ` on ${sheet}`;
  return `${name}${place}: ${named} ${named === 1 ? "column" : "columns"} recognised, ${rowCount} ${rowCount === 1 ? "row" : "rows"}`;
}
