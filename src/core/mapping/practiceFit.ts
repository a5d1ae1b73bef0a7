import { fold } from "../folding";
import { OTHER_TABLES } from "../otherTables";
import { bareHeader, headerKey } from "./headerKey";
import { CRITERION_WORDS, HEADER_WORDS } from "./headerWordsData";

/** How much a table's headers alone look like those of a list of practices. */
export interface PracticeFit {
  /** How many of our columns and criteria are named by a very word of the lists, each once. */
  readonly named: number;
  /** True where these could be practices: a title or coordinates, and beside them ratings or what describes a practice. */
  readonly looksLikePractices: boolean;
}

/** Columns that lists of practices have and lists of addresses, people or payments have not. */
const DESCRIBING: readonly string[] = [
  "Target group", "Problem", "Activities", "Results", "Evidence", "Strengths", "Limitations", "Lessons", "Transferability", "Lead organisation", "Partners",
  "Funder", "Budget", "Start", "Regional role", "Indicators",
];

const NONE: ReadonlySet<string> = new Set();
let index: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Our columns and criteria by the keys of the words that name them. Made when first asked for. */
function targetsByKey(): ReadonlyMap<string, ReadonlySet<string>> {
  if (index !== null) return index;
  const made = new Map<string, Set<string>>();
  for (const lists of [HEADER_WORDS, CRITERION_WORDS]) {
    for (const [target, lines] of Object.entries(lists)) {
      for (const word of [target, ...lines.flatMap((line) => line.split("|"))]) {
        const key = headerKey(word.replace(/^~/, ""));
        made.set(key, (made.get(key) ?? new Set()).add(target));
      }
    }
  }
  index = made;
  return made;
}

/** The columns and criteria that a header may name by the very word; none for most texts, which tells headers from data. */
function namedBy(header: string): ReadonlySet<string> {
  const targets = targetsByKey();
  const tries = [header, bareHeader(header), ...header.split(/\s*[/|\n]\s*/)]; // "Lledred / Latitude" says it twice
  for (const text of tries) {
    const found = targets.get(headerKey(text));
    if (found !== undefined) return found;
  }
  return NONE;
}

/** Whether a text is a word for one of our columns, in any of our languages. */
export function isKnownHeader(text: string): boolean {
  return text.trim() !== "" && namedBy(text).size > 0;
}

/** Looks at headers alone: one look-up each, so that twenty sheets can be told apart without reading them. */
export function practiceFit(name: string, headers: readonly string[]): PracticeFit {
  const found = new Set<string>();
  for (const header of headers) for (const target of namedBy(header)) found.add(target);
  const named = Math.min(found.size, headers.filter((header) => namedBy(header).size > 0).length);
  if (OTHER_TABLES.has(fold(name))) return { named, looksLikePractices: false };
  const has = (target: string): boolean => found.has(target);
  const criteria = Object.keys(CRITERION_WORDS).filter(has).length;
  const describing = DESCRIBING.filter(has).length;
  const placed = has("Latitude") && has("Longitude");
  const located = placed || has("Place") || has("Region") || has("Country");
  const titled = has("Title") && (criteria >= 2 || (placed && describing >= 1) || (located && describing >= 3));
  const looksLikePractices = named >= 4 && (titled || (placed && (criteria >= 2 || describing >= 3)) || (criteria >= 4 && describing >= 2));
  return { named, looksLikePractices };
}
