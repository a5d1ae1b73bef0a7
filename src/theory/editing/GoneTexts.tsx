import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { CanWrite } from "./canWrite";
import type { HeldText } from "./theoryState";
import type { TheoryDoing } from "./useTheory";
import { statementName } from "./theoryModel";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: "anywhere", flexShrink: 0,
  },
  choice: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What was typed for a statement that has left the sheet meanwhile: kept until the person adds it anew or lets it go. Nothing where no words can be written, as for HeldWords. */
export function GoneTexts({ gone, doing }: { readonly gone: readonly HeldText[]; readonly doing: TheoryDoing }) {
  const styles = useStyles();
  if (!useContext(CanWrite)) return null;
  return gone.map((held) => {
    const release = (): void => doing.dispatch({ kind: "release", key: held.key, field: held.field });
    const { step } = held.of;
    return (
      <div key={`${held.field} ${held.key}`} className={styles.root} role="alert">
        <Text size={200}>“{statementName(held.of)}” is no longer in the sheet: its row was cleared, or its ID was changed. Not written, and kept here: {held.typed}</Text>
        <div className={styles.choice}>
          {held.field !== "statement" || step === null ? null : (
            <Button size="small" onClick={() => void doing.edit({ kind: "add", step, statement: held.typed.trim() }).then((done) => { if (done) release(); })}>Add it as a new {step}</Button>
          )}
          <Button size="small" onClick={release}>Let it go</Button>
        </div>
      </div>
    );
  });
}
