import { makeStyles } from "@fluentui/react-components";
import { chainWays } from "../chain/chainWays";
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
  const { session, book, listed, actions, readOnly, today, openKey, open, show, offered, match, setUp } = context;
  const setBlind = (blindRating: boolean): void => {
    void actions.run(() => session.carryOut((now) => ({
      label: blindRating ? "Hide ratings until rated" : "Show all ratings", create: [], edits: [], guards: [], settings: { ...now.settings, blindRating },
    })));
  };
  return (
    <div className={styles.root}>
      <CollectRegions session={session} book={book} listed={listed} actions={actions} />
      <div className={styles.panel}>
        <PracticesPanel
          session={session} book={book} readOnly={readOnly} actions={actions} openKey={openKey} onOpen={open} onSetUp={setUp}
          onMatch={listed.length === 0 ? null : () => match(offered?.id ?? null)} today={today} onBlind={setBlind} ways={chainWays(context)}
          {...(show === null ? {} : { onShow: show })}
        />
      </div>
    </div>
  );
}
