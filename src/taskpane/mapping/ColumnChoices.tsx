import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Book } from "../../core/book";
import { proposeColumns, samplesOf } from "../../core/mapping/propose";
import type { ColumnProposal } from "../../core/mapping/propose";
import { columnsIn } from "../../core/practice/columns";
import { headersFor } from "../../core/settings";
import type { Table } from "../../core/table";
import { listed as inWords } from "../../core/wording";
import type { ChosenColumns } from "../../workbook/actions/mapColumns";
import type { TableInfo } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import { TheirChange } from "../../ui/TheirChange";
import { ProblemBar } from "../../ui/ProblemBar";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { MappingRow } from "./MappingRow";
import type { MappingDraft } from "./mappingDraft";
import { choosable, chosenColumns, drafted, mappingGroups, withColumn, withTick } from "./mappingDraft";
import { headerWords } from "./mappingWords";
import type { MatchedOver } from "./matching";
import { columnsChanged, reseatedDraft } from "./theirColumns";

const useStyles = makeStyles({
  notice: { padding: `0 ${tokens.spacingHorizontalM}` },
  heading: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  unused: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, margin: 0, listStylePosition: "inside", overflowWrap: "anywhere" },
  panel: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ColumnChoicesProps {
  readonly session: Session;
  readonly book: Book;
  readonly info: TableInfo;
  readonly table: Table;
  readonly actions: Actions;
  readonly draft: MappingDraft;
  /** What the draft was made over; null while nothing is drafted or looked at. */
  readonly over: MatchedOver | null;
  readonly onDraft: (draft: MappingDraft, over: MatchedOver) => void;
  /** Gives up what was decided about this table. */
  readonly onReset: () => void;
  /** Another ticked table that was not looked at yet; null when this is the last one. */
  readonly next: TableInfo | null;
  /** How many tables are ticked. */
  readonly tables: number;
  readonly onNext: (chosen: ChosenColumns, over: MatchedOver) => void;
  readonly onUse: (chosen: ChosenColumns, over: MatchedOver) => void;
}

/** Our columns with what is proposed for each: those that practices need first. One press takes all that is ticked, or goes on to the next table. */
export function ColumnChoices({ session, book, info, table, actions, draft: kept, over, onDraft, onReset, next, tables, onNext, onUse }: ColumnChoicesProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { readOnly, dateSystem } = session.workbook;
  const isCurrent = columnsIn(book.practiceTables, table.id) !== null;
  const mapped = isCurrent ? headersFor(book.settings, table.name) : NOTHING_MAPPED;
  const now = useMemo((): MatchedOver => ({ headers: table.headers, mapped }), [table.headers, mapped]);
  const draft = useMemo(() => reseatedDraft(kept, over?.headers ?? table.headers, table.headers), [kept, over, table.headers]);
  const changed = useMemo(() => (over === null ? null : columnsChanged(over, now)), [over, now]);
  const setDraft = (next: MappingDraft): void => onDraft(next, changed === null ? now : { ...now, mapped: over?.mapped ?? now.mapped });
  const proposals = useMemo(() => proposeColumns(table, book.criteria, mapped, dateSystem), [table, book.criteria, mapped, dateSystem]);
  const groups = useMemo(() => mappingGroups(proposals, draft, table.headers), [proposals, draft, table.headers]);
  const columns = useMemo(() => choosable(table.headers), [table.headers]);
  const chosen = chosenColumns(proposals, draft);
  const count = [...chosen.values()].filter((column) => column !== null).length;

  const row = (proposal: ColumnProposal): React.ReactElement => {
    const stands = drafted(proposal, draft);
    return (
      <MappingRow
        key={proposal.target} proposal={proposal} now={stands} headers={table.headers} choosable={columns} readOnly={readOnly}
        samples={stands.column === null ? [] : samplesOf(table, stands.column)}
        onColumn={(column) => setDraft(withColumn(proposals, draft, proposal.target, column))}
        onTick={(ticked) => setDraft(withTick(proposals, draft, proposal.target, ticked))}
      />
    );
  };
  return (
    <>
      <div className={panel.scroll}>
        {changed === null ? null : (
          <div className={styles.notice}>
            <TheirChange
              place={`the matching of ${info.name}`} was={changed.was} theirs={changed.theirs} mine={`${kept.size} chosen`}
              onMine={() => onDraft(draft, now)} onTheirs={onReset}
            />
          </div>
        )}
        {groups.missing.length === 0 ? null : <div className={styles.notice}><ProblemBar intent="warning" message={missingWords(groups.missing)} /></div>}
        <h3 className={styles.heading}><Text weight="semibold">{tables === 1 ? "" : `${info.name}: `}{tables === 1 ? "Needed" : "needed"} to show, place and score</Text></h3>
        {groups.needed.map(row)}
        <Accordion multiple collapsible>
          {groups.others.length === 0 ? null : <Folded value="others" title={`Other columns found (${groups.others.length})`}>{groups.others.map(row)}</Folded>}
          {groups.absent.length === 0 ? null : <Folded value="absent" title={`Columns not found (${groups.absent.length})`}>{groups.absent.map(row)}</Folded>}
          {groups.unused.length === 0 ? null : (
            <Folded value="unused" title={`Columns of yours that are not used (${groups.unused.length})`}>
              <ul className={styles.unused}>{groups.unused.map((header, i) => <li key={i}><Text>{headerWords(header)}</Text></li>)}</ul>
            </Folded>
          )}
        </Accordion>
      </div>
      <div className={panel.footer}>
        <Text size={200} className={styles.quiet}>{readOnly ? "This workbook is read-only: the choice cannot be kept in it." : "Kept in the workbook's settings. Nothing in a sheet is renamed or written."}</Text>
        {next === null
          ? <Button appearance="primary" disabled={readOnly || count === 0} disabledFocusable={actions.busy} onClick={() => onUse(chosen, now)}>{tables === 1 ? "Use these columns" : `Use these columns of ${tables} tables`}</Button>
          : <Button appearance="primary" disabled={readOnly || count === 0} onClick={() => onNext(chosen, now)}>Next: {next.name}</Button>}
      </div>
    </>
  );
}

const NOTHING_MAPPED: Readonly<Record<string, string>> = {};

function Folded({ value, title, children }: { readonly value: string; readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

function missingWords(missing: readonly string[]): string {
  return `No column is taken for ${inWords(missing)}. Choose one for each where your table has it; practices appear without, but not complete.`;
}
