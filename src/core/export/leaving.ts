import type { ScoredPractice } from "../practice/practice";

/** What a person has chosen to let out of Cairn. */
export interface LeavingChoices {
  /** Only practices whose Publish column says yes. */
  readonly publishedOnly: boolean;
  /** The person ticked that everyone named in the Contact column has agreed. */
  readonly withContact: boolean;
}

/** A copy for colleagues: what is filtered, without contact details. */
export const FOR_COLLEAGUES: LeavingChoices = { publishedOnly: false, withContact: false };

/** A page or catalogue for anyone: published practices only, without contact details. */
export const FOR_PUBLICATION: LeavingChoices = { publishedOnly: true, withContact: false };

export interface Leaving {
  /** In the order given; their contact is "" unless it may leave, so that nothing made of them can hold it. */
  readonly practices: readonly ScoredPractice[];
  /** Practices held back because they are not for publication. */
  readonly unpublished: number;
  /** True when contact details are among what leaves: whoever writes columns leaves Contact out otherwise. */
  readonly withContact: boolean;
}

/**
 * The one rule for what leaves Cairn, whatever the format: the filtered practices; of those only the published ones where that
 * is asked; contact details only where consent was ticked. Raters' names, other tables and columns that Cairn does not know
 * (a person's own notes) are no part of a practice and so never leave by this way.
 */
export function leaving(listed: readonly ScoredPractice[], { publishedOnly, withContact }: LeavingChoices): Leaving {
  const allowed = publishedOnly ? listed.filter((practice) => practice.publish) : listed;
  return {
    practices: withContact ? allowed : allowed.map((practice) => (practice.contact === "" ? practice : { ...practice, contact: "" })),
    unpublished: listed.length - allowed.length,
    withContact,
  };
}

/** How many of them hold contact details: what the question about consent is about. */
export function contactCount(practices: readonly ScoredPractice[]): number {
  return practices.filter((practice) => practice.contact !== "").length;
}
