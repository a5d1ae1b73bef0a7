import type { Statement } from "./theory";

/** Groups of statements that lead back to themselves, each in sheet order (Tarjan's strongly connected components, without recursion). */
export function loops(statements: readonly Statement[]): readonly (readonly string[])[] {
  const next = new Map(statements.map(({ key, leadsTo }) => [key, leadsTo]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const groups: string[][] = [];
  for (const { key: root } of statements) {
    if (index.has(root)) continue;
    const work: { readonly key: string; at: number }[] = [{ key: root, at: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1];
      if (frame === undefined) break;
      const { key } = frame;
      if (frame.at === 0 && !index.has(key)) {
        index.set(key, index.size);
        low.set(key, index.get(key) ?? 0);
        stack.push(key);
        onStack.add(key);
      }
      const to = (next.get(key) ?? [])[frame.at];
      frame.at += 1;
      if (to !== undefined) {
        if (!index.has(to)) work.push({ key: to, at: 0 });
        else if (onStack.has(to)) low.set(key, Math.min(low.get(key) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent !== undefined) low.set(parent.key, Math.min(low.get(parent.key) ?? 0, low.get(key) ?? 0));
      if (low.get(key) === index.get(key)) groups.push(take(stack, onStack, key));
    }
  }
  const order = new Map(statements.map(({ key }, at) => [key, at]));
  return groups.filter((group) => group.length > 1).map((group) => [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

function take(stack: string[], onStack: Set<string>, until: string): string[] {
  const group: string[] = [];
  for (;;) {
    const key = stack.pop();
    if (key === undefined) return group;
    onStack.delete(key);
    group.push(key);
    if (key === until) return group;
  }
}
