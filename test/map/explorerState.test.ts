import { EMPTY_FILTER } from "../../src/core/practice/view";
import { NOTHING_ASKED, explorerReducer, initialState } from "../../src/map/explorerState";
import type { ExplorerAction, ExplorerState } from "../../src/map/explorerState";

const start = initialState(NOTHING_ASKED);
const after = (...actions: readonly ExplorerAction[]): ExplorerState => actions.reduce(explorerReducer, start);

describe("what the map remembers", () => {
  test("a card opened on the map leads back to the map, one opened in the list to the list", () => {
    const fromMap = after({ kind: "open", key: "P-07", from: "map" });
    expect(fromMap).toMatchObject({ selectedKey: "P-07", tab: "list", openedFrom: "map" });
    expect(explorerReducer(fromMap, { kind: "close" })).toMatchObject({ selectedKey: null, tab: "map" });
    expect(after({ kind: "open", key: "P-07", from: "list" }, { kind: "close" }).tab).toBe("list");
  });

  test("closing a card of a group leads back to the group, another filter to the whole list", () => {
    const card = after({ kind: "group", keys: ["P-07", "P-11"] }, { kind: "open", key: "P-11", from: "list" });
    expect(explorerReducer(card, { kind: "close" }).group).toEqual(["P-07", "P-11"]);
    expect(explorerReducer(card, { kind: "filter", filter: { ...EMPTY_FILTER, minScore: 55 } }).group).toBeNull();
  });

  test("an address that names a practice opens its card in the list's place", () => {
    expect(initialState({ ...NOTHING_ASKED, selectedKey: "P-03" })).toMatchObject({ selectedKey: "P-03", tab: "list" });
    expect(after({ kind: "arrive", asked: { ...NOTHING_ASKED, selectedKey: "P-03" } })).toMatchObject({ selectedKey: "P-03", tab: "list" });
  });

  test("pointing at the same practice again changes nothing, so that nothing is drawn anew", () => {
    const pointed = after({ kind: "point", key: "P-05" });
    expect(explorerReducer(pointed, { kind: "point", key: "P-05" })).toBe(pointed);
  });
});

describe("presenting", () => {
  test("the last slide's card stays open when the presentation ends", () => {
    const ended = after({ kind: "present", presenting: "published" }, { kind: "slide", key: "P-09" }, { kind: "present", presenting: null });
    expect(ended).toMatchObject({ presenting: null, selectedKey: "P-09", tab: "list" });
  });

  test("a title stays with the address, not with the presentation", () => {
    expect(after({ kind: "title", title: "Spring meeting" }, { kind: "present", presenting: null }).title).toBe("Spring meeting");
  });
});

describe("comparing", () => {
  const chosen = (...keys: readonly string[]): ExplorerAction[] => keys.map((key) => ({ kind: "choose", key }));

  test("a fifth practice is not taken, and one taken out makes room", () => {
    const four = after(...chosen("P-01", "P-02", "P-03", "P-04"));
    expect(explorerReducer(four, { kind: "choose", key: "P-05" })).toBe(four);
    expect(after(...chosen("P-01", "P-02", "P-03", "P-04", "P-02", "P-05")).chosen).toEqual(["P-01", "P-03", "P-04", "P-05"]);
  });

  test("ends by itself when only one is left", () => {
    const three = after(...chosen("P-01", "P-02", "P-03"), { kind: "compare", comparing: true });
    const two = explorerReducer(three, { kind: "choose", key: "P-02" });
    expect(two).toMatchObject({ comparing: true, chosen: ["P-01", "P-03"] });
    expect(explorerReducer(two, { kind: "choose", key: "P-01" })).toMatchObject({ comparing: false, chosen: ["P-03"] });
  });

  test("an address names them; going back ends the comparison and keeps what was chosen", () => {
    const linked = initialState({ ...NOTHING_ASKED, compared: ["P-06", "P-08"] });
    expect(linked).toMatchObject({ comparing: true, chosen: ["P-06", "P-08"] });
    expect(explorerReducer(linked, { kind: "arrive", asked: NOTHING_ASKED })).toMatchObject({ comparing: false, chosen: ["P-06", "P-08"] });
  });
});
