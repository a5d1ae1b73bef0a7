import { askedTheme, withTheme } from "../../src/ui/themeInAddress";

test.each(["light", "dark", "contrast"] as const)("a page that is opened for %s is shown so", (theme) => {
  const { search } = new URL(`https://example.org/map.html?host=dialog${withTheme(theme)}#country=Sweden`);
  expect(askedTheme(search)).toBe(theme);
});

test.each(["", "?host=pane", "?theme=", "?theme=pink", "?theme=Dark"])("%j asks for no theme", (search) => {
  expect(askedTheme(search)).toBeNull();
});

test("where Excel's look is not known yet, the address says nothing of it", () => {
  expect(withTheme(null)).toBe("");
});
