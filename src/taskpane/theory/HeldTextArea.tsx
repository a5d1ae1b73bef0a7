import { Field, Text, Textarea, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Statement } from "../../core/theory/theory";
import { TheirChange } from "../TheirChange";
import type { HeldText, TextField } from "./theoryState";
import type { TheoryDoing } from "./useTheory";

const useStyles = makeStyles({
  area: { minHeight: 0, width: "100%" },
  read: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

interface HeldTextAreaProps {
  readonly label: string;
  readonly hint?: string;
  readonly statement: Statement;
  readonly field: TextField;
  readonly held: HeldText | null;
  /** Of the cell, e.g. `Theory of Change!C5`. */
  readonly address: string;
  readonly readOnly: boolean;
  readonly doing: TheoryDoing;
}

/**
 * One text of a statement, edited in place: Enter or leaving it writes, Escape puts back what stands in the sheet, Shift and Enter begins
 * a line. What a colleague writes meanwhile is shown beside it, and nothing is written before the person has chosen.
 */
export function HeldTextArea({ label, hint, statement, field, held, address, readOnly, doing }: HeldTextAreaProps) {
  const styles = useStyles();
  const now = statement[field];
  const dropped = useRef(false);
  const { key } = statement;
  const release = (): void => doing.dispatch({ kind: "release", key, field });
  if (readOnly) return <Field label={label}>{() => <Text className={styles.read}>{now === "" ? "–" : now}</Text>}</Field>;
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      dropped.current = true;
      release();
      doing.dispatch({ kind: "focus", on: { kind: "head", key } });
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (held !== null) doing.commit(held, now);
      doing.dispatch({ kind: "focus", on: { kind: "head", key } });
    }
  };
  const contested = held !== null && held.was !== now && held.typed.trim() !== now;
  return (
    <>
      <Field label={label} {...(hint === undefined ? {} : { hint })}>
        <Textarea
          className={styles.area} size="small" rows={field === "statement" ? 3 : 2} resize="vertical" value={held?.typed ?? now} data-field={field}
          onFocus={() => { dropped.current = false; }}
          onChange={(_event, { value }) => doing.dispatch({ kind: "hold", held: { key, field, was: held?.was ?? now, typed: value, of: statement } })}
          onKeyDown={keys}
          onBlur={() => { if (held !== null && !dropped.current) doing.commit(held, now); }}
        />
      </Field>
      {contested ? (
        <TheirChange
          place={address} was={held.was} theirs={now} mine={held.typed} onTheirs={release}
          onMine={() => { doing.dispatch({ kind: "hold", held: { ...held, was: now } }); doing.commit({ ...held, was: now }, now); }}
        />
      ) : null}
    </>
  );
}
