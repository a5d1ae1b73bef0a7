import { fold } from "../folding";

/** Words that every question may have: they join others, ask, count, or name those whom all questions are about. */
const FILLERS: ReadonlySet<string> = new Set((
  "we want to know whether how what who whom whose which when where why do does did is are was were be been being the a an of and or but in on at by for from with "
  + "without into out up down over under about as than then that this these those there it its our us their they them my your his her he she i you not no "
  + "can could will would should may might must has have had having get gets got getting go goes going gone much many more most less few enough really still "
  + "people person persons newcomer newcomers migrant migrants refugee refugees immigrant immigrants seeker seekers arrival arrivals arrived new resettled someone anyone everyone "
  + "any feel feeling feels felt some all each every other others if so since after before during while long need needs needed thing things way ways"
).split(" "));

/**
 * A word as it is compared in the guide's searches: folded and without its commonest English endings, so that "jobs", "employed" and
 * "isolation" meet "job", "employment" and "isolated". Null for a word that tells nothing. Not a dictionary: two words may meet by accident.
 */
export function tellingWord(word: string): string | null {
  const folded = fold(word.replace(/['’]s$/i, ""));
  const root = bare(folded);
  return folded === "" || FILLERS.has(folded) || FILLERS.has(root) ? null : root;
}

function bare(word: string): string {
  if (word.length <= 3) return word;
  const one = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^suo])s$/, "$1");
  const root = one.replace(/(?:ations?|ative|ating|ated)$/, "at").replace(/(?:ness|ments?|ing|ed|ly)$/, "");
  const kept = root.length >= 3 ? root : one;
  const single = kept === one ? kept : kept.replace(/([bdgmnprt])\1$/, "$1"); // swimming, planned
  return single.length > 4 ? single.replace(/[ey]$/, "") : single;
}

/** True for a text that has a telling word. */
export function tellsSomething(text: string): boolean {
  return text.split(/[\s\p{P}]+/u).some((word) => tellingWord(word) !== null);
}
