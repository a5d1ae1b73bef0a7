import type { Region } from "./join";

/**
 * What the makers of boundary files ask to be shown with them, by the codes in the file: a proposal for the person to check,
 * because only the terms that came with the file are sure. "" for codes of neither.
 * Sources: ONS Open Geography portal, licences page; Eurostat GISCO, terms for administrative and statistical units.
 */
export function attributionProposal(regions: readonly Region[]): string {
  const share = (pattern: RegExp): number => regions.filter(({ code }) => pattern.test(code)).length / Math.max(1, regions.length);
  if (share(/^[EWSNK]\d{8}$/) > 0.5) {
    return "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right [year]";
  }
  return share(/^[A-Z]{2}[0-9A-Z]{0,3}$/) > 0.5 ? "© EuroGeographics for the administrative boundaries" : "";
}
