/** @jest-environment jsdom */
import { Button, Checkbox, Input, Tab, TabList } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { CairnTheme } from "../../src/ui/CairnTheme";
import { plainMatch, quickMatch, styleMatcher } from "./quickStyles";

globalThis.ResizeObserver ??= class implements ResizeObserver {
  observe(): void { /* nothing has a size here */ }
  unobserve(): void { /* nothing is observed */ }
  disconnect(): void { /* nothing is observed */ }
};

test("styles are reckoned by the quick way, and every rule matches as jsdom says", () => {
  const match = styleMatcher()?.match;
  if (!match || !plainMatch) throw new Error("This jsdom keeps its matcher elsewhere: quickStyles.ts does nothing, and tests of panes are slow.");
  expect(match).not.toBe(plainMatch);
  const { container } = render(
    <CairnTheme theme="light"><TabList selectedValue="a"><Tab value="a">One</Tab><Tab value="b" disabled>Two</Tab></TabList><Checkbox label="Three" checked readOnly /><Input aria-label="Four" /><Button>Five</Button></CairnTheme>,
  );
  const selectors = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => ("selectorText" in rule ? [String(rule.selectorText)] : []));
  expect(selectors.length).toBeGreaterThan(300);
  const elements = [...container.querySelectorAll("*")].slice(0, 25);
  const differing = elements.flatMap((element) => selectors.filter((selector) => match(selector, element) !== plainMatch?.(selector, element)));
  expect(differing).toEqual([]);
});

test("a selector that a class does not decide is read whole", () => {
  const asked: string[] = [];
  const match = quickMatch((selector) => asked.push(selector) > 0);
  const element = document.createElement("p");
  element.setAttribute("class", "first\tsecond");
  expect([match(".first", element), match(".third", element), match(".third:hover", element), match(".fir", element)]).toEqual([true, false, false, false]);
  expect(asked).toEqual([]);
  for (const selector of [".second:hover", ".second[aria-x]", ".third,p", ".third p", ".third>p", ".third:is(p)", "p", "#third", ".a\\:b"]) match(selector, element);
  expect(asked).toEqual([".second:hover", ".second[aria-x]", ".third,p", ".third p", ".third>p", ".third:is(p)", "p", "#third", ".a\\:b"]);
});
