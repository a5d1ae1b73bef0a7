/**
 * Numbers the different words of texts, in the order first met. It reads texts in place: no piece of text is made for a
 * word that was met before, which is what makes reading a hundred thousand practices quick. Latin capitals are read as small letters.
 */
export class WordTable {
  /** Two numbers a slot, so that one look at memory tells both: the word (-1 for none) and its hash. */
  private slots = new Int32Array(1 << 15).fill(-1);
  private mask = (1 << 14) - 1;
  /** Code units of all words, one after the other; word w stands from `starts[w]` up to `starts[w + 1]`. */
  private units = new Uint16Array(1 << 16);
  private starts = new Uint32Array(1 << 12);
  private count = 0;

  /** Calls back with the number of each word of the text, in order, and whether it is new. Words stand between white space as `\s` has it. */
  eachWord(text: string, visit: (word: number, isNew: boolean) => void): void {
    const { length } = text;
    let start = this.starts[this.count] ?? 0;
    if (start + length > this.units.length) this.units = enlarged(this.units, start + length);
    const { units } = this;
    let end = start;
    let hash = 0;
    for (let i = 0; i <= length; i++) {
      let unit = i < length ? text.charCodeAt(i) : 32;
      if (unit > 32 ? unit < 0xa0 || !isWideSpace(unit) : unit !== 32 && (unit < 9 || unit > 13)) {
        if (unit >= 65 && unit <= 90) unit += 32;
        units[end++] = unit;
        hash = Math.imul(hash ^ unit, 0x9e3779b1);
        hash ^= hash >>> 15;
      } else {
        if (end > start) {
          const before = this.count;
          const word = this.numberOf(start, end, hash);
          if (this.count > before) start = end;
          visit(word, this.count > before);
        }
        end = start;
        hash = 0;
      }
    }
  }

  textOf(word: number): string {
    const units = this.units.subarray(this.starts[word], this.starts[word + 1]);
    let text = "";
    for (let from = 0; from < units.length; from += 4_096) text += String.fromCharCode(...units.subarray(from, from + 4_096));
    return text;
  }

  /** The number of the word that stands in `units` from `start` to `end`, behind all words known; a new one stays there. */
  private numberOf(start: number, end: number, hash: number): number {
    const { slots, mask } = this;
    let slot = hash & mask;
    for (let word = slots[slot * 2] ?? -1; word >= 0; word = slots[slot * 2] ?? -1) {
      if (slots[slot * 2 + 1] === hash && this.isSame(word, start, end)) return word;
      slot = (slot + 1) & mask;
    }
    const word = this.count++;
    if (word + 2 > this.starts.length) this.starts = enlarged(this.starts, word + 2);
    this.starts[word + 1] = end;
    slots[slot * 2] = word;
    slots[slot * 2 + 1] = hash;
    if (this.count * 2 > mask) this.rehash();
    return word;
  }

  private isSame(word: number, start: number, end: number): boolean {
    const { units, starts } = this;
    const known = starts[word] ?? 0;
    const length = end - start;
    if ((starts[word + 1] ?? 0) - known !== length) return false;
    for (let i = 0; i < length; i++) if (units[known + i] !== units[start + i]) return false;
    return true;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(-1);
    this.mask = this.mask * 2 + 1;
    for (let from = 0; from < old.length; from += 2) {
      const [word, hash] = [old[from] ?? -1, old[from + 1] ?? 0];
      if (word < 0) continue;
      let slot = hash & this.mask;
      while ((this.slots[slot * 2] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = word;
      this.slots[slot * 2 + 1] = hash;
    }
  }
}

/** White space beyond ASCII, as regular expressions have it. */
function isWideSpace(unit: number): boolean {
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029
    || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}

/** A copy with room for at least `least`, and for as much again. */
export function enlarged<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
