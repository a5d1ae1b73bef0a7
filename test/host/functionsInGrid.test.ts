import { calculated, joinFunctions } from "./gridFunctions";
import { openJsdomHost } from "./jsdomHost";
import type { JsdomHost } from "./jsdomHost";

jest.setTimeout(60_000);

let open: JsdomHost;
beforeEach(async () => {
  open = await openJsdomHost({
    sheets: [{
      name: "Data",
      blocks: [{ at: "A1", rows: [["Title", "Impact", "Reach", "Cost", "Score"], ["Language café", 4, 3, 2, ""], ["Sports club", 1, "", 3, ""], ["Choir", "n/a", 4, 4, ""]] }],
      tables: [{ name: "Practices", range: "A1:E4" }],
    }],
  });
  await joinFunctions(open);
});
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

/** What a cell shows when all is calculated. */
async function shown(address: string): Promise<unknown[]> {
  await calculated(open);
  return open.host.values("Data", address).flat();
}
const type = (address: string, formula: unknown): void => open.host.edit("Data", address, [[formula as string]]);

test("a row of a table is scored where it stands, by its columns' names", async () => {
  open.host.edit("Data", "E2:E4", [["=CAIRN.SCORE(Practices[@[Impact]:[Cost]])"], ["=CAIRN.SCORE(Practices[[#This Row],[Impact]:[Cost]])"], ["=CAIRN.SCORE([@[Impact]:[Cost]])"]]);
  const [first, second, third] = await shown("E2:E4");
  expect(first).toBeCloseTo(66.667, 3);
  expect(second).toBeCloseTo(33.333, 3);
  expect(third).toBe(100);
});

test("a range spills one answer a row, and the spill goes with its formula", async () => {
  type("H2", "=CAIRN.VERDICT(B2:D4)");
  expect(await shown("H2:H4")).toEqual(["Promising practice", "Needs improvement", "Good practice"]);
  type("H2", "");
  expect(await shown("H2:H4")).toEqual(["", "", ""]);
});

test("a spill that meets a filled cell is #SPILL!, and spreads when that cell is cleared", async () => {
  type("H4", "mine");
  type("H2", "=CAIRN.COVERAGE(B2:D4)");
  expect(await shown("H2:H4")).toEqual(["#SPILL!", "", "mine"]);
  type("H4", "");
  expect((await shown("H2:H4")).map(Number)).toEqual([1, 0.666666666667, 0.666666666667]);
  type("H3", "in between");
  expect(await shown("H2:H4")).toEqual(["#SPILL!", "in between", ""]);
});

test("a formula in a table that would spill is #SPILL!, as tables hold no spilled ranges", async () => {
  type("E2", "=CAIRN.SCORE(B2:D4)");
  expect(await shown("E2:E4")).toEqual(["#SPILL!", "", ""]);
});

test("a spilled range is an argument like any other, and what depends on it follows", async () => {
  type("H2", "=CAIRN.RESCALE(B2:D4,\"1-4\",\"4-1\")");
  type("L2", "=CAIRN.SCORE(H2#,,\"4-1\")");
  const scores = await shown("L2:L4");
  expect(scores[0]).toBeCloseTo(66.667, 3);
  expect(scores.slice(1).map(Number)[1]).toBe(100);
  type("D2", 4);
  expect((await shown("L2"))[0]).toBeCloseTo(88.889, 3);
});

test("only what depends on a changed cell is calculated again", async () => {
  open.host.edit("Data", "E2:E4", [["=CAIRN.SCORE([@[Impact]:[Cost]])"], ["=CAIRN.SCORE([@[Impact]:[Cost]])"], ["=CAIRN.SCORE([@[Impact]:[Cost]])"]]);
  type("H2", "=CAIRN.RANK(B2:D4)");
  await calculated(open);
  const before = open.host.functions.invocations.count;
  type("A3", "Sports club of the north");
  await calculated(open);
  expect(open.host.functions.invocations.count).toBe(before);
  type("C3", 2);
  expect((await shown("E3"))[0]).toBeCloseTo(33.333, 3);
  expect(open.host.functions.invocations.count).toBe(before + 2);
});

test("an error cell spoils its own row and no other", async () => {
  type("C3", "#N/A");
  type("H2", "=CAIRN.SCORE(B2:D4)");
  const [first, second, third] = await shown("H2:H4");
  expect(first).toBeCloseTo(66.667, 3);
  expect([second, third]).toEqual(["#VALUE!", 100]);
});

test("words come with an error that a single cell shows", async () => {
  type("C3", 9);
  type("H3", "=CAIRN.SCORE(B3:D3)");
  expect(await shown("H3")).toEqual(["#VALUE!"]);
  expect(open.host.functions.words.get("Data!H3")).toContain("Criterion 2");
});

