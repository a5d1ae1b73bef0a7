import type { Practice } from "./practice";

/** "2016–2019", "since 2016", "until 2019", "2016"; "" when unknown. */
export function yearsText(start: number | null, end: number | null): string {
  if (start === null) return end === null ? "" : `until ${end}`;
  if (end === null) return `since ${start}`;
  return start === end ? String(start) : `${start}–${end}`;
}

/** A sum as the reader's locale writes it; a currency that is no three-letter code stands after the number. "" for none. */
export function budgetText(budget: number | null, currency: string, language?: string): string {
  if (budget === null) return "";
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(budget);
  return /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 }).format(budget)
    : [plain, currency].filter((part) => part !== "").join(" ");
}

/** Where a practice is, as people say it: "Malmö, Sweden"; without a place "Skåne, Sweden"; "" when nothing is stated. */
export function placeText(practice: Pick<Practice, "place" | "region" | "country">): string {
  const { place, region, country } = practice;
  const shown = place === "" ? [region, country] : [place, country];
  return [...new Set(shown.filter((part) => part !== ""))].join(", ");
}
