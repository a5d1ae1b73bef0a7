import { isBlank } from "../cell";
import { PRACTICE_COLUMNS } from "../schema";
import { listed } from "../wording";
import type { Practice } from "./practice";
import type { PracticeRow } from "./row";

/** What readers of a published practice look for first: its name, where it is, what was done, and where that is documented. */
export const PUBLISHED_COLUMNS = ["Title", "Country", "Activities", "Source"] as const;

/** Every column that leaves with a published practice. */
const LEAVING = PRACTICE_COLUMNS.map(({ name }) => name).filter((name) => name !== "Contact");
/** What stands round the @ of an e-mail address; a link such as https://example.org/@name has none before it. */
const BEFORE_AT = /[\p{L}\p{N}._%+-]$/u;
const AFTER_AT = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** Reports what is missing from a practice that is to be published, and e-mail addresses that would be published with it. */
export function reportUnpublishable(row: PracticeRow, practice: Pick<Practice, "position">): void {
  const blank: string[] = PUBLISHED_COLUMNS.filter((column) => row.has(column) && isBlank(row.cell(column)));
  if (practice.position === null && row.has("Latitude") && row.has("Longitude")) blank.push("a position");
  if (blank.length > 0) {
    row.report("not-ready", "notice", "Publish",
      `Publish is yes in ${row.name}, which lacks ${listed(blank)}. Allowed for publication: practices with ${listed([...PUBLISHED_COLUMNS, "a position"])}, or Publish no.`);
  }
  const withAddress = LEAVING.filter((column) => holdsAddress(row.cell(column)));
  const [first] = withAddress;
  if (first === undefined) return;
  row.report("published-address", "notice", first,
    `${listed(withAddress)} ${withAddress.length === 1 ? "holds" : "hold"} an e-mail address in ${row.name}, which is to be published. Allowed: addresses whose owners have agreed; all others belong in Contact, which is not published.`);
}

function holdsAddress(cell: unknown): boolean {
  if (typeof cell !== "string") return false;
  for (let at = cell.indexOf("@"); at > 0; at = cell.indexOf("@", at + 1)) {
    if (BEFORE_AT.test(cell.slice(at - 1, at)) && AFTER_AT.test(cell.slice(at + 1, at + 255))) return true;
  }
  return false;
}
