import { fold } from "../folding";
import type { Catalogue } from "../framework/bookCatalogue";
import { allBits, andInto, noBits, setBit, type Bits } from "./bits";
import { indicatorText, searchedTexts } from "./filter";
import type { ScoredPractice } from "./practice";
import { WordTable, enlarged } from "./wordTable";

/** At most so many rows are kept as read-again ones before all are copied into one piece. */
const MOST_PATCHES = 500;

/**
 * Which folded words stand in which row. A word that is searched holds no space, so it occurs in a row's text just when it
 * occurs in one of the row's words: the search looks through the different words once, and then only at numbers. It takes
 * less room than the folded texts would. It is filled row by row (`advance`), so that a page stays quick meanwhile; a search
 * before the end fills the rest at once.
 */
export class SearchIndex {
  private starts: Uint32Array<ArrayBuffer>;
  private terms = new Uint32Array(1 << 12);
  private used = 0;
  private ready = 0;
  /** Rows read again since the piece above was made. */
  private patches: ReadonlyMap<number, Uint32Array> = new Map();
  private last: { readonly key: string; readonly rows: Bits } | null = null;

  constructor(private readonly practices: readonly ScoredPractice[], private readonly catalogue: Catalogue, private readonly words = new TermTable(catalogue)) {
    this.starts = new Uint32Array(practices.length + 1);
  }

  /** Share of the rows that are read, 0 to 1. */
  get share(): number {
    return this.practices.length === 0 ? 1 : this.ready / this.practices.length;
  }

  /** Reads some more rows; true when all are read. */
  advance(rows: number): boolean {
    const to = Math.min(this.practices.length, this.ready + rows);
    for (; this.ready < to; this.ready++) {
      const practice = this.practices[this.ready];
      if (practice) this.used = this.put(practice);
      this.starts[this.ready + 1] = this.used;
    }
    if (to < this.practices.length) return false;
    if (this.terms.length > this.used * 1.1 + 1024) this.terms = this.terms.slice(0, this.used);
    return true;
  }

  /** Rows in whose text every one of the folded words occurs. */
  find(words: readonly string[]): Bits {
    this.advance(this.practices.length);
    const key = words.join(" ");
    if (this.last?.key !== key) this.last = { key, rows: this.search(words) };
    return this.last.rows;
  }

  /**
   * The index of other practices, most of which are the same: `sameRow[r]` is the row here that row r there is a copy of,
   * or -1; `changed` are the rows that are not, and `aligned` says that the others stand where they stood.
   */
  updated(practices: readonly ScoredPractice[], sameRow: Int32Array, changed: readonly number[], aligned: boolean): SearchIndex {
    const next = new SearchIndex(practices, this.catalogue, this.words);
    if (this.ready < this.practices.length) return next;
    if (aligned && changed.length + this.patches.size <= MOST_PATCHES) next.patch(this, changed);
    else next.copy(this, sameRow);
    return next;
  }

  private patch(before: SearchIndex, changed: readonly number[]): void {
    this.starts = before.starts;
    this.terms = before.terms;
    this.used = before.used;
    this.ready = this.practices.length;
    const patches = new Map(before.patches);
    for (const row of changed) {
      const practice = this.practices[row];
      if (practice) patches.set(row, this.words.termsOf(practice).slice());
    }
    this.patches = patches;
  }

  private copy(before: SearchIndex, sameRow: Int32Array): void {
    for (; this.ready < this.practices.length; this.ready++) {
      const same = sameRow[this.ready] ?? -1;
      const practice = this.practices[this.ready];
      const terms = same >= 0 ? before.patches.get(same) ?? before.terms.subarray(before.starts[same], before.starts[same + 1]) : practice ? this.words.termsOf(practice) : [];
      this.makeRoom(terms.length);
      this.terms.set(terms, this.used);
      this.used += terms.length;
      this.starts[this.ready + 1] = this.used;
    }
  }

  private put(practice: ScoredPractice): number {
    const terms = this.words.termsOf(practice);
    this.makeRoom(terms.length);
    this.terms.set(terms, this.used);
    return this.used + terms.length;
  }

