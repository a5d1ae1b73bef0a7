import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Radio, RadioGroup, Spinner, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Book } from "../../core/book";
import { columnFormulasOf } from "../../workbook/actions/columnFormulas";
import { computeProblem, formulaState } from "../../workbook/actions/formulas";
import type { FormulaState } from "../../workbook/actions/formulas";
import { asWorkbookError } from "../../workbook/failure";
import type { Session } from "../../workbook/session";
import type { ComputedBy } from "../../workbook/setUp";
import type { Actions } from "../useActions";
import { FORMULA_CHOICES, NO_CAIRN_IN_FILES, NO_FUNCTIONS_HERE, doneWords, stateWords } from "./formulaWords";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  label: { display: "flex", flexDirection: "column" },
});

interface FormulasDialogProps {
  readonly session: Session;
  readonly book: Book;
  readonly actions: Actions;
  readonly onClose: () => void;
}

type Found = { readonly kind: "reading" } | { readonly kind: "failed"; readonly message: string } | { readonly kind: "known"; readonly state: FormulaState };

/** Asks how score, coverage and verdict are to be worked out in the sheet, says what each way means, then writes it. */
export function FormulasDialog({ session, book, actions, onClose }: FormulasDialogProps) {
  const styles = useStyles();
  const found = useFormulaState(session, book);
  const [chosen, setChosen] = useState<ComputedBy>("plain");
  const live = session.workbook.saving.kind === "live";
  const problemOf = (by: ComputedBy): string | null => (by === "cairn" && !live ? NO_CAIRN_IN_FILES : by === "cairn" && session.workbook.runsFunctions === false ? NO_FUNCTIONS_HERE : computeProblem(book, by));

  const apply = async (): Promise<void> => {
    await actions.run(() => session.computeBy(chosen), ({ cellsChanged }) => doneWords(chosen, cellsChanged));
    onClose(); // success or failure stands as a message in the pane
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open && !actions.busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Formulas</DialogTitle>
          <DialogContent className={styles.content}>
            <FoundWords found={found} />
            <Field label="Fill Score, Coverage, Verdict and Why with">
              <RadioGroup value={chosen} onChange={(_event, { value }) => setChosen(FORMULA_CHOICES.find(({ by }) => by === value)?.by ?? "plain")}>
                {FORMULA_CHOICES.map(({ by, name, words }) => (
                  <Radio
                    key={by} value={by} disabled={problemOf(by) !== null}
                    label={(
                      <span className={styles.label}>
                        <span>{name}</span>
                        <Text size={200} className={styles.quiet}>{words}</Text>
                        {problemOf(by) === null ? null : <Text size={200} weight="semibold" className={styles.quiet}>{problemOf(by)}</Text>}
                      </span>
                    )}
                  />
                ))}
              </RadioGroup>
            </Field>
            <Text size={200} className={styles.quiet}>Results stay the same, and you can change from one to another at any time. Undo takes the last change back.</Text>
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary" disabled={actions.busy || found.kind !== "known" || found.state.by === null || problemOf(chosen) !== null}
              {...(actions.busy ? { icon: <Spinner size="tiny" /> } : {})} onClick={() => void apply()}
            >
              {actions.busy ? "Filling the columns" : "Fill the columns"}
            </Button>
            <Button disabled={actions.busy} onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function FoundWords({ found }: { readonly found: Found }) {
  switch (found.kind) {
    case "reading": return <Spinner size="tiny" label="Looking at the formulas" labelPosition="after" />;
    case "failed": return <Text>{found.message}</Text>;
    case "known": return <Text>{stateWords(found.state)}</Text>;
  }
}

/** What the computed columns hold, as the workbook says now. */
function useFormulaState(session: Session, book: Book): Found {
  const [found, setFound] = useState<Found>({ kind: "reading" });
  useEffect(() => {
    let wanted = true;
    columnFormulasOf(session.workbook, book).then(
      (formulas) => { if (wanted) setFound({ kind: "known", state: formulaState(book, formulas) }); },
      (cause: unknown) => { if (wanted) setFound({ kind: "failed", message: asWorkbookError(cause).message }); },
    );
    return () => { wanted = false; };
  }, [session, book]);
  return found;
}
