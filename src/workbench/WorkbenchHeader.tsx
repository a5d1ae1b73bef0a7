import { Button, Text, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAddRegular, FolderOpenRegular, TableSimpleRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { ReactElement } from "react";
import { OPENABLE_FILES } from "../ui/openable";
import { useMediaQuery } from "../ui/useMediaQuery";

const useStyles = makeStyles({
  header: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, "@media print": { display: "none" }, // the map brings a head of its own for paper
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginRight: "auto" },
  /** On a phone the mark stands for the name, which stays the page's heading. */
  title: { margin: 0, "@media (max-width: 399px)": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  open: { whiteSpace: "nowrap", flexShrink: 0 },
  icon: { width: "24px", height: "24px" },
  file: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface WorkbenchHeaderProps {
  /** The first file that was chosen, and all of them. */
  readonly onOpenFile: (file: File, all: readonly File[]) => void;
  readonly onOpenSample: () => void;
  readonly onNew: () => void;
}

export function WorkbenchHeader({ onOpenFile, onOpenSample, onNew }: WorkbenchHeaderProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <img src="assets/icons/favicon.svg" alt="" className={styles.icon} />
        <Text as="h1" size={400} weight="semibold" className={styles.title}>Cairn</Text>
      </div>
      <input
        ref={input}
        className={styles.file}
        type="file"
        multiple
        aria-label="Workbook file"
        accept={OPENABLE_FILES}
        tabIndex={-1}
        onChange={(event) => {
          const all = [...(event.target.files ?? [])];
          const [file] = all;
          event.target.value = ""; // the same file can be opened again
          if (file) onOpenFile(file, all);
        }}
      />
      <Button appearance="primary" className={styles.open} icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>Open workbook</Button>
      <Secondary label="New workbook" icon={<DocumentAddRegular />} run={onNew} />
      <Secondary label="Open sample" icon={<TableSimpleRegular />} run={onOpenSample} />
    </header>
  );
}

/** Words where there is room for them; on a phone the icon, with the same words as its name. */
function Secondary({ label, icon, run }: { readonly label: string; readonly icon: ReactElement; readonly run: () => void }) {
  const roomy = useMediaQuery("(min-width: 560px)");
  if (roomy) return <Button appearance="subtle" icon={icon} onClick={run}>{label}</Button>;
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={run} />
    </Tooltip>
  );
}
