// Facets of 100,000 practices: the counts for every value after each change of the filter, beside crossfilter2 and a plain pass.
import crossfilter from "crossfilter2";
import { interleaved, seeded, table } from "./measure.mjs";

const ROWS = 100_000;
const SPREAD = { Country: 30, Region: 300, Status: 5, "Target group": 25, Indicator: 155, Evidence: 4, Year: 20 };
const DOMAINS = ["WRK", "HSG", "EDU", "LEI", "HSC", "BND", "BRG", "LNK", "LNG", "CUL", "DIG", "SAF", "STA", "RTS"];
const VERDICTS = ["Good practice", "Promising practice", "Needs improvement", "Not demonstrated", "Insufficient evidence", "Not determinable"];

/** Practices with nothing but what facets look at; some values are far more frequent than others, as real ones are. */
function makePractices() {
  const random = seeded(20261121);
  const some = (count) => Math.floor(count * random() ** 2);
  return Array.from({ length: ROWS }, (_, row) => {
    const startYear = 2005 + some(SPREAD.Year - 4);
    const groups = new Set([some(SPREAD["Target group"]), some(SPREAD["Target group"])]);
    const codes = new Set([0, 1, 2].map(() => `${DOMAINS[some(DOMAINS.length)]}-${random() < 0.6 ? "O" : "P"}${1 + some(3)}`));
    return {
      key: `P-${row}`, country: `Country ${some(SPREAD.Country)}`, region: `Region ${some(SPREAD.Region)}`, status: `Status ${some(SPREAD.Status)}`,
      targetGroups: [...groups].map((group) => `Group ${group}`), indicators: [...codes], evidence: some(SPREAD.Evidence), startYear, endYear: startYear + some(4),
      position: null, publish: true, readings: [], evaluation: { verdict: VERDICTS[some(VERDICTS.length)], score: 50 },
    };
  });
}

/** What a person asks one after the other: facet and values, an empty list to ask for nothing again. */
const STEPS = [
  ["Country", ["Country 2", "Country 5"]], ["Verdict", ["Good practice", "Promising practice"]], ["Target group", ["Group 3"]], ["Country", []],
  ["Region", ["Region 4", "Region 7", "Region 20"]], ["Evidence", ["2", "3"]], ["Target group", []], ["Region", []], ["Year", ["2010", "2011"]],
  ["Verdict", ["Good practice"]], ["Status", ["Status 1"]], ["Year", []], ["Evidence", []], ["Status", []], ["Verdict", []], ["Indicator", ["WRK-O1"]], ["Indicator", []],
];

export async function benchFacets({ EMPTY_FILTER, FACET_NAMES, countFacets, prepareView, viewOf }) {
  const practices = makePractices();
  const index = prepareView(practices, { name: "own", scale: { worst: 1, best: 4 }, criteria: [] });
  // Both peers get each row's values ready made, spelled and split, as Cairn's own index has them.
  const values = FACET_NAMES.map((_, f) => rowValues(index.facets[f], practices.length));
  const many = values.map((rows) => rows.some((row) => row.length > 1));

  const states = [];
  let chosen = {};
  for (const [facet, wanted] of STEPS) states.push((chosen = { ...chosen, [facet]: wanted }));
  const ours = () => states.map((state) => countFacets(index, { ...EMPTY_FILTER, chosen: state }));
  const whole = () => states.map((state) => viewOf(index, { ...EMPTY_FILTER, chosen: state }));

  const filter = crossfilter(practices.map((_, row) => row));
  const dimensions = FACET_NAMES.map((_, f) => (many[f] ? filter.dimension((row) => values[f][row], true) : filter.dimension((row) => values[f][row][0])));
  const groups = dimensions.map((dimension) => dimension.group());
  const theirs = () => STEPS.map(([facet, wanted]) => {
    const dimension = dimensions[FACET_NAMES.indexOf(facet)];
    if (wanted.length === 0) dimension.filterAll();
    else if (wanted.length === 1) dimension.filterExact(wanted[0]);
    else dimension.filterFunction((value) => wanted.includes(value));
    return groups.map((group) => group.all().map(({ value }) => value));
  });
  const plain = () => states.map((state) => plainCounts(values, practices.length, FACET_NAMES.map((name) => (state[name]?.length ? new Set(state[name]) : null))));

  const equal = compare(ours(), keyed(theirs(), groups, index.facets), plain(), index.facets);
  const medians = await interleaved({ "Cairn, counts": ours, "Cairn, whole view (list, places, labels too)": whole, crossfilter2: theirs, "plain pass": plain }, 9, 3);
  const perChange = Object.fromEntries(Object.entries(medians).map(([name, ms]) => [name, ms / STEPS.length]));
  const ratio = (name, to = "Cairn, counts") => (medians[name] / medians[to]).toFixed(1);
  const valueCount = index.facets.reduce((sum, facet) => sum + facet.values.length, 0);
  return `## Facets: counts for every value, ${ROWS.toLocaleString("en")} practices × ${FACET_NAMES.length} facets (${valueCount} values), per change of the filter

${table(perChange, "Cairn, counts")}

- Beside crossfilter2: ${ratio("crossfilter2")} × as fast (goal: at least 20 ×); the whole view, which crossfilter2's figure does not hold, ${ratio("crossfilter2", "Cairn, whole view (list, places, labels too)")} ×.
- Counts equal on ${equal.same.toLocaleString("en")} of ${equal.all.toLocaleString("en")} values, over ${STEPS.length} changes, in all three.
`;
}

/** Each row's values in one facet, from the index. */
function rowValues(facet, count) {
  const { starts } = facet.column;
  return Array.from({ length: count }, (_, row) => Array.from(facet.places.subarray(starts?.[row] ?? row, starts?.[row + 1] ?? row + 1), (place) => facet.values[place].value));
}

/** crossfilter's counts put in the order of the index. */
function keyed(steps, groups, facets) {
  const orders = groups.map((group, f) => {
    const place = new Map(group.all().map(({ key }, at) => [key, at]));
    return facets[f].values.map(({ value }) => place.get(value));
  });
  return steps.map((counts) => counts.map((facet, f) => orders[f].map((at) => facet[at])));
}

function plainCounts(values, count, wanted) {
  const counts = values.map(() => new Map());
  for (let row = 0; row < count; row += 1) {
    const misses = [];
    for (let f = 0; f < values.length && misses.length < 2; f += 1) if (wanted[f] && !values[f][row].some((value) => wanted[f].has(value))) misses.push(f);
    if (misses.length > 1) continue;
    for (const f of misses.length === 1 ? misses : values.keys()) for (const value of values[f][row]) counts[f].set(value, (counts[f].get(value) ?? 0) + 1);
  }
  return counts;
}

function compare(ours, theirs, plain, facets) {
  let [all, same] = [0, 0];
  ours.forEach((counts, step) => counts.forEach((facet, f) => facet.forEach((count, at) => {
    all += 1;
    if (count === theirs[step][f][at] && count === (plain[step][f].get(facets[f].values[at].value) ?? 0)) same += 1;
  })));
  return { all, same };
}
