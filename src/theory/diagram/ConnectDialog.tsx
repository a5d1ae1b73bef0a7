import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { statementWords } from "../../core/theory/statementWords";
import type { Theory } from "../../core/theory/theory";
import { linkTargets } from "./theoryMoves";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

interface ConnectDialogProps {
  readonly theory: Theory;
  readonly from: string;
  readonly onLink: (to: string) => void;
  readonly onUnlink: (to: string) => void;
  readonly onClose: () => void;
}

/** What a statement leads to, chosen from a list: the way to draw and take out links without a mouse. */
export function ConnectDialog({ theory, from, onLink, onUnlink, onClose }: ConnectDialogProps): ReactElement | null {
  const styles = useStyles();
  const groups = linkTargets(theory, from);
  const [chosen, setChosen] = useState("");
  const statement = theory.statements.find(({ key }) => key === from);
  if (statement === undefined) return null;
  const all = groups.flatMap(({ statements }) => statements.map(({ key }) => key));
  const to = all.includes(chosen) ? chosen : (all[0] ?? "");
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <form onSubmit={(event) => { event.preventDefault(); if (to !== "") onLink(to); }}>
          <DialogBody>
            <DialogTitle>Connect {statementWords(statement)}</DialogTitle>
            <DialogContent className={styles.content}>
              {statement.leadsTo.length === 0 ? null : (
                <div>
                  <Text weight="semibold">It leads to</Text>
                  <ul className={styles.list}>
                    {statement.leadsTo.map((key) => {
                      const words = wordsOf(theory, key);
                      return <li key={key} className={styles.row}><Text>{words}</Text><Button size="small" aria-label={`Take out the link to ${words}`} onClick={() => onUnlink(key)}>Take out</Button></li>;
                    })}
                  </ul>
                </div>
              )}
              <Field label={statement.leadsTo.length === 0 ? "It leads to" : "It also leads to"}>
                <Select value={to} disabled={to === ""} onChange={(_event, { value }) => setChosen(value)}>
                  {groups.map(({ heading, statements }) => (
                    <optgroup key={heading} label={heading}>{statements.map(({ key, words }) => <option key={key} value={key}>{words}</option>)}</optgroup>
                  ))}
                </Select>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={to === ""}>Connect</Button>
              <Button onClick={onClose}>Close</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function wordsOf(theory: Theory, key: string): string {
  const statement = theory.statements.find((each) => each.key === key);
  return statement === undefined ? key : statementWords(statement);
}
