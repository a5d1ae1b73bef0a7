import { nameKey } from "./nameKey";

/** What joins a name to what tells it from its namesakes, in the languages of the gazetteer. */
const JOINTS = new RegExp(` (?:${[
  "upon", "on", "under", "by", "in", "le", "next", "near", "and", "an der", "an", "am", "im", "in der", "bei", "vor", "ob", "unter",
  "sur", "sous", "en", "les", "de la", "de las", "de los", "de l", "de", "del", "d", "des", "du", "della", "di", "do", "da", "dos",
  "sul", "sulla", "al", "alla", "nell", "aan de", "aan den", "op", "nad", "pod", "pri", "kod",
].join("|")}) .+$`, "u");

/**
 * The short forms that people use of a name, as keys: "Newcastle upon Tyne" → "newcastle", "Frankfurt (Oder)" → "frankfurt",
 * "Zürich (Kreis 11) / Seebach" → "zurich" and "seebach". They are never enough to be sure of a place.
 */
export function shortKeys(name: string): readonly string[] {
  const whole = nameKey(name);
  if (!whole.includes(" ")) return []; // most names: there is nothing to leave out
  const sides = name.includes("/") ? name.split("/") : [];
  const shorts = [name.replace(/\s*\(.*$/, ""), ...sides].map(nameKey).concat(whole.replace(JOINTS, ""));
  return [...new Set(shorts.filter((key) => key !== whole && key.length >= 3))];
}

const BEFORE = wordsPattern([
  "city of", "city and county of", "town of", "municipality of", "metropolitan municipality of", "municipal district of", "borough of", "london borough of",
  "royal borough of", "metropolitan borough of", "county borough of", "ville de", "ville d", "mairie de", "mairie d", "commune de", "commune d", "metropole de",
  "stadt", "landeshauptstadt", "hansestadt", "freie und hansestadt", "kreisfreie stadt", "universitatsstadt", "gemeinde", "stadtgemeinde", "marktgemeinde",
  "comune di", "citta di", "citta metropolitana di", "municipio di", "ayuntamiento de", "ciudad de", "municipio de", "ajuntament de", "ajuntament d", "ciutat de",
  "concello de", "concello da", "camara municipal de", "camara municipal do", "camara municipal da", "municipio do", "municipio da", "cidade de",
  "gemeente", "stad", "dimos", "demos", "δημος", "δημοσ", "cyngor", "cyngor dinas", "dinas", "cyngor bwrdeistref sirol", "miasto", "gmina", "mesto", "grad", "primaria", "orasul",
], "^(?:", ") (?=.)");
const AFTER = wordsPattern([
  "city council", "city", "borough council", "county borough council", "county borough", "metropolitan borough council", "metropolitan borough", "metropolitan district council",
  "district council", "town council", "municipal council", "council", "municipality", "metropolitan municipality", "city of", "london borough of", "royal borough of",
  "stadt", "kreisfreie stadt", "stadtkreis", "landeshauptstadt", "hansestadt", "stad", "kommun", "kommune", "gemeente", "gemeinde", "belediyesi", "buyuksehir belediyesi", "linn", "kaupunki", "centre", "city centre", "town centre",
], "(?<=.) (?:", ")$");

function wordsPattern(words: readonly string[], before: string, after: string): RegExp {
  return new RegExp(`${before}${[...words].sort((a, b) => b.length - a.length).join("|")}${after}`, "u");
}

/** Letters that some write as two: Muenchen, Malmoe, Aalborg. */
const DIGRAPHS = /(?<=[aou])e|a(?=a)/gu;
const GREEK = /\p{Script=Greek}/u;

/**
 * The keys under which a typed name may be found, surest first: as it stands; without the words for a town or its council
 * ("Leeds City Council", "Ville de Lyon", "Göteborgs stad"); in Latin letters where it is Greek; with ä, ö, ü and å for ae, oe, ue and aa.
 */
export function keysOfTyped(text: string): readonly string[] {
  const key = nameKey(text);
  const keys = new Set([key]);
  let bare = key;
  for (let turn = 0; turn < 3; turn++) {
    const next = bare.replace(BEFORE, "").replace(AFTER, "");
    if (next === bare) break;
    bare = next;
    keys.add(bare);
  }
  if (bare !== key && bare.endsWith("s")) keys.add(bare.slice(0, -1));
  if (GREEK.test(bare)) keys.add(inLatin(bare));
  for (const each of [...keys]) keys.add(each.replace(DIGRAPHS, ""));
  keys.delete("");
  return [...keys];
}

/** Pairs first, then letters: ELOT 743 as far as names of towns need it, on folded text. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/ου/g, "ou"], [/αυ/g, "av"], [/ευ/g, "ev"], [/(^| )μπ/g, "$1b"], [/γγ/g, "ng"], [/γχ/g, "nch"], [/θ/g, "th"], [/χ/g, "ch"], [/ψ/g, "ps"], [/ξ/g, "x"],
  [/α/g, "a"], [/β/g, "v"], [/γ/g, "g"], [/δ/g, "d"], [/ε/g, "e"], [/ζ/g, "z"], [/[ηι]/g, "i"], [/κ/g, "k"], [/λ/g, "l"], [/μ/g, "m"], [/ν/g, "n"],
  [/[οω]/g, "o"], [/π/g, "p"], [/ρ/g, "r"], [/[σς]/g, "s"], [/τ/g, "t"], [/υ/g, "y"], [/φ/g, "f"],
];

function inLatin(greek: string): string {
  return LATIN.reduce((text, [letters, latin]) => text.replace(letters, latin), greek);
}
