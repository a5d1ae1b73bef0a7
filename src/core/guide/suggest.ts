import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import { domainOf, DOMAINS, HEADINGS } from "../framework/catalogue";
import { STAGES, type Confidence, type Indicator, type Stage } from "../framework/framework";
import { stagesOf } from "../framework/pathways";
import { QUESTIONS } from "./questions";
import type { Organisation, StageAdvice, Suggestion, WayIn, Why } from "./waysIn";

const MOST_INDICATORS = 8;

export const STAGE_ADVICE: readonly StageAdvice[] = [
  { stage: "Understand", short: "See where things stand, and for whom.", advice: "Start with outcomes that others measure too, one from each heading, and look before you aim." },
  { stage: "Plan and design", short: "Decide what to change, and how you would notice.", advice: "Pair each outcome that you want to move with something that you can put in place." },
  { stage: "Implement", short: "Put things in place, and see that they are.", advice: "Practice indicators say whether what was planned is there. Most are a yes or a no with a note of evidence." },
  { stage: "Monitor and track", short: "Follow a few figures through the year.", advice: "Choose figures that can change within a year and that somebody will bring." },
  { stage: "Evaluate and measure", short: "Say what changed, and what it is worth.", advice: "Use outcomes with a baseline and a target, and read them beside your practices' effectiveness and impact." },
];

/** Where a rule would suggest the same for every stage: what moves within a year, and what shows in people's lives what the work was worth. */
const STAGE_CODES: Readonly<Partial<Record<Stage, readonly Why[]>>> = {
  "Monitor and track": [
    { id: "WRK-O9", why: "it moves within months, and shows early what help is worth" }, { id: "HSG-O3", why: "councils count it all year round" }, { id: "HSC-O1", why: "it can be asked at each arrival" },
    { id: "LNK-O1", why: "services can count it as they go" }, { id: "LNG-O2", why: "providers record each step" }, { id: "STA-O1", why: "each move is known when it happens, and its reason can be asked" },
    { id: "SAF-O4", why: "it is recorded all the time; read it in context, as a rise can mean more trust" }, { id: "RTS-O4", why: "advice services count whom they reach" },
  ],
  "Evaluate and measure": [
    { id: "WRK-O2", why: "a job is worth most where it fits" }, { id: "HSG-O1", why: "a secure home is a change that lasts" }, { id: "HSC-O5", why: "wellbeing sums up much of what was tried" },
    { id: "BRG-O4", why: "friendships show that meeting has lasted" }, { id: "LNK-O4", why: "trust is won or lost by what was done" }, { id: "LNG-O6", why: "managing by oneself is what lessons are for" },
    { id: "SAF-O1", why: "people themselves say whether they feel it" }, { id: "RTS-O3", why: "knowing one's rights is the least that should remain" },
  ],
};

const ORGANISATION_WORDS: Readonly<Record<Organisation, { readonly advice: string; readonly codes: readonly Why[] }>> = {
  council: {
    advice: "Begin where a council decides: homes, schools, contact with services, safety. Add what people say, not only what your own systems count.",
    codes: [
      { id: "HSG-O3", why: "you hold the figure already" }, { id: "EDU-P1", why: "places at school are yours to speed up" }, { id: "LNK-O1", why: "it shows whom your services miss" },
      { id: "LNK-P1", why: "it changes how services are made" }, { id: "SAF-O3", why: "it shows what reports do not" }, { id: "BRG-O1", why: "it asks all residents, and can be compared" }, { id: "LNG-P1", why: "waiting times for ESOL decide much else" },
    ],
  },
  "civil-society group": {
    advice: "Begin with ties, language and knowing one's way: changes that a small team can bring about and ask about without a survey.",
    codes: [
      { id: "BRG-O4", why: "friendship is what your meetings are for" }, { id: "BND-O1", why: "someone to turn to is asked in one question" }, { id: "LNG-O6", why: "people can tell you themselves" },
      { id: "BRG-O2", why: "volunteering can be counted at your door" }, { id: "HSC-O8", why: "knowing what care one may use is quickly taught" }, { id: "BRG-P1", why: "befriending is yours to offer" }, { id: "LNK-P3", why: "guiding people to services is yours too" },
    ],
  },
  "region or network": {
    advice: "Begin with figures that every place has from the same source, so that places can be set side by side. Few of them.",
    codes: [
      { id: "WRK-O1", why: "the same survey covers every place" }, { id: "HSG-O2", why: "the census has it for every area" }, { id: "EDU-O3", why: "school records are the same everywhere" },
      { id: "HSC-O3", why: "the census asks it everywhere" }, { id: "LNG-O2", why: "providers return it in one form" }, { id: "BRG-O1", why: "the community survey asks it in the same words" }, { id: "RTS-O1", why: "it comes from one national record" },
    ],
  },
};

/**
 * The short list that a way in leads to: at most four domains and eight indicators, each with a reason. An unknown domain or
 * question gives an empty list. Indicators that are better evidenced come first among equals. The lists are ours, not the framework's; of `catalogue`, the workbook's, only what it shows is
 * suggested, and a team's own indicators of the same domains with it.
 */
export function suggest(way: WayIn, catalogue: Catalogue): Suggestion {
  switch (way.kind) {
    case "stage": return forStage(way.stage, catalogue);
    case "area": return forArea(way.domain, catalogue);
    case "organisation": {
      const { advice, codes } = ORGANISATION_WORDS[way.organisation];
      return suggestion(`For a ${way.organisation}`, advice, withTeams(codes, catalogue), catalogue);
    }
    case "question": {
      const question = QUESTIONS.find(({ id }) => id === way.id);
      return suggestion(question === undefined ? "" : `We want to know ${question.words}`, "Tick what you could really find out for your place, and leave the rest for later.", withTeams(question?.indicators ?? [], catalogue), catalogue);
    }
  }
}

