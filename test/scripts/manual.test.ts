/** The script for a person in real Excel stays one that fits into half an hour. */
import { readFileSync } from "node:fs";
import path from "node:path";

const manual = readFileSync(path.join(__dirname, "..", "manual.md"), "utf8");
const steps = manual.split(/^### (?=\d+\. )/m).slice(1).map((step) => step.replace(/\n# [\s\S]*/, ""));
const written = steps.filter((step) => !step.includes(": … ("));

test("part one takes at most 30 minutes", () => {
  const minutes = written.map((step) => Number(/\((\d+) min\)/.exec(step)?.[1]));
  expect(minutes.length).toBeGreaterThan(10);
  expect(minutes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(30);
});

test.each(written.map((step) => [step.split("\n")[0] ?? "", step] as const))("step %s has boxes for three Excels and three things that it proves", (_name, step) => {
  expect(step).toMatch(/^- \[ \] web \[ \] Windows \[ \] Mac$/m);
  expect(step).toMatch(/^- Do: /m);
  expect(step).toMatch(/^- Proves: \*\*a\*\* [\s\S]*\*\*b\*\* [\s\S]*\*\*c\*\* /m);
});

test("steps are numbered without a gap", () => {
  expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(steps.map((_, at) => at + 1));
});
