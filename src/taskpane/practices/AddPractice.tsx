import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Select, Text, Tooltip, makeStyles, tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FormEvent } from "react";
import type { Book } from "../../core/book";
import { PRECISIONS } from "../../core/practice/practice";
import type { Table } from "../../core/table";
import { addPractice, isKnown } from "../../workbook/actions/addPractice";
import type { Session } from "../../workbook/session";
import type { Actions } from "../useActions";
import { readForm } from "./newPractice";
import type { FormProblems, PracticeForm } from "./newPractice";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
});

interface AddButtonProps {
  readonly onAdd: () => void;
  /** With words, as the one thing to do here; else an icon among others. */
  readonly primary?: boolean;
}

/** The button that leads to the form for a new practice. */
export function AddButton({ onAdd, primary = false }: AddButtonProps) {
  if (primary) return <Button appearance="primary" icon={<AddRegular />} onClick={onAdd}>Add a practice</Button>;
  return <Tooltip content="Add a practice" relationship="label"><Button appearance="subtle" icon={<AddRegular />} onClick={onAdd} /></Tooltip>;
}

/** The tables of practices, the first one first. */
function tablesOf({ practiceTables, tables }: Book): readonly Table[] {
  return practiceTables.flatMap(({ table }) => tables.find(({ id }) => id === table) ?? []);
}

interface AddDialogProps {
  readonly session: Session;
  readonly book: Book;
  readonly actions: Actions;
  /** What has been typed so far; kept by whoever shows the form, so that a refused practice need not be typed again. */
  readonly form: PracticeForm;
  readonly onForm: (form: PracticeForm) => void;
  readonly onClose: () => void;
  /** The person does not want it after all. */
  readonly onCancel: () => void;
  /** Hears the key of the new practice once it is in the table. */
  readonly onAdded: (key: string) => void;
}

/** The form for a new practice. */
export function AddDialog({ session, book, actions, form, onForm: setForm, onClose, onCancel, onAdded }: AddDialogProps) {
  const styles = useStyles();
  const [problems, setProblems] = useState<FormProblems>({});
  const [into, setInto] = useState<string | null>(null);
  const known = form.title.trim() !== "" && isKnown(book, form);

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readForm(form);
    setProblems(read.kind === "bad" ? read.problems : {});
    if (read.kind === "bad") return;
    await actions.run(async () => {
      let id = "";
      await session.apply((now) => {
        const made = addPractice(now, read.practice, into);
        id = made.id;
        return made.batch;
      });
      onAdded(id);
    });
    onClose(); // a failure stands as a message in the pane, which offers another try
  };
  const field = (name: keyof PracticeForm, label: string, hint?: string) => (
    <Field label={label} required={name === "title"} {...(hint ? { hint } : {})} {...(problems[name] ? { validationMessage: problems[name] } : {})}>
      <Input value={form[name]} onChange={(_event, { value }) => setForm({ ...form, [name]: value })} />
    </Field>
  );
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, data) => { if (!data.open && !actions.busy) onCancel(); }}>
      <DialogSurface>
        <form onSubmit={(event) => void add(event)} noValidate>
          <DialogBody>
            <DialogTitle>Add a practice</DialogTitle>
            <DialogContent className={styles.form}>
              {book.practiceTables.length < 2 ? null : (
                <Field label="Sheet">
                  <Select value={into ?? book.practiceTables[0]?.table ?? ""} onChange={(_event, { value }) => setInto(value)}>
                    {tablesOf(book).map(({ id, name, sheet }) => <option key={id} value={id}>{sheet === name ? sheet : `${name} on ${sheet}`}</option>)}
                  </Select>
                </Field>
              )}
              {field("title", "Title")}
              {known ? <Text size={200}>The sheet has a practice with this title at this place already.</Text> : null}
              <div className={styles.pair}>{field("country", "Country")}{field("region", "Region")}</div>
              {field("place", "Place", "Town or district, as people call it.")}
              <div className={styles.pair}>
                {field("latitude", "Latitude")}
                {field("longitude", "Longitude")}
                <Field label="Precision">
                  <Select value={form.precision} onChange={(_event, { value }) => setForm({ ...form, precision: PRECISIONS.find((p) => p === value) ?? "locality" })}>
                    {PRECISIONS.map((precision) => <option key={precision}>{precision}</option>)}
                  </Select>
                </Field>
              </div>
              <div className={styles.pair}>{field("start", "Start year")}{field("status", "Status")}</div>
              {field("targetGroup", "Target group", "Split several by ;")}
              <Text size={200}>All else is filled in in the sheet.</Text>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={actions.busy}>Add</Button>
              <Button onClick={onCancel}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
