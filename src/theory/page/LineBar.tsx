import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { ProblemBar } from "../../ui/ProblemBar";
import type { LineState } from "./paneDesk";

const useStyles = makeStyles({
  root: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, "@media print": { display: "none" } },
  held: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorStatusWarningBackground1, maxHeight: "30vh", overflowY: "auto" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

const LOST = "The Cairn pane in Excel was closed or does not answer. What stands here may be old, and nothing more is written from this window. Copy the words you need, close this window, open the pane in Excel, and open the page again from its tab Theory of Change.";
const WAITING = {
  "cell-editing": "A cell is being edited in Excel. What you change here is written once the cell is finished with Enter or Esc.",
  busy: "Excel is busy. It is tried again by itself.",
} as const;

/** What stands between this page and the workbook; nothing is drawn while all is well. `held` is what was typed and is not in the workbook. */
export function LineBar({ line, held }: { readonly line: LineState; readonly held: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  if (line.lost) {
    const copy = (): void => { navigator.clipboard.writeText(held.join("\n")).then(() => setCopied("yes"), () => setCopied("failed")); };
    return (
      <div className={styles.root}>
        <div role="alert"><ProblemBar intent="error" message={LOST} /></div>
        {held.length === 0 ? null : (
          <section className={styles.held} aria-label="Not in the workbook">
            <Text weight="semibold">Typed here and not in the workbook</Text>
            <ul className={styles.list}>{held.map((text, at) => <li key={at}>{text}</li>)}</ul>
            <Button size="small" onClick={copy}>{copied === "yes" ? "Copied" : "Copy these words"}</Button>
            {copied === "failed" ? <Text size={200} role="alert">The browser does not let this page copy. Select the words and copy them by hand.</Text> : null}
          </section>
        )}
      </div>
    );
  }
  const { trouble, waiting } = line;
  if (trouble === null && waiting === null) return null;
  return <div className={styles.root} role="alert"><ProblemBar intent={trouble === null ? "info" : "warning"} message={trouble ?? (waiting === null ? "" : WAITING[waiting])} /></div>;
}
