// Interleaved timings: every contender runs once a round, so that a noisy minute hits them all.

/** Median milliseconds of each contender over `rounds`, after `warmUps` rounds. Contenders: {name: () => result or promise}. */
export async function interleaved(contenders, rounds, warmUps = 1) {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      const took = performance.now() - start;
      if (round >= warmUps) times[name].push(took);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A seeded generator of numbers in [0, 1): the same rows at every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A Markdown table of medians with each one's ratio to the reference. */
export function table(medians, reference) {
  const rows = Object.entries(medians).map(([name, ms]) => `| ${name} | ${ms.toFixed(ms < 10 ? 2 : 0)} | ${(ms / medians[reference]).toFixed(2)} × |`);
  return [`| | median, ms | ratio to ${reference} |`, "|---|---|---|", ...rows].join("\n");
}
