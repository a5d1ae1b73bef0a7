import { Field, Text, Textarea, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useContext, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Statement } from "../../core/theory/theory";
import { TheirChange } from "../../ui/TheirChange";
import { CanWrite } from "./canWrite";
import type { HeldText, TextField } from "./theoryState";
import type { TheoryDoing } from "./useTheory";

const useStyles = makeStyles({
  area: { minHeight: 0, width: "100%" },
  /** As high as its words where the browser can do that, else two lines. */
  bare: { height: "auto" },
  bareText: { fieldSizing: "content", height: "auto", minHeight: "44px", maxHeight: "none" },
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
  /** In a table the heading of the column stands for the label, which is then only read out. */
  readonly bare?: boolean;
  /** Where the focus goes after Enter or Escape; by default to the head of the statement. */
  readonly onDone?: (field: HTMLElement, kept: boolean) => void;
}

/**
 * One text of a statement, edited in place: Enter or leaving it writes, Escape puts back what stands in the sheet, Shift and Enter begins
 * a line. What a colleague writes meanwhile is shown beside it, and nothing is written before the person has chosen.
 */
export function HeldTextArea({ label, hint, statement, field, held, address, readOnly, doing, bare = false, onDone }: HeldTextAreaProps) {
  const styles = useStyles();
  const canWrite = useContext(CanWrite);
  const now = statement[field];
  const dropped = useRef(false);
  const { key } = statement;
  const release = (): void => doing.dispatch({ kind: "release", key, field });
  if (readOnly) {
    const words = <Text className={styles.read} {...(bare ? { size: 200 } : {})}>{now === "" ? "–" : now}</Text>;
    return bare ? words : <Field label={label}>{() => words}</Field>;
  }
  const end = (field: HTMLElement, kept: boolean): void => (onDone === undefined ? doing.dispatch({ kind: "focus", on: { kind: "head", key } }) : onDone(field, kept));
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      dropped.current = true;
      release();
      end(event.currentTarget, false);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (held !== null) void doing.commit(held, now);
      end(event.currentTarget, true);
    }
  };
  const contested = canWrite && held !== null && held.was !== now && held.typed.trim() !== now;
  return (
    <>
      <Field {...(bare ? {} : { label })} {...(hint === undefined ? {} : { hint })}>
        <Textarea
          className={mergeClasses(styles.area, bare && styles.bare)} {...(bare ? { "aria-label": label, textarea: { className: styles.bareText } } : {})} size="small" rows={bare ? 2 : field === "statement" ? 3 : 2} resize={bare ? "none" : "vertical"} value={held?.typed ?? now} data-field={field}
          onFocus={() => { dropped.current = false; }}
          onChange={(_event, { value }) => doing.dispatch({ kind: "hold", held: { key, field, was: held?.was ?? now, typed: value, of: statement } })}
          onKeyDown={keys}
          onBlur={() => { if (held !== null && !dropped.current) void doing.commit(held, now); }}
        />
      </Field>
      {contested ? (
        <TheirChange
          place={address} was={held.was} theirs={now} mine={held.typed} onTheirs={release}
          onMine={() => { doing.dispatch({ kind: "hold", held: { ...held, was: now } }); void doing.commit({ ...held, was: now }, now); }}
        />
      ) : null}
    </>
  );
}
