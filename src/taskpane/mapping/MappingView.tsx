import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Book } from "../../core/book";
import { mapTables } from "../../workbook/actions/mapColumns";
import type { ChosenColumns, TableChoice } from "../../workbook/actions/mapColumns";
import type { TableInfo } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import { EmptyState } from "../../ui/EmptyState";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { candidateTables, tickedAtFirst } from "./candidates";
import { ColumnChoices } from "./ColumnChoices";
import type { ColumnChoicesProps } from "./ColumnChoices";
import { NO_DRAFT } from "./mappingDraft";
import { nextUnseen, startMatching, withDraft, withoutDraft, withSeen, withTable } from "./matching";
import type { MatchedOver, Matching } from "./matching";
import { TableTicks } from "./TableTicks";
import { reseatedColumns } from "./theirColumns";
import { useChosenTable } from "./useChosenTable";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0, outlineStyle: "none", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
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

/** Which tables hold the practices, and which of their columns are ours: proposed, looked at once each, kept in the settings. */
export function MappingView(props: MappingViewProps) {
  const { session, book, listed, startWith, actions, onClose, onDone } = props;
  const panel = usePanelStyles();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const candidates = useMemo(() => candidateTables(listed, new Set(book.practiceTables.map(({ table }) => table)), book.settings), [listed, book.practiceTables, book.settings]);
  const [matching, setMatching] = useState<Matching>(() => startMatching(book, tickedAtFirst(book, candidates, startWith), startWith));
  useEffect(() => heading.current?.focus(), []);
  const ticked = matching.ticked.filter((id) => candidates.some(({ info }) => info.id === id)); // a sheet may be gone by now
  const shown = candidates.find(({ info }) => info.id === matching.shown && ticked.includes(info.id)) ?? candidates.find(({ info }) => info.id === ticked[0]);
  const info = (id: string): TableInfo | undefined => listed.find((table) => table.id === id);

  const use = async (chosen: ChosenColumns, over: MatchedOver): Promise<void> => {
    const done = withSeen({ ...matching, shown: shown?.info.id ?? null }, chosen, over);
    const tables = listed.filter(({ id }) => ticked.includes(id)); // in the order of the workbook
    const choices = tables.map((table): TableChoice => {
      const looked = done.seen.get(table.id) ?? null;
      return { table, chosen: looked === null ? null : reseatedColumns(looked, done.over.get(table.id)?.headers ?? table.headers, table.headers) };
    });
    const count = [...chosen.values()].filter((column) => column !== null).length;
    const landed = await actions.run(
      () => session.carryOut((now) => mapTables(now, listed, choices)),
      () => (tables.length === 1
        ? `${count} ${count === 1 ? "column" : "columns"} of ${tables[0]?.name ?? ""} in use. Undo takes the choice back.`
        : `Practices of ${tables.length} tables are one list now: ${tables.map(({ name }) => name).join(", ")}. Undo takes the choice back.`),
    );
    if (landed) onDone();
  };
  const next = shown === undefined ? undefined : info(nextUnseen(matching, ticked, shown.info.id) ?? "");
  return (
    <div className={panel.root}>
      <div className={panel.tools}>
        <div className={styles.head}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Back without changing anything" onClick={onClose} />
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>Match columns</h2>
        </div>
        {candidates.length < 2 || shown === undefined ? null : (
          <TableTicks
            candidates={candidates} ticked={ticked} shown={shown.info.id} readOnly={session.workbook.readOnly}
            onTick={(id, on) => setMatching(withTable(matching, id, on))} onShow={(id) => setMatching({ ...matching, shown: id })}
          />
        )}
      </div>
      {shown === undefined
        ? <EmptyState title="No table to match"><Text>No sheet of this workbook has a row of headers with rows below it.</Text></EmptyState>
        : (
          <OfTable
            key={shown.info.id} session={session} book={book} info={shown.info} actions={actions}
            draft={matching.drafts.get(shown.info.id) ?? NO_DRAFT} onDraft={(draft, over) => setMatching(withDraft(matching, shown.info.id, draft, over))} over={matching.over.get(shown.info.id) ?? null}
            onReset={() => setMatching(withoutDraft(matching, shown.info.id))}
            next={next ?? null} tables={ticked.length} onUse={(chosen, over) => void use(chosen, over)}
            onNext={(chosen, over) => { if (next !== undefined) setMatching({ ...withSeen({ ...matching, shown: shown.info.id }, chosen, over), shown: next.id }); }}
          />
        )}
    </div>
  );
}

type OfTableProps = Omit<ColumnChoicesProps, "table">;

function OfTable(props: OfTableProps) {
  const styles = useStyles();
  const { session, book, info } = props;
  const state = useChosenTable(session, book, info.id);
  switch (state.kind) {
    case "loading": return <Spinner className={styles.waiting} label={`Reading ${info.name}`} />;
    case "failed": return (
      <EmptyState title={`${info.name} cannot be read`} action={<Button onClick={state.retry}>Try again</Button>}>
        <Text role="alert">{state.error.message}</Text>
      </EmptyState>
    );
    case "ready": return <ColumnChoices {...props} table={state.table} />;
  }
}
