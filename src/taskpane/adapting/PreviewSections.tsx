import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CataloguePreview, GoneEntry } from "../../core/adapting/preview";
import { domainOf } from "../../core/framework/catalogue";
import { useSectionStyles } from "../criteria/sectionStyles";

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorNeutralForeground3 },
  rest: { display: "block", margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground3 },
});

const BECOMES: Readonly<Record<GoneEntry["becomes"], string>> = {
  hidden: "Cairn’s; no longer shown", removed: "yours; its row is cleared", kept: "yours; stays, as this workbook uses it",
};

/** What a table would change, by kind: problems first, as they are what to do something about. */
export function PreviewSections({ preview: { added, changed, gone, same, problems } }: { readonly preview: CataloguePreview }) {
  const styles = useStyles();
  const open = problems.length > 0 ? ["problems"] : [];
  return (
    <div className={styles.root}>
      <Accordion multiple collapsible defaultOpenItems={[...open, "changed", "added"]}>
        <Kind value="problems" name="Problems" items={problems.map(({ row, message }) => ({ key: String(row), shown: message }))} />
        <Kind
          value="changed" name="Changed" items={changed.map(({ indicator, fields }) => ({
            key: indicator.code,
            shown: (
              <>
                <Text weight="semibold">{indicator.code}</Text> {indicator.name}
                {fields.map(({ field, from, to }) => (
                  <div key={field}>{field}: <del className={styles.old}>{from || "nothing"}</del> → <ins>{to || "nothing"}</ins></div>
                ))}
              </>
            ),
          }))}
        />
        <Kind
          value="added" name="New" items={added.map(({ indicator }) => ({
            key: indicator.code,
            shown: <><Text weight="semibold">{indicator.code}</Text> {indicator.name} <span className={styles.quiet}>({domainOf(indicator.domain)?.name ?? ""}, {indicator.kind})</span></>,
          }))}
        />
        <Kind
          value="gone" name="Gone" items={gone.map(({ indicator, becomes }) => ({
            key: indicator.code, shown: <>{indicator.code} {indicator.name} <span className={styles.quiet}>({BECOMES[becomes]})</span></>,
          }))}
        />
      </Accordion>
      {same === 0 ? null : <Text size={200} className={styles.rest}>{same} {same === 1 ? "row says" : "rows say"} what the list says already.</Text>}
    </div>
  );
}

const FIRST = 25;

function Kind({ value, name, items }: { readonly value: string; readonly name: string; readonly items: readonly { readonly key: string; readonly shown: ReactNode }[] }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <AccordionItem value={value}>
      <AccordionHeader size="small" as="h3">{name}: {items.length}</AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>{(all ? items : items.slice(0, FIRST)).map(({ key, shown }) => <li key={key}>{shown}</li>)}</ul>
        {all || items.length <= FIRST ? null : <Button size="small" className={section.start} onClick={() => setAll(true)}>Show all {items.length}</Button>}
      </AccordionPanel>
    </AccordionItem>
  );
}
