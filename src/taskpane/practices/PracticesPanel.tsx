import { Button, ProgressBar, SearchBox, Switch, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Book } from "../../core/book";
import { EmptyState } from "../../ui/EmptyState";
import type { Actions } from "../useActions";
import { usePanelStyles } from "../panelStyles";
import { isFullyRated } from "./levels";
import { PracticeList } from "./PracticeList";
import { EVERY_PRACTICE, neighbour, practicePasses } from "./practiceSearch";
import { RatingView } from "./RatingView";

const useStyles = makeStyles({
  progress: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  switch: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  nothing: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

interface PracticesPanelProps {
  readonly book: Book;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** The practice being rated; null shows the list. */
  readonly openKey: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onSetUp: () => void;
  /** Selects the row of a practice in the grid; absent where there is none. */
  readonly onShow?: (key: string) => void;
}

/** The rows of the practice table: a list with verdicts, or one practice being rated. */
export function PracticesPanel({ book, readOnly, actions, openKey, onOpen, onSetUp, onShow }: PracticesPanelProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const [filter, setFilter] = useState(EVERY_PRACTICE);
  /** The last practice that was opened from the list, and the last that the list was reached from. */
  const [openedHere, setOpenedHere] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const { practices } = book;

  if (book.practiceColumns === null) {
    return (
      <EmptyState title="No practice table yet" action={<Button appearance="primary" disabled={readOnly} onClick={onSetUp}>Set up workbook</Button>}>
        <Text>A practice is an intervention described for others to learn from, one row each. Set up the workbook to get a table for them.</Text>
      </EmptyState>
    );
  }
  if (practices.length === 0) {
    return (
      <EmptyState title="No practices yet">
        <Text>Add a row to the Practices table: a title and a place are enough to start. It appears here, ready to be rated.</Text>
      </EmptyState>
    );
  }
  const open = openKey === null ? undefined : practices.find(({ key }) => key === openKey);
  if (open) {
    const to = (step: 1 | -1): (() => void) | null => {
      const next = neighbour(practices, open.key, step, filter);
      return next ? () => onOpen(next.key) : null;
    };
    const back = (): void => {
      setLast(open.key);
      onOpen(null);
    };
    return (
      <RatingView
        book={book} practice={open} readOnly={readOnly} actions={actions} takeFocus={openedHere === open.key} onBack={back} onPrevious={to(-1)} onNext={to(1)}
        {...(onShow ? { onShow: () => onShow(open.key) } : {})}
      />
    );
  }
  const rated = practices.filter(isFullyRated).length;
  const shown = practices.filter((practice) => practicePasses(practice, filter));
  return (
    <div className={panel.root}>
      <div className={panel.tools}>
        <SearchBox
          className={panel.search} aria-label="Find a practice" placeholder="Find a practice" value={filter.text}
          onChange={(_event, { value }) => setFilter({ ...filter, text: value })}
        />
        <div className={styles.progress}>
          <Text>{rated} of {practices.length} rated</Text>
          <Switch
            className={styles.switch} label="Only unrated" labelPosition="before" checked={filter.onlyUnrated}
            onChange={(_event, { checked }) => setFilter({ ...filter, onlyUnrated: checked })}
          />
        </div>
        <ProgressBar value={rated / practices.length} aria-label={`${rated} of ${practices.length} practices rated`} />
      </div>
      {shown.length === 0
        ? <p className={styles.nothing}>{filter.text.trim() === "" ? "Every practice is rated." : `No practice fits “${filter.text.trim()}”${filter.onlyUnrated ? " among the unrated" : ""}.`}</p>
        : (
          <div className={panel.fill}>
            <PracticeList practices={shown} backTo={last} onOpen={(key) => { setOpenedHere(key); onOpen(key); }} />
          </div>
        )}
    </div>
  );
}
