import { Button, Input } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { usePresentStyles } from "./presentStyles";

/** The presentation's title. Another one goes into the address, so that a link carries it; an empty one brings the workbook's name back. */
export function PresentTitle({ title, onTitle }: { readonly title: string; readonly onTitle: (title: string | null) => void }): ReactElement {
  const styles = usePresentStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const head = useRef<HTMLSpanElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (draft !== null || !left.current) return;
    left.current = false;
    head.current?.querySelector("button")?.focus();
  }, [draft]);
  if (draft === null) {
    return (
      <span ref={head} className={styles.titleLine}>
        <h1 className={styles.title}>{title}</h1>
        <Button appearance="subtle" icon={<EditRegular />} aria-label="Edit title" title="Edit title" onClick={() => { setDraft(title); }} />
      </span>
    );
  }
  const end = (take: boolean): void => {
    const text = draft.trim();
    if (take && text !== title) onTitle(text === "" ? null : text);
    left.current = true;
    setDraft(null);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault(); // Escape ends the editing, not the presentation
    event.stopPropagation();
    end(event.key === "Enter");
  };
  return (
    <Input
      className={styles.titleInput} aria-label="Title" autoFocus value={draft} onChange={(_, data) => { setDraft(data.value); }} onKeyDown={onKey} onBlur={() => { end(true); }}
      maxLength={120}
    />
  );
}
