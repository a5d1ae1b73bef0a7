import {
  Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Book } from "../../core/book";
import type { Issue, IssueKind } from "../../core/issue";
import { KIND_TITLES, sheetAddress } from "../../core/quality/issueWords";
import type { Session } from "../../workbook/session";
import { LongList } from "../../ui/longList/LongList";
import type { Actions } from "../useActions";
import { cellChanges } from "./issueGroups";
import { outcomeWords, writeFixes } from "./writeFixes";

const ROW_HEIGHT = 52;

const useStyles = makeStyles({
  surface: { maxWidth: "560px", width: "calc(100vw - 24px)", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflow: "hidden" },
  list: { height: "min(46vh, 420px)", minHeight: "120px", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  change: { whiteSpace: "pre-wrap" },
  before: { color: tokens.colorNeutralForeground3 },
});

interface FixAllDialogProps {
  readonly kind: IssueKind;
  /** The book that the issues were found in: what is written is only what is shown here. */
  readonly book: Book;
  readonly issues: readonly Issue[];
  readonly session: Session;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** Each cell that the ready fixes of a kind would write, before and after; those ticked are written as one batch, which one undo takes back. */
export function FixAllDialog({ kind, book, issues, session, actions, onClose }: FixAllDialogProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<Issue>>(new Set());
  const chosen = issues.length - left.size;
  const title = KIND_TITLES[kind];
  const tick = (issue: Issue, ticked: boolean): void => {
    const next = new Set(left);
    if (ticked) next.delete(issue);
    else next.add(issue);
    setLeft(next);
  };
  const write = async (): Promise<void> => {
    onClose();
    await actions.run(() => writeFixes(session, book, issues.filter((issue) => !left.has(issue)), title), outcomeWords);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => { if (!open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}: fix {issues.length}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{introOf(kind)}</Text>
            <Checkbox
              checked={left.size === 0 ? true : chosen === 0 ? false : "mixed"} label={`${chosen} of ${issues.length} ticked`}
              onChange={(_event, { checked }) => setLeft(checked === true ? new Set() : new Set(issues))}
            />
            <div className={styles.list}>
              <LongList
                items={issues} rowHeight={ROW_HEIGHT} label={`Cells that change: ${title}`} keyOf={({ place }, index) => `${index} ${place.address}`}
                draw={(issue) => (
                  <Checkbox
                    checked={!left.has(issue)} onChange={(_event, { checked }) => tick(issue, checked === true)}
                    label={<FixWords issue={issue} book={book} />}
                  />
                )}
              />
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={chosen === 0 || actions.busy} onClick={() => void write()}>Fix {chosen}</Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function FixWords({ issue, book }: { readonly issue: Issue; readonly book: Book }) {
  const styles = useStyles();
  if (!issue.fix) return null;
  const changes = cellChanges(issue.fix, issue.place, book.tables);
  return (
    <span className={styles.words}>
      <Text weight="semibold">{sheetAddress(issue.place)}</Text>
      {changes.map(({ address, before, after }) => (
        <Text key={address} size={200} className={styles.change}>
          {changes.length > 1 ? `${address}: ` : ""}<span className={styles.before}>{before}</span>{" → "}<strong>{after}</strong>
        </Text>
      ))}
    </span>
  );
}

const INTRO = "Nothing is written before you press Fix. One undo takes all of it back.";

function introOf(kind: IssueKind): string {
  if (kind === "duplicate-id") return `${INTRO} The first row of each ID keeps it, and with it the rows of the Ratings table.`;
  if (kind === "text-number") return `${INTRO} Cells keep their format.`;
  if (kind === "text-date") return `${INTRO} Days are written as the numbers that Excel shows as dates.`;
  return INTRO;
}
