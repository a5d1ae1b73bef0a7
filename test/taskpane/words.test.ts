import { fixPreview } from "../../src/taskpane/check/issueGroups";
import { groupIssues } from "../../src/core/quality/filterIssues";
import { sheetAddress } from "../../src/core/quality/issueWords";
import { planSentences, savedSentence, selectionStatus } from "../../src/taskpane/indicators/selectionWords";
import { describedLevels, descriptorOf, radioLevels, scaleWords } from "../../src/taskpane/practices/levels";
import { setUpWords } from "../../src/taskpane/setUp/setUpPlan";
import type { Criterion } from "../../src/core/evaluation/criteria";
import type { Issue, IssuePlace } from "../../src/core/issue";
import type { Table } from "../../src/core/table";

const NOTHING = { added: [], removed: [], kept: [] };

describe("what saving a selection does, in words", () => {
  it("names four codes and counts the rest", () => {
    const plan = { ...NOTHING, added: ["WRK-O1", "WRK-O2", "HSG-O3", "EDU-O4", "LNG-O5", "SAF-O6"] };
    expect(planSentences(plan)).toEqual(["Save adds 6 rows (WRK-O1, WRK-O2, HSG-O3, EDU-O4 and 2 more)."]);
    expect(selectionStatus(11, plan)).toBe("11 chosen, 6 not in the sheet");
  });

  it("says of several kept rows that they stay and how to remove them", () => {
    const plan = { ...NOTHING, kept: ["WRK-O1", "HSG-O3"] };
    expect(planSentences(plan)).toEqual(["WRK-O1, HSG-O3 stay: their rows hold what people typed. To remove them, delete the rows in the sheet."]);
    expect(savedSentence(plan)).toBe("Nothing to change in the Indicators table. WRK-O1, HSG-O3 stay.");
  });

  it("does not call an empty selection complete", () => {
    expect(selectionStatus(0, NOTHING)).toBe("None chosen");
  });
});

describe("levels", () => {
  const criterion: Criterion = { name: "Impact", question: "", weight: 1, minimum: null, levels: ["none", "little", "some", "much"] };

  it("gives the descriptor of a level on a scale in either direction", () => {
    expect(descriptorOf(criterion, { worst: 1, best: 4 }, 3)).toBe("some");
    expect(descriptorOf(criterion, { worst: 6, best: 1 }, 5)).toBe("little");
    expect(descriptorOf(criterion, { worst: 1, best: 4 }, 2.5)).toBeNull();
    expect(describedLevels(criterion, { worst: 6, best: 1 })[1]).toEqual({ level: 5, words: "little" });
  });

  it("offers radio buttons for up to seven whole levels, in counting order", () => {
    expect(radioLevels({ worst: 6, best: 1 })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(radioLevels({ worst: 0, best: 10 })).toBeNull();
    expect(radioLevels({ worst: 0, best: 2.5 })).toBeNull();
  });

  it("says which end is which", () => {
    expect(scaleWords({ worst: 1, best: 4 })).toBe("1 worst, 4 best");
    expect(scaleWords({ worst: 6, best: 1 })).toBe("1 best, 6 worst");
  });
});

describe("issues in words", () => {
  const place: IssuePlace = { table: "t", sheet: "Best practices", address: "C9", row: 1, column: 2 };
  const table: Table = { id: "t", name: "Practices", sheet: "Best practices", firstRow: 8, firstColumn: 0, headers: ["ID", "Lat", "Lng"], rows: [[], ["P-3", 13.5, 55.25]] };

  it("quotes a sheet name as Excel does", () => {
    expect(sheetAddress(place)).toBe("'Best practices'!C9");
    expect(sheetAddress({ ...place, sheet: "Région" })).toBe("Région!C9");
    expect(sheetAddress({ ...place, sheet: "Ann's" })).toBe("'Ann''s'!C9");
  });

  it("tells each cell that a fix writes, with what stands there", () => {
    const changes = [{ row: 1, column: 1, value: 55.25 }, { row: 1, column: 2, value: 13.5 }];
    expect(fixPreview({ label: "Swap", changes }, place, [table])).toBe("Writes 55.25 in B9 in place of “13.5”, writes 13.5 in C9 in place of “55.25”.");
    expect(fixPreview({ label: "Clear", changes: [{ row: 1, column: 0, value: null }] }, place, [table])).toBe("Empties A9, which holds “P-3”.");
  });

  it("groups by kind in the order of the kinds and leaves empty kinds out", () => {
    const issue = (kind: Issue["kind"]): Issue => ({ kind, severity: "notice", message: "", place });
    expect(groupIssues([issue("bad-link"), issue("bad-rating"), issue("bad-link")]).map(({ kind, issues }) => [kind, issues.length]))
      .toEqual([["bad-rating", 1], ["bad-link", 2]]);
  });
});

describe("set up, in words", () => {
  it("counts the sheets it made", () => {
    expect(setUpWords(["Criteria"])).toBe("Created 1 sheet: Criteria. Nothing else was touched.");
    expect(setUpWords([])).toBe("All tables were there already. Nothing was created.");
  });
});
