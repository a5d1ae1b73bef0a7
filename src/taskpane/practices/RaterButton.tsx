import {
  Button, Field, Input, Popover, PopoverSurface, PopoverTrigger, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FormEvent } from "react";
import { initialsProblem, MOST_INITIALS } from "../../core/rating/rating";

const useStyles = makeStyles({
  button: { whiteSpace: "nowrap", minWidth: "auto", paddingRight: 0 },
  surface: { width: "280px", maxWidth: "calc(100vw - 24px)", boxSizing: "border-box" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "stretch" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface RaterButtonProps {
  /** Whose ratings are being given; null for ratings that stand in the practice's own row. */
  readonly rater: string | null;
  /** Null where the workbook has a table to keep ratings in; else the way to get one. */
  readonly onSetUp: (() => void) | null;
  readonly onRater: (rater: string | null) => void;
}

/** Who is rating: own initials, never required, asked once and kept. */
export function RaterButton({ rater, onSetUp, onRater }: RaterButtonProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const give = (next: string | null): void => {
    setOpen(false);
    onRater(next);
  };
  return (
    <Popover open={open} trapFocus onOpenChange={(_event, data) => setOpen(data.open)} positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button className={styles.button} size="small" appearance="transparent" icon={<PersonRegular />}>{rater === null ? "Rate as …" : `Rating as ${rater}`}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Rate as">
        {onSetUp === null
          ? <InitialsForm rater={rater} onRater={give} />
          : (
            <div className={styles.form}>
              <Text size={200}>This workbook has no Ratings table, where each rater’s ratings are kept. Set up workbook adds it and leaves everything else as it is.</Text>
              <Button appearance="primary" size="small" onClick={() => { setOpen(false); onSetUp(); }}>Set up workbook</Button>
            </div>
          )}
      </PopoverSurface>
    </Popover>
  );
}

function InitialsForm({ rater, onRater }: { readonly rater: string | null; readonly onRater: (rater: string | null) => void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState(rater ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = initialsProblem(typed);
    setProblem(found);
    if (found === null) onRater(typed.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label="Your initials" {...(problem === null ? {} : { validationMessage: problem })}>
        <Input value={typed} maxLength={MOST_INITIALS + 1} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Text size={200} className={styles.quiet}>
        Your ratings then go to the Ratings sheet, one row each, and into a practice’s own row only when a consensus is taken. The pane shows you
        others’ ratings of a practice once you have rated it; in the sheet itself anyone can read them.
      </Text>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="small">Rate with initials</Button>
        {rater === null ? null : <Button size="small" onClick={() => onRater(null)}>Rate without</Button>}
      </div>
    </form>
  );
}
