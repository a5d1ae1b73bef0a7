import { chooseSet, editCriterion, removeCriterion } from "../../src/core/evaluation/draftEdits";
import { draftOf, readDraft } from "../../src/core/evaluation/rulesDraft";
import type { RulesDraft } from "../../src/core/evaluation/rulesDraft";
import { verdictChanges } from "../../src/core/evaluation/verdictChanges";
import { readBook } from "../../src/core/book";
import { cautions, reachWords } from "../../src/taskpane/criteria/criteriaWords";
import { dayWords, reasonWords, sinceWords } from "../../src/taskpane/history/historyWords";
import { practiceTable, tableOf } from "../core/practiceTable";

const criteria = tableOf("Criteria", ["Criterion", "Question", "Weight", "Minimum", "Notes"], [["Reach", "Whom?", 1, null, "ours"], ["Cost", null, 1, null, null]]);
const book = readBook([practiceTable([{ ID: "P-5", Title: "Choir", Reach: 4, Cost: 2 }, { ID: "P-6", Title: "Garden", Reach: 3, Cost: 3 }]), criteria], null, 1900);

function words(edit: (draft: RulesDraft) => RulesDraft) {
  const { rules } = readDraft(edit(draftOf(book)), book);
  if (rules === null) throw new Error("the draft has problems");
  const changes = verdictChanges(book, rules);
  return { reach: reachWords(changes), cautions: cautions(book, rules, changes) };
}

describe("what applying a draft would do, in words", () => {
  test("counts verdicts and scores apart", () => {
    expect(words((draft) => editCriterion(draft, 0, { weight: "9" })).reach).toBe("Changes 1 of 2 verdicts and 1 score.");
    expect(words((draft) => editCriterion(draft, 0, { question: "Who?" })).reach).toBe("Changes no verdict and no score of 2 practices.");
    expect(reachWords({ practices: [], changed: [], scoresChanged: 0, counts: [], missing: [], missingIn: [] })).toBe("There are no practices yet that this would touch.");
  });

  test("warns of nothing where only weights and minimums change", () => {
    expect(words((draft) => editCriterion(draft, 1, { weight: "3", minimum: "2" })).cautions).toEqual([]);
  });

  test("names what the sheet lacks, and columns of one's own beside criteria that move", () => {
    const { cautions: list } = words((draft) => removeCriterion(chooseSet(draft, "REGIN-7"), 99));
    expect(list[0]).toMatch(/^The table “Practices” on the sheet “Sheet of Practices” has no columns for Communication, Inclusion, .* and Sustainability, so nothing is rated there yet\. To rate, insert 7 columns/);
    expect(list).toContainEqual("The Criteria table has no columns Level 1, Level 2, Level 3 and Level 4: descriptors of those levels are left out until you add them.");
    expect(list).toContainEqual("Criteria move to other rows of the Criteria table; your own column Notes there stays as it is.");
    expect(list.at(-1)).toMatch(/^Where Score, Coverage, Verdict and Why are Cairn’s formulas, they are written anew/);
  });

  test("says of another scale that ratings are not converted", () => {
    const { cautions: list } = words((draft) => ({ ...draft, scale: "5-1" }));
    expect(list[0]).toBe("Ratings stay as they were typed: a 4, the best on 1-4, is now read on 5-1. To move ratings to the new scale, use =CAIRN.RESCALE in the sheet first.");
  });
});

describe("what changed since a snapshot, in words", () => {
  const practice = { id: "P-5", title: "Choir", ratings: "", score: 51, coverage: 1, verdict: "Promising practice" };
  const change = { title: "Choir", then: practice, now: practice, ratings: ["Reach 2 → 3"] };

  test("counts each kind of change, and says when there is none", () => {
    expect(sinceWords({ rules: ["Scale 1-4 → 1-5", "x"], changed: [change], ratingsOnly: 3, added: ["Garden"], gone: [] })).toBe(
      "1 practice has another score or verdict; 3 practices have other ratings and the same score; 1 practice is new; 2 rules differ.",
    );
    expect(sinceWords({ rules: [], changed: [], ratingsOnly: 0, added: [], gone: [] })).toMatch(/^Nothing has changed/);
  });

  test("gives the ratings as the reason, else the rules", () => {
    expect(reasonWords(change, [])).toBe("Reach 2 → 3.");
    expect(reasonWords(change, ["Method"])).toBe("Reach 2 → 3. The rules changed too.");
    expect(reasonWords({ ...change, ratings: [] }, ["Method"])).toBe("No rating changed; the rules did.");
  });

  test("writes days of the sheet, wherever the reader is", () => {
    expect(dayWords({ year: 2026, month: 1, day: 31 })).toContain("31");
    expect(dayWords(null)).toBe("day unknown");
  });
});
