import { Button, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CameraRegular, ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Book } from "../../core/book";
import type { CalendarDate } from "../../core/dates";
import { changesSince } from "../../core/history/changesSince";
import { readSnapshots } from "../../core/history/snapshotTable";
import { takeSnapshot } from "../../workbook/actions/takeSnapshot";
import type { Session } from "../../workbook/session";
import { usePanelStyles } from "../panelStyles";
import { useSectionStyles } from "../criteria/sectionStyles";
import type { Actions } from "../useActions";
import { snapshotName } from "./historyWords";
import { SnapshotChanges } from "./SnapshotChanges";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", paddingBottom: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

interface HistoryViewProps {
  readonly book: Book;
  readonly session: Session;
  readonly readOnly: boolean;
  readonly actions: Actions;
  readonly onBack: () => void;
}

/** Snapshots of the evaluation, and what has changed since one of them. */
export function HistoryView({ book, session, readOnly, actions, onBack }: HistoryViewProps) {
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { dateSystem } = session.workbook;
  const { snapshots, rowsLeftOut } = useMemo(() => readSnapshots(book, dateSystem), [book, dateSystem]);
  const [wanted, setWanted] = useState<number | null>(null);
  const chosen = snapshots.find(({ number }) => number === wanted) ?? snapshots[0];
  const changes = useMemo(() => (chosen ? changesSince(book, chosen) : null), [book, chosen]);
  useEffect(() => title.current?.focus(), []);

  const take = (): void => {
    setWanted(null); // the new one is shown
    void actions.run(() => session.carryOut((now) => takeSnapshot(now, today(), dateSystem)), () => "Snapshot taken. It stands in the Snapshots table.");
  };
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back to the criteria" onClick={onBack} />
        <h2 ref={title} tabIndex={-1} className={styles.title}>History</h2>
      </div>
      <div className={panel.scroll}>
        <section className={section.section} aria-label="Take a snapshot">
          <Text size={200} className={section.quiet}>
            A snapshot keeps today’s rules, ratings, scores and verdicts in a Snapshots table, one row a practice, with a hash that a paper can cite.
          </Text>
          <Button className={section.start} appearance="primary" icon={<CameraRegular />} disabled={readOnly || actions.busy || book.practices.length === 0} onClick={take}>
            Take a snapshot
          </Button>
          {book.practices.length === 0 ? <Text size={200}>There is no practice to take a snapshot of yet.</Text> : null}
        </section>
        {chosen && changes ? (
          <>
            <section className={section.section} aria-label="Choose a snapshot">
              <Field label="What changed since" className={section.narrow}>
                <Select className={section.choices} value={String(chosen.number)} onChange={(_event, { value }) => setWanted(Number(value))}>
                  {snapshots.map((snapshot) => <option key={snapshot.number} value={String(snapshot.number)}>{snapshotName(snapshot)}</option>)}
                </Select>
              </Field>
            </section>
            <SnapshotChanges snapshot={chosen} changes={changes} />
          </>
        ) : <section className={section.section}><Text>No snapshot yet. Take one before you change the criteria, and you can see afterwards what moved.</Text></section>}
        {rowsLeftOut === 0 ? null : (
          <section className={section.section}>
            <Text size={200}>{rowsLeftOut} {rowsLeftOut === 1 ? "row" : "rows"} of the Snapshots table {rowsLeftOut === 1 ? "has" : "have"} no snapshot number and {rowsLeftOut === 1 ? "is" : "are"} left out.</Text>
          </section>
        )}
      </div>
    </div>
  );
}

/** The person's own day, not Greenwich's. */
function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
