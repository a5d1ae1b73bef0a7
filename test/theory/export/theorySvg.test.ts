import fc from "fast-check";
import { JSDOM } from "jsdom";
import { layoutTheory } from "../../../src/theory/diagram/layoutTheory";
import { BOX } from "../../../src/theory/diagram/theoryBoxes";
import { theorySvg } from "../../../src/theory/export/theorySvg";
import { anyTheory, statement, theoryOf } from "../diagram/theories";

const parsing = new JSDOM("").window;
const OPTIONS = { title: "Theory of Change", description: "Three statements" };
const read = (svg: string): Document => new parsing.DOMParser().parseFromString(svg, "image/svg+xml");

describe("the picture of a Theory of Change as SVG", () => {
  test("holds words as text, steps in words, arrows and what is assumed", () => {
    const theory = theoryOf(
      statement("T1", "outcome", "People speak English", { indicators: ["LNG-O1"] }),
      statement("T2", "output", "Courses run", { leadsTo: ["T1"], assumption: "Learners have time", evidence: "" }),
    );
    const page = read(theorySvg(layoutTheory(theory), OPTIONS).svg);
    const texts = [...page.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(["Outcome", "People speak English", "LNG-O1 · Not selected", "Output", "Courses run", "A1", "What the links assume", "A1: Learners have time Evidence: none noted yet."]));
    expect(page.querySelectorAll("path[marker-end]")).toHaveLength(1);
    expect(page.querySelector("title")?.textContent).toBe("Theory of Change");
    expect(page.documentElement.getAttribute("aria-labelledby")).toBe("theory-title theory-desc");
  });

  test("keeps hostile words as words", () => {
    const hostile = `</text><script>alert(1)</script>" onload="x" &amp; \u0007 <![CDATA[`;
    const { svg } = theorySvg(layoutTheory(theoryOf(statement("T1", "need", hostile, { indicators: [hostile], assumption: hostile }))), { title: hostile, description: hostile });
    const page = read(svg);
    expect(page.querySelector("parsererror")).toBeNull();
    expect(page.querySelectorAll("script, foreignObject, image, a, [onload]")).toHaveLength(0);
    expect(page.querySelector("desc")?.textContent).toContain("<script>alert(1)</script>");
  });

  test("starts Arabic and Hebrew words at the right", () => {
    const page = read(theorySvg(layoutTheory(theoryOf(statement("T1", "need", "يحتاج الناس إلى اللغة"), statement("T2", "input", "Two teachers"))), OPTIONS).svg);
    const turned = [...page.querySelectorAll("text[direction=rtl]")];
    expect(turned.map(({ textContent }) => textContent)).toEqual(["يحتاج الناس إلى اللغة"]);
    expect(Number(turned[0]?.getAttribute("x"))).toBe(BOX.width - BOX.edge);
  });

  test("can be read whatever is in the theory, with a box for each statement and an arrow for each link", () => {
    fc.assert(fc.property(anyTheory(12), fc.string({ unit: "binary", maxLength: 40 }), (theory, title) => {
      const layout = layoutTheory(theory);
      const { svg, width, height } = theorySvg(layout, { title, description: title });
      const page = read(svg);
      expect(page.querySelector("parsererror")).toBeNull();
      expect(page.querySelectorAll("path[marker-end]")).toHaveLength(layout.edges.length);
      expect(svg).not.toMatch(/NaN|undefined|https?:\/\/(?!www\.w3\.org\/2000\/svg)|Infinity/);
      expect(width).toBeGreaterThanOrEqual(layout.width);
      expect(height).toBeGreaterThan(layout.height);
    }), { numRuns: 40 });
  });
});
