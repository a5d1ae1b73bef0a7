import { COUNTRY_NAMES } from "./countryNamesData";
import { nameKey } from "./nameKey";

/** A country by its ISO 3166-1 code and English name; `region` where the text named a nation within it (Wales). */
export interface Country {
  readonly code: string;
  readonly name: string;
  /** GeoNames' code of the first-order division; null for the whole country. */
  readonly region: string | null;
}

/** What people write besides the names of CLDR: older names, other short forms, own names, vehicle codes that are no ISO code. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AT: "Republic of Austria|Republik Österreich", BA: "Bosnia and Herzegovina|Bosna i Hercegovina|BiH|Bosnie|Bosnien", BE: "Kingdom of Belgium|België|Belgien",
  BG: "Republic of Bulgaria|България", BY: "Byelorussia|Weißrussland|Biélorussie|Bielorussia|Bielorrusia|Беларусь",
  CH: "Swiss Confederation|Confoederatio Helvetica|Svizra|Schweizerische Eidgenossenschaft", CY: "Republic of Cyprus|Kıbrıs",
  CZ: "Czech Republic|République tchèque|Tschechische Republik|República Checa|Repubblica Ceca|Tjeckiska republiken|Česko|Česká republika|Τσεχική Δημοκρατία|Chéquia|República Txeca|Y Weriniaeth Tsiec",
  DE: "Federal Republic of Germany|Bundesrepublik Deutschland|BRD|FRG", DK: "Kingdom of Denmark|Danmark", EE: "Eesti", ES: "Kingdom of Spain|Espanya|Reino de España",
  FI: "Suomi|Republic of Finland", FR: "French Republic|République française", GB: "Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland|Grande-Bretagne|Großbritannien|Gran Bretaña|Gran Bretagna|Grã-Bretanha|Μεγάλη Βρετανία|Gran Bretanya|Prydain|Prydain Fawr|Y DU|U.K.|G.B.|Inglaterra e País de Gales",
  GR: "EL|Hellas|Hellenic Republic|Ellada|Ελληνική Δημοκρατία", HR: "Hrvatska|Republic of Croatia", HU: "Magyarország|Republic of Hungary",
  IE: "Republic of Ireland|Éire|Eire|ROI|République d'Irlande|Republik Irland|República de Irlanda|Repubblica d'Irlanda", IS: "Ísland", IT: "Italian Republic|Repubblica Italiana",
  LT: "Lietuva", LU: "Lëtzebuerg|Grand Duchy of Luxembourg|Grand-Duché de Luxembourg", LV: "Latvija", MD: "Republic of Moldova|Moldavie|Moldavia|Republica Moldova",
  ME: "Crna Gora", MK: "Macedonia|FYROM|FYR Macedonia|Former Yugoslav Republic of Macedonia|Macédoine|Mazedonien|Makedonien|Северна Македонија|República de Macedonia del Norte",
  NL: "The Netherlands|Kingdom of the Netherlands|Holland|Hollande|Holanda|Olanda|Ολλανδία|Nederland|Les Pays-Bas|die Niederlande", NO: "Norge|Noreg|Kingdom of Norway",
  PL: "Polska|Republic of Poland", PT: "Portuguese Republic|República Portuguesa", RO: "Roumania|România", RS: "Srbija|Србија|Republic of Serbia",
  RU: "Russian Federation|Fédération de Russie|Russische Föderation|Federación de Rusia|Federazione Russa", SE: "Kingdom of Sweden|Sverige", SI: "Slovenija|Republic of Slovenia", SK: "Slovak Republic|Slovensko|Slowakische Republik|République slovaque",
  SY: "Syrian Arab Republic", TR: "Turkey|Republic of Türkiye|Republic of Turkey|Turkiye", UA: "The Ukraine|Україна", US: "United States of America|U.S.A.|U.S.|America|Vereinigte Staaten von Amerika|États-Unis d'Amérique|Estados Unidos de América|Stati Uniti d'America",
  XK: "Republic of Kosovo|Kosova|Косово|Kosovo*", AL: "Shqipëria|Republic of Albania",
};

/** The nations of the United Kingdom, which sheets give as countries, in the same languages. */
const NATIONS: Readonly<Record<string, string>> = {
  ENG: "England|Angleterre|Inglaterra|Inghilterra|Αγγλία|Anglaterra|Lloegr",
  SCT: "Scotland|Écosse|Schottland|Escocia|Scozia|Escócia|Skottland|Σκωτία|Escòcia|Yr Alban|Alba",
  WLS: "Wales|Pays de Galles|Gales|País de Gales|Galles|Ουαλία|Gal·les|Cymru",
  NIR: "Northern Ireland|NI|N. Ireland|Irlande du Nord|Nordirland|Irlanda del Norte|Irlanda del Nord|Irlanda do Norte|Βόρεια Ιρλανδία|Gogledd Iwerddon",
};

