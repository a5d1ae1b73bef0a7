import type { ReactElement } from "react";
import { chainWays } from "./chain/chainWays";
import { CheckPanel } from "./check/CheckPanel";
import { CriteriaPanel } from "./criteria/CriteriaPanel";
import { GuidePanel } from "./guide/GuidePanel";
import { IndicatorsPanel } from "./indicators/IndicatorsPanel";
import { UnderMissingColumns } from "./mapping/MatchOffer";
import type { PaneContext } from "./paneContext";
import type { PaneTab } from "./paneState";
import { PracticesTab } from "./practices/PracticesTab";
import { ProgressPanel } from "./progress/ProgressPanel";
import { TheoryPanel } from "./theory/TheoryPanel";

/** What each tab shows. A new tab is a name in `PANE_TABS`, a line here and a panel in a folder of its own. */
export const PANELS: Readonly<Record<PaneTab, (context: PaneContext) => ReactElement>> = {
  Guide: (context) => <GuidePanel context={context} />,
  Indicators: (context) => {
    const { book, readOnly, draft, onDraft, actions, setUp, indicator, showView } = context;
    return (
      <IndicatorsPanel
        book={book} readOnly={readOnly} draft={draft} onDraft={onDraft} actions={actions} onSetUp={setUp} asked={indicator}
        ways={chainWays(context)} onCoverage={() => showView("coverage")} onAdapt={() => showView("catalogue")}
      />
    );
  },
  Practices: (context) => <PracticesTab context={context} />,
  "Theory of Change": (context) => <TheoryPanel pane={context} />,
  Progress: (context) => <ProgressPanel context={context} />,
  Criteria: ({ book, session, readOnly, actions }) => <CriteriaPanel book={book} session={session} readOnly={readOnly} actions={actions} />,
  Check: ({ book, session, readOnly, actions, match }) => {
    const select = session.workbook.select?.bind(session.workbook);
    return (
      <UnderMissingColumns book={book} onMatch={() => match(book.practiceColumns?.table ?? null)}>
        <CheckPanel book={book} session={session} readOnly={readOnly} actions={actions} {...(select ? { select } : {})} />
      </UnderMissingColumns>
    );
  },
};
