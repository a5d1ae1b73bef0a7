import type { Point, TheoryLink, TheoryNode } from "./layoutShapes";

/**
 * Links with their ends on the boxes: they leave from the middle of the box's top, where its assumption is marked, and arrive spread along the foot of the
 * next, so that each arrow is seen. A link downwards leaves from the foot and arrives at the right of the top.
 */
export function endedAtBoxes(nodes: readonly TheoryNode[], links: readonly TheoryLink[]): readonly TheoryLink[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const feet = new Map<string, { readonly id: string; readonly x: number }[]>();
  for (const link of links) {
    const key = link.upward ? link.to : link.from;
    const near = link.upward ? link.points.at(-2) : link.points[1];
    feet.set(key, [...(feet.get(key) ?? []), { id: link.id, x: near?.x ?? 0 }]);
  }
  const atFoot = new Map<string, Point>();
  for (const [key, ends] of feet) {
    const node = byKey.get(key);
    if (node === undefined) continue;
    const sorted = [...ends].sort((a, b) => a.x - b.x);
    for (const [at, { id }] of sorted.entries()) atFoot.set(id, { x: Math.round(node.x + (node.width * (at + 1)) / (sorted.length + 1)), y: node.y + node.height });
  }
  return links.map((link) => {
    const top = byKey.get(link.upward ? link.from : link.to);
    const foot = atFoot.get(link.id);
    if (top === undefined || foot === undefined) return link;
    const head: Point = { x: Math.round(top.x + top.width * (link.upward ? 0.5 : 0.85)), y: top.y };
    const between = acrossRows(link.points.slice(1, -1), nodes);
    return { ...link, points: link.upward ? [head, ...between, foot] : [foot, ...between, head] };
  });
}

/** The layout's points lie now in a row, now between two: straight through each row, from its one edge to the other, and free in between. */
function acrossRows(points: readonly Point[], nodes: readonly TheoryNode[]): readonly Point[] {
  return points.filter((_, at) => at % 2 === 1).flatMap(({ x, y }, at, all): readonly Point[] => {
    const row = nodes.filter((node) => node.y <= y && y <= node.y + node.height);
    if (row.length === 0) return [{ x, y }];
    const [top, foot] = [{ x, y: Math.min(...row.map((node) => node.y)) }, { x, y: Math.max(...row.map((node) => node.y + node.height)) }];
    const goesUp = (all[at + 1] ?? points.at(-1) ?? { y: 0 }).y < y || (at > 0 && (all[at - 1]?.y ?? 0) > y);
    return goesUp ? [foot, top] : [top, foot];
  });
}

/** The way through the points as the data of an SVG path: each stretch leaves and arrives upright. */
export function linkPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let from = first;
  const stretches = rest.map((to) => {
    const middle = (from.y + to.y) / 2;
    const stretch = to.x === from.x ? `L${to.x},${to.y}` : `C${from.x},${middle} ${to.x},${middle} ${to.x},${to.y}`;
    from = to;
    return stretch;
  });
  return `M${first.x},${first.y}${stretches.join("")}`;
}
