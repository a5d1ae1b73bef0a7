import fc from "fast-check";
import { dotAt, dotsAtSpot } from "../../../src/map/symbols/dots";
import { layoutFor } from "../../../src/map/symbols/layout";
import { commonPlaceOf, pointOf, pointTable, practicesAt, precisionsOf, shownPoints, updatedPoints } from "../../../src/map/symbols/points";
import { worldSize } from "../../../src/map/surface/projection";
import { practicesOf } from "../scored";

const at = (id: string, place: string, Latitude: number | null, Longitude: number | null, Precision = "locality") => ({ ID: id, Title: `Practice ${id}`, Place: place, Country: "Sweden", Latitude, Longitude, Precision });
const practices = practicesOf([
  at("A", "Malmö", 55.605, 13.0038), at("B", "nowhere", null, null), at("C", "Malmö", 55.605, 13.0038, "region"), at("D", "Lund", 55.7047, 13.191, "exact"), at("E", "Umeå", 63.8258, 20.263),
]);
const table = pointTable(practices);
const everything = shownPoints(table, practices.filter((each) => each.position));
const keys = (members: Uint32Array) => practicesAt(table, members).map((each) => each.key);

describe("practices as points", () => {
  test("hold those with a position, in the book's order", () => {
    expect(table.practices.map((each) => each.key)).toEqual(["A", "C", "D", "E"]);
    expect(pointOf(table, "D")).toBe(2);
    expect(pointOf(table, "B")).toBe(-1);
  });

  test("a filtered list is found again whatever its order", () => {
    fc.assert(fc.property(fc.shuffledSubarray([...table.practices]), (placed) => {
      expect(keys(shownPoints(table, placed)).sort()).toEqual(placed.map((each) => each.key).sort());
      expect([...shownPoints(table, placed)]).toEqual([...shownPoints(table, placed)].sort((a, b) => a - b));
    }));
  });

  test("a table brought up to date is the one made afresh, and none where a practice got or lost its position", () => {
    const [lund] = practicesOf([at("D", "Dalby", 55.664, 13.346, "region")]);
    const [nowhere] = practicesOf([at("D", "Lund", null, null)]);
    const others = (now: (typeof practices)[number] | undefined) => practices.map((each) => (each.key === "D" && now ? now : each));
    const plain = (made: ReturnType<typeof updatedPoints>) => made && { ...made, place: [...made.place].map((id) => made.places[id]), places: null, tally: made.tally.length >= made.places.length };
    expect(plain(updatedPoints(table, others(lund)))).toEqual(plain(pointTable(others(lund))));
    expect(updatedPoints(table, others(nowhere))).toBeNull();
    expect(table.precision[2]).toBe(0);
  });

  test("the common place is the one that most name, and the first on a tie", () => {
    expect(commonPlaceOf(table, Uint32Array.of(2, 0, 1))).toBe("Malmö");
    expect(commonPlaceOf(table, Uint32Array.of(3, 2))).toBe("Umeå");
    expect(commonPlaceOf(table, Uint32Array.of(2, 3))).toBe("Lund");
  });

  test("the precisions that occur are told, most exact first", () => {
    expect(precisionsOf(table, everything)).toEqual(["exact", "locality", "region"]);
    expect(precisionsOf(table, Uint32Array.of(1))).toEqual(["region"]);
  });

  test("two at one spot are one symbol that no zoom opens, and each knows its symbol", () => {
    const size = worldSize(10);
    const [left, top] = [(table.x[0] ?? 0) * size - 300, (table.y[0] ?? 0) * size - 300];
    const layout = layoutFor(table, everything, { zoom: 10, originX: 0, originY: 0, left, top, width: 600, height: 600 }, 11);
    const spot = layout.holderOf(1);
    expect(spot?.oneSpot).toBe(true);
    expect(keys(spot?.members ?? new Uint32Array())).toEqual(["A", "C"]);
    expect(layout.holderOf(2)?.only?.key).toBe("D");
    expect(layout.holderOf(3)).toBeNull();
  });
});

describe("dots under the pointer", () => {
  const size = worldSize(9);
  const [x, y] = [(table.x[2] ?? 0) * size, (table.y[2] ?? 0) * size];

  test("the nearest within reach is hit, and none beyond", () => {
    expect(dotAt(table, everything, 9, x + 5, y - 4)).toBe(2);
    expect(dotAt(table, everything, 9, x + 15, y)).toBe(-1);
  });

  test("what is filtered out is not hit", () => {
    expect(dotAt(table, Uint32Array.of(0, 1, 3), 9, x, y)).toBe(-1);
  });

  test("all that lie under one another are found together", () => {
    expect([...dotsAtSpot(table, everything, 1, 11)]).toEqual([0, 1]);
    expect([...dotsAtSpot(table, everything, 3, 11)]).toEqual([3]);
  });
});
