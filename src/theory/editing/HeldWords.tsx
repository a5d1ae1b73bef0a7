import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import type { Theory } from "../../core/theory/theory";
import { TheirChange } from "../../ui/TheirChange";
import { cellAddress, statementName, type TheoryModel } from "./theoryModel";
import { CanWrite } from "./canWrite";
import type { HeldText } from "./theoryState";
import type { TheoryDoing } from "./useTheory";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1, overflowWrap: "anywhere", flexShrink: 0,
  },
  choice: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const HEADERS = { statement: "Statement", assumption: "Assumption", evidence: "Evidence" } as const;

/**
 * What was typed where no field holds it any more: a colleague has changed the cell meanwhile, or the workbook did not take it. It is
 * kept until the person has chosen. `elsewhere` says of a text that a field shows it. Nothing where no words can be written: there the
 * page lists them all, to be copied.
 */
export function HeldWords({ held, model, doing, elsewhere }: {
  readonly held: ReadonlyMap<string, HeldText>; readonly model: TheoryModel; readonly doing: TheoryDoing; readonly elsewhere: (held: HeldText) => boolean;
}) {
  const styles = useStyles();
  if (!useContext(CanWrite)) return null;
  return [...held.values()].filter((one) => !elsewhere(one)).map((one) => {
    const now = textNow(model.book.plan.theory, one);
    if (now === null || one.typed.trim() === now) return null; // gone: see GoneTexts; or written
    const contested = one.was !== now;
    if (!contested && one.refused === undefined) return null; // on its way
    const release = (): void => doing.dispatch({ kind: "release", key: one.key, field: one.field });
    return (
      <div key={`${one.field} ${one.key}`} className={styles.root}>
        {contested ? (
          <TheirChange
            place={cellAddress(model, one.of.row, HEADERS[one.field])} was={one.was} theirs={now} mine={one.typed} onTheirs={release}
            onMine={() => { doing.dispatch({ kind: "hold", held: { ...one, was: now } }); void doing.commit({ ...one, was: now }, now); }}
          />
        ) : (
          <>
            <Text size={200} role="alert">Not in the workbook yet, and kept here ({HEADERS[one.field].toLowerCase()} of “{statementName(one.of)}”): {one.typed}</Text>
            <div className={styles.choice}>
              <Button size="small" onClick={() => void doing.commit(one, now)}>Write it</Button>
              <Button size="small" onClick={release}>Let it go</Button>
            </div>
          </>
        )}
      </div>
    );
  });
}

/** What the cell holds now; null where the statement has left the sheet. */
function textNow({ statements }: Theory, { key, field }: HeldText): string | null {
  return statements.find((each) => each.key === key)?.[field] ?? null;
}
