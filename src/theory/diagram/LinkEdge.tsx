import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BaseEdge, type Edge, type EdgeProps } from "@xyflow/react";
import type { ReactElement } from "react";
import { linkPath } from "./linkEnds";
import type { TheoryLink } from "./layoutTheory";

export type LinkFlowEdge = Edge<{ readonly link: TheoryLink }, "link">;

const useStyles = makeStyles({
  line: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  chosen: { stroke: tokens.colorBrandStroke1, strokeWidth: 3 },
  down: { strokeDasharray: "5 4" },
});

/** The id of the arrow head that the diagram defines once. */
export const ARROW = "cairn-theory-arrow";

/** A link along the way that the layout found for it. Dashed where it runs against the order of steps. */
export function LinkEdge({ data, selected }: EdgeProps<LinkFlowEdge>): ReactElement | null {
  const styles = useStyles();
  if (data === undefined) return null;
  const { link } = data;
  return <BaseEdge path={linkPath(link.points)} className={mergeClasses(styles.line, !link.upward && styles.down, selected && styles.chosen)} markerEnd={`url(#${ARROW})`} interactionWidth={20} />;
}
