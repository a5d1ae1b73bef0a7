import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Book } from "../../core/book";
import { proposeColumns, samplesOf } from "../../core/mapping/propose";
import type { ColumnProposal } from "../../core/mapping/propose";
import type { Table } from "../../core/table";
import { listed as inWords } from "../../core/wording";
import { mapColumns } from "../../workbook/actions/mapColumns";
import type { TableInfo } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import { ProblemBar } from "../../ui/ProblemBar";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { MappingRow } from "./MappingRow";
import { NO_DRAFT, choosable, chosenColumns, drafted, mappingGroups, withColumn, withTick } from "./mappingDraft";
import { headerWords } from "./mappingWords";

const useStyles = makeStyles({
  notice: { padding: `0 ${tokens.spacingHorizontalM}` },
  heading: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  unused: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, margin: 0, listStylePosition: "inside", overflowWrap: "anywhere" },
  panel: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ColumnChoicesProps {
  readonly session: Session;
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  readonly info: TableInfo;
  readonly table: Table;
  readonly actions: Actions;
  readonly onDone: () => void;
}

/** Our columns with what is proposed for each: those that practices need first. One press takes all that is ticked. */
export function ColumnChoices({ session, book, listed, info, table, actions, onDone }: ColumnChoicesProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const [draft, setDraft] = useState(NO_DRAFT);
  const { readOnly, dateSystem } = session.workbook;
  const isCurrent = book.practiceColumns?.table === table.id;
  const mapped = isCurrent ? book.settings.columns : NOTHING_MAPPED;
  const proposals = useMemo(() => proposeColumns(table, book.criteria, mapped, dateSystem), [table, book.criteria, mapped, dateSystem]);
  const groups = useMemo(() => mappingGroups(proposals, draft, table.headers), [proposals, draft, table.headers]);
  const columns = useMemo(() => choosable(table.headers), [table.headers]);
  const chosen = chosenColumns(proposals, draft);
  const count = [...chosen.values()].filter((column) => column !== null).length;

  const use = async (): Promise<void> => {
    const landed = await actions.run(
      () => session.carryOut((now) => mapColumns(now, listed, info, chosen)),
      () => `${count} ${count === 1 ? "column" : "columns"} of ${info.name} in use. Undo takes the choice back.`,
    );
    if (landed) onDone();
  };
  const row = (proposal: ColumnProposal): React.ReactElement => {
    const now = drafted(proposal, draft);
    return (
      <MappingRow
        key={proposal.target} proposal={proposal} now={now} headers={table.headers} choosable={columns} readOnly={readOnly}
        samples={now.column === null ? [] : samplesOf(table, now.column)}
        onColumn={(column) => setDraft(withColumn(proposals, draft, proposal.target, column))}
        onTick={(ticked) => setDraft(withTick(proposals, draft, proposal.target, ticked))}
      />
    );
  };
  return (
    <>
      <div className={panel.scroll}>
        {groups.missing.length === 0 ? null : <div className={styles.notice}><ProblemBar intent="warning" message={missingWords(groups.missing)} /></div>}
        <h3 className={styles.heading}><Text weight="semibold">Needed to show, place and score</Text></h3>
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
        <Button appearance="primary" disabled={readOnly || count === 0} disabledFocusable={actions.busy} onClick={() => void use()}>Use these columns</Button>
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
