import fc from "fast-check";
import { bundledGazetteer } from "../../../src/core/places/bundledGazetteer";
import { countryName } from "../../../src/core/places/countries";
import { EXONYMS } from "../../../src/core/places/exonymsData";
import { locate } from "../../../src/core/places/locate";

const gazetteer = bundledGazetteer();

/** What was found, as `Malmö, SE`; else the kind. */
function found(name: string, country?: string, region?: string): string {
  const located = locate(gazetteer, name, country, region);
  return located.kind === "found" ? `${located.name}, ${located.country}` : located.kind;
}
const candidates = (name: string, country?: string, region?: string): readonly string[] => {
  const located = locate(gazetteer, name, country, region);
  return located.kind === "ambiguous" ? located.candidates.map((place) => `${place.name}, ${place.country}`) : [located.kind];
};

describe("a name that one place bears", () => {
  test.each([
    ["Malmö", "Malmö, SE"], ["MALMO", "Malmö, SE"], ["Malmoe", "Malmö, SE"], ["Muenchen", "Munich, DE"], ["Kraków", "Kraków, PL"], ["Saint Etienne", "Saint-Étienne, FR"],
    ["St. Gallen", "Sankt Gallen, CH"], ["Θεσσαλονίκη", "Thessaloníki, GR"], ["Δήμος Καβάλας", "unknown"], ["Τρίκαλα", "Tríkala, GR"],
  ])("%s is %s, however it is spelt", (name, place) => expect(found(name)).toBe(place));

  test.each([
    ["Munich", "Munich, DE"], ["München", "Munich, DE"], ["Cologne", "Köln, DE"], ["Firenze", "Florence, IT"], ["Gothenburg", "Göteborg, SE"],
    ["Den Haag", "The Hague, NL"], ["La Haye", "The Hague, NL"], ["Caerdydd", "Cardiff, GB"], ["Bozen", "Bolzano, IT"], ["Hull", "Kingston upon Hull, GB"],
  ])("%s is %s in another language", (name, place) => expect(found(name)).toBe(place));

  test.each([
    ["Leeds City Council", "Leeds, GB"], ["City of Edinburgh", "Edinburgh, GB"], ["Bristol, City of", "Bristol, GB"], ["Ville de Lyon", "Lyon, FR"],
    ["Stadt Wien", "Vienna, AT"], ["Comune di Reggio Emilia", "Reggio nell'Emilia, IT"], ["Ayuntamiento de Sevilla", "Sevilla, ES"], ["Göteborgs stad", "Göteborg, SE"],
    ["Municipality of Piraeus", "Piraeus, GR"], ["Ajuntament de Girona", "Girona, ES"], ["Câmara Municipal de Braga", "Braga, PT"],
  ])("%s is %s without the words for a council", (name, place) => expect(found(name)).toBe(place));

  test("gives its position to a thousandth of a degree, as a locality", () => {
    expect(locate(gazetteer, "Malmö", "Suède")).toMatchObject({ kind: "found", lat: 55.606, lng: 13.001, precision: "locality", name: "Malmö", country: "SE" });
  });

  test("may say its country or region after a comma or in brackets", () => {
    expect([found("Cambridge, UK"), found("Newport (Wales)"), found("Neunkirchen, Saarland")]).toEqual(["Cambridge, GB", "Newport, GB", "Neunkirchen, DE"]);
  });
});

