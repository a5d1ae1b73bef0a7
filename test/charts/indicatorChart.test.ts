import { JSDOM } from "jsdom";
import { indicatorChart } from "../../src/charts/indicatorChart";
import { PAGE_PALETTE, PRINT_PALETTE } from "../../src/charts/palette";
import { chartModel, type ChartModel } from "../../src/core/report/chartModel";
import { followedOf } from "../core/report/followed";

const { document } = new JSDOM("").window;
const draw = (model: ChartModel, width = 560) => indicatorChart(model, { document, width, palette: PRINT_PALETTE, id: "chart-7" });
const texts = (svg: SVGSVGElement): readonly string[] => [...svg.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
const READINGS = [["2021-06-30", 44], ["2022-06-30", "unknown"], ["2023-02-28", 50], ["2023-06-30", 52], ["2024-06-30", "refused"]] as const;

/** Lines of the readings: as many as there are strokes of the first series' colour without fill. */
const strokes = (svg: SVGSVGElement): readonly string[] => [...svg.querySelectorAll('g[fill="none"][stroke="#0072b2"] path')].map((path) => path.getAttribute("d") ?? "");

describe("the chart of an indicator", () => {
  test("has a title and its words, and is one picture to a screen reader", () => {
    const svg = draw(chartModel(followedOf({}, READINGS)));
    expect([svg.getAttribute("role"), svg.getAttribute("aria-labelledby"), svg.getAttribute("aria-describedby")]).toEqual(["img", "chart-7-title", "chart-7-words"]);
    expect(svg.querySelector("title")?.textContent).toBe("Chart of WRK-O1 In paid work");
    expect(svg.querySelector("desc")?.textContent).toMatch(/^WRK-O1 In paid work, Women, Malmö\. 3 values .*9 percentage points below the target\.$/);
    expect(svg.querySelectorAll("[aria-label]")).toHaveLength(0);
  });

  test("keeps to presentation attributes, so that no policy about styles touches it", () => {
    const svg = draw(chartModel(followedOf({}, READINGS)));
    expect(svg.querySelectorAll("style,[style],[class],script,foreignObject,image,use")).toHaveLength(0);
    expect(svg.outerHTML).not.toMatch(/url\(|href=/);
  });

  test("joins values, but not across one that is unknown", () => {
    const svg = draw(chartModel(followedOf({}, READINGS)));
    expect(strokes(svg).map((path) => path.split("L").length)).toEqual([1, 2]); // a value alone, and two that are joined
    expect(svg.querySelectorAll('g[fill="#0072b2"][stroke="#ffffff"] path, g[fill="#0072b2"][stroke="#ffffff"] circle')).toHaveLength(3);
  });

  test("puts what has no number below the lowest value, where no value can be", () => {
    const svg = draw(chartModel(followedOf({}, READINGS)));
    const signs = [...svg.querySelectorAll('g[font-weight="bold"] text')].filter(({ textContent }) => textContent === "?" || textContent === "×");
    const height = (element: Element | undefined): number => Number(/,([\d.]+)\)/.exec(element?.getAttribute("transform") ?? "")?.[1]);
    const zero = height([...svg.querySelectorAll("text")].find(({ textContent }) => textContent === "0%"));
    expect(signs.map(({ textContent }) => textContent)).toEqual(["?", "×"]);
    for (const sign of signs) expect(height(sign)).toBeGreaterThan(zero + 10);
    expect(texts(svg)).toEqual(expect.arrayContaining(["unknown", "refused", "Target 61%", "Baseline 41%", "52%"]));
  });

  test("tells series apart by shape and stroke as well as colour, and names them", () => {
    const men = followedOf({ row: 1, group: "Men", place: "" }, [["2022-01-31", 33], ["2023-01-31", 36]]);
    const svg = draw(chartModel(followedOf({}, [["2022-01-31", 47], ["2023-01-31", 51]]), [men]));
    expect(texts(svg)).toEqual(expect.arrayContaining(["Women, Malmö", "Men"]));
    const shapes = ["#0072b2", "#a85200"].map((paint) => svg.querySelector(`g[fill="${paint}"][stroke="#ffffff"]`)?.innerHTML.replace(/translate\([^)]*\)|[cr][xy]?="[^"]*"/g, "").slice(0, 60));
    expect(new Set(shapes).size).toBe(2);
    expect(svg.querySelector('g[stroke="#a85200"][stroke-dasharray]')).not.toBeNull();
  });

  test.each([
    ["nothing at all", followedOf({ baseline: null, baselineDay: null, target: null, targetDay: null })], ["one value", followedOf({ baseline: null, baselineDay: null, target: null, targetDay: null }, [["2022-01-31", 47]])],
    ["only unknown", followedOf({}, [["2022-01-31", "unknown"]])], ["yes and no", followedOf({ unit: "yes/no", baseline: 0, target: 1 }, [["2022-01-31", 0], ["2023-01-31", 1]])],
    ["a value of 0 in a count", followedOf({ unit: "count", baseline: 0, target: 9 }, [["2022-01-31", 0]])], ["huge and tiny values", followedOf({ unit: "rate", baseline: 1e15, target: 1e-9 }, [["2022-01-31", 12345678901]])],
    ["the day before the calendar", followedOf({}, [["1899-12-31", 3]])], ["a whole lifetime", followedOf({}, [["1931-05-31", 31], ["2026-05-31", 32]])],
  ])("draws %s in numbers that are numbers", (_, followed) => {
    for (const width of [240, 560]) {
      const svg = draw(chartModel(followed), width);
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(Number(svg.getAttribute("width"))).toBe(width);
    }
  });

  test("says nothing by colour: an indicator that is context is drawn as any other, and no paint means good or bad", () => {
    const drawn = (direction: "higher" | "context") => draw(chartModel(followedOf({ direction }, READINGS))).outerHTML.replace(/<desc.*<\/desc>/, "");
    expect(drawn("context")).toBe(drawn("higher"));
  });

  test("takes its paints from the page where that is asked", () => {
    const svg = indicatorChart(chartModel(followedOf({}, READINGS)), { document, width: 320, palette: PAGE_PALETTE, id: "c" });
    const paints = [...svg.querySelectorAll("[fill],[stroke]")].flatMap((part) => [part.getAttribute("fill"), part.getAttribute("stroke")]).filter((paint) => paint !== null && paint !== "none");
    expect([...new Set(paints)].filter((paint) => !paint?.startsWith("var(--chart-"))).toEqual([]);
  });

  test("shows hostile names as text", () => {
    const svg = draw(chartModel(followedOf({ name: "<img src=x onerror=alert(1)>", group: "</text><script>alert(2)</script>" }, READINGS), [followedOf({ row: 3, group: "<b>" }, READINGS)]));
    expect(svg.querySelectorAll("img,script,b")).toHaveLength(0);
    expect(svg.querySelector("title")?.textContent).toContain("<img src=x");
  });
});
