import type { CellValue } from "../cell";
import { headingOf } from "../framework/catalogue";
import { COVERAGE_COUNTS, type CoverageCount } from "./counted";
import type { Coverage, DomainCoverage } from "./coverage";

/** What heads each column, and what its numbers are in a sentence. */
export const COUNT_WORDS: Readonly<Record<CoverageCount, { readonly head: string; readonly one: string; readonly many: string }>> = {
  selected: { head: "Selected", one: "selected indicator", many: "selected indicators" },
  outcomes: { head: "Outcomes", one: "outcome", many: "outcomes" },
  practices: { head: "Practices", one: "practice", many: "practices" },
  goodPractices: { head: "Good practices", one: "good or promising practice", many: "good or promising practices" },
  measured: { head: "Measured", one: "measured indicator", many: "measured indicators" },
};

/** "4 practices", "no practice". */
export function countWords(count: CoverageCount, n: number): string {
  const { one, many } = COUNT_WORDS[count];
  return n === 0 ? `no ${one}` : `${n} ${n === 1 ? one : many}`;
}

const inDomains = (n: number): string => `${n} ${n === 1 ? "domain" : "domains"}`;

/**
 * Where nothing is done and where nothing is measured, in one sentence; then what the domains cannot show. Domains without any
 * practice count as those where nothing is done, those without a number as those where nothing is measured.
 */
export function coverageSentences({ domains, elsewhere }: Coverage): readonly string[] {
  const idle = domains.filter(({ practices }) => practices === 0).length;
  const unmeasured = domains.filter(({ measured }) => measured === 0).length;
  const unserved = domains.filter(({ selected, practices }) => selected > 0 && practices === 0).length;
  const all = domains.length;
  const gaps = [
    ...(idle === all ? ["nothing is done in any domain"] : idle > 0 ? [`nothing is done in ${inDomains(idle)}`] : []),
    ...(unmeasured === all ? ["nothing is measured in any"] : unmeasured > 0 ? [`nothing is measured in ${idle > 0 ? unmeasured : inDomains(unmeasured)}`] : []),
  ];
  const first = gaps.length === 0 ? `Every one of the ${all} domains has a practice and a measured indicator.` : `${capital(gaps.join("; "))}.`;
  return [
    first,
    ...(unserved > 0 && idle < all ? [`${capital(inDomains(unserved))} with selected indicators ${unserved === 1 ? "has" : "have"} no practice.`] : []),
    ...(elsewhere.indicators > 0 ? [`${elsewhere.indicators} ${elsewhere.indicators === 1 ? "row" : "rows"} of Indicators ${elsewhere.indicators === 1 ? "stands" : "stand"} in none of these domains.`] : []),
    ...(elsewhere.practices > 0 ? [`${elsewhere.practices} ${elsewhere.practices === 1 ? "practice names" : "practices name"} no indicator of these domains.`] : []),
  ];
}

/** The table as rows of cells, headers first: counts are numbers. */
export function coverageRows({ domains }: Coverage): readonly (readonly CellValue[])[] {
  return [
    ["Heading", "Domain", ...COVERAGE_COUNTS.map((count) => COUNT_WORDS[count].head)],
    ...domains.map((row) => [headingOf(row.domain.heading)?.name ?? "", row.domain.name, ...COVERAGE_COUNTS.map((count) => row[count])]),
  ];
}

/**
 * How full a cell is drawn, 0–4, within its column: 0 is a gap and drawn as one; 1–4 are quarters of the column's largest count, so that
 * columns of unlike size can be read beside each other.
 */
export function fullness(domains: readonly DomainCoverage[], count: CoverageCount, n: number): 0 | 1 | 2 | 3 | 4 {
  const most = Math.max(...domains.map((row) => row[count]));
  if (n <= 0 || most <= 0) return 0;
  const quarter = Math.ceil((4 * n) / most);
  return quarter >= 4 ? 4 : quarter === 3 ? 3 : quarter === 2 ? 2 : 1;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
