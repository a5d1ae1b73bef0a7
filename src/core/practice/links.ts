import { parts } from "../wording";
import type { PracticeRow } from "./row";

// Control characters and spaces have no place in an address; hosts need no check, a browser makes it.
// eslint-disable-next-line no-control-regex -- they are what is refused
const LINK = /^(?:https?:\/\/[^\s\x00-\x20\x7f]+|mailto:[^\s@\x00-\x20\x7f]+@[^\s@\x00-\x20\x7f]+)$/i;
/** What looks like an address; "doi:10.1000/182" and "Report: part 2" are text like any other. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|vbscript|data|file|blob|about):)/i;

/** The address to link to, or null when the text is to be shown as text: only http, https and mailto are links. */
export function linkOf(text: string): string | null {
  const trimmed = text.trim();
  return LINK.test(trimmed) ? trimmed : null;
}

/** Sources split at `;`, `|` and line breaks. An address of another kind (file:, javascript:) stays text and is reported. */
export function readSources(row: PracticeRow): readonly string[] {
  const sources = parts(row.text("Source"), /[;|\r\n]+/);
  const refused = sources.find((source) => linkOf(source) === null && SCHEME.test(source));
  if (refused !== undefined) {
    row.report("bad-link", "notice", "Source", `Source has "${refused.slice(0, 60)}" in ${row.name}, which is shown as text. Allowed as links: addresses that start with http, https or mailto.`);
  }
  return sources;
}
