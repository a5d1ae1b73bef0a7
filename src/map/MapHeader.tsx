import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  header: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "48px", padding: `0 ${tokens.spacingHorizontalM}`,
    flexShrink: 0, minWidth: 0, "@media print": { display: "none" }, // the explorer brings a head of its own for paper
  },
  mark: { flexShrink: 0 },
  title: {
    margin: 0, minWidth: 0, flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, flexShrink: 0 },
  button: { "@media (max-width: 559px)": { minWidth: "32px", minHeight: "32px", padding: 0 } },
  /** On a narrow page the words give way to the workbook's name; the button keeps them as its name. */
  words: { "@media (max-width: 559px)": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } },
});

/** Name of the open workbook and the ways to open another. */
export function MapHeader({ name, onOpenWorkbook, onOpenSample, children }: {
  readonly name: string | null; readonly onOpenWorkbook: (() => void) | undefined; readonly onOpenSample: (() => void) | undefined;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <CairnMark className={styles.mark} />
      <h1 className={styles.title}>{name ?? "Cairn"}</h1>
      {children}
      <div className={styles.buttons}>
        {onOpenWorkbook && <Button className={styles.button} appearance="subtle" title="Open workbook" icon={<FolderOpenRegular />} onClick={onOpenWorkbook}><span className={styles.words}>Open workbook</span></Button>}
        {onOpenSample && <Button className={styles.button} appearance="subtle" title="Open sample" icon={<DocumentTableRegular />} onClick={onOpenSample}><span className={styles.words}>Open sample</span></Button>}
      </div>
    </header>
  );
}

/** The project's mark; the words beside it say the name. */
export function CairnMark({ className, size = 22 }: { readonly className?: string; readonly size?: number }): ReactElement {
  return <img src="assets/icons/favicon.svg" alt="" width={size} height={size} {...(className ? { className } : {})} />;
}
