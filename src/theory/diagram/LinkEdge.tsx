import { BaseEdge, type Edge, type EdgeProps } from "@xyflow/react";
import type { ReactElement } from "react";
import { linkPath } from "./linkEnds";
import type { TheoryLink } from "./layoutShapes";

export type LinkFlowEdge = Edge<{ readonly link: TheoryLink }, "link">;

/** The id of the arrow head that the diagram defines once. */
export const ARROW = "cairn-theory-arrow";

const DOWN = { strokeDasharray: "5 4" };

/** A link along the way that the layout found for it. Dashed where it runs against the order of steps. */
export function LinkEdge({ data }: EdgeProps<LinkFlowEdge>): ReactElement | null {
  if (data === undefined) return null;
  const { link } = data;
  return <BaseEdge path={linkPath(link.points)} {...(link.upward ? {} : { style: DOWN })} markerEnd={`url(#${ARROW})`} interactionWidth={20} />;
}
