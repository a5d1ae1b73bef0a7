import type { Verdict } from "../core/evaluation/evaluation";
import type { Profile } from "./profile";

/** A piece of a line. All text is clean (`cleanText`); writers only escape it. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** An address outside: http, https or mailto only. */
  | { readonly kind: "link"; readonly text: string; readonly address: string }
  /** Another section of the catalogue, by its id. */
  | { readonly kind: "to"; readonly text: string; readonly section: string };
export type Content = readonly Inline[];

/** A line of a contents list or index that leads to a section; in print it ends with the section's page where the writer can tell. */
export interface Entry {
  readonly text: string;
  /** Less important words after the text; "" for none. */
  readonly note: string;
  readonly section: string;
}

export interface Fact {
  readonly name: string;
  readonly content: Content;
}

/** What a catalogue is made of; each writer (HTML, Word) says how a kind looks and nothing about what stands in it. */
export type Block =
  | { readonly kind: "paragraph"; readonly content: Content; readonly tone?: "lead" | "quiet" | "notice"; readonly own?: boolean }
  | { readonly kind: "list"; readonly items: readonly Content[] }
  | { readonly kind: "entries"; readonly entries: readonly Entry[] }
  /** `narrow`: names of a word or a number. */
  | { readonly kind: "facts"; readonly facts: readonly Fact[]; readonly narrow?: boolean }
  /** The first column names its row. `widths` are shares of the whole. */
  | { readonly kind: "table"; readonly caption: string; readonly columns: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly Content[])[] }
  /** `score` as people read it, null for none; `words` stand after the verdict. */
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly score: string | null; readonly words: string; readonly below: string }
  | { readonly kind: "profile"; readonly profile: Profile };

/** A heading with what stands under it. `own` marks a heading that is a person's text and not ours. */
export interface Section {
  /** Unique in the catalogue; letters, digits and hyphens, a letter first. */
  readonly id: string;
  readonly title: string;
  /** part: starts a page and stands in the contents; practice: has a page of its own; aside: short facts that may stand beside the text. */
  readonly kind: "part" | "practice" | "topic" | "aside";
  readonly own?: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Cover {
  readonly title: string;
  /** "" for none. */
  readonly subtitle: string;
  readonly organisation: string;
  /** "21 November 2026". */
  readonly date: string;
  /** What is in it and what is not, a sentence each. */
  readonly scope: readonly string[];
  /** Said before anything else: what a reader must not take for a judgement. "" for none. */
  readonly warning: string;
}

/** A whole catalogue, in words and free of any format. */
export interface Catalogue {
  readonly cover: Cover;
  /** The list of practices by theme or country; its topics are the groups. */
  readonly contents: Section;
  /** Everything after the contents, in order. */
  readonly parts: readonly Section[];
  /** Language of the workbook's own texts (BCP 47); our words are British English. */
  readonly language: string;
}

/** The language of all that Cairn says itself. */
export const OUR_LANGUAGE = "en-GB";

/** The language to mark the workbook's own texts with; null where it is ours, or where "en" only says that nobody was asked. */
export function ownLanguageOf({ language }: Pick<Catalogue, "language">): string | null {
  return /^en\b/i.test(language) || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? null : language;
}

export const words = (text: string): Content => [{ kind: "text", text }];
export const paragraph = (text: string, tone?: "lead" | "quiet" | "notice"): Block => ({ kind: "paragraph", content: words(text), ...(tone ? { tone } : {}) });
