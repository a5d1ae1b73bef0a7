import { isShown, layoutFor, openTab, orderOf, tabsOf } from "../../src/map/explorerLayout";

describe("how the parts share the width", () => {
  test.each([[320, "one"], [599, "one"], [600, "two"], [899, "two"], [900, "medium"], [1179, "medium"], [1180, "wide"], [null, "wide"]] as const)("at %s px it is %s", (width, layout) => {
    expect(layoutFor(width)).toBe(layout);
  });

  test("beside the map its own tab means the list", () => {
    expect(tabsOf("two")).toEqual(["list", "filters"]);
    expect(openTab("two", "map")).toBe("list");
    expect(openTab("one", "map")).toBe("map");
  });

  test("parts are tabbed through as they are seen: tabs before what they open, the filters' own column first", () => {
    expect(orderOf("wide").slice(0, 2)).toEqual(["filters", "tools"]);
    expect(orderOf("two").indexOf("tabs")).toBe(orderOf("two").indexOf("map") + 1);
    expect(orderOf("two").indexOf("filters")).toBeGreaterThan(orderOf("two").indexOf("tabs"));
    expect(orderOf("one").slice(0, 2)).toEqual(["tabs", "tools"]);
    for (const layout of ["wide", "medium", "two", "one"] as const) expect(orderOf(layout)).toEqual(expect.arrayContaining(["filters", "tools", "map", "list"]));
  });

  test("exactly one tab's part is shown, and the map always where it has no tab", () => {
    for (const tab of ["map", "list", "filters"] as const) {
      expect((["map", "list", "filters"] as const).filter((part) => isShown("one", tab, part))).toEqual([tab]);
      expect(isShown("two", tab, "map")).toBe(true);
      expect(isShown("two", tab, "list")).not.toBe(isShown("two", tab, "filters"));
      expect(isShown("wide", tab, "filters")).toBe(true);
    }
  });
});
