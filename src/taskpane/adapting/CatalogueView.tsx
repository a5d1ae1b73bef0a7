import { Button, Field, Radio, RadioGroup, Select, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { CATALOGUE_TABLE } from "../../core/adapting/catalogueTable";
import type { CatalogueMode } from "../../core/adapting/catalogueMode";
import { readEntries, type EntryColumns } from "../../core/adapting/entries";
import { previewCatalogue } from "../../core/adapting/preview";
import { missingEntryColumns, proposeEntryColumns } from "../../core/adapting/proposeColumns";
import { fold } from "../../core/folding";
import { OTHER_TABLES } from "../../core/otherTables";
import type { Table } from "../../core/table";
import { listed as inWords } from "../../core/wording";
import { takeCatalogue } from "../../workbook/actions/takeCatalogue";
import type { TableInfo } from "../../workbook/port";
import { useSectionStyles } from "../criteria/sectionStyles";
import { useChosenTable } from "../mapping/useChosenTable";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { adaptedWords, canTake, modeWords, takeWords } from "./adaptingWords";
import { ConflictList } from "./ConflictList";
import { EntryColumnChoices } from "./EntryColumnChoices";
import { PreviewSections } from "./PreviewSections";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", paddingBottom: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outline: "none" },
});

/** Own indicators beside Cairn's, and corrections of Cairn's: from a table of the workbook, looked at before anything is taken. */
export function CatalogueView({ context }: { readonly context: PaneContext }) {
  const { book, listed, actions, readOnly, showView } = context;
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [wanted, setWanted] = useState("");
  useEffect(() => title.current?.focus(), []);
  const tables = useMemo(() => tablesToTake(listed, book.practiceTables.map(({ table }) => table)), [listed, book.practiceTables]);
  const chosen = tables.find(({ id }) => id === wanted);
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back" onClick={() => showView(null)} />
        <h2 ref={title} tabIndex={-1} className={styles.title}>Adapt the list of indicators</h2>
      </div>
      {chosen === undefined ? (
        <div className={panel.scroll}>
          <Standing context={context} />
          <section className={section.section} aria-label="Choose a table">
            <TableField tables={tables} value="" onChange={setWanted} />
            <Text size={200} className={section.quiet}>
              It needs a row of headers: Code, Domain, Indicator, Kind (outcome or practice), and where you have them Unit, Direction, Source and Other codes. You see what it changes before anything is taken.
            </Text>
          </section>
        </div>
      ) : <FromTable key={chosen.id} context={context} info={chosen} field={<TableField tables={tables} value={chosen.id} onChange={setWanted} />} readOnly={readOnly || actions.busy} />}
    </div>
  );
}

/** Tables that could be a list of indicators: neither Cairn's own nor those with practices. */
function tablesToTake(listed: readonly TableInfo[], practices: readonly string[]): readonly TableInfo[] {
  return listed.filter(({ id, name, headers }) => headers.length >= 2 && !OTHER_TABLES.has(fold(name)) && fold(name) !== fold(CATALOGUE_TABLE) && !practices.includes(id));
}

function TableField({ tables, value, onChange }: { readonly tables: readonly TableInfo[]; readonly value: string; readonly onChange: (id: string) => void }) {
  const section = useSectionStyles();
  if (tables.length === 0) return <Text>No other table in this workbook could be a list of indicators. Put yours on a sheet of its own, with a row of headers.</Text>;
  return (
    <Field label="Table or sheet with your indicators" className={section.narrow}>
      <Select className={section.choices} value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">Choose one</option>
        {tables.map(({ id, name, rowCount }) => <option key={id} value={id}>{name} ({rowCount} {rowCount === 1 ? "row" : "rows"})</option>)}
      </Select>
    </Field>
  );
}

/** What the list is made of now, and what waits to be chosen. */
function Standing({ context: { book, actions, readOnly, session } }: { readonly context: PaneContext }) {
  const section = useSectionStyles();
  const { catalogueMode } = book.settings;
  const other: CatalogueMode = catalogueMode === "add" ? "replace" : "add";
  const change = (): void => void actions.run(() => session.carryOut((now) => ({
    label: `Show the team's list ${modeWords(other)}`, create: [], edits: [], guards: [], settings: { ...now.settings, catalogueMode: other },
  })), () => `Your list now stands ${modeWords(other)}.`);
  return (
    <>
      <section className={section.section} aria-label="The list now">
        {adaptedWords(book).map((sentence) => <Text key={sentence}>{sentence}</Text>)}
        {book.team.entries.length === 0 ? null : <Button className={section.start} disabled={readOnly || actions.busy} onClick={change}>Show it {modeWords(other)}</Button>}
      </section>
      <ConflictList conflicts={book.team.conflicts} actions={actions} readOnly={readOnly} />
    </>
  );
}

function FromTable({ context, info, field, readOnly }: { readonly context: PaneContext; readonly info: TableInfo; readonly field: ReactNode; readonly readOnly: boolean }) {
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const state = useChosenTable(context.session, context.book, info.id);
  if (state.kind === "ready") return <Taking context={context} table={state.table} field={field} readOnly={readOnly} />;
  return (
    <div className={panel.scroll}>
      <section className={section.section}>
        {field}
        {state.kind === "loading" ? <Spinner label={`Reading ${info.name}`} /> : (
          <>
            <Text role="alert">{state.error.message}</Text>
            <Button className={section.start} onClick={state.retry}>Try again</Button>
          </>
        )}
      </section>
    </div>
  );
}

/** The preview, then the action. */
function Taking({ context, table, field, readOnly }: { readonly context: PaneContext; readonly table: Table; readonly field: ReactNode; readonly readOnly: boolean }) {
  const { book, actions, session, showView } = context;
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const [columns, setColumns] = useState<EntryColumns>(() => proposeEntryColumns(table.headers));
  const [mode, setMode] = useState<CatalogueMode>(book.settings.catalogueMode);
  const missing = missingEntryColumns(columns);
  const reading = useMemo(() => readEntries(table, columns, book.catalogue), [table, columns, book.catalogue]);
  const preview = useMemo(() => previewCatalogue(book, reading, mode), [book, reading, mode]);
  const take = async (): Promise<void> => {
    const taken = await actions.run(
      () => session.carryOut((now) => takeCatalogue(now, readEntries(table, columns, now.catalogue).entries, mode)),
      () => `${takeWords(preview, "done")} They stand in the Catalogue table; Undo takes it back.`,
    );
    if (taken) showView(null);
  };
  const isOff = readOnly || missing.length > 0 || !canTake(preview, mode, book.settings.catalogueMode);
  return (
    <>
      <div className={panel.scroll}>
        <section className={section.section} aria-label="What to take">
          {field}
          <EntryColumnChoices headers={table.headers} columns={columns} onChange={setColumns} />
          <Field label="Your list stands">
            <RadioGroup value={mode} onChange={(_event, data) => setMode(data.value === "replace" ? "replace" : "add")}>
              <Radio value="add" label="beside Cairn’s" />
              <Radio value="replace" label="in place of Cairn’s (Cairn’s others are not shown; their codes stay known)" />
            </RadioGroup>
          </Field>
        </section>
        {missing.length > 0
          ? <section className={section.section}><Text role="alert">Choose which column is {inWords(missing)}.</Text></section>
          : <PreviewSections preview={preview} />}
      </div>
      <div className={panel.footer}>
        <Text size={200}>{takeWords(preview, "will")}</Text>
        <Button appearance="primary" disabledFocusable={isOff} onClick={() => void take()}>Take into the workbook</Button>
      </div>
    </>
  );
}
