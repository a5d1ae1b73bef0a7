import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { EntryColumns } from "../../core/adapting/entries";
import { ENTRY_COLUMNS, type EntryColumn } from "../../core/adapting/entryFields";
import { missingEntryColumns } from "../../core/adapting/proposeColumns";
import { useSectionStyles } from "../criteria/sectionStyles";

const useStyles = makeStyles({
  item: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))", gap: tokens.spacingVerticalS, marginLeft: tokens.spacingHorizontalS },
});

interface EntryColumnChoicesProps {
  readonly headers: readonly string[];
  readonly columns: EntryColumns;
  readonly onChange: (columns: EntryColumns) => void;
}

/** Which column is which, as Cairn took the headers; open where one that is needed was not found. */
export function EntryColumnChoices({ headers, columns, onChange }: EntryColumnChoicesProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const found = ENTRY_COLUMNS.filter((name) => (columns[name] ?? -1) >= 0);
  const choose = (name: EntryColumn, at: number): void => onChange({ ...columns, [name]: at });
  return (
    <Accordion collapsible className={styles.item} defaultOpenItems={missingEntryColumns(columns).length > 0 ? ["columns"] : []}>
      <AccordionItem value="columns">
        <AccordionHeader size="small" as="h3">Columns: {found.length} of {ENTRY_COLUMNS.length} found</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {ENTRY_COLUMNS.map((name) => (
            <Field key={name} label={name} className={section.narrow}>
              <Select className={section.choices} size="small" value={String(columns[name] ?? -1)} onChange={(_event, { value }) => choose(name, Number(value))}>
                <option value="-1">Not in this table</option>
                {headers.map((header, at) => <option key={at} value={String(at)}>{header || `Column ${at + 1}`}</option>)}
              </Select>
            </Field>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
