/** How long a message is under way: none, always the same, or at random from a seed, so that a run can be repeated. In ms. */
export type Latency =
  | { readonly kind: "none" }
  | { readonly kind: "fixed"; readonly ms: number }
  | { readonly kind: "random"; readonly from: number; readonly to: number; readonly seed: number };

/** A line on which messages keep their order, whatever the latency. */
export class Line {
  private latency: Latency = { kind: "none" };
  private random: () => number = () => 0;
  private last: Promise<void> | null = null;

  set(latency: Latency): void {
    this.latency = latency;
    if (latency.kind === "random") this.random = mulberry32(latency.seed);
  }

  /** Runs at once while there is no latency and nothing under way; later, in turn, otherwise. */
  send(run: () => void): void {
    const wait = this.wait();
    if (wait === 0 && !this.last) return run();
    const before = this.last ?? Promise.resolve();
    const mine = Promise.all([before, new Promise((resolve) => setTimeout(resolve, wait))]).then(run).finally(() => {
      if (this.last === mine) this.last = null;
    });
    this.last = mine;
  }

  private wait(): number {
    switch (this.latency.kind) {
      case "none": return 0;
      case "fixed": return this.latency.ms;
      case "random": return this.latency.from + this.random() * (this.latency.to - this.latency.from);
    }
  }
}

/** Tommy Ettinger's generator of 32 bits, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
