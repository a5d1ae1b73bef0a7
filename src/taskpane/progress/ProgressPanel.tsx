import { Button, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { dateOfSerial, dayNumber } from "../../core/dates";
import { inDueOrder, isDue } from "../../core/planning/due";
import { followIndicators } from "../../core/planning/follow";
import { EmptyState } from "../../ui/EmptyState";
import { ViewChoice } from "../../ui/ViewChoice";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { ReportButton } from "../report/ReportButton";
import { AvailabilityView } from "./AvailabilityView";
import { EnterDue } from "./EnterDue";
import { FollowingSettings } from "./FollowingSettings";
import { IndicatorView } from "./IndicatorView";
import { ProgressList } from "./ProgressList";

const VIEWS = ["Indicators", "Data", "Settings"] as const;
type View = (typeof VIEWS)[number];

type Open = { readonly kind: "list"; /** Row to come back to. */ readonly backTo: number | null } | { readonly kind: "indicator"; readonly row: number } | { readonly kind: "entry" };

/** Following the chosen indicators: where they stand, what is due, what data there is. */
export function ProgressPanel({ context }: { readonly context: PaneContext }) {
  const panel = usePanelStyles();
  const { book, session, readOnly } = context;
  const [view, setView] = useState<View>("Indicators");
  const [open, setOpen] = useState<Open>({ kind: "list", backTo: null });
  const date = dateOfSerial(context.today(), session.workbook.dateSystem);
  const today = date === null ? 0 : dayNumber(date);
  const months = book.settings.readingMonths;
  const items = useMemo(() => inDueOrder(followIndicators(book.plan), today, months), [book.plan, today, months]);
  const due = new Set(items.filter((item) => isDue(item.due)).map(({ followed }) => followed.indicator.key)).size;
  const back = (row: number | null) => () => setOpen({ kind: "list", backTo: row });

  if (items.length === 0) return <NothingFollowed context={context} />;
  const shown = open.kind === "indicator" ? items.find(({ followed }) => followed.indicator.row === open.row) : undefined;
  if (open.kind === "entry") return <EnterDue context={context} items={items} today={today} onBack={back(null)} />;
  if (shown !== undefined) return <IndicatorView key={shown.followed.indicator.key} context={context} item={shown} today={today} onBack={back(shown.followed.indicator.row)} />;
  return (
    <div className={panel.root}>
      <div className={panel.tools}><div><ViewChoice label="View" choices={VIEWS} chosen={view} onChoose={setView} /></div></div>
      {view === "Indicators" ? (
        <>
          <div className={panel.fill}><ProgressList items={items} backTo={open.kind === "list" ? open.backTo : null} onOpen={(row) => setOpen({ kind: "indicator", row })} /></div>
          <div className={panel.footer}>
            <Text>{due === 0 ? "No reading is due." : `${due} ${due === 1 ? "reading is" : "readings are"} due.`}</Text>
            {book.plan.readingTable === null
              ? <Button appearance="primary" disabled={readOnly} onClick={context.setUp}>Set up the Readings table</Button>
              : <Button appearance="primary" disabled={readOnly || due === 0} onClick={() => setOpen({ kind: "entry" })}>Enter what is due</Button>}
            <ReportButton book={book} name={session.workbook.name} today={today} />
          </div>
        </>
      ) : (
        <div className={panel.scroll}>
          {view === "Data" ? <AvailabilityView plan={book.plan} months={months} /> : <FollowingSettings context={context} />}
        </div>
      )}
    </div>
  );
}

function NothingFollowed({ context: { book, readOnly, goTo, setUp } }: { readonly context: PaneContext }) {
  return book.indicatorTable === null ? (
    <EmptyState title="No indicators to follow" action={<Button appearance="primary" disabled={readOnly} onClick={setUp}>Set up workbook</Button>}>
      <Text>This workbook has no Indicators table yet. Set it up, choose indicators, then give them a baseline, a target and readings.</Text>
    </EmptyState>
  ) : (
    <EmptyState title="No indicators chosen yet" action={<Button appearance="primary" onClick={() => goTo("Indicators")}>Choose indicators</Button>}>
      <Text>What you choose is listed here with its latest reading, where it stands, and when the next reading is due.</Text>
    </EmptyState>
  );
}
