import { Text } from "@fluentui/react-components";
import { domainOf } from "../../core/framework/catalogue";
import { suggest } from "../../core/guide/suggest";
import type { WayIn } from "../../core/guide/waysIn";
import { listed } from "../../core/wording";
import { AddFooter } from "./AddFooter";
import type { GuideContext } from "./guideContext";
import { backWords } from "./guideContext";
import { ticksOf, viewKey } from "./guideState";
import { GuideView } from "./GuideView";
import { useGuideStyles } from "./guideStyles";
import { IndicatorOffers } from "./IndicatorOffers";
import { WhatNext } from "./WhatNext";

/** A short list to start from, for one answer: what to do with it, the domains, the indicators with why, and one action. */
export function SuggestionView({ context, way }: { readonly context: GuideContext; readonly way: WayIn }) {
  const guide = useGuideStyles();
  const { state, dispatch, pane } = context;
  const { title, advice, domains, indicators } = suggest(way, pane.book.catalogue);
  const view = viewKey({ kind: "way", way });
  const ticked = ticksOf(state, view);
  const selected = new Set(pane.book.selection.map(({ code }) => code));
  const named = domains.map(({ id }) => domainOf(id)?.name ?? id);
  return (
    <GuideView
      title={title} backTo={backWords(state)} onBack={context.back}
      footer={(
        <AddFooter
          book={pane.book} readOnly={pane.readOnly} actions={pane.actions} ticked={ticked} setUp={pane.setUp}
          onAdded={(codes) => dispatch({ kind: "added", view, codes })}
        />
      )}
    >
      <div className={guide.section}>
        <p className={guide.text}>{advice}</p>
        {way.kind === "area" || named.length === 0 ? null : <Text size={200}>{named.length === 1 ? "Domain" : "Domains"}: {listed(named)}.</Text>}
        {indicators.length > 0 ? null : <p className={guide.text}>Your own list of indicators stands in place of Cairn’s and has none for this. The Indicators tab shows what it has.</p>}
        <IndicatorOffers
          label="Suggested indicators" offers={indicators} catalogue={pane.book.catalogue} selected={selected} ticked={ticked}
          onTick={(code, on) => dispatch({ kind: "tick", view, code, on })}
        />
      </div>
      <WhatNext context={context} />
    </GuideView>
  );
}
