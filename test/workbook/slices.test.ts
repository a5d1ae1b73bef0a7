import type { Steps } from "../../src/core/steps";
import { inSlices, pageTurn } from "../../src/workbook/slices";

function* counting(upTo: number, seen: number[]): Steps<string> {
  for (let step = 1; step <= upTo; step++) {
    seen.push(step);
    yield step / upTo;
  }
  return "done";
}

test("a few steps are done at once, before anything else", async () => {
  const seen: number[] = [];
  const work = inSlices(counting(7, seen));
  expect(seen).toHaveLength(7);
  expect(await work).toBe("done");
});

test("work that begins later leaves the task that asked for it alone", async () => {
  const seen: number[] = [];
  const work = inSlices(counting(9, seen), { later: true });
  expect(seen).toHaveLength(0);
  expect(await work).toBe("done");
  expect(seen).toHaveLength(9);
});

test("work that is over before it began does nothing", async () => {
  const seen: number[] = [];
  let over = false;
  const work = inSlices(counting(5, seen), { later: true, isOver: () => over });
  over = true;
  expect(await work).toBeNull();
  await pageTurn();
  expect(seen).toHaveLength(0);
});
