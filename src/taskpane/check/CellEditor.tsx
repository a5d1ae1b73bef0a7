import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import type { Issue } from "../../core/issue";
import { readNumber } from "../../core/numbers";
import { setCell } from "../../workbook/actions/correct";
import { TheirChange } from "../../ui/TheirChange";
import type { Actions } from "../useActions";
import { contentAt, sheetAddress } from "../../core/quality/issueWords";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  now: { overflowWrap: "anywhere" },
});

interface CellEditorProps {
  readonly issue: Issue;
  readonly book: Book;
  readonly readOnly: boolean;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** Corrects one cell where there is no grid to go to: what it holds, what is wrong with it, and a field for the new content. */
export function CellEditor({ issue, book, readOnly, actions, onClose }: CellEditorProps) {
  const styles = useStyles();
  const now = contentAt(book.tables, issue.place);
  const [typed, setTyped] = useState(now);
  /** What the cell held when the person began, or last decided about it. */
  const [was, setWas] = useState(now);
  const contested = was !== now && typed !== now;
  const header = book.tables.find(({ id }) => id === issue.place.table)?.headers[issue.place.column ?? -1] ?? issue.place.address;
  const address = sheetAddress(issue.place);
  const save = async (): Promise<void> => {
    const saved = await actions.write((book) => setCell(book, issue.place, valueOf(typed)), { done: `Changed ${address}.` });
    if (saved) onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <form onSubmit={(event) => { event.preventDefault(); if (!contested) void save(); }}>
          <DialogBody>
            <DialogTitle>Correct {address}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{issue.message}</Text>
              <Field label={header} hint={now === "" ? "The cell is empty." : <span className={styles.now}>The cell holds “{now}”.</span>}>
                <Input value={typed} onChange={(_event, { value }) => setTyped(value)} disabled={readOnly} />
              </Field>
              {contested ? (
                <TheirChange place={address} was={was} theirs={now} mine={typed} onMine={() => setWas(now)} onTheirs={() => { setTyped(now); setWas(now); }} />
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabled={readOnly || actions.busy || contested || typed === now}>Save to the cell</Button>
              <Button type="button" onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** What was typed as a cell takes it: a number where the whole text is one, nothing where it is blank, else text. */
function valueOf(typed: string): CellValue {
  if (typed.trim() === "") return null;
  return readNumber(typed) ?? typed.trim();
}
