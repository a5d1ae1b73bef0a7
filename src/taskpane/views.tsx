import type { ReactElement } from "react";
import { CatalogueView } from "./adapting/CatalogueView";
import { CoverageView } from "./chain/CoverageView";
import { DiagramView } from "./theory/DiagramView";
import type { PaneContext } from "./paneContext";
import type { PaneView } from "./paneState";

/** What each view in place of the tabs shows. A new view is a name in `PaneView`, a line here and a component in a folder of its own. */
export const PANE_VIEWS: Readonly<Record<PaneView, (context: PaneContext) => ReactElement>> = {
  catalogue: (context) => <CatalogueView context={context} />,
  coverage: (context) => <CoverageView context={context} />,
  diagram: (context) => <DiagramView pane={context} />,
};
