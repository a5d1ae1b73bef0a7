import { gridEcho } from "../../src/taskpane/gridEcho";

describe("selections that Cairn has made itself", () => {
  let time = 1_000;
  const echo = () => gridEcho(() => time);

  test("are told from the person's, also when Excel tells of them late and of the last one only", () => {
    const grid = echo();
    grid.expect("Practices", 3);
    grid.expect("Practices", 7);
    expect(grid.isOwn("Practices", 5)).toBe(false);
    expect(grid.isOwn("Practices", 7)).toBe(true);
    expect(grid.isOwn("Practices", 3)).toBe(false); // the one before was passed over: this is a choice
  });

  test("count once, and only for a while", () => {
    const grid = echo();
    grid.expect("Practices", 2);
    expect([grid.isOwn("Practices", 2), grid.isOwn("Practices", 2)]).toEqual([true, false]);
    grid.expect("Practices", 4);
    time += 3_001;
    expect(grid.isOwn("Practices", 4)).toBe(false);
  });
});
