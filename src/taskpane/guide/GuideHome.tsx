import { Button, Text } from "@fluentui/react-components";
import { usePanelStyles } from "../panelStyles";
import type { GuideContext } from "./guideContext";
import { useGuideStyles } from "./guideStyles";
import { WaysIn } from "./WaysIn";
import { WhatNext } from "./WhatNext";

/** The guide's home: four ways in to a first short list, then where the selection leads; first of all the tables, where there are none. */
export function GuideHome({ context }: { readonly context: GuideContext }) {
  const panel = usePanelStyles();
  const guide = useGuideStyles();
  const { book, readOnly, setUp } = context.pane;
  return (
    <div className={panel.root}>
      <div className={panel.scroll}>
        <div className={guide.page}>
          <WaysIn context={context} />
          <WhatNext context={context} title={book.selection.length > 0 ? "Go on with your selection" : "More in the guide"} />
        </div>
      </div>
      {book.indicatorTable !== null ? null : (
        <div className={panel.footer}>
          <Text>{readOnly ? "This workbook has no tables of Cairn’s, and is read-only. Look around." : "Look around, or set up the workbook first: what you choose is kept in its tables."}</Text>
          {readOnly ? null : <Button appearance="primary" onClick={setUp}>Set up workbook</Button>}
        </div>
      )}
    </div>
  );
}
