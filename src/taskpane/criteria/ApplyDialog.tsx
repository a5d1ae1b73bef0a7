import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Bands, Evaluation } from "../../core/evaluation/evaluation";
import { shownScore } from "../../core/evaluation/wording";
import type { PracticeUnderDraft, VerdictChanges } from "../../core/evaluation/verdictChanges";
import { VerdictMark } from "../../ui/VerdictMark";
import { reachWords } from "./criteriaWords";
import { useSectionStyles } from "./sectionStyles";

/** More names than this are not read; their number is told. */
const MOST_LISTED = 100;

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  table: {
    borderCollapse: "collapse", width: "100%",
    "& th, & td": { textAlign: "right", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, fontVariantNumeric: "tabular-nums" },
    "& th:first-child": { textAlign: "left", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  },
  moved: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  change: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  cautions: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface ApplyDialogProps {
  readonly changes: VerdictChanges;
  readonly bands: { readonly now: Bands; readonly then: Bands };
  readonly cautions: readonly string[];
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What applying a draft would do to every verdict, before it is done. */
export function ApplyDialog({ changes, bands, cautions, busy, onApply, onClose }: ApplyDialogProps) {
  const styles = useStyles();
  const { changed, counts } = changes;
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open && !busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Apply these rules?</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0} role="group" aria-label="What applying changes">
            <Text>{reachWords(changes)}</Text>
            {cautions.length === 0 ? null : (
              <div>
                <Text block weight="semibold">To know first</Text>
                <ul className={styles.cautions}>{cautions.map((words) => <li key={words}><Text size={200}>{words}</Text></li>)}</ul>
              </div>
            )}
            {changed.length === 0 ? null : (
              <>
                <CountTable counts={counts} />
                <div>
                  <Text block weight="semibold">Practices with another verdict</Text>
                  <ul className={styles.list}>
                    {changed.slice(0, MOST_LISTED).map((one) => <Changed key={one.practice.key} change={one} bands={bands} />)}
                  </ul>
                  {changed.length > MOST_LISTED ? <Text block>And {changed.length - MOST_LISTED} more.</Text> : null}
                </div>
              </>
            )}
            <Text size={200}>Writes the Criteria table, the settings and the computed columns. Undo takes all of it back at once.</Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={busy} onClick={onApply}>Apply</Button>
            <Button disabled={busy} onClick={onClose}>Keep editing</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function CountTable({ counts }: { readonly counts: VerdictChanges["counts"] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">Verdict</th><th scope="col">Now</th><th scope="col">Then</th></tr></thead>
      <tbody>
        {counts.map(({ verdict, now, then }) => (
          <tr key={verdict} {...(now === then ? {} : { className: styles.moved })}>
            <th scope="row"><VerdictMark verdict={verdict} /></th><td>{now}</td><td>{then}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changed({ change: { practice, after }, bands }: { readonly change: PracticeUnderDraft; readonly bands: ApplyDialogProps["bands"] }) {
  const styles = useStyles();
  const { evaluation: before } = practice;
  return (
    <li>
      <Text block>{practice.title || practice.key}</Text>
      <span className={styles.change}>
        <Stand evaluation={before} bands={bands.now} /><span aria-hidden="true">→</span><Stand evaluation={after} bands={bands.then} />
      </span>
    </li>
  );
}

/** Verdict and score, which stay on one line. */
function Stand({ evaluation: { verdict, score }, bands }: { readonly evaluation: Evaluation; readonly bands: Bands }) {
  const section = useSectionStyles();
  return <span className={section.marked}><VerdictMark verdict={verdict} size={12} /> {score === null ? "" : shownScore(score, bands)}</span>;
}
