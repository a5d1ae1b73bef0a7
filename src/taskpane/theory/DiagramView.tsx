import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { Suspense, lazy, type ReactElement } from "react";
import type { PaneContext } from "../paneContext";

/** The diagram and its graph editor are loaded when first asked for. */
const TheoryFace = lazy(async () => ({ default: (await import("../../theory/diagram/TheoryFace")).TheoryFace }));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  back: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
  fill: { flexGrow: 1, minHeight: 0 },
});

/** The Theory of Change drawn, in place of the tabs: an editor where the pane is wide, else the picture with its outline; with its exports. */
export function DiagramView({ pane }: { readonly pane: PaneContext }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.back}><Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => pane.showView(null)}>Back to the outline</Button></div>
      <div className={styles.fill}><Suspense fallback={<Spinner label="Opening the diagram" />}><TheoryFace session={pane.session} name={pane.session.workbook.name} /></Suspense></div>
    </div>
  );
}
