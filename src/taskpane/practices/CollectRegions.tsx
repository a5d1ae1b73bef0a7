import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableMoveBelowRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { Book } from "../../core/book";
import { columnsIn } from "../../core/practice/columns";
import { collectRegions, collectedWords, isRegionTable } from "../../workbook/actions/collectRegions";
import type { Collected } from "../../workbook/actions/collectRegions";
import type { TableInfo } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import type { Actions } from "../useActions";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0` },
});

interface CollectRegionsProps {
  readonly session: Session;
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  readonly actions: Actions;
}

/** In a network's workbook: writes what is new in the regions' sheets into Practices. Nothing is drawn where there are none. */
export function CollectRegions({ session, book, listed, actions }: CollectRegionsProps) {
  const styles = useStyles();
  const tables = useMemo(() => listed.filter((table) => isRegionTable(table) && columnsIn(book.practiceTables, table.id) === null).map(({ id }) => id), [listed, book.practiceTables]);
  if (tables.length === 0 || book.practiceTables.length === 0 || session.workbook.readOnly) return null;
  const collect = (): void => {
    void actions.run(async () => {
      const read = await session.workbook.read(tables);
      let collected: Collected | null = null;
      const make = (now: Book): Collected => collectRegions(now, read);
      const first = make(book);
      if (first.plan === null) return first;
      await session.carryOut((now) => {
        collected = make(now); // from the newest book: someone may have collected a moment ago
        return collected.plan ?? { label: "Collect from region sheets", create: [], edits: [], guards: [], settings: null };
      });
      return collected ?? first;
    }, collectedWords);
  };
  return (
    <div className={styles.bar}>
      <Button size="small" icon={<TableMoveBelowRegular />} disabled={actions.busy} onClick={collect}>Collect from region sheets</Button>
    </div>
  );
}