/** So many of a team's own join a list of ours that stands whole. */
const MOST_OWN = 2;

/**
 * A list of ours as a team's catalogue allows it: without what it does not show, and with the team's own indicators of the domains that the
 * list is about, the main one's first. Where little of ours is left, these fill the list up.
 */
function withTeams(codes: readonly Why[], catalogue: Catalogue): readonly Why[] {
  if (catalogue === OUR_CATALOGUE) return codes;
  const shown = new Set(catalogue.indicators.map(({ code }) => code));
  const kept = codes.filter(({ id }) => shown.has(id));
  const missing = codes.length - kept.length;
  const domains = byCount(codes.flatMap(({ id }) => catalogue.indicatorOf(id)?.domain || []));
  const taken = new Set(kept.map(({ id }) => id));
  const teams = domains.flatMap((domain) => catalogue.indicatorsOf(domain)).filter(({ code }) => !taken.has(code) && (missing > 0 || catalogue.ownCodes.has(code)));
  return [...kept, ...teams.slice(0, MOST_OWN + missing).map((each) => ({ id: each.code, why: ofTeam(each) }))];
}

const ofTeam = ({ domain }: Indicator): string => `your own list has it under ${domainOf(domain)?.name ?? "its own domain"}`;

/** The different values, most frequent first, then as they came. */
function byCount(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

const SURE: Readonly<Record<Confidence, number>> = { "evidence-found": 0, recalled: 1, uncertain: 2, "from-table": 0 };
const byEvidence = (indicators: readonly Indicator[]): readonly Indicator[] => [...indicators].sort((a, b) => SURE[a.confidence] - SURE[b.confidence] || (b.sources.length > 0 ? 1 : 0) - (a.sources.length > 0 ? 1 : 0));

function forStage(stage: Stage, catalogue: Catalogue): Suggestion {
  const advice = STAGE_ADVICE.find((each) => each.stage === stage)?.advice ?? "";
  const ours = STAGE_CODES[stage];
  if (ours !== undefined) return suggestion(stage, advice, withTeams(ours, catalogue), catalogue);
  const fits = catalogue.indicators.filter((indicator) => stagesOf(indicator).includes(stage));
  // Two of each heading, from different domains, so that no selection begins with one part of life alone.
  const chosen = HEADINGS.flatMap(({ id, name }) => {
    const own = byEvidence(fits.filter(({ domain }) => domainOf(domain)?.heading === id));
    const first = own[0];
    const second = stage === "Plan and design" ? own.find(({ kind, domain }) => kind !== first?.kind && domain === first?.domain) : own.find(({ domain }) => domain !== first?.domain) ?? own[1];
    return [first, second].flatMap((each): readonly Why[] => (each === undefined ? [] : [{ id: each.code, why: whyAt(stage, each, name) }]));
  });
  return suggestion(stage, advice, chosen, catalogue);
}

function whyAt(stage: Stage, indicator: Indicator, heading: string): string {
  if (indicator.kind === "practice") return stage === "Plan and design" ? "it is something to put in place for the outcome above" : `it shows whether something is in place under ${heading}`;
  const [source] = indicator.sources;
  return source === undefined ? `it stands for ${heading}; you would have to ask people yourselves` : `it stands for ${heading}; figures come from ${source}`;
}

function forArea(domain: string, catalogue: Catalogue): Suggestion {
  const found = domainOf(domain);
  if (found === undefined) return suggestion("", "", [], catalogue);
  const own = catalogue.indicatorsOf(domain);
  const outcomes = byEvidence(own.filter(({ kind }) => kind === "outcome")).slice(0, 5);
  const practices = byEvidence(own.filter(({ kind }) => kind === "practice")).slice(0, 3);
  const why = ({ code, kind, direction, sources: [source] }: Indicator): string => {
    const figures = source === undefined ? "" : `; figures come from ${source}`;
    if (catalogue.ownCodes.has(code)) return `your own list has it${figures}`;
    if (kind === "practice") return "it is something that you can put in place";
    return direction === "context" ? `its size is neither good nor bad, and helps to read the others${figures}` : `it says what changes for people${figures}`;
  };
  return suggestion(found.name, "Choose one or two outcomes, and one thing to put in place.", [...outcomes, ...practices].map((indicator) => ({ id: indicator.code, why: why(indicator) })), catalogue);
}

function suggestion(title: string, advice: string, indicators: readonly Why[], catalogue: Catalogue): Suggestion {
  const kept = indicators.slice(0, MOST_INDICATORS);
  const counts = new Map<string, number>();
  for (const { id } of kept) {
    const domain = catalogue.indicatorOf(id)?.domain ?? "";
    if (domain !== "") counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const order = DOMAINS.map(({ id }) => id);
  const domains = [...counts].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0])).slice(0, 4);
  return { title, advice, indicators: kept, domains: domains.map(([id, count]) => ({ id, why: count === 1 ? "one of these belongs to it" : `${count} of these belong to it` })) };
}

/** Every way in there is, for menus and tests. */
export const WAYS_IN: readonly WayIn[] = [
  ...STAGES.map((stage): WayIn => ({ kind: "stage", stage })), ...DOMAINS.map(({ id }): WayIn => ({ kind: "area", domain: id })),
  ...(Object.keys(ORGANISATION_WORDS) as Organisation[]).map((organisation): WayIn => ({ kind: "organisation", organisation })), ...QUESTIONS.map(({ id }): WayIn => ({ kind: "question", id })),
];