test("an empty cell that this Excel hands over as 0 is named as such, and IF(range=\"\",\"\",range) keeps it blank", async () => {
  open.host.functions.invocations.blankCells = 0;
  type("H3", "=CAIRN.SCORE(B3:D3)");
  type("I3", "=CAIRN.SCORE(IF(B3:D3=\"\",\"\",B3:D3))");
  const [plain, kept] = await shown("H3:I3");
  expect(plain).toBe("#VALUE!");
  expect(open.host.functions.words.get("Data!H3")).toContain("hands it over as 0");
  expect(kept).toBeCloseTo(33.333, 3);
});

test("IFNA, IFERROR and IF stand around calls, within each other", async () => {
  open.host.edit("Data", "H2:H5", [["=IFNA(CAIRN.SCORE({\"\",\"\",\"\"}),\"not rated\")"], ["=IFERROR(IFNA(CAIRN.SCORE({9,1,1}),\"not rated\"),\"bad\")"], ["=IF(CAIRN.SCORE(B4:D4)>=99,\"top\",\"not\")"], ["=IF(B2>3,IFNA(CAIRN.SCORE(B2:D2),0),\"\")&\" of 100\""]]);
  const [a, b, c, d] = await shown("H2:H5");
  expect([a, b, c]).toEqual(["not rated", "bad", "top"]);
  expect(d).toMatch(/^66\.66\d+ of 100$/);
});

test("literals, arrays, headers and whole columns are arguments", async () => {
  type("H2", "=CAIRN.SCORE({4,4,4;1,1,1},{2;1;1},\"1-4\")");
  type("J2", "=CAIRN.WHY(B2:D2,Practices[[#Headers],[Impact]:[Cost]])");
  type("K6", "=CAIRN.AGREEMENT(B:C)");
  const [first, second] = await shown("H2:H3");
  expect([first, second]).toEqual([100, 0]);
  expect((await shown("J2"))[0]).toContain("strong on impact (4)");
  // The header is text in the column, and said to be.
  expect(await shown("K6")).toEqual(["#VALUE!"]);
  expect(open.host.functions.words.get("Data!K6")).toContain("Row 1");
});

test("a function stays #BUSY! until the runtime is there, and an unknown one is #NAME?", async () => {
  open.host.functions.invocations.ready = false;
  type("H2", "=CAIRN.SCORE(B2:D2)");
  type("I2", "=OTHER.SCORE(B2:D2)");
  expect(await shown("H2:I2")).toEqual(["#BUSY!", "#NAME?"]);
});

test("a formula that refers to its own cell shows 0 and calls nothing", async () => {
  const before = open.host.functions.invocations.count;
  type("H2", "=CAIRN.SCORE(F2:H2)");
  expect(await shown("H2")).toEqual([0]);
  expect(open.host.functions.invocations.count).toBe(before);
});

test("scores move with their rows when a table is sorted or moved", async () => {
  open.host.edit("Data", "E2:E4", [["=CAIRN.SCORE([@[Impact]:[Cost]])"], ["=CAIRN.SCORE([@[Impact]:[Cost]])"], ["=CAIRN.SCORE([@[Impact]:[Cost]])"]]);
  await calculated(open);
  open.host.coAuthor.sortTable("Practices", "Title", "descending");
  expect(await shown("A2:A4")).toEqual(["Sports club", "Language café", "Choir"]);
  expect((await shown("E2:E4")).map((score) => Math.round(Number(score)))).toEqual([33, 67, 100]);
  open.host.coAuthor.moveTable("Practices", "A20");
  expect((await shown("E21:E23")).map((score) => Math.round(Number(score)))).toEqual([33, 67, 100]);
  expect(await shown("E2:E4")).toEqual(["", "", ""]);
});

test("a look-up goes by a team's own list, and is calculated again when that list changes", async () => {
  open.host.edit("Data", "J1:M3", [["Code", "Domain", "Indicator", "Kind"], ["MAL-1", "Safety", "Nights without a call-out", "outcome"], ["MAL-2", "Housing", "Dry homes", "outcome"]]);
  open.host.edit("Data", "H1:H3", [["MAL-1"], ["MAL-2"], ["WRK-O1"]]);
  type("I1", "=CAIRN.INDICATOR(H1:H3,\"domain\",J1:M3)");
  expect(await shown("I1:I3")).toEqual(["Safety", "Housing", "Work"]);
  type("K2", "Digital Skills");
  expect(await shown("I1:I3")).toEqual(["Digital Skills", "Housing", "Work"]);
  type("K3", "Happiness");
  expect(await shown("I1:I3")).toEqual(["Digital Skills", "#VALUE!", "Work"]);
});
