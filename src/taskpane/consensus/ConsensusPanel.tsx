import { Button, Switch, Text, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Book } from "../../core/book";
import { agreementReport, differencesIn, openPractices, shownAnswer, widestDifferences } from "../../core/rating/consensus";
import { isAnswer, ratersOf, ratingsByPractice } from "../../core/rating/raters";
import type { RaterRating } from "../../core/rating/rating";
import { EmptyState } from "../../ui/EmptyState";
import { LongList } from "../../ui/longList/LongList";
import { usePanelStyles } from "../panelStyles";
import { practiceName } from "../practices/practiceSearch";
import { AgreementSection } from "./AgreementSection";

/** So many of the widest differences are named; the list of practices below has the rest. */
const NAMED_DIFFERENCES = 5;

const useStyles = makeStyles({
  sections: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  section: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  plain: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "block", width: "100%", textAlign: "left", border: "none", font: "inherit", cursor: "pointer", backgroundColor: "transparent", color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  difference: { padding: `${tokens.spacingVerticalXS} 0` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ConsensusPanelProps {
  readonly book: Book;
  readonly rater: string | null;
  readonly readOnly: boolean;
  readonly head: React.ReactElement;
  readonly onOpen: (key: string) => void;
  readonly onSetUp: () => void;
  readonly onBlind: (blind: boolean) => void;
}

/** How far the raters agree, where they differ most, and each rated practice on its way to a consensus. */
export function ConsensusPanel({ book, rater, readOnly, head, onOpen, onSetUp, onBlind }: ConsensusPanelProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const byPractice = useMemo(() => ratingsByPractice(book.ratings.ratings.filter(({ reading }) => isAnswer(reading))), [book.ratings]);
  const open = useMemo(() => openPractices(book, rater), [book, rater]);
  const rated = book.practices.filter(({ key }) => byPractice.has(key));
  if (rated.length === 0) {
    return (
      <div className={panel.root}>
        <div className={panel.tools}>{head}</div>
        <EmptyState title="No ratings by raters yet" action={book.ratings.table === null ? <Button appearance="primary" disabled={readOnly} onClick={onSetUp}>Set up workbook</Button> : undefined}>
          <Text>{book.ratings.table === null
            ? "Where several people rate, each one’s ratings are kept in the Ratings table. Set up the workbook to get it; everything else stays as it is."
            : "Choose Rate as … and give your initials: your ratings are then kept beside those of others, and this place shows how far you agree."}</Text>
        </EmptyState>
      </div>
    );
  }
  const sections = (
    <div className={styles.sections}>
      <Agreements book={book} open={open} rated={rated.length} rater={rater} onOpen={onOpen} />
      <BlindSwitch blind={book.settings.blindRating} readOnly={readOnly} onBlind={onBlind} />
      <h2 className={styles.heading}>Rated practices</h2>
    </div>
  );
  return (
    <div className={panel.root}>
      <div className={panel.tools}>{head}</div>
      <div className={panel.fill}>
        <LongList
          items={rated} keyOf={({ key }) => key} rowHeight={56} label="Practices to agree on" before={sections}
          draw={(practice) => (
            <button type="button" className={styles.row} onClick={() => onOpen(practice.key)}>
              <Text block weight="semibold">{practiceName(practice)}</Text>
              <Text block size={200} className={styles.quiet}>{statusWords(book, byPractice.get(practice.key) ?? [], open.has(practice.key))}</Text>
            </button>
          )}
        />
      </div>
    </div>
  );
}

/** Agreement and the widest differences over the practices that may be shown, or why there are none. */
function Agreements({ book, open, rated, rater, onOpen }: {
  readonly book: Book; readonly open: ReadonlySet<string>; readonly rated: number; readonly rater: string | null; readonly onOpen: (key: string) => void;
}) {
  const styles = useStyles();
  const report = useMemo(() => agreementReport(book, open), [book, open]);
  const differences = useMemo(() => widestDifferences(book, open, NAMED_DIFFERENCES), [book, open]);
  const ratedAndOpen = useMemo(() => new Set(book.ratings.ratings.map(({ practice }) => practice).filter((key) => open.has(key))).size, [book, open]);
  if (ratedAndOpen === 0) {
    return (
      <Text as="p" block style={{ margin: 0 }}>
        {rater === null
          ? "Others’ ratings are hidden until you have rated. Choose Rate as … and rate a practice under your initials."
          : "Others’ ratings of a practice are hidden until you have rated it on every criterion."}
      </Text>
    );
  }
  const titles = new Map(book.practices.map((practice) => [practice.key, practiceName(practice)]));
  const hidden = rated - ratedAndOpen;
  return (
    <>
      <AgreementSection report={report} names={book.rules.names} scope={`Over ${ratedAndOpen} of ${rated} rated practices${hidden > 0 ? "; the rest are hidden until you have rated them" : ""}.`} />
      {differences.length === 0 ? null : (
        <section className={styles.section} aria-label="Where raters differ most">
          <h2 className={styles.heading}>Where raters differ most</h2>
          <ul className={styles.plain}>
            {differences.map(({ practice, criterion, ratings }) => (
              <li key={`${practice} ${criterion}`}>
                <button type="button" className={`${styles.row} ${styles.difference}`} onClick={() => onOpen(practice)}>
                  <Text block>{titles.get(practice)}</Text>
                  <Text block size={200} className={styles.quiet}>{book.rules.names[criterion]}: {ratings.filter(({ reading }) => isAnswer(reading)).map(shownAnswer).join(", ")}</Text>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function BlindSwitch({ blind, readOnly, onBlind }: { readonly blind: boolean; readonly readOnly: boolean; readonly onBlind: (blind: boolean) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <Switch className={styles.switch} label="Hide others’ ratings until I have rated" checked={blind} disabled={readOnly} onChange={(_event, { checked }) => onBlind(checked)} />
      <Text size={200} className={styles.quiet}>For everyone who uses this workbook. The pane keeps to it; the Ratings sheet itself can be read by anyone.</Text>
    </div>
  );
}

function statusWords(book: Book, ratings: readonly RaterRating[], isOpen: boolean): string {
  const raters = ratersOf(ratings).length;
  const count = `${raters} ${raters === 1 ? "rater" : "raters"}`;
  if (!isOpen) return `${count}, hidden until you have rated`;
  const taken = ratings[0] !== undefined && book.ratings.consensus.some(({ practice }) => practice === ratings[0]?.practice);
  const differ = differencesIn(ratings[0]?.practice ?? "", ratings, book.criteria.scale).length;
  const agree = raters < 2 ? "" : differ === 0 ? ", no differences" : `, differ on ${differ} ${differ === 1 ? "criterion" : "criteria"}`;
  return `${count}${agree}${taken ? ", consensus taken" : ""}`;
}