  private makeRoom(more: number): void {
    if (this.used + more > this.terms.length) this.terms = enlarged(this.terms, this.used + more);
  }

  private search(words: readonly string[]): Bits {
    const rows = allBits(this.practices.length);
    for (let from = 0; from < words.length; from += 8) andInto(rows, this.searchEight(words.slice(from, from + 8)));
    return rows;
  }

  private searchEight(words: readonly string[]): Bits {
    const rows = noBits(this.practices.length);
    const marks = this.words.marksOf(words);
    if (marks === null) return rows;
    const all = 2 ** words.length - 1;
    const { starts, terms } = this;
    for (let row = 0; row < this.practices.length; row++) {
      let found = 0;
      const to = starts[row + 1] ?? 0;
      for (let i = starts[row] ?? 0; i < to && found !== all; i++) found |= marks[terms[i] ?? 0] ?? 0;
      if (found === all) setBit(rows, row);
    }
    for (const [row, own] of this.patches) {
      let found = 0;
      for (const term of own) found |= marks[term] ?? 0;
      if (found === all) setBit(rows, row);
      else rows[row >>> 5] = (rows[row >>> 5] ?? 0) & ~(1 << (row & 31));
    }
    return rows;
  }
}

/** The folded words (terms) of practices, numbered; each spelling of a word is folded once. */
class TermTable {
  private readonly table = new WordTable();
  private readonly terms: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** By word: its one term, or where it folds into none or several, -1 - its place in `several`. */
  private termOf = new Int32Array(1 << 10);
  private readonly several: (readonly number[])[] = [];
  /** By term: the practice it was last met in, so that a term counts once in each. */
  private metIn = new Int32Array(1 << 10);
  private practice = 0;
  private found = new Uint32Array(1 << 10);
  private count = 0;

  constructor(private readonly catalogue: Catalogue) {}

  /** The different terms of a practice; true until the next call. */
  termsOf(practice: ScoredPractice): Uint32Array {
    this.practice += 1;
    this.count = 0;
    for (const text of searchedTexts(practice)) if (text !== "") this.table.eachWord(text, this.meet);
    for (const code of practice.indicators) this.table.eachWord(indicatorText(code, this.catalogue), this.meet);
    return this.found.subarray(0, this.count);
  }

  /** By term, one bit for each of up to eight words that occur in it; null when one of them occurs nowhere. */
  marksOf(words: readonly string[]): Uint8Array | null {
    const marks = new Uint8Array(this.terms.length);
    for (let w = 0; w < words.length; w++) {
      const word = words[w] ?? "";
      let nowhere = true;
      for (let term = 0; term < this.terms.length; term++) {
        if (!this.terms[term]?.includes(word)) continue;
        marks[term] = (marks[term] ?? 0) | (1 << w);
        nowhere = false;
      }
      if (nowhere) return null;
    }
    return marks;
  }

  private readonly meet = (word: number, isNew: boolean): void => {
    const term = isNew ? this.learn(word) : this.termOf[word] ?? 0;
    if (term >= 0) this.add(term);
    else for (const each of this.several[-1 - term] ?? []) this.add(each);
  };

  private add(term: number): void {
    if (this.metIn[term] === this.practice) return;
    this.metIn[term] = this.practice;
    if (this.count === this.found.length) this.found = enlarged(this.found, this.count + 1);
    this.found[this.count++] = term;
  }

  /** Folds a word that is met for the first time. A letter such as ´ folds into a space, so it may be several terms, or none. */
  private learn(word: number): number {
    const folded = fold(this.table.textOf(word)).split(" ").filter((part) => part !== "").map((part) => this.numberOf(part));
    const [first] = folded;
    const term = folded.length === 1 && first !== undefined ? first : -this.several.push(folded);
    if (word >= this.termOf.length) this.termOf = enlarged(this.termOf, word + 1);
    this.termOf[word] = term;
    return term;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.terms.length);
    if (this.terms.length >= this.metIn.length) this.metIn = enlarged(this.metIn, this.terms.length + 1);
    return this.terms.push(term) - 1;
  }
}
