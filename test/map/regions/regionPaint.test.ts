import { DARK, LIGHT, regionPalette } from "../../../src/map/regions/regionPaint";

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

test.each([["light", LIGHT], ["dark", DARK]] as const)("in the %s theme each step differs from the next, and the ends by more than 3:1", (_name, steps) => {
  steps.slice(1).forEach((step, at) => { expect(contrast(step, steps[at] ?? step)).toBeGreaterThan(1.5); });
  expect(contrast(steps[0] ?? "", steps[3] ?? "")).toBeGreaterThan(3);
});

test("the number on a step can be read", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const { fill, text } of regionPalette(theme).steps) expect(contrast(fill ?? "", text)).toBeGreaterThan(4.5);
  }
});

test("one of a border's two lines stands out against any step", () => {
  const { border } = regionPalette("light");
  for (const step of LIGHT) expect(Math.max(contrast(step, border.inner), contrast(step, "#ffffff"))).toBeGreaterThan(3);
});

test("with forced colours only the system's own are used, and lines tell the steps apart", () => {
  const { steps, none } = regionPalette("forced");
  expect(steps.every(({ fill, lines }) => fill === null && lines?.colour === "CanvasText")).toBe(true);
  const ink = steps.map(({ lines }) => (lines ? lines.width / lines.gap : 0));
  expect(ink).toEqual([...new Set(ink)].sort((a, b) => a - b));
  expect(none).toMatchObject({ fill: null, lines: null });
});
