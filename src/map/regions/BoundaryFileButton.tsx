import { Button, makeStyles } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  input: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Opens a boundary file by the browser's own dialog. */
export function BoundaryFileButton({ label, primary = false, onFile }: { readonly label: string; readonly primary?: boolean; readonly onFile: (file: File) => void }): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={primary ? "medium" : "small"} appearance={primary ? "primary" : "secondary"} icon={<FolderOpenRegular />} onClick={() => { input.current?.click(); }}>{label}</Button>
      <input
        ref={input} type="file" aria-label="Boundary file" tabIndex={-1} className={styles.input} accept=".geojson,.json,.topojson,application/geo+json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = ""; // the same file may be chosen again after it was exported anew
          if (file) onFile(file);
        }}
      />
    </>
  );
}
