import type { CalendarDate } from "../core/dates";

/** How practices are grouped in the contents: by the IOI domains that their indicators belong to, or by country. */
export const GROUPINGS = ["theme", "country"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a person decides about a catalogue. Nothing of it is remembered. */
export interface CatalogueChoices {
  /** Blank stands for `DEFAULT_TITLE`. */
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly date: CalendarDate;
  readonly groupBy: Grouping;
  /** Only practices whose Publish column says yes. */
  readonly publishedOnly: boolean;
  /** True once the person has ticked that everyone named as a contact has agreed. */
  readonly withContact: boolean;
}

export const DEFAULT_TITLE = "Catalogue of Innovative Actions";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "21 November 2026". */
export function dateInWords({ year, month, day }: CalendarDate): string {
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}