interface Countries {
  readonly byKey: ReadonlyMap<string, Country>;
  /** A key as people write it: "osterreich" is "Österreich". */
  readonly textOf: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string>;
}

let known: Countries | null = null;

/**
 * The country that a cell names: in English, French, German, Spanish, Italian, Portuguese, Swedish, Greek, Catalan, Welsh, its
 * own language for most of Europe, or as a code (`GB`, `UK`, `EL`). A nation of the United Kingdom is that part of GB.
 * Null for blank, for two countries in one cell, and for a name that two countries bear (`RU` in Spanish is the United Kingdom).
 */
export function countryOf(text: string): Country | null {
  const known = answered.get(text);
  if (known !== undefined) return known;
  const country = readCountry(text.trim());
  if (answered.size < MOST_ANSWERED) answered.set(text, country);
  return country;
}

/** A sheet has few countries and many rows. */
const answered = new Map<string, Country | null>();
const MOST_ANSWERED = 2000;

function readCountry(bare: string): Country | null {
  const { byKey } = countries();
  // Two letters are a code only in capitals: "no" and "it" are words.
  if (/^\p{L}{2}$/u.test(bare) && bare !== bare.toUpperCase()) return null;
  return byKey.get(nameKey(bare)) ?? byKey.get(nameKey(bare).replace(/^(?:the|la|le|les|die|el|y|yr|os|as|o|a) /, "")) ?? null;
}

/** The English name of a code; the code itself for one we do not know. */
export function countryName(code: string): string {
  return countries().nameOf.get(code) ?? code;
}

/** Each name that names one country, as it is compared and as people write it. */
export function* countryNames(): Generator<{ readonly key: string; readonly text: string; readonly country: Country }, void> {
  const { byKey, textOf } = countries();
  for (const [key, country] of byKey) yield { key, country, text: textOf.get(key) ?? country.name };
}

function countries(): Countries {
  known ??= readCountries();
  return known;
}

function readCountries(): Countries {
  const nameOf = new Map<string, string>();
  const claims = new Map<string, Country | null>();
  const textOf = new Map<string, string>();
  const claim = (text: string, country: Country): void => {
    const key = nameKey(text);
    const other = claims.get(key);
    if (!textOf.has(key)) textOf.set(key, text);
    claims.set(key, other === undefined || (other?.code === country.code && other.region === country.region) ? country : null);
  };
  const rows = COUNTRY_NAMES.trim().split("\n").map((row) => row.split("|"));
  for (const [code = "", name = "", ...others] of rows) {
    const country = { code, name, region: null };
    nameOf.set(code, name);
    for (const text of [code, name, ...others, ...(OTHER_NAMES[code]?.split("|") ?? [])]) claim(text, country);
  }
  const britain = { code: "GB", name: nameOf.get("GB") ?? "GB" };
  for (const [region, names] of Object.entries(NATIONS)) for (const text of names.split("|")) claim(text, { ...britain, region });
  return { byKey: new Map([...claims].flatMap(([key, country]) => (country === null ? [] : [[key, country]]))), nameOf, textOf };
}
