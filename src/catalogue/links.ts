import { linkOf } from "../core/practice/links";

/** Longer ones are cut by Word, which then calls the document damaged. */
const LONGEST = 2000;

/** The address to link to in a document, percent-encoded as programs expect it; null where the text is to stay text: only http, https and mailto are links. */
export function documentLink(text: string): string | null {
  const link = linkOf(text);
  if (link === null) return null;
  try {
    const { href } = new URL(link);
    return href.length <= LONGEST ? href : null;
  } catch {
    return null; // Looks like an address and is none, such as "https://[": a browser and Word would refuse it.
  }
}
