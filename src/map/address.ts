const PRACTICE = "practice";

/** The part of the address after `#`, taken apart: the open practice, and the rest, which belongs to the filter. */
export interface MapAddress {
  readonly filter: string;
  readonly practice: string | null;
}

/** Reads `#country=Italy&practice=P-07`. A practice that is not written right counts as none. */
export function readAddress(hash: string): MapAddress {
  const parts = hash.replace(/^#/, "").split("&").filter((part) => part !== "");
  const own = parts.find((part) => part.startsWith(`${PRACTICE}=`));
  return {
    filter: parts.filter((part) => !part.startsWith(`${PRACTICE}=`)).join("&"),
    practice: own === undefined ? null : decoded(own.slice(PRACTICE.length + 1)),
  };
}

/** Writes what `readAddress` reads; "" when there is nothing to say. */
export function writeAddress({ filter, practice }: MapAddress): string {
  const parts = [filter.replace(/^#/, ""), practice === null ? "" : `${PRACTICE}=${encodeURIComponent(practice)}`].filter((part) => part !== "");
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch (cause) {
    if (cause instanceof URIError) return null; // someone mistyped the address; the map opens without the card
    throw cause;
  }
}
