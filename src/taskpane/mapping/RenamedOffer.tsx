import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Book } from "../../core/book";
import { likelyOwn } from "../../core/ownTables";
import { adoptTable } from "../../workbook/actions/adoptTable";
import type { TableInfo } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import { ProblemBar } from "../../ui/ProblemBar";
import type { Actions } from "../useActions";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
});

interface RenamedOfferProps {
  readonly session: Session;
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  readonly actions: Actions;
}

/** Asks whether a table with the columns of one of ours is that table under another name. One question at a time; each can be put away. */
export function RenamedOffer({ session, book, listed, actions }: RenamedOfferProps) {
  const styles = useStyles();
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const likely = useMemo(() => likelyOwn(listed, book.settings, new Set(book.practiceTables.map(({ table }) => table))), [listed, book.settings, book.practiceTables]);
  const asked = likely.find(({ own, table }) => !putAway.has(`${own} ${table.id}`));
  if (asked === undefined || session.workbook.readOnly) return null;
  const { own, table } = asked;
  const adopt = (): void => void actions.run(
    () => session.carryOut((now) => adoptTable(now, listed, own, table)),
    () => `“${table.name}” is read as ${own} now. Undo takes that back.`,
  );
  return (
    <div className={styles.bar}>
      <ProblemBar
        intent="info" message={`“${table.name}” has the columns of Cairn’s table ${own}, and this workbook has none of that name. If it was renamed, say so once, and Cairn reads it again; nothing in the sheet changes.`}
        action={{ label: `Use it as ${own}`, run: adopt }} onDismiss={() => setPutAway(new Set([...putAway, `${own} ${table.id}`]))}
      />
    </div>
  );
}
