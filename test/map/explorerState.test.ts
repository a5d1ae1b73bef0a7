import { EMPTY_FILTER } from "../../src/core/practice/view";
import { explorerReducer, initialState } from "../../src/map/explorerState";

const start = initialState(EMPTY_FILTER, null);

describe("what the map remembers", () => {
  test("a card opened on the map leads back to the map, one opened in the list to the list", () => {
    const fromMap = explorerReducer(start, { kind: "open", key: "P-07", from: "map" });
    expect(fromMap).toMatchObject({ selectedKey: "P-07", tab: "list", openedFrom: "map" });
    expect(explorerReducer(fromMap, { kind: "close" })).toMatchObject({ selectedKey: null, tab: "map" });
    const fromList = explorerReducer(start, { kind: "open", key: "P-07", from: "list" });
    expect(explorerReducer(fromList, { kind: "close" }).tab).toBe("list");
  });

  test("closing a card of a group leads back to the group, another filter to the whole list", () => {
    const group = explorerReducer(start, { kind: "group", keys: ["P-07", "P-11"] });
    const card = explorerReducer(group, { kind: "open", key: "P-11", from: "list" });
    expect(explorerReducer(card, { kind: "close" }).group).toEqual(["P-07", "P-11"]);
    expect(explorerReducer(card, { kind: "filter", filter: { ...EMPTY_FILTER, minScore: 55 } }).group).toBeNull();
  });

  test("an address that names a practice opens its card in the list's place", () => {
    expect(initialState(EMPTY_FILTER, "P-03")).toMatchObject({ selectedKey: "P-03", tab: "list" });
    expect(explorerReducer(start, { kind: "arrive", filter: EMPTY_FILTER, selectedKey: "P-03" })).toMatchObject({ selectedKey: "P-03", tab: "list" });
  });

  test("pointing at the same practice again changes nothing, so that nothing is drawn anew", () => {
    const pointed = explorerReducer(start, { kind: "point", key: "P-05" });
    expect(explorerReducer(pointed, { kind: "point", key: "P-05" })).toBe(pointed);
  });
});
