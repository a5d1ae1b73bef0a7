import { type Area, readAreas, tally, type Tally } from "./areas";

const areas = readAreas();

const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)}%`;
const words = ({ areas: all, located, ambiguous, unknown, wrong, bySize }: Tally): string =>
  `${all} names: located ${share(located, all)}, ambiguous ${share(ambiguous, all)}, not found ${share(unknown, all)}, wrong ${share(wrong.length, all)} (${share(wrong.length, located)} of the located); ${bySize} located by the rule of size`;

/** Levels that hold the same area by the same name count once. */
function once(levels: readonly string[]): readonly Area[] {
  const seen = new Map((areas ?? []).filter(({ level }) => levels.includes(level)).map((area) => [`${area.name} ${area.country}`, area]));
  return [...seen.values()];
}

// The areas are official boundaries that may not be carried in this repository; without the file beside it this is skipped.
const about = areas === null ? describe.skip : describe;

about("names of authorities, when gazetteer-areas.tsv lies beside the project", () => {
  const cases: readonly (readonly [string, readonly string[], number, boolean])[] = [
    ["local authorities of the United Kingdom, with their country", ["ltla", "utla", "mcty"], 30, true],
    ["local authorities of the United Kingdom, without a country", ["ltla", "utla", "mcty"], 30, false],
    ["NUTS 3 areas of 39 countries, with their country", ["nuts3"], 75, true],
    ["NUTS 3 areas of 39 countries, without a country", ["nuts3"], 75, false],
  ];
  test.each(cases)("%s: at most 1%% are located wrongly", (name, levels, farKm, withCountry) => {
    const result = tally(once(levels), farKm, withCountry);
    process.stdout.write(`${name} (wrong: over ${farKm} km from the area's centre): ${words(result)}\n${result.wrong.map((line) => `  ${line}\n`).join("")}`);
    expect(result.wrong.length).toBeLessThanOrEqual(0.01 * result.located);
  });
});