describe("a name that is in doubt", () => {
  test("is never guessed: namesakes at home and overseas are listed, largest first", () => {
    expect(new Set(candidates("Newport", "UK"))).toEqual(new Set(["Newport, GB"]));
    expect(candidates("Cambridge")).toEqual(["Cambridge, GB", "Cambridge, CA", "Cambridge, US", "Cambridge, NZ"]);
    expect(candidates("Kingston", "UK")).toEqual(["Kingston upon Hull, GB", "Kingston upon Thames, GB"]);
  });

  test("is settled by the country, a nation or a region", () => {
    expect([found("Cambridge", "England"), found("Newport", "Cymru"), found("Newport", "UK", "Wales")]).toEqual(["Cambridge, GB", "Newport, GB", "Newport, GB"]);
    expect([found("Langen", "DE"), found("Langen", "DE", "Hessen")]).toEqual(["ambiguous", "Langen, DE"]);
  });

  test("stays in doubt where only a part of it is given, even of one place", () => {
    expect(candidates("Frankfurt", "", "Hessen")).toEqual(["Frankfurt am Main, DE"]);
    expect(candidates("Frankfurt")).toEqual(["Frankfurt am Main, DE", "Frankfurt (Oder), DE"]);
  });

  test("is put in doubt by a region that speaks against it, and by words after a comma that nobody knows", () => {
    expect(candidates("Torino", "Italy", "Lombardia")).toEqual(["Turin, IT"]);
    expect(candidates("London, Ontario")).toEqual(["London, GB", "London, CA"]);
    expect(found("Torino", "Italy", "Region North-West")).toBe("Turin, IT");
  });

  test("gives way to ten times its people only where it is overseas or too small to be listed", () => {
    expect(locate(gazetteer, "Paris")).toMatchObject({ kind: "found", country: "FR", smaller: 1 });
    expect([found("Birmingham"), found("Stratford", "UK")]).toEqual(["ambiguous", "ambiguous"]);
    expect(found("Mülheim", "DE")).toBe("ambiguous"); // 171,000 people and a district of 41,711
  });
});

describe("a name that is not found", () => {
  test("says why, with places of that name elsewhere and names spelt alike", () => {
    const near = locate(gazetteer, "Barcelna", "Spain");
    expect(near).toMatchObject({ kind: "unknown", reason: "not in the gazetteer" });
    expect(near.kind === "unknown" && near.suggest().map(({ name }) => name)).toEqual(["Barcelona"]);
    const elsewhere = locate(gazetteer, "Lyon", "Germany");
    expect(elsewhere.kind === "unknown" && elsewhere.suggest()[0]).toMatchObject({ name: "Lyon", country: "FR" });
  });

  test.each([["Malmö", "Narnia", "unknown country"], ["Toronto", "Canada", "country not covered"], [" — ", "", "no name"], ["Leeds; York", "", "not in the gazetteer"]])(
    '"%s" in "%s": %s', (name, country, reason) => expect(locate(gazetteer, name, country)).toMatchObject({ kind: "unknown", reason }),
  );
});

describe("whatever is asked", () => {
  const place = fc.constantFrom(...gazetteer.places);

  test("a located place lies in the given country, and its own name leads to it or into doubt", () => {
    fc.assert(fc.property(place, (asked) => {
      const located = locate(gazetteer, asked.name, countryName(asked.country));
      if (located.kind === "found") expect(located.country).toBe(asked.country);
      else expect(located.kind).toBe("ambiguous");
    }), { numRuns: 400 });
  });

  test("two places of one size of a name in one country are never told apart by guess", () => {
    fc.assert(fc.property(place, (asked) => {
      const namesakes = gazetteer.places.filter((other) => other.name === asked.name && other.country === asked.country && !other.minor);
      fc.pre(namesakes.length > 1);
      expect(found(asked.name, countryName(asked.country))).toBe("ambiguous");
    }), { numRuns: 20, maxSkipsPerRun: 2000 });
  });

  test("any text gets an answer", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string(), (name, country) => {
      expect(["found", "ambiguous", "unknown"]).toContain(locate(gazetteer, name, country).kind);
    }));
  });
});

test("every name of our own list belongs to a place that the gazetteer has", () => {
  const missing = EXONYMS.trim().split("\n").filter((line) => {
    const [country, name] = line.split("|");
    return !gazetteer.places.some((one) => one.country === country && one.name === name && !one.minor);
  });
  expect(missing).toEqual([]);
});
