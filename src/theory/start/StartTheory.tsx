import { Button, Checkbox, Field, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { THEORY_EXAMPLES } from "../../core/theory/examplesData";
import type { TheoryExample } from "../../core/theory/examplesData";
import type { Book } from "../../core/book";
import { unselected, type TheoryStart } from "../../workbook/actions/startTheory";
import { EmptyState } from "../../ui/EmptyState";

const useStyles = makeStyles({
  root: { height: "100%", overflowY: "auto", overflowX: "hidden", position: "relative" },
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, width: "100%" },
  field: { width: "100%" },
  examples: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, width: "100%", marginTop: tokens.spacingVerticalM },
  example: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  about: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  select: { alignItems: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface StartTheoryProps {
  readonly book: Book;
  readonly readOnly: boolean;
  /** While something is being written already. */
  readonly busy: boolean;
  /** `done` is what to say once it is written. */
  readonly onStart: (start: TheoryStart, done: string) => void;
}

/** What stands before there is a Theory of Change, in pane, workbench and page alike: begin with the need, or with a worked example to change. */
export function StartTheory({ book, readOnly, busy, onStart }: StartTheoryProps): ReactElement {
  const styles = useStyles();
  const [need, setNeed] = useState("");
  const [select, setSelect] = useState(true);
  const takeNeed = (): void => { if (need.trim() !== "") onStart({ kind: "need", need: need.trim() }, "Started. Next: the long-term change that would answer the need."); };
  const takeExample = (example: TheoryExample): void => {
    const count = select ? unselected(book, example).length : 0;
    const added = count === 0 ? "" : `, and ${count === 1 ? "its indicator is" : `${count} indicators are`} in your selection`;
    onStart({ kind: "example", name: example.name, select }, `The example is in the sheet “Theory of Change”${added}. It is invented: change it into yours. Undo takes it all out again.`);
  };
  return (
    <div className={styles.root}>
      <EmptyState title="No Theory of Change yet">
        <Text>It says why what you do should change something: from the need, through the change you want, down to what you do and what that takes. Outcomes carry indicators, so that you see whether they come about.</Text>
        {readOnly ? <Text>This workbook can only be read, so that none can be started here.</Text> : (
          <>
            <form className={styles.form} onSubmit={(event) => { event.preventDefault(); takeNeed(); }}>
              <Field label="What is the need?" hint="What is the matter, for whom, and where?" className={styles.field}>
                <Textarea rows={3} resize="vertical" value={need} onChange={(_event, { value }) => setNeed(value)} />
              </Field>
              <Button appearance="primary" type="submit" disabled={busy || need.trim() === ""}>Start from this need</Button>
            </form>
            <div className={styles.examples}>
              <Text as="h3" weight="semibold" className={styles.heading}>Or change a worked example</Text>
              <Checkbox className={styles.select} checked={select} label="Also add its indicators to my selection, so that they can be followed" onChange={(_event, { checked }) => setSelect(checked === true)} />
              {THEORY_EXAMPLES.map((example) => (
                <div key={example.name} className={styles.example}>
                  <Button disabled={busy} onClick={() => takeExample(example)}>{example.name}</Button>
                  <Text size={200} className={styles.about}>{example.about} {indicatorWords(book, example)}</Text>
                </div>
              ))}
              <Text size={200} className={styles.about}>
                The examples are invented. {book.plan.theory.table === null ? "Starting makes the sheet “Theory of Change”." : ""}
              </Text>
            </div>
          </>
        )}
      </EmptyState>
    </div>
  );
}

/** How many indicators an example carries, and how many of them are selected already. */
function indicatorWords(book: Book, example: TheoryExample): string {
  const all = new Set(example.statements.flatMap(({ indicators = [] }) => indicators)).size;
  const chosen = all - unselected(book, example).length;
  return `${all} indicators${chosen === 0 ? "" : `, ${chosen} of them selected already`}.`;
}
