/** @jest-environment jsdom */
import type { TheoryOutline } from "../../src/core/theory/outline";
import { outlineHtml } from "../../src/theory/outline/outlinePage";

const outline: TheoryOutline = {
  sections: [
    { step: "outcome", heading: "Outcomes", asks: "What changes?", statements: [{ key: "T1", words: "<img src=x onerror=alert(1)> & \"trust\"", lines: [{ label: "Leads to", items: ["Need: a", "Need: b"] }, { label: "Evidence", items: ["</style><script>1</script>"] }] }] },
  ],
};

test("an outline prints as headings and nested lists, and text stays text", () => {
  const html = outlineHtml(outline, { title: "Theory & Change", note: "Plan.xlsx" });
  const page = new DOMParser().parseFromString(html, "text/html");
  expect([page.documentElement.lang, page.title]).toEqual(["en-GB", "Theory & Change"]);
  expect([...page.querySelectorAll("h1, h2")].map(({ textContent }) => textContent)).toEqual(["Theory & Change", "Outcomes"]);
  expect(page.querySelector("section > ol > li")?.firstChild?.textContent).toBe("<img src=x onerror=alert(1)> & \"trust\"");
  expect([...page.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual(["Leads to", "Evidence"]);
  expect([...page.querySelectorAll("dd li")].map(({ textContent }) => textContent)).toEqual(["Need: a", "Need: b"]);
  expect(page.querySelectorAll("script, img")).toHaveLength(0);
});
