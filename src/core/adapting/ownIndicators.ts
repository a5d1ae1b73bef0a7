import { cellText, isCellError } from "../cell";
import { canonicalCode } from "../framework/catalogue";
import type { Indicator } from "../framework/framework";
import { columnOf, type Table } from "../table";
import { parts } from "../wording";
import { directionOf, domainIdOf, kindOf } from "./entryFields";

/**
 * The indicators that a team words in its `Indicators` table itself, as far as they can stand in the list: those that say their kind.
 * A domain that is none of the framework's is "". The first row of a code counts. `codes`: those that the catalogue does not have.
 */
export function ownIndicators(table: Table | null, codes: ReadonlySet<string>): readonly Indicator[] {
  if (table === null || codes.size === 0) return [];
  const found = new Map<string, Indicator>();
  const columns = Object.fromEntries(["Code", "Kind", "Indicator", "Domain", "Unit", "Direction", "Source"].map((name) => [name, columnOf(table, name)]));
  for (const cells of table.rows) {
    const text = (name: string): string => {
      const cell = cells[columns[name] ?? -1] ?? null;
      return isCellError(cell) ? "" : cellText(cell).trim();
    };
    const [code, kind, name] = [canonicalCode(text("Code")), kindOf(text("Kind")), text("Indicator")];
    if (!codes.has(code) || found.has(code) || kind === null || name === "") continue;
    found.set(code, {
      code, kind, name, domain: domainIdOf(text("Domain")) ?? "", unit: text("Unit"), direction: directionOf(text("Direction")) ?? "context",
      sources: parts(text("Source")), confidence: "from-table",
    });
  }
  return [...found.values()];
}
