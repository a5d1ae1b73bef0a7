import { Graph, layout } from "@dagrejs/dagre";
import type { Theory, TheoryStep } from "../../core/theory/theory";
import { NO_ASPECTS, type TheoryAspects } from "./aspects";
import { endedAtBoxes } from "./linkEnds";
import type { Point, TheoryBand, TheoryLayout, TheoryLink, TheoryNode } from "./layoutShapes";
import { rowsOf } from "./ranks";
import { theoryBox } from "./theoryBoxes";

const BETWEEN = 28;
const ROWS_APART = 52;
const PADDING = 24;

/**
 * Places every statement in layers by step, needs at the top and inputs at the bottom, statements without a step below all, and leads each link from box to
 * box. Loops and links that run backwards are drawn too. The same theory gives the same picture. Never throws, never hangs.
 */
export function layoutTheory(theory: Theory, aspects: TheoryAspects = NO_ASPECTS): TheoryLayout {
  const { statements } = theory;
  if (statements.length === 0) return { nodes: [], edges: [], bands: [], width: 0, height: 0 };
  const rows = rowsOf(statements);
  const rowOf = (key: string): number => rows.get(key) ?? 0;
  const top = Math.max(...rows.values());
  const boxes = new Map(statements.map((statement) => [statement.key, theoryBox(statement, aspects)]));
  const links = statements.flatMap(({ key, leadsTo }) => leadsTo.filter((to) => to !== key && boxes.has(to)).map((to) => ({ from: key, to })));

  const graph = new Graph({ multigraph: true });
  // The rows are ours: dagre orders the boxes within them, so as to cross few links, and leads the links. It counts two ranks from row to row.
  const ranker = (inner: { nodes(): string[]; node(name: string): { rank?: number } }): void => {
    for (const name of inner.nodes()) inner.node(name).rank = 2 * (top - (rows.get(keyOf(name)) ?? top));
  };
  graph.setGraph({ rankdir: "TB", nodesep: BETWEEN, edgesep: 16, ranksep: ROWS_APART, marginx: PADDING, marginy: PADDING, ranker });
  for (const { key, width, height } of boxes.values()) graph.setNode(nameOf(key), { width, height });
  for (const link of links) {
    const [upper, lower] = rowOf(link.from) > rowOf(link.to) ? [link.from, link.to] : [link.to, link.from];
    graph.setEdge(nameOf(upper), nameOf(lower), { minlen: 1, weight: 1 }, linkId(link));
  }
  layout(graph);

  const nodes = [...boxes.values()].map((box): TheoryNode => {
    const { x, y } = graph.node(nameOf(box.key)) as Point;
    return { ...box, x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) };
  }).sort((a, b) => rowOf(b.key) - rowOf(a.key) || a.x - b.x);
  const edges = links.map((link): TheoryLink => {
    const upward = rowOf(link.from) < rowOf(link.to);
    const [upper, lower] = upward ? [link.to, link.from] : [link.from, link.to];
    const { points } = graph.edge(nameOf(upper), nameOf(lower), linkId(link)) as { points: readonly Point[] };
    const rounded = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    return { id: linkId(link), ...link, upward, points: upward ? rounded.reverse() : rounded };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { nodes, edges: endedAtBoxes(nodes, edges), bands: bandsOf(nodes), width: Math.ceil(width), height: Math.ceil(height) };
}

/** A name that dagre's own (`_root`, `_d1` …) never meets. */
const nameOf = (key: string): string => `=${key}`;
const keyOf = (name: string): string => name.slice(1);
const linkId = ({ from, to }: { readonly from: string; readonly to: string }): string => JSON.stringify([from, to]);

function bandsOf(nodes: readonly TheoryNode[]): readonly TheoryBand[] {
  const bands = new Map<TheoryStep | null, TheoryNode[]>();
  for (const node of nodes) bands.set(node.step, [...(bands.get(node.step) ?? []), node]);
  return [...bands].map(([step, own]) => {
    const y = Math.min(...own.map((node) => node.y));
    return { step, y, height: Math.max(...own.map((node) => node.y + node.height)) - y };
  });
}
