import {
  Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, MessageBar, MessageBarBody, Spinner, makeStyles, tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import { followIndicators } from "../../core/planning/follow";
import { monitoringReport } from "../../report/monitoringReport";
import { useMaking, type Making } from "../../ui/useMaking";
import { makeReport, type ReportFormat } from "./makeReport";
import { FIRST_CHOICES, optionsOf, type ReportChoices } from "./reportChoices";

const useStyles = makeStyles({
  surface: { width: "min(520px, 100vw)", "& .fui-DialogContent": { overflowX: "hidden" } },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingTop: "2px", paddingBottom: "2px" },
  words: { margin: 0 },
  days: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: tokens.spacingHorizontalM, "& input": { minWidth: 0 } },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  rows: { maxHeight: "180px", overflowY: "auto", display: "flex", flexDirection: "column", "& label": { overflowWrap: "anywhere" } },
  message: { "& .fui-MessageBarBody": { whiteSpace: "normal", overflowWrap: "anywhere" } },
  /** Two beside each other where four do not fit: one below the other would leave no room for the choices. */
  actions: { flexWrap: "wrap", "@media screen and (max-width: 480px)": { display: "grid", gridTemplateColumns: "1fr 1fr" } },
});

export interface ReportDialogProps {
  readonly book: Book;
  /** The workbook's file name. */
  readonly name: string;
  /** Days since 1 January 1970. */
  readonly today: number;
  readonly onClose: () => void;
}

/** What a monitoring report is to hold, and its making. Nothing typed here is kept. */
export function ReportDialog({ book, name, today, onClose }: ReportDialogProps): ReactElement {
  const styles = useStyles();
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const { work, run, reset } = useMaking("The report could not be made. Reload the page and try again.");
  const followed = useMemo(() => followIndicators(book.plan), [book.plan]);
  const options = optionsOf(choices, followed.map(({ indicator }) => indicator.row), today);
  const change = (some: Partial<ReportChoices>): void => {
    setChoices({ ...choices, ...some });
    reset();
  };
  const tick = (row: number, ticked: boolean): void => {
    const without = new Set(choices.without);
    if (ticked) without.delete(row);
    else without.add(row);
    change({ without });
  };
  const making = work.kind === "making";
  const button = (format: ReportFormat, label: string, primary = false): ReactElement => (
    <Button
      appearance={primary ? "primary" : "secondary"} disabled={typeof options === "string"} disabledFocusable={making}
      onClick={() => { if (typeof options !== "string") run((_progress, signal) => makeReport(format, monitoringReport(book, options), name, signal)); }}
    >
      {label}
    </Button>
  );
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Make a monitoring report</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.words}>A page to read: about eight indicators, each with a small chart, where it stands and what is not known. Figures about fewer than {book.settings.smallNumbers} people are held back, and owners and contacts are left out.</p>
            <Field label="Title"><Input value={choices.title} maxLength={200} onChange={(_, { value }) => { change({ title: value }); }} /></Field>
            <Field label="Place or organisation (optional)"><Input value={choices.subtitle} maxLength={200} onChange={(_, { value }) => { change({ subtitle: value }); }} /></Field>
            <div className={styles.days}>
              <Field label="Readings from (optional)"><Input type="date" value={choices.from} onChange={(_, { value }) => { change({ from: value }); }} /></Field>
              <Field label="to (optional)"><Input type="date" value={choices.to} onChange={(_, { value }) => { change({ to: value }); }} /></Field>
            </div>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>Indicators</legend>
              <div className={styles.rows}>
                {followed.map(({ indicator: { row, code, name: words, group, place } }) => (
                  <Checkbox key={row} checked={!choices.without.has(row)} onChange={(_, { checked }) => { tick(row, checked === true); }} label={[`${code} ${words}`.trim(), group, place].filter((part) => part !== "").join(", ")} />
                ))}
              </div>
            </fieldset>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>On further pages</legend>
              <Checkbox checked={choices.withDetails} onChange={(_, { checked }) => { change({ withDetails: checked === true }); }} label="Each indicator in full, with a large chart and all values" />
              <Checkbox checked={choices.withPractices} onChange={(_, { checked }) => { change({ withPractices: checked === true }); }} label="Practices that serve the indicators, with verdict and reasons" />
              {choices.withPractices && <Checkbox checked={choices.publishedOnly} onChange={(_, { checked }) => { change({ publishedOnly: checked === true }); }} label="Only practices that are marked for publication" />}
              <Checkbox checked={choices.withNotes} onChange={(_, { checked }) => { change({ withNotes: checked === true }); }} label="Notes of the Indicators table, as they are; check them first" />
            </fieldset>
            {typeof options === "string" && <p className={styles.words} role="alert">{options}</p>}
            <Outcome work={work} />
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button onClick={onClose}>{work.kind === "made" ? "Close" : "Cancel"}</Button>
            {button("print", "Print or PDF")}
            {button("docx", "Word file")}
            {button("html", "Web page", true)}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Outcome({ work }: { readonly work: Making }): ReactElement {
  const styles = useStyles();
  return (
    <div role="status">
      {work.kind === "making" && <Spinner size="tiny" labelPosition="after" label="Making the report" />}
      {work.kind === "made" && <MessageBar intent="success" layout="multiline" className={styles.message}><MessageBarBody>{work.words}</MessageBarBody></MessageBar>}
      {work.kind === "failed" && <MessageBar intent="error" layout="multiline" className={styles.message}><MessageBarBody>{work.message}</MessageBarBody></MessageBar>}
    </div>
  );
}
