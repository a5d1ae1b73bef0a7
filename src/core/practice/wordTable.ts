/**
 * Numbers the different words of texts, in the order first met. It reads texts in place: no piece of text is made for a
 * word that was met before, which is what makes reading a hundred thousand practices quick. Latin capitals are read as small letters.
 */
export class WordTable {
  private slots = new Int32Array(1 << 14).fill(-1);
  /** Code units of all words, one after the other; word w ends at `ends[w]`. */
  private units = new Uint16Array(1 << 16);
  private ends = new Uint32Array(1 << 12);
  private hashes = new Int32Array(1 << 12);
  private count = 0;
  private used = 0;

  /** Calls back with the number of each word of the text, in order, and whether it is new. Words stand between white space as `\s` has it. */
  eachWord(text: string, visit: (word: number, isNew: boolean) => void): void {
    const length = text.length;
    if (this.used + length > this.units.length) this.units = enlarged(this.units, this.used + length);
    let hash = 0;
    let at = this.used;
    for (let i = 0; i <= length; i++) {
      let unit = i < length ? text.charCodeAt(i) : 32;
      if (isSpace(unit)) {
        if (at > this.used) {
          const before = this.count;
          const word = this.numberOf(at, hash);
          visit(word, this.count > before);
          at = this.used;
          hash = 0;
        }
      } else {
        if (unit >= 65 && unit <= 90) unit += 32;
        this.units[at++] = unit;
        hash = Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
      }
    }
  }

  textOf(word: number): string {
    const units = this.units.subarray(this.startOf(word), this.ends[word]);
    let text = "";
    for (let from = 0; from < units.length; from += 4_096) text += String.fromCharCode(...units.subarray(from, from + 4_096));
    return text;
  }

  /** The number of the word that stands in `units` from `used` to `end`; a new one stays there. */
  private numberOf(end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let word = this.slots[slot] ?? -1; word >= 0; word = this.slots[slot] ?? -1) {
      if (this.hashes[word] === hash && this.isSame(word, end)) return word;
      slot = (slot + 1) & mask;
    }
    if (this.count === this.ends.length) {
      this.ends = enlarged(this.ends, this.count + 1);
      this.hashes = enlarged(this.hashes, this.count + 1);
    }
    const word = this.count++;
    this.slots[slot] = word;
    this.hashes[word] = hash;
    this.ends[word] = end;
    this.used = end;
    if (this.count * 2 > this.slots.length) this.rehash();
    return word;
  }

  private startOf(word: number): number {
    return word === 0 ? 0 : this.ends[word - 1] ?? 0;
  }

  private isSame(word: number, end: number): boolean {
    const start = this.startOf(word);
    const length = end - this.used;
    if ((this.ends[word] ?? 0) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.units[start + i] !== this.units[this.used + i]) return false;
    return true;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      const hash = this.hashes[word] ?? 0;
      let slot = (hash ^ (hash >>> 16)) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = word;
    }
  }
}

/** White space as regular expressions have it. */
function isSpace(unit: number): boolean {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return true;
  if (unit < 0xa0) return false;
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029
    || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}

/** A copy with room for at least `least`, and for as much again. */
export function enlarged<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
