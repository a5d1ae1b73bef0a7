import type { Wire } from "../../../src/workbook/channel/wire";

export interface PairOfWires {
  readonly one: Wire;
  readonly other: Wire;
  /** All texts that were posted, lost ones too. */
  readonly texts: readonly string[];
  /** Says of a text whether it is lost. */
  loses: (text: string) => boolean;
}

/** Two ends of a line that carries texts a turn later, like a host does. */
export function pairOfWires(): PairOfWires {
  const heard: [Set<(text: string) => void>, Set<(text: string) => void>] = [new Set(), new Set()];
  const texts: string[] = [];
  const end = (own: 0 | 1): Wire => ({
    post: (text) => {
      texts.push(text);
      if (pair.loses(text)) return;
      setTimeout(() => { for (const hear of [...heard[own === 0 ? 1 : 0]]) hear(text); }, 0);
    },
    listen: (hear) => {
      heard[own].add(hear);
      return () => heard[own].delete(hear);
    },
  });
  const pair: PairOfWires = { one: end(0), other: end(1), texts, loses: () => false };
  return pair;
}

/** Lets the line carry what waits on it. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; !isTrue(); turn++) {
    if (turn > 20_000) throw new Error("It did not come.");
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
