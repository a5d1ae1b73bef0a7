import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormEvent } from "react";
import { ViewChoice } from "../../ui/ViewChoice";
import { fillSelection, rowsToFill } from "../../workbook/actions/fillSelection";
import type { FilledColumn } from "../../workbook/actions/fillSelection";
import { useGuideStyles } from "./guideStyles";
import type { GuideContext } from "./guideContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  field: { width: "100%", maxWidth: "320px" },
});

/** Fills one word into all rows of the selection that lack it, or leads to the first of them in the sheet. */
export function FillIn({ columns, context: { pane } }: { readonly columns: readonly FilledColumn[]; readonly context: GuideContext }) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const [column, setColumn] = useState<FilledColumn>(columns[0] ?? "Owner");
  const [value, setValue] = useState("");
  const { book, actions, readOnly, session: { workbook } } = pane;
  const { rows, left, column: at } = rowsToFill(book, column, value);
  const table = book.plan.indicatorTable;
  const first = rows[0] ?? left[0];
  const select = workbook.select?.bind(workbook);
  const count = `${rows.length} ${rows.length === 1 ? "row" : "rows"}`;

  const fill = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (value.trim() === "" || rows.length === 0) return;
    if (await actions.write((now) => fillSelection(now, column, value), { done: `${column} was filled in for ${count} of Indicators.` })) setValue("");
  };
  if (at < 0) return <p className={guide.small}>The Indicators table has no column {column}. Add a column of that name in the sheet.</p>;
  return (
    <form className={styles.form} onSubmit={(event) => void fill(event)}>
      {columns.length < 2 ? null : <ViewChoice label="Fill in" choices={columns} chosen={column} onChoose={setColumn} />}
      <Field className={styles.field} label={`${column} for ${rows.length === 1 ? "the row" : `all ${rows.length} rows`} without one`}>
        <Input value={value} disabled={readOnly || rows.length === 0} onChange={(_event, data) => setValue(data.value)} />
      </Field>
      {left.length === 0 ? null : <p className={guide.small}>{leftWords(left.length)}</p>}
      <div className={guide.actions}>
        <Button type="submit" size="small" disabledFocusable={readOnly || actions.busy || rows.length === 0 || value.trim() === ""}>Fill in {count}</Button>
        {select && table !== null && first ? <Button size="small" appearance="subtle" onClick={() => void actions.run(() => select(table, first.row, at))}>Show the first in the sheet</Button> : null}
      </div>
    </form>
  );
}

function leftWords(count: number): string {
  return count === 1
    ? "1 row is left: it has readings without group or place, or another row has the same. Fill it in in the sheet, with its readings."
    : `${count} rows are left: they have readings without group or place, or other rows have the same. Fill them in in the sheet, with their readings.`;
}
