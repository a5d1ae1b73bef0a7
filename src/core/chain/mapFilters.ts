import { EMPTY_FILTER, type Filter } from "../practice/filter";

/** On the map: the practices that name an indicator. */
export function servingIndicator(code: string): Filter {
  return { ...EMPTY_FILTER, chosen: { Indicator: [code] } };
}

/** On the map: the practices that name an indicator of a domain; `good`: of these, those with a verdict to learn from. */
export function servingDomain(domain: string, good: boolean): Filter {
  return { ...EMPTY_FILTER, chosen: { "Indicator domain": [domain], ...(good ? { Verdict: ["Good practice", "Promising practice"] } : {}) } };
}
