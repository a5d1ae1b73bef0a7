import { Popover, PopoverSurface, PopoverTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { LinkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement } from "react";
import { ToolButton } from "../MapToolbar";

const useStyles = makeStyles({
  surface: { width: "300px", maxWidth: "calc(100vw - 24px)", boxSizing: "border-box", display: "grid", rowGap: tokens.spacingVerticalS, outline: "none" },
  words: { margin: 0, overflowWrap: "anywhere" },
  link: {
    width: "100%", boxSizing: "border-box", font: "inherit", fontSize: tokens.fontSizeBase200, padding: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
  },
});

/** What became of the link: on the clipboard, or to be copied by hand where the page may not write there. */
type Copied = { readonly kind: "copied" } | { readonly kind: "by-hand" };

/** Copies the page's address, and says honestly what it will show to whom. `name` is the workbook's. */
export function CopyLink({ name }: { readonly name: string }): ReactElement {
  const carried = hasPracticesInIt();
  const styles = useStyles();
  const [link, setLink] = useState("");
  const [copied, setCopied] = useState<Copied | null>(null);
  const copy = async (): Promise<void> => {
    const address = window.location.href;
    setLink(address);
    setCopied(null);
    setCopied(await toClipboard(address) ? { kind: "copied" } : { kind: "by-hand" });
  };
  return (
    <Popover trapFocus positioning={{ position: "below", align: "end" }} onOpenChange={(_, data) => { if (data.open) void copy(); }}>
      <PopoverTrigger disableButtonEnhancement><ToolButton label="Copy link" icon={<LinkRegular />} /></PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Link to this view" tabIndex={-1}>
        <p className={styles.words} aria-live="polite"><strong>{copied === null ? "" : copied.kind === "copied" ? "Link copied." : "Copy the link below: this page may not write to the clipboard."}</strong></p>
        <input className={styles.link} readOnly aria-label="Link" value={link} onFocus={(event) => { event.currentTarget.select(); }} />
        <p className={styles.words}>
          The link carries what you see: filters, map view, open practice. It does not carry the practices.{" "}
          {carried ? "This page has them in it, so whoever opens the link here sees the same." : `Whoever opens it sees the same once they have opened ${name} on this page.`}
        </p>
      </PopoverSurface>
    </Popover>
  );
}

/** A published page has its practices in it, and the sample is named in the address; a person's own file never is. */
function hasPracticesInIt(): boolean {
  return new URLSearchParams(window.location.search).get("open") === "sample" || document.documentElement.hasAttribute("data-cairn-published");
}

/** False where the browser or the host does not allow it: an Excel dialog, a page opened from a file. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the link is shown to be copied by hand
  }
}
