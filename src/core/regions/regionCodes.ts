/**
 * The regions of the United Kingdom in NUTS 2021 (UKC–UKN) and in its successor ITL 2025 (TLC–TLN), by the codes of the Office
 * for National Statistics. NUTS 2024 leaves the country out, so that workbooks and boundary files often differ here.
 * Source: ONS, International Territorial Level 1 to English regions and countries look-up.
 */
const UK_REGIONS: Readonly<Record<string, string>> = {
  C: "E12000001", D: "E12000002", E: "E12000003", F: "E12000004", G: "E12000005", H: "E12000006", I: "E12000007", J: "E12000008",
  K: "E12000009", L: "W92000004", M: "S92000003", N: "N92000002",
};

/** A NUTS or ITL code: two letters of the country, then one sign a level. */
const NUTS = /^[A-Z]{2}[0-9A-Z]{0,3}$/;

/**
 * A region's code as it is compared: capitals, no spaces; UKx and TLx as the ONS code of the same region, Greece as EL (it was GR
 * before 2010). "" for blank.
 */
export function regionKey(code: string): string {
  const plain = code.replace(/\s+/g, "").toUpperCase();
  const region = /^(?:UK|TL)([C-N])$/.exec(plain)?.[1];
  if (region !== undefined) return UK_REGIONS[region] ?? plain;
  return /^GR\d/.test(plain) ? `EL${plain.slice(2)}` : plain;
}

/** True for codes built like those of NUTS or ITL, of which a shorter one names the region around. */
export const isNutsCode = (code: string): boolean => NUTS.test(code.replace(/\s+/g, "").toUpperCase());

/** The regions around a region, nearest first: SE224 → SE22, SE2, SE. None for codes that do not tell. */
export function regionsAround(code: string): readonly string[] {
  const plain = code.replace(/\s+/g, "").toUpperCase();
  if (!NUTS.test(plain)) return [];
  return [plain.slice(0, 4), plain.slice(0, 3), plain.slice(0, 2)].filter((around) => around.length < plain.length && around.length >= 2).map(regionKey);
}
