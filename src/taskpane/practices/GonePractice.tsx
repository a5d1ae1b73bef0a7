import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredPractice } from "../../core/practice/practice";
import { practiceName } from "./practiceSearch";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: "anywhere", flexShrink: 0,
  },
});

/** A practice that was open and is not in the sheet any more, as it was seen last. */
export interface Gone {
  /** The practice that has its row or its title now: its ID was changed, most likely. Null for none. */
  readonly now: ScoredPractice | null;
  readonly onGoOn: (key: string) => void;
}

/** Says that the open practice has left the sheet, and names what was put here and is not written. */
export function GonePractice({ practice, gone, unwritten }: { readonly practice: ScoredPractice; readonly gone: Gone; readonly unwritten: readonly string[] }) {
  const styles = useStyles();
  const { now } = gone;
  return (
    <div className={styles.root} role="alert">
      <Text size={200}>
        “{practiceName(practice)}” ({practice.key}) is no longer in the sheet: its row was deleted, or its ID was changed. Nothing more is written for it.
        {unwritten.length === 0 ? "" : ` Not written, and kept here: ${unwritten.join("; ")}.`}
      </Text>
      {now === null ? null : <Button size="small" onClick={() => gone.onGoOn(now.key)}>Go to {practiceName(now)} ({now.key})</Button>}
    </div>
  );
}
