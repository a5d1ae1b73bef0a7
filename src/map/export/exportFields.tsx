import { Checkbox, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SEPARATORS, type CsvStyle, type Separator } from "../../core/export/csv";
import type { ScoredPractice } from "../../core/practice/practice";
import { practiceCount, type ExportKind } from "./exportKinds";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS, alignItems: "flex-start" },
  tick: { "& .fui-Checkbox__label": { overflowWrap: "anywhere" } },
});

/** Whether practices that are not for publication stay out; nothing where all of them are. */
export function PublishedOnly({ listed, publishedOnly, onChange }: {
  readonly listed: readonly ScoredPractice[]; readonly publishedOnly: boolean; readonly onChange: (publishedOnly: boolean) => void;
}): ReactElement | null {
  const styles = useStyles();
  const published = listed.filter((practice) => practice.publish).length;
  if (published === listed.length) return null;
  return (
    <Checkbox
      className={styles.tick} checked={publishedOnly} onChange={(_, data) => { onChange(data.checked === true); }}
      label={`Only practices for publication (${published} of ${listed.length}; the Publish column says yes)`}
    />
  );
}

/** The question without whose answer contact details stay; nothing where there are none. */
export function ContactConsent({ count, ticked, onChange }: { readonly count: number; readonly ticked: boolean; readonly onChange: (ticked: boolean) => void }): ReactElement | null {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <Checkbox
      className={styles.tick} checked={ticked} onChange={(_, data) => { onChange(data.checked === true); }}
      label={`With contact details of ${practiceCount(count)}: everyone named there has agreed`}
    />
  );
}

const SEPARATOR_WORDS: Readonly<Record<Separator, string>> = { ",": "Comma", ";": "Semicolon", "\t": "Tab" };

/** How columns are split and decimals written; the first choice is the browser's language's. */
export function CsvChoices({ style, onChange }: { readonly style: CsvStyle; readonly onChange: (style: CsvStyle) => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Field label="Columns split by">
        <RadioGroup value={style.separator} onChange={(_, data) => { onChange({ ...style, separator: SEPARATORS.find((each) => each === data.value) ?? style.separator }); }}>
          {SEPARATORS.map((separator) => <Radio key={separator} value={separator} label={SEPARATOR_WORDS[separator]} />)}
        </RadioGroup>
      </Field>
      <Field label="Decimals">
        <RadioGroup value={style.decimal} onChange={(_, data) => { onChange({ ...style, decimal: data.value === "," ? "," : "." }); }}>
          <Radio value="." label="Point (51.52)" />
          <Radio value="," label="Comma (51,52)" />
        </RadioGroup>
      </Field>
    </div>
  );
}

/** The title of a picture or page, and for a page the terms of use. */
export function Words({ kind, title, licence, onChange }: {
  readonly kind: ExportKind; readonly title: string; readonly licence: string;
  readonly onChange: (words: { readonly title: string } | { readonly licence: string }) => void;
}): ReactElement {
  return (
    <>
      <Field label="Title"><Input value={title} maxLength={200} onChange={(_, data) => { onChange({ title: data.value }); }} /></Field>
      {kind === "page" && (
        <Field label="Terms of use" hint="For instance CC BY 4.0, and who publishes it. Left empty, the page says nothing about it.">
          <Input value={licence} maxLength={500} onChange={(_, data) => { onChange({ licence: data.value }); }} />
        </Field>
      )}
    </>
  );
}
