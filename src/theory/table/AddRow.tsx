import { Button, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { THEORY_STEPS } from "../../core/theory/theory";
import type { Adding } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}` },
  words: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
});

/** A statement that is new, below the others: its step, its words, Enter. What is typed is the same that the outline would show. */
export function AddRow({ adding, doing }: { readonly adding: Adding | null; readonly doing: TheoryDoing }): ReactElement {
  const styles = useStyles();
  const now: Adding = adding ?? { step: "outcome", leadsTo: null, text: "" };
  const change = (part: Partial<Adding>): void => doing.dispatch({ kind: "adding", adding: { ...now, ...part } });
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); doing.add(now); }}>
      <Select size="small" aria-label="Step of a new statement" value={now.step} onChange={(_event, { value }) => { const step = THEORY_STEPS.find((each) => each === value); if (step !== undefined) change({ step }); }}>
        {THEORY_STEPS.map((each) => <option key={each} value={each}>{each}</option>)}
      </Select>
      <Input className={styles.words} size="small" aria-label="Words of a new statement" placeholder="A new statement, in one sentence" value={now.text} onChange={(_event, { value }) => change({ text: value })} />
      <Button size="small" type="submit" icon={<AddRegular />} disabled={now.text.trim() === ""}>Add</Button>
    </form>
  );
}
