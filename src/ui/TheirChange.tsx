import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: "anywhere",
  },
  choice: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: 0, maxWidth: "100%" },
});

/** This add-in, the person in the grid, or a co-author. */
export const ORIGINS = ["cairn", "local", "remote"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whose change led to the book that is shown. */
export const ChangedBy = createContext<Origin>("local");

/** Whether a colleague made the change because of which `differs` became true. */
function useByColleague(differs: boolean): boolean {
  const origin = useContext(ChangedBy);
  const [first, setFirst] = useState<Origin | null>(null);
  if (differs && first === null) setFirst(origin);
  if (!differs && first !== null) setFirst(null);
  return (first ?? origin) === "remote";
}

interface TheirChangeProps {
  /** What was changed: an address such as `Practices!AF12`, or words such as "the criteria". */
  readonly place: string;
  /** What stood there when the person began, what stands there now, and what the person has put; "" for nothing. */
  readonly was: string;
  readonly theirs: string;
  readonly mine: string;
  /** Left out where mine cannot be kept as it is. */
  readonly onMine?: () => void;
  readonly onTheirs: () => void;
}

/** A cell has changed under what a person is putting into it: what it was, what it is, and the choice between that and one's own. */
export function TheirChange({ place, was, theirs, mine, onMine, onTheirs }: TheirChangeProps) {
  const styles = useStyles();
  const colleague = useByColleague(true);
  const what = `${place} was ${shown(was)} and is ${shown(theirs)} now`;
  return (
    <div className={styles.root} role="alert">
      <Text size={200}>{colleague ? `A colleague has changed this meanwhile: ${what}.` : `This was changed in the sheet meanwhile: ${what}.`}</Text>
      <div className={styles.choice}>
        {onMine ? <Button size="small" className={styles.button} onClick={onMine}>Keep mine: {shown(mine)}</Button> : null}
        <Button size="small" className={styles.button} onClick={onTheirs}>Take theirs: {shown(theirs)}</Button>
      </div>
    </div>
  );
}

function shown(value: string): string {
  return value === "" ? "empty" : value;
}
