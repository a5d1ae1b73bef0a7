import type { RegionRow } from "../../core/regions/regionsModel";
import type { RegionsState } from "./regionsState";

const names = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Rows as the table has them: by the chosen column, regions without a value of it last, then by name. */
export function sortedRows(rows: readonly RegionRow[], { by, falling }: RegionsState["sort"], least: number): readonly RegionRow[] {
  const byName = (a: RegionRow, b: RegionRow): number => names.compare(a.region.name, b.region.name) || names.compare(a.region.code, b.region.code);
  if (by === "Region") return [...rows].sort((a, b) => (falling ? byName(b, a) : byName(a, b)));
  const value = ({ facts }: RegionRow): number | null =>
    by === "Practices" ? facts.practices : by === "Mean score" ? (facts.scored < least ? null : facts.meanScore) : (facts.judged < least ? null : facts.goodShare);
  return [...rows].sort((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    return (falling ? second - first : first - second) || byName(a, b);
  });
}
