import fc from "fast-check";
import { JSDOM } from "jsdom";
import { chartFrame, type ChartFrame } from "../../src/charts/chartFrame";
import { chartLabels } from "../../src/charts/chartLabels";
import { indicatorChart } from "../../src/charts/indicatorChart";
import { PRINT_PALETTE } from "../../src/charts/palette";
import { overlap, placeLabels } from "../../src/charts/placeLabels";
import { chartModel, type ChartModel } from "../../src/core/report/chartModel";
import { followedOf } from "../core/report/followed";
import { anyFollowed } from "./randomFollowed";

const { document } = new JSDOM("").window;
const frameOf = (model: ChartModel, width: number, height: number): ChartFrame => chartFrame(model, { width, height, above: 0, small: false });

test("in the chart of any indicator no two labels overlap, none leaves the field, and none is left out", () => {
  fc.assert(fc.property(anyFollowed, fc.integer({ min: 240, max: 720 }), fc.constantFrom(104, 150, 165), (followed, width, height) => {
    const model = chartModel(followed);
    const frame = frameOf(model, width, height);
    const labels = chartLabels(model, frame);
    const [{ points, target, baseline }] = model.series;
    expect(labels).toHaveLength((points.length > 0 ? 1 : 0) + (target.kind === "value" ? 1 : 0) + (baseline.kind === "value" && baseline.day !== null ? 1 : 0));
    for (const [index, { box }] of labels.entries()) {
      expect([box.left >= frame.field.left, box.top >= frame.field.top, box.left + box.width <= frame.field.left + frame.field.width + 0.02, box.top + box.height <= frame.field.top + frame.field.height + 0.02]).toEqual([true, true, true, true]);
      for (const other of labels.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
    }
  }), { numRuns: 400 });
});

test("labels keep clear of the target's own line, as of other marks, where there is room", () => {
  const model = chartModel(followedOf({ baseline: 60, target: 61 }, [["2021-06-30", 60], ["2025-06-30", 61]]));
  const frame = frameOf(model, 380, 150);
  const line = frame.y(61);
  for (const { part, box } of chartLabels(model, frame)) expect([part, box.top > line || box.top + box.height < line]).toEqual([part, true]);
});

test("a label stands over its mark where the way under it is taken by other values", () => {
  const falling = chartModel(followedOf({ baseline: 60, target: 10 }, [["2021-02-28", 52], ["2021-03-31", 44], ["2021-04-30", 37], ["2025-06-30", 29]]));
  const frame = frameOf(falling, 380, 150);
  const box = chartLabels(falling, frame).find(({ part }) => part === "baseline")?.box;
  expect((box?.top ?? 0) + (box?.height ?? 0)).toBeLessThan(frame.y(60));
});

test.each([["of any width", 380, false], ["small", 200, true]] as const)("a mark stands where the frame says, in a chart %s", (_, width, small) => {
  const model = chartModel(followedOf({ baseline: null, target: 58 }, [["2021-06-30", 44], ["2022-06-30", "unknown"], ["2024-02-29", 52]]));
  const svg = indicatorChart(model, { document, width, palette: PRINT_PALETTE, id: "c", height: 104, small });
  const frame = chartFrame(model, { width, height: 104, above: small ? 0 : 16, small });
  const drawn = [...svg.querySelectorAll('g[fill="#0072b2"][stroke="#ffffff"] > *')].map((mark) => /translate\(([\d.-]+),([\d.-]+)\)/.exec(mark.getAttribute("transform") ?? "")?.slice(1).map(Number) ?? [Number(mark.getAttribute("cx")), Number(mark.getAttribute("cy"))]);
  // Plot moves marks by half a pixel on screens of one pixel.
  for (const [index, { day, value }] of model.series[0].points.entries()) {
    expect(Math.abs((drawn[index]?.[0] ?? NaN) - frame.x(day))).toBeLessThan(0.6);
    expect(Math.abs((drawn[index]?.[1] ?? NaN) - frame.y(value))).toBeLessThan(0.6);
  }
  expect(svg.querySelectorAll("[data-label]")).toHaveLength(small ? 0 : 2);
});

test("a label without any room is left out rather than laid over another", () => {
  const field = { left: 0, top: 0, width: 40, height: 17 };
  const wish = { width: 38, height: 15, spots: [{ x: 1, y: 1 }] };
  expect(placeLabels([wish, wish], field, [])).toEqual([{ left: 1, top: 1, width: 38, height: 15 }, null]);
});
