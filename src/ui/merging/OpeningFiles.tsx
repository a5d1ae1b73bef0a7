import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Store } from "../useStore";
import { useStore } from "../useStore";

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground2, "@media print": { display: "none" } },
  alone: { width: "min(420px, 100%)", boxSizing: "border-box", margin: "auto", backgroundColor: "transparent" },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none", maxHeight: "40vh", overflowY: "auto", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  file: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  message: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
  track: { gridColumn: "1 / -1" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  notes: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

interface Progress {
  readonly share: number | null;
  readonly onPage: boolean;
}

export interface OpeningFile {
  readonly fileName: string;
  readonly step: { readonly kind: "waiting" | "opening" } | { readonly kind: "read"; readonly practices: number } | { readonly kind: "refused"; readonly message: string };
  readonly note: string | null;
}

/** Several files that are being opened: each with how far it is, and one way to end them all. Announced once a file. */
export function OpeningFiles({ files, progress, alone = false, onCancel }: {
  readonly files: readonly OpeningFile[]; readonly progress: Store<Progress>;
  /** True where it stands in the middle of an empty page. */
  readonly alone?: boolean; readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const at = files.findIndex(({ step }) => step.kind === "opening");
  return (
    <div className={mergeClasses(styles.box, alone && styles.alone)}>
      <div className={styles.top}>
        <span aria-live="polite">Opening {files.length} workbooks{at < 0 ? "" : `: ${at + 1} of ${files.length}`}</span>
        <Button size="small" onClick={onCancel}>Cancel</Button>
      </div>
      <ul className={styles.list} aria-label="Workbooks">
        {files.map((file) => (
          <li key={file.fileName} className={styles.file}>
            <span>{file.fileName}</span>
            {file.step.kind === "opening" ? <Live name={file.fileName} progress={progress} /> : <span className={styles.quiet}>{words(file)}</span>}
            {file.step.kind === "refused" && <span className={styles.message}>{file.step.message}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function words({ step }: OpeningFile): string {
  switch (step.kind) {
    case "waiting": return "waiting";
    case "opening": return "";
    case "read": return step.practices === 1 ? "1 practice" : `${step.practices} practices`;
    case "refused": return "not opened";
  }
}

/** Follows the progress by itself: the list around it is not drawn anew. */
function Live({ name, progress }: { readonly name: string; readonly progress: Store<Progress> }): ReactElement {
  const styles = useStyles();
  const { share, onPage } = useStore(progress);
  return (
    <>
      <span className={styles.quiet} aria-hidden="true">{share === null ? "opening" : `${Math.floor(share * 100)} %`}</span>
      <ProgressBar className={styles.track} aria-label={`Opening ${name}`} {...(share === null ? {} : { value: share })} />
      {onPage && <span className={styles.message}>This browser cannot read in the background here, so the page may stand still for a while.</span>}
    </>
  );
}

/** After several files were tried: those that were refused, each with its sentence, and what is to be known of others. */
export function FilesReport({ files, onDismiss }: { readonly files: readonly OpeningFile[]; readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  const refused = files.filter(({ step }) => step.kind === "refused");
  const opened = files.length - refused.length;
  const head = refused.length === 0 ? "What to know of these workbooks:"
    : `${refused.length === 1 ? "1 file was" : `${refused.length} files were`} not opened${opened === 0 ? ". What was open before stays open." : opened === 1 ? "; 1 other was." : `; the other ${opened} were.`}`;
  return (
    <div role="alert">
      <MessageBar intent={refused.length === 0 ? "info" : "error"} layout="multiline">
        <MessageBarBody className={styles.body}>
          {head}
          <ul className={styles.notes}>
            {files.flatMap(({ fileName, step, note }) => {
              const said = step.kind === "refused" ? step.message : note;
              return said === null ? [] : [<li key={fileName}><strong>{fileName}</strong>: {said}</li>];
            })}
          </ul>
        </MessageBarBody>
        <MessageBarActions containerAction={<Button aria-label="Dismiss" appearance="transparent" size="small" icon={<DismissRegular />} onClick={onDismiss} />} />
      </MessageBar>
    </div>
  );
}
