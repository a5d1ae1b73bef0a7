import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { csvStyleOf } from "../../core/export/csv";
import { contactCount, FOR_COLLEAGUES, FOR_PUBLICATION, leaving } from "../../core/export/leaving";
import type { ExportMeans } from "../../ui/exportMeans";
import { saveFile } from "../../ui/saveFile";
import { ContactConsent, CsvChoices, PublishedOnly, Words } from "./exportFields";
import { EXPORT_FORMS, isPicture, practiceCount } from "./exportKinds";
import type { ExportKind } from "./exportKinds";
import { makeExport } from "./makeExport";
import type { Exportable, ExportOptions, MadeFile } from "./makeExport";
import { usePageSize } from "./usePageSize";

const useStyles = makeStyles({
  surface: { width: "min(460px, 100vw)", "& .fui-DialogContent": { overflowX: "hidden" } },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingTop: "2px", paddingBottom: "2px" },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  action: { whiteSpace: "nowrap" },
  message: { "& .fui-MessageBarBody": { whiteSpace: "normal", overflowWrap: "anywhere" } },
});

/** What became of the export. */
type Work =
  | { readonly kind: "choosing" }
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly file: MadeFile }
  | { readonly kind: "failed"; readonly message: string };

interface ExportDialogProps {
  readonly kind: ExportKind;
  readonly shown: Exportable;
  readonly means: ExportMeans;
  readonly onClose: () => void;
}

/** The options of one export, what it will hold, and how it went. */
export function ExportDialog({ kind, shown, means, onClose }: ExportDialogProps): ReactElement {
  const styles = useStyles();
  const { label, purpose } = EXPORT_FORMS[kind];
  const [options, setOptions] = useState(() => firstOptions(kind, shown));
  const [work, setWork] = useState<Work>({ kind: "choosing" });
  const out = leaving(shown.listed, options);
  const size = usePageSize(kind === "page" ? shown : null, options);
  const change = (some: Partial<ExportOptions>): void => {
    setOptions({ ...options, ...some });
    setWork({ kind: "choosing" });
  };
  const run = useRun(work, async () => {
    const file = await makeExport(kind, shown, options, means);
    saveFile(file.fileName, file.type, file.content);
    return file;
  }, setWork);

  const unplaced = out.practices.filter((practice) => practice.position === null).length;
  const withContact = kind === "csv" || kind === "xlsx" || kind === "geojson" ? contactCount(leaving(shown.listed, { ...options, withContact: true }).practices) : 0;
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{`Export as ${label}`}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.words}>{purpose}. {practiceCount(out.practices.length)}{isPicture(kind) ? ", the map as it stands now, in light colours" : ""}.</p>
            <PublishedOnly listed={shown.listed} publishedOnly={options.publishedOnly} onChange={(publishedOnly) => { change({ publishedOnly }); }} />
            <ContactConsent count={withContact} ticked={options.withContact} onChange={(ticked) => { change({ withContact: ticked }); }} />
            {kind === "csv" && <CsvChoices style={options.csv} onChange={(csv) => { change({ csv }); }} />}
            {kind === "csv" && <p className={styles.quiet}>Text that a spreadsheet could take for a formula gets an apostrophe before it.</p>}
            {(isPicture(kind) || kind === "page") && <Words kind={kind} title={options.title} licence={options.licence} onChange={change} />}
            {kind === "geojson" && unplaced > 0 && <p className={styles.quiet}>{practiceCount(unplaced)} without a place: in the file with no geometry.</p>}
            {kind === "page" && <p className={styles.quiet}>{size} Contact details, raters’ names and columns that Cairn does not know are not in it.</p>}
            {means.host === "excel" && <p className={styles.quiet}>Excel for Windows and on the web save the file as a browser does. Excel for Mac may save nothing from this window: open the workbook in the Cairn page in a browser then.</p>}
            <Outcome work={work} />
          </DialogContent>
          <DialogActions>
            <Button className={styles.action} onClick={onClose}>{work.kind === "made" ? "Close" : "Cancel"}</Button>
            <Button className={styles.action} appearance="primary" disabled={out.practices.length === 0 || (kind === "page" && options.title.trim() === "")} disabledFocusable={work.kind === "making"} onClick={run}>{work.kind === "made" ? "Save again" : "Save file"}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function firstOptions(kind: ExportKind, shown: Exportable): ExportOptions {
  return {
    ...(kind === "page" ? FOR_PUBLICATION : FOR_COLLEAGUES), csv: csvStyleOf(navigator.language), licence: "",
    title: shown.name.replace(/\.\w+$/, "") || "Practices",
  };
}

/** Runs the work after the page had time to say that it is running; a second press meanwhile does nothing. */
function useRun(work: Work, make: () => Promise<MadeFile>, setWork: (work: Work) => void): () => void {
  return () => {
    if (work.kind === "making") return;
    setWork({ kind: "making" });
    setTimeout(() => {
      make().then(
        (file) => { setWork({ kind: "made", file }); },
        (cause: unknown) => { setWork({ kind: "failed", message: cause instanceof Error ? cause.message : "The file could not be made. Reload the page and try again." }); },
      );
    }, 50);
  };
}

function Outcome({ work }: { readonly work: Work }): ReactElement {
  const styles = useStyles();
  return (
    <div role="status">
      {work.kind === "making" && <ProgressBar aria-label="Making the file" />}
      {work.kind === "made" && <MessageBar intent="success" layout="multiline" className={styles.message}><MessageBarBody>{work.file.fileName}, with {work.file.holds}, was handed to the browser. Look among its downloads.</MessageBarBody></MessageBar>}
      {work.kind === "failed" && <MessageBar intent="error" layout="multiline" className={styles.message}><MessageBarBody>{work.message}</MessageBarBody></MessageBar>}
    </div>
  );
}
