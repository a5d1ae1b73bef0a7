import { isBlank, type Cell } from "../core/cell";
import { fold } from "../core/folding";

/**
 * Whether one row groups the names in the row below it, as far as values tell (a merged cell's value is in its first cell,
 * the others are blank). Both hold text only; under a group of several columns stands a name for each; a column without
 * a name below has its name above; and there is one of each kind.
 */
export function isGroupedBy(above: readonly Cell[], below: readonly Cell[]): boolean {
  let isGroup = false;
  let groups = 0;
  let alone = 0;
  for (let i = 0; i < below.length; i++) {
    const [group, name] = [above[i] ?? null, below[i] ?? null];
    if ([group, name].some((cell) => !isBlank(cell) && typeof cell !== "string")) return false;
    if (isBlank(name)) {
      if (isBlank(group)) return false;
      isGroup = false; // the name itself, merged downwards
      alone++;
    } else if (!isBlank(group)) {
      isGroup = true;
    } else {
      if (!isGroup) return false;
      groups++;
    }
  }
  return groups > 0 && alone > 0;
}

/** Names that occur more than once are told apart by the group above them, "Rating – Impact"; where that does not help they stay. */
export function uniqueHeaders(names: readonly string[], groupCells: readonly string[]): readonly string[] {
  let group = "";
  const groups = names.map((_, i) => {
    if (groupCells[i]?.trim()) group = groupCells[i] ?? "";
    return group;
  });
  const places = new Map<string, number[]>();
  names.forEach((name, i) => places.set(fold(name), [...(places.get(fold(name)) ?? []), i]));
  return names.map((name, i) => {
    const same = places.get(fold(name)) ?? [];
    const own = groups[i] ?? "";
    const isTold = name.trim() !== "" && same.length > 1 && own !== "" && same.every((other) => other === i || fold(groups[other] ?? "") !== fold(own));
    return isTold ? `${own.trim()} – ${name.trim()}` : name;
  });
}
