import fc from "fast-check";
import { hiddenOf, type TableFigure } from "../../../src/core/planning/disclosure";

/** "Women|Leeds" → value; "" is the total. Those below 10 are small. */
const tableOf = (cells: Readonly<Record<string, number>>, adds = true): readonly TableFigure[] =>
  Object.entries(cells).map(([id, value]) => ({ id, group: id.split("|")[0] ?? "", place: id.split("|")[1] ?? "", value, adds }));
const hide = (cells: Readonly<Record<string, number>>, { adds = true, small }: { adds?: boolean; small?: readonly string[] } = {}): readonly string[] =>
  [...hiddenOf(tableOf(cells, adds), new Set(small ?? Object.keys(cells).filter((id) => (cells[id] ?? 0) < 10)), 10)].sort();

test.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
  ["one of three groups beside their total: the next smallest goes with it", { "|": 78, "Women|": 41, "Men|": 33, "Others|": 4 }, ["Men|", "Others|"]],
  ["two that together are too few: a third goes with them", { "|": 81, "Women|": 43, "Men|": 31, "Others|": 4, "Not said|": 3 }, ["Men|", "Not said|", "Others|"]],
  ["two that together are enough: nothing more", { "|": 90, "Women|": 42, "Men|": 34, "Others|": 6, "Not said|": 8 }, ["Not said|", "Others|"]],
  ["the other of two groups", { "|": 45, "Women|": 38, "Men|": 7 }, ["Men|", "Women|"]],
  ["a group that is nobody, where the others are all of the total", { "|": 77, "Women|": 44, "Men|": 33, "Others|": 0 }, ["Men|", "Others|"]],
  ["no total is shown: nothing more", { "Women|": 41, "Men|": 33, "Others|": 4 }, ["Others|"]],
  ["a total and one group alone: nothing can be taken away from it", { "|": 78, "Others|": 4 }, ["Others|"]],
  ["nothing small: nothing", { "|": 78, "Women|": 41, "Men|": 37 }, []],
  ["a small total: the groups are small too", { "|": 8, "Women|": 5, "Men|": 3 }, ["Men|", "Women|", "|"]],
  ["a group of another kind beside groups that make up the total stays alone", { "|": 90, "Women|": 52, "Men|": 38, "Under 18|": 4 }, ["Under 18|"]],
  ["places of one group", { "Women|": 60, "Women|Leeds": 55, "Women|York": 5 }, ["Women|Leeds", "Women|York"]],
  ["a total over groups and places without sums between", { "|": 100, "Women|Leeds": 40, "Women|York": 5, "Men|Leeds": 35, "Men|York": 20 }, ["Men|York", "Women|York"]],
  ["a few people in no group do not make it safe", { "|": 50, "Women|": 41, "Others|": 4, "Not said|": 3 }, ["Not said|", "Others|", "Women|"]],
  ["a group of another kind that leaves just the second one that is hidden", { "|": 100, "Women|": 60, "Men|": 36, "Others|": 4, "Over 30|": 64 }, ["Men|", "Others|", "Over 30|", "Women|"]],
])("%s", (_, cells, expected) => { expect(hide(cells)).toEqual([...expected].sort()); });

test("rows and columns together: each line hides two, and no cell is left that follows from several lines", () => {
  expect(hide({
    "|": 220, "Women|": 120, "Men|": 100, "|Leeds": 104, "|York": 116, "Women|Leeds": 4, "Women|York": 116, "Men|Leeds": 100, "Men|York": 0,
  })).toEqual(["Men|Leeds", "Men|York", "Women|Leeds", "Women|York"].sort());
});

test("of overlapping groups none may be the total less one that is shown", () => {
  // Women and men make up the total; the young are of both. Two are hidden already, yet the total less the men is the women.
  expect(hide({ "|": 54, "Women|": 9, "Men|": 45, "Young|": 9 })).toEqual(["Men|", "Women|", "Young|"]);
});

test("shares do not add up, but one alone is not left beside its total either", () => {
  expect(hide({ "|": 44, "Women|": 51, "Men|": 37, "Others|": 62 }, { adds: false, small: ["Others|"] })).toEqual(["Men|", "Others|"]);
});

/** Whether some table with the same shown figures has another value in the cell: moves of +1, 0 and −1 in the inner cells, whose sums leave every shown figure as it is. */
function canDiffer(cell: string, inner: readonly string[], shown: (id: string) => boolean): boolean {
  const moves = (left: readonly string[]): readonly (readonly number[])[] => (left.length === 0 ? [[]] : moves(left.slice(1)).flatMap((rest) => [-1, 0, 1].map((step) => [step, ...rest])));
  const sumOver = (move: readonly number[], group: string, place: string): number =>
    inner.reduce((sum, id, index) => sum + ((group === "" || id.startsWith(`${group}|`)) && (place === "" || id.endsWith(`|${place}`)) ? move[index] ?? 0 : 0), 0);
  const margins = ["|", ...["A", "B", "C"].map((group) => `${group}|`), ...["X", "Y"].map((place) => `|${place}`)];
  const change = (move: readonly number[], id: string): number => sumOver(move, id.split("|")[0] ?? "", id.split("|")[1] ?? "");
  return moves(inner).some((move) => change(move, cell) !== 0 && [...margins, ...inner].every((id) => !shown(id) || change(move, id) === 0));
}

test("in any table of three groups and two places with all its sums, every small figure could have been another", () => {
  const inner = ["A|X", "A|Y", "B|X", "B|Y", "C|X", "C|Y"];
  fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 99 })), { minLength: 6, maxLength: 6 }), (values) => {
    const cells: Record<string, number> = Object.fromEntries(inner.map((id, index) => [id, values[index] ?? 0]));
    for (const group of ["", "A", "B", "C"]) for (const place of ["", "X", "Y"]) if (group === "" || place === "") {
      cells[`${group}|${place}`] = inner.reduce((sum, id, index) => sum + ((group === "" || id.startsWith(group)) && (place === "" || id.endsWith(place)) ? values[index] ?? 0 : 0), 0);
    }
    const hidden = new Set(hide(cells));
    for (const id of Object.keys(cells)) if ((cells[id] ?? 0) < 10) {
      expect(hidden.has(id)).toBe(true);
      expect(canDiffer(id, inner, (other) => !hidden.has(other))).toBe(true);
    }
  }), { numRuns: 150 });
});
