/** Hears how much of a file's sheets and texts has been unpacked and read, 0–1, never less than before. */
export type ReadingListener = (share: number) => void;

interface Part {
  readonly size: number;
  unpacked: number;
  scanned: number;
}

/** How far the reading of a file is, in bytes of its large parts: each is unpacked and then read. */
export class ReadingMeter {
  private readonly parts = new Map<string, Part>();
  private total = 0;
  private listener: ReadingListener | null = null;

  /** From here on these parts are expected: name → size in bytes. */
  start(sizes: ReadonlyMap<string, number>, listener: ReadingListener): void {
    this.listener = listener;
    for (const [name, size] of sizes) {
      this.parts.set(name.toLowerCase(), { size, unpacked: 0, scanned: 0 });
      this.total += 2 * size;
    }
  }

  unpacked(name: string, share: number): void {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined || share <= part.unpacked) return;
    part.unpacked = share;
    this.tell();
  }

  scanned(name: string, share: number): void {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined || share <= part.scanned) return;
    part.scanned = share;
    this.tell();
  }

  private tell(): void {
    let done = 0;
    for (const { size, unpacked, scanned } of this.parts.values()) done += size * (unpacked + scanned);
    this.listener?.(this.total === 0 ? 1 : done / this.total);
  }
}
