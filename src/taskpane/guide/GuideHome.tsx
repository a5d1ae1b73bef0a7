import { usePanelStyles } from "../panelStyles";
import type { GuideContext } from "./guideContext";
import { useGuideStyles } from "./guideStyles";
import { WaysIn } from "./WaysIn";
import { WhatNext } from "./WhatNext";

/** The guide's home: four ways in to a first short list, then where the selection leads. */
export function GuideHome({ context }: { readonly context: GuideContext }) {
  const panel = usePanelStyles();
  const guide = useGuideStyles();
  const chosen = context.pane.book.selection.length > 0;
  return (
    <div className={panel.root}>
      <div className={panel.scroll}>
        <div className={guide.page}>
          <WaysIn context={context} />
          <WhatNext context={context} title={chosen ? "Go on with your selection" : "More in the guide"} />
        </div>
      </div>
    </div>
  );
}
