import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { DOMAINS } from "../../../src/core/framework/catalogue";
import { EVERYDAY_WORDS } from "../../../src/core/guide/everydayWords";
import { searchDomains } from "../../../src/core/guide/searchDomains";
import { searchQuestions } from "../../../src/core/guide/searchQuestions";
import { suggest } from "../../../src/core/guide/suggest";
import { tellingWord } from "../../../src/core/guide/telling";

/**
 * Questions as officers put them, with the domains that an expert would look in. Written before the search was tried on them; of these thirty 21
 * had the right domain in the first three questions with a search for the questions' own words alone.
 */
const ASKED: readonly (readonly [string, readonly string[]])[] = [
  ["are refugees afraid to go out after dark", ["SAF"]],
  ["has hate crime gone up since the hotel opened", ["SAF"]],
  ["do families trust the police", ["SAF", "LNK"]],
  ["how many newcomers have a job", ["WRK"]],
  ["are qualified people stuck in warehouse jobs", ["WRK"]],
  ["how long does it take resettled families to find employment", ["WRK"]],
  ["are people earning enough to live on", ["WRK"]],
  ["what happens to people when they leave asylum accommodation", ["HSG"]],
  ["how many households are in temporary accommodation", ["HSG"]],
  ["are flats overcrowded or damp", ["HSG"]],
  ["do children get a school place quickly", ["EDU"]],
  ["are pupils with EAL catching up", ["EDU"]],
  ["are young people from migrant families going on to university", ["EDU"]],
  ["can people register with a GP", ["HSC"]],
  ["is the mental health of asylum seekers getting better", ["HSC"]],
  ["do mothers get maternity care", ["HSC"]],
  ["how long is the waiting list for ESOL", ["LNG"]],
  ["do people need an interpreter at appointments", ["LNG", "HSC"]],
  ["are neighbours friendly to the new arrivals", ["BRG"]],
  ["do people have friends outside their own community", ["BRG"]],
  ["who do people turn to when they are in trouble", ["BND"]],
  ["are older migrants isolated", ["BND"]],
  ["are people taking part in faith groups and associations", ["BND", "BRG"]],
  ["do residents know where to complain about council services", ["LNK", "RTS"]],
  ["are migrants represented on local boards and forums", ["LNK"]],
  ["can people fill in universal credit forms online", ["DIG"]],
  ["do women have somewhere to exercise and swim", ["LEI"]],
  ["are traditions and customs of newcomers understood by staff", ["CUL"]],
  ["how many people have applied for citizenship", ["RTS"]],
  ["do people plan to stay in our town", ["STA"]],
];

test("most questions in officers' words find the right domain in the first three, both among questions and among areas", () => {
  const missed = (found: (text: string) => readonly string[]) => ASKED.filter(([text, right]) => !found(text).slice(0, 3).some((id) => right.includes(id))).map(([text]) => text);
  const byQuestion = missed((text) => searchQuestions(text, OUR_CATALOGUE).map(({ id }) => suggest({ kind: "question", id }, OUR_CATALOGUE).domains[0]?.id ?? ""));
  expect(byQuestion.length).toBeLessThanOrEqual(1);
  expect(missed((text) => searchDomains(text, OUR_CATALOGUE).map(({ id }) => id))).toEqual([]);
});

test("words meet across their endings, and those that tell nothing are passed over", () => {
  expect(["jobs", "employed", "isolation", "swimming", "families", "Women’s"].map(tellingWord)).toEqual(["job", "employment", "isolated", "swim", "family", "women"].map(tellingWord));
  expect(["whether", "newcomers", "People", "feels"].map(tellingWord)).toEqual([null, null, null, null]);
});

test("a text without a word that anybody knows finds no area", () => {
  expect([searchDomains("", OUR_CATALOGUE), searchDomains("we want to know whether people", OUR_CATALOGUE), searchDomains("qqqq", OUR_CATALOGUE)]).toEqual([[], [], []]);
});

test("every domain has everyday words, and nothing else has", () => {
  expect(Object.keys(EVERYDAY_WORDS).sort()).toEqual(DOMAINS.map(({ id }) => id).sort());
});
