import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, MessageBar, MessageBarBody, ProgressBar, Radio,
  RadioGroup, makeStyles, tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Filtered } from "../../catalogue/catalogue";
import { DEFAULT_TITLE, GROUPINGS, type CatalogueChoices } from "../../catalogue/choices";
import type { Book } from "../../core/book";
import { contactCount, FOR_PUBLICATION, leaving } from "../../core/export/leaving";
import { ContactConsent, PublishedOnly } from "../export/exportFields";
import { practiceCount } from "../export/exportKinds";
import { FORMATS, makeFile, type Format } from "./makeFile";
import { useMaking, type Making } from "../../ui/useMaking";

const useStyles = makeStyles({
  surface: { width: "min(480px, 100vw)", "& .fui-DialogContent": { overflowX: "hidden" } },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingTop: "2px", paddingBottom: "2px" },
  words: { margin: 0 },
  message: { "& .fui-MessageBarBody": { whiteSpace: "normal", overflowWrap: "anywhere" } },
});

const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  html: "Web page (.html): one file, no network needed", docx: "Word (.docx): to edit before it goes out", print: "Print, or save as PDF",
};
const BUTTON_WORDS: Readonly<Record<Format, string>> = { html: "Save file", docx: "Save file", print: "Print" };

interface CatalogueDialogProps {
  readonly book: Book;
  /** The workbook's file name. */
  readonly name: string;
  readonly filtered: Filtered;
  /** True in Excel's own window, where a download may come to nothing. */
  readonly inExcel: boolean;
  readonly onClose: () => void;
}

/** What a catalogue of the filtered practices is to be, and how its making goes. Nothing typed here is kept. */
export function CatalogueDialog({ book, name, filtered, inExcel, onClose }: CatalogueDialogProps): ReactElement {
  const styles = useStyles();
  const [choices, setChoices] = useState(firstChoices);
  const [format, setFormat] = useState<Format>("html");
  const { work, run, reset } = useMaking("The catalogue could not be made. Reload the page and try again.");
  const out = leaving(filtered.practices, choices);
  const contacts = contactCount(leaving(filtered.practices, { ...choices, withContact: true }).practices);
  const change = (some: Partial<CatalogueChoices>): void => {
    setChoices({ ...choices, ...some });
    reset();
  };
  const text = (key: "title" | "subtitle" | "organisation", label: string): ReactElement => (
    <Field label={label}><Input value={choices[key]} maxLength={200} onChange={(_, data) => { change({ [key]: data.value }); }} /></Field>
  );
  const making = work.kind === "making";
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Make a catalogue</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.words}>{scopeWords(out.practices.length, out.unpublished)}</p>
            {text("title", "Title")}
            {text("subtitle", "Subtitle (optional)")}
            {text("organisation", "Organisation (optional)")}
            <Field label="Grouped by">
              <RadioGroup layout="horizontal" value={choices.groupBy} onChange={(_, data) => { change({ groupBy: GROUPINGS.find((each) => each === data.value) ?? choices.groupBy }); }}>
                <Radio value="theme" label="Theme" /><Radio value="country" label="Country" />
              </RadioGroup>
            </Field>
            <PublishedOnly listed={filtered.practices} publishedOnly={choices.publishedOnly} onChange={(publishedOnly) => { change({ publishedOnly }); }} />
            <ContactConsent count={contacts} ticked={choices.withContact} onChange={(withContact) => { change({ withContact }); }} />
            <Field label="Format">
              <RadioGroup value={format} onChange={(_, data) => { setFormat(FORMATS.find((each) => each === data.value) ?? format); reset(); }}>
                {FORMATS.map((each) => <Radio key={each} value={each} label={FORMAT_WORDS[each]} />)}
              </RadioGroup>
            </Field>
            {inExcel && <p className={styles.words}>Excel for Windows and on the web save the file as a browser does. If nothing is saved or printed here, open the workbook in the Cairn page in a browser.</p>}
            <Outcome work={work} />
          </DialogContent>
          <DialogActions>
            <Button onClick={making ? reset : onClose}>{making ? "Stop" : work.kind === "made" ? "Close" : "Cancel"}</Button>
            <Button
              appearance="primary" disabled={out.practices.length === 0} disabledFocusable={making}
              onClick={() => { run((onProgress, signal) => makeFile(format, book, name, filtered, choices, onProgress, signal)); }}
            >
              {BUTTON_WORDS[format]}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** "32 practices, a page each. 6 are left out, because they are not marked for publication." */
function scopeWords(count: number, unpublished: number): string {
  const leftOut = unpublished === 0 ? "" : ` ${practiceCount(unpublished)} left out, not marked for publication.`;
  return count === 0 ? `No practice to make a catalogue of.${leftOut} Change the filter, or what may be published.` : `${practiceCount(count)}, a page each.${leftOut}`;
}

function firstChoices(): CatalogueChoices {
  const now = new Date();
  return {
    ...FOR_PUBLICATION, title: DEFAULT_TITLE, subtitle: "", organisation: "", groupBy: "theme",
    date: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  };
}

function Outcome({ work }: { readonly work: Making }): ReactElement {
  const styles = useStyles();
  return (
    <div role="status">
      {work.kind === "making" && <ProgressBar aria-label="Making the catalogue" {...(work.share > 0 && work.share < 0.5 ? { value: work.share } : {})} />}
      {work.kind === "made" && <MessageBar intent="success" layout="multiline" className={styles.message}><MessageBarBody>{work.words}</MessageBarBody></MessageBar>}
      {work.kind === "failed" && <MessageBar intent="error" layout="multiline" className={styles.message}><MessageBarBody>{work.message}</MessageBarBody></MessageBar>}
    </div>
  );
}
