import type { TheoryStep } from "./theory";

/** A statement of a worked example; it leads to others by their ID within the example. */
export interface ExampleStatement {
  readonly id: string;
  readonly step: TheoryStep;
  readonly statement: string;
  readonly leadsTo?: readonly string[];
  readonly indicators?: readonly string[];
  readonly assumption?: string;
  /** How the assumption would be tested, as an invented case has no evidence. */
  readonly evidence?: string;
}

export interface TheoryExample {
  readonly name: string;
  /** One sentence: whom it is for, and how. */
  readonly about: string;
  readonly statements: readonly ExampleStatement[];
}

/** Theories of Change to start from, invented by the makers of Cairn: no case that happened, no result that was measured. */
export const THEORY_EXAMPLES: readonly TheoryExample[] = [
  {
    name: "Language café",
    about: "Newcomers and neighbours talk English together each week, and know more people by the end of the year.",
    statements: [
      { id: "T1", step: "need", statement: "Newcomers in our town have nobody to speak English with and know few of their neighbours" },
      { id: "T2", step: "long-term change", statement: "Newcomers and longer-standing residents are part of the same neighbourhood life", leadsTo: ["T1"], indicators: ["BRG-O7"] },
      { id: "T3", step: "outcome", statement: "Participants manage everyday conversations and appointments in English", leadsTo: ["T2"], indicators: ["LNG-O6"], assumption: "An hour of talk a week is enough practice to change what people dare to say", evidence: "To be tested: ask participants at the start and after six months" },
      { id: "T4", step: "outcome", statement: "Participants have friends of other backgrounds", leadsTo: ["T2"], indicators: ["BRG-O4"], assumption: "People who talk at the café meet outside it too", evidence: "To be tested: ask at the yearly review whom they have met elsewhere" },
      { id: "T5", step: "output", statement: "40 cafés a year, with 15 newcomers and 10 residents at each", leadsTo: ["T3", "T4"], indicators: ["LNG-P4"] },
      { id: "T6", step: "activity", statement: "Hold a weekly café with tables of mixed backgrounds and a topic to start from", leadsTo: ["T5"], assumption: "Residents come back after the first visit", evidence: "To be tested: count first and further visits on the attendance list" },
      { id: "T7", step: "activity", statement: "Invite through schools, health visitors and the housing team", leadsTo: ["T5"] },
      { id: "T8", step: "input", statement: "A coordinator for one day a week, and 12 volunteer hosts", leadsTo: ["T6", "T7"] },
      { id: "T9", step: "input", statement: "The library's meeting room on a weekday evening, with a corner for children", leadsTo: ["T6"] },
    ],
  },
  {
    name: "Early employment support",
    about: "New arrivals have their skills assessed within weeks and meet employers, so that first jobs fit what they can do.",
    statements: [
      { id: "T1", step: "need", statement: "New arrivals wait for years for work, or take jobs far below what they were trained for" },
      { id: "T2", step: "long-term change", statement: "People who settle here work at the level of their skills and earn enough to live on", leadsTo: ["T1"], indicators: ["WRK-O2"] },
      { id: "T3", step: "outcome", statement: "Participants find their first job sooner after arrival", leadsTo: ["T2"], indicators: ["WRK-O9"], assumption: "There are enough vacancies within reach of public transport", evidence: "To be tested: compare vacancies and bus routes each quarter" },
      { id: "T4", step: "outcome", statement: "Participants know which of their qualifications count here and what is missing", leadsTo: ["T3"], indicators: ["EDU-O7"] },
      { id: "T5", step: "output", statement: "120 people a year have a skills assessment and a written plan within eight weeks", leadsTo: ["T4"], indicators: ["WRK-P2"] },
      { id: "T6", step: "output", statement: "60 work placements a year with local employers", leadsTo: ["T3"], indicators: ["WRK-P3"], assumption: "A placement leads to an offer, here or elsewhere", evidence: "To be tested: ask employers and participants three months after each placement" },
      { id: "T7", step: "activity", statement: "Assess skills in a language the person speaks well, and advise on recognition", leadsTo: ["T5"] },
      { id: "T8", step: "activity", statement: "Agree placements with employers and prepare both sides", leadsTo: ["T6"] },
      { id: "T9", step: "input", statement: "Two advisers, interpreters, and an agreement with the job centre", leadsTo: ["T7", "T8"] },
    ],
  },
  {
    name: "Housing move-on",
    about: "People who leave asylum accommodation find a home in time and keep it through the first year.",
    statements: [
      { id: "T1", step: "need", statement: "People granted protection have weeks to leave their accommodation, and many become homeless" },
      { id: "T2", step: "long-term change", statement: "Refugees in our area live in secure homes that they can afford", leadsTo: ["T1"], indicators: ["HSG-O1"] },
      { id: "T3", step: "outcome", statement: "Fewer people are homeless or in temporary accommodation after a decision", leadsTo: ["T2"], indicators: ["HSG-O3"], assumption: "We hear of decisions early enough to act", evidence: "To be tested: note the days between each decision and the first contact" },
      { id: "T4", step: "outcome", statement: "Tenants keep their first home for at least a year", leadsTo: ["T2"], indicators: ["HSG-O4"], assumption: "Problems with rent or neighbours are raised before they become grave", evidence: "To be tested: compare when problems began and when we heard of them" },
      { id: "T5", step: "output", statement: "Every household has a move-on plan within a week of its decision", leadsTo: ["T3"], indicators: ["HSG-P3"] },
      { id: "T6", step: "output", statement: "30 homes a year from private landlords who know the scheme", leadsTo: ["T3"], indicators: ["HSG-P4"] },
      { id: "T7", step: "output", statement: "Every new tenant has two visits on rights, duties and bills", leadsTo: ["T4"], indicators: ["HSG-P2"] },
      { id: "T8", step: "activity", statement: "Meet each household before the decision and search for homes together", leadsTo: ["T5"] },
      { id: "T9", step: "activity", statement: "Recruit landlords, and stand behind deposits and first rents", leadsTo: ["T6"], assumption: "A guarantee is what keeps landlords away now", evidence: "To be tested: ask ten landlords before the scheme begins" },
      { id: "T10", step: "activity", statement: "Visit tenants in their first month and their fourth", leadsTo: ["T7"] },
      { id: "T11", step: "input", statement: "Two housing workers, a deposit fund, and a contact in the accommodation provider", leadsTo: ["T8", "T9", "T10"] },
    ],
  },
  {
    name: "Safe to report",
    about: "People who meet hostility have someone they trust to tell, and agencies answer together.",
    statements: [
      { id: "T1", step: "need", statement: "Residents who meet hate crime seldom report it, as they do not expect help" },
      { id: "T2", step: "long-term change", statement: "People of all backgrounds feel safe in the town, by day and after dark", leadsTo: ["T1"], indicators: ["SAF-O1"] },
      { id: "T3", step: "outcome", statement: "Residents trust the police and the council to act on a report", leadsTo: ["T2"], indicators: ["SAF-O5"], assumption: "People hear what came of the reports of others", evidence: "To be tested: ask at community meetings which answers people have heard of" },
      { id: "T4", step: "output", statement: "Six trusted places take reports in the main languages of the town", leadsTo: ["T3"], indicators: ["SAF-P1"] },
      { id: "T5", step: "output", statement: "Every report has an answer within ten days", leadsTo: ["T3"], indicators: ["SAF-P3"] },
      { id: "T6", step: "activity", statement: "Train staff of community groups, libraries and colleges to take reports", leadsTo: ["T4"] },
      { id: "T7", step: "activity", statement: "Meet monthly with police, schools and housing to go through all reports", leadsTo: ["T5"], indicators: ["SAF-P2"] },
      { id: "T8", step: "input", statement: "A part-time coordinator, and half a day a month from each agency", leadsTo: ["T6", "T7"] },
    ],
  },
];
