import { Position } from "@xyflow/react";
import { assumptionMarks } from "./assumptions";
import type { TheoryLayout } from "./layoutShapes";
import type { LinkFlowEdge } from "./LinkEdge";
import type { StatementFlowNode } from "./StatementNode";

/** A layout as the elements of the graph editor. Their sizes and ends are said, so that nothing is measured on the page. */
export function flowElements({ nodes, edges }: TheoryLayout, chosenLink: string | null): { readonly nodes: StatementFlowNode[]; readonly edges: LinkFlowEdge[] } {
  const marks = new Map(assumptionMarks(nodes).map((mark) => [mark.key, mark]));
  return {
    nodes: nodes.map((node): StatementFlowNode => {
      const { key, x, y, width, height } = node;
      const mark = marks.get(key);
      return {
        id: key, type: "statement", position: { x, y }, width, height, measured: { width, height }, data: { node, assumption: mark?.name ?? null, tested: mark?.evidence !== "" },
        handles: [{ type: "source", id: "out", position: Position.Top, x: width / 2 - 14, y: -7, width: 28, height: 14 }, { type: "target", id: "in", position: Position.Bottom, x: 0, y: 0, width, height }],
      };
    }),
    edges: edges.map((link): LinkFlowEdge => ({ id: link.id, type: "link", source: link.from, target: link.to, sourceHandle: "out", targetHandle: "in", selected: link.id === chosenLink, data: { link } })),
  };
}
