import { makeStyles } from "@fluentui/react-components";
import { columnsIn } from "../../core/practice/columns";
import type { PaneContext } from "../paneContext";
import { CollectRegions } from "./CollectRegions";
import { PracticesPanel } from "./PracticesPanel";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  panel: { flexGrow: 1, minHeight: 0 },
});

/** The practices of the workbook, below what a network's workbook can collect from its regions' sheets. */
export function PracticesTab({ context }: { readonly context: PaneContext }) {
  const styles = useStyles();
  const { session, book, listed, actions, readOnly, today, openKey, open, offered, match, setUp } = context;
  const { workbook } = session;
  const setBlind = (blindRating: boolean): void => {
    void actions.run(() => session.carryOut((now) => ({
      label: blindRating ? "Hide ratings until rated" : "Show all ratings", create: [], edits: [], guards: [], settings: { ...now.settings, blindRating },
    })));
  };
  const show = (key: string): void => {
    const practice = book.practices.find((one) => one.key === key);
    if (practice) void actions.run(async () => workbook.select?.(practice.table, practice.row, Math.max(0, columnsIn(book.practiceTables, practice.table)?.of["Title"] ?? 0)));
  };
  return (
    <div className={styles.root}>
      <CollectRegions session={session} book={book} listed={listed} actions={actions} />
      <div className={styles.panel}>
        <PracticesPanel
          book={book} readOnly={readOnly} actions={actions} openKey={openKey} onOpen={open} onSetUp={setUp}
          onMatch={listed.length === 0 ? null : () => match(offered?.id ?? null)} today={today} onBlind={setBlind}
          {...(workbook.select ? { onShow: show } : {})}
        />
      </div>
    </div>
  );
}
