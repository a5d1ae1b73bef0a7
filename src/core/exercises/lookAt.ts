import type { Book } from "../book";
import type { Catalogue } from "../framework/bookCatalogue";
import { DOMAINS } from "../framework/catalogue";
import { followIndicators } from "../planning/follow";
import { STATUSES } from "../planning/status";
import { checkTheory } from "../theory/checks";
import { THEORY_STEPS } from "../theory/theory";
import { listed } from "../wording";
import type { Look } from "./exercise";

/** "no practices", "1 practice", "7 practices". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
}

/** One or two sentences of the workbook's own figures, for a step of an exercise. An empty workbook gets a sentence that says so. */
export function lookAt(look: Look, book: Book): string {
  return LOOKING[look](book);
}

/** Domains of some codes as the workbook's catalogue has them, each once; an own indicator may be of none. */
const domainsOf = (codes: Iterable<string>, catalogue: Catalogue): ReadonlySet<string> => new Set([...codes].flatMap((code) => catalogue.indicatorOf(code)?.domain || []));
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const NO_PRACTICES = "There are no practices in this workbook yet.";
const NO_SELECTION = "No indicators are selected yet.";
const NO_THEORY = "There is no Theory of Change in this workbook yet.";

const LOOKING: Readonly<Record<Look, (book: Book) => string>> = {
  "domains of practices": ({ practices, catalogue }) => {
    if (practices.length === 0) return NO_PRACTICES;
    const served = practices.map(({ indicators }) => domainsOf(indicators, catalogue));
    const counts = DOMAINS.map(({ id, name }) => ({ name, count: served.filter((domains) => domains.has(id)).length })).filter(({ count }) => count > 0);
    const most = [...counts].sort((a, b) => b.count - a.count).slice(0, 3).map(({ name, count }) => `${name} (${count})`);
    return `Your ${counted(practices.length, "practice")} serve ${counts.length} of ${DOMAINS.length} domains${most.length === 0 ? "" : `, most of all ${listed(most)}`}.`;
  },
  "practices without indicators": ({ practices }) => {
    if (practices.length === 0) return NO_PRACTICES;
    const without = practices.filter(({ indicators }) => indicators.length === 0);
    return without.length === 0 ? `All ${practices.length} practices name an indicator.` : `${without.length} of ${counted(practices.length, "practice")} ${without.length === 1 ? "names" : "name"} no indicator yet${without.length > 3 ? "" : `: ${listed(without.map(({ title, key }) => title || key))}`}.`;
  },
  "domains without a practice": ({ practices, catalogue }) => {
    if (practices.length === 0) return NO_PRACTICES;
    const served = domainsOf(practices.flatMap(({ indicators }) => indicators), catalogue);
    const without = DOMAINS.filter(({ id }) => !served.has(id));
    return without.length === 0 ? "Every domain has a practice." : `No practice serves ${listed(without.map(({ name }) => name))}.`;
  },
  "size of the selection": ({ selection, catalogue }) => {
    const codes = new Set(selection.map(({ code }) => code));
    if (codes.size === 0) return NO_SELECTION;
    return `${upper(counted(codes.size, "indicator"))} selected, from ${counted(domainsOf(codes, catalogue).size, "domain")}.`;
  },
  "kinds of the selection": ({ plan }) => {
    const kinds = new Map(plan.indicators.map(({ code, kind }) => [code, kind]));
    if (kinds.size === 0) return NO_SELECTION;
    const count = (kind: string): number => [...kinds.values()].filter((each) => each === kind).length;
    return `${upper(counted(count("outcome"), "outcome indicator"))} and ${counted(count("practice"), "practice indicator")} selected.`;
  },
  "theory by step": ({ plan: { theory } }) => {
    if (theory.statements.length === 0) return NO_THEORY;
    const counts = THEORY_STEPS.map((step) => ({ step, count: theory.statements.filter((each) => each.step === step).length })).filter(({ count }) => count > 0);
    return `Your Theory of Change has ${listed(counts.map(({ step, count }) => counted(count, step, step === "activity" ? "activities" : step === "long-term change" ? "long-term changes" : `${step}s`)))}.`;
  },
  "theory questions": ({ plan }) => {
    if (plan.theory.statements.length === 0) return NO_THEORY;
    const questions = checkTheory(plan.theory, plan.indicators);
    return questions.length === 0 ? "Nothing is left to ask of your Theory of Change." : `${upper(counted(questions.length, "question"))} about your Theory of Change ${questions.length === 1 ? "is" : "are"} open.`;
  },
  assumptions: ({ plan: { theory } }) => {
    if (theory.statements.length === 0) return NO_THEORY;
    const held = theory.statements.filter(({ assumption }) => assumption !== "");
    const bare = held.filter(({ evidence }) => evidence === "").length;
    return held.length === 0 ? "No assumption is written down yet." : `${upper(counted(held.length, "assumption"))} written down, ${bare === 0 ? "each with evidence" : `${bare} of them without evidence`}.`;
  },
  "baselines and targets": ({ plan: { indicators } }) => {
    if (indicators.length === 0) return NO_SELECTION;
    const based = indicators.filter(({ baseline, baselineDay }) => baseline !== null && baselineDay !== null).length;
    const aimed = indicators.filter(({ target, targetDay }) => target !== null && targetDay !== null).length;
    return `Of ${counted(indicators.length, "row")} in Indicators, ${based} ${based === 1 ? "has" : "have"} a dated baseline and ${aimed} ${aimed === 1 ? "has" : "have"} a dated target.`;
  },
  readings: ({ plan }) => {
    if (plan.indicators.length === 0) return NO_SELECTION;
    const without = followIndicators(plan).filter(({ readings, latest }) => readings.length === 0 && latest === null).length;
    return `${upper(counted(plan.readings.length, "reading"))} so far; ${without === 0 ? "every indicator has one" : `${without} of ${counted(plan.indicators.length, "indicator row")} ${without === 1 ? "has" : "have"} none`}.`;
  },
  statuses: ({ plan }) => {
    const judged = followIndicators(plan).filter((each) => each.judged).flatMap(({ status }) => (status.kind === "status" ? [status.status] : []));
    if (judged.length === 0) return "No indicator has a status yet: it needs a baseline, a target and a reading.";
    return `${listed(STATUSES.map((status) => ({ status, count: judged.filter((each) => each === status).length })).filter(({ count }) => count > 0).map(({ status, count }) => `${status}: ${count}`))}.`;
  },
  verdicts: ({ practices }) => {
    if (practices.length === 0) return NO_PRACTICES;
    const verdicts = new Map<string, number>();
    for (const { evaluation } of practices) verdicts.set(evaluation.verdict, (verdicts.get(evaluation.verdict) ?? 0) + 1);
    return `${listed([...verdicts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${verdict}: ${count}`))}.`;
  },
};
