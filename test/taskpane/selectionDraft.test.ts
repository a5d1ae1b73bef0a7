import { changedSince, EMPTY_DRAFT, keptOver, setTicks, withOwn } from "../../src/taskpane/indicators/selectionDraft";

const codes = (...all: string[]): ReadonlySet<string> => new Set(all);
const DRAFT = setTicks(EMPTY_DRAFT, codes("WRK-O1", "HSG-O1"), ["EDU-O1"], true);

test("what came to the sheet and went from it since the first tick is known, and nothing before", () => {
  expect(changedSince(EMPTY_DRAFT, codes("WRK-O1"))).toBeNull();
  expect(changedSince(DRAFT, codes("WRK-O1", "HSG-O1"))).toBeNull();
  expect(changedSince(DRAFT, codes("WRK-O1", "HSC-O2"))).toEqual({ added: ["HSC-O2"], gone: ["HSG-O1"] });
  expect(changedSince(setTicks(DRAFT, codes("WRK-O1", "HSC-O2"), ["WRK-O1"], false), codes("WRK-O1", "HSC-O2"))).toEqual({ added: ["HSC-O2"], gone: ["HSG-O1"] });
});

test("kept over what the sheet has now, a tick that it agrees with is none any more", () => {
  const now = codes("WRK-O1", "EDU-O1");
  expect(keptOver(DRAFT, now)).toEqual(EMPTY_DRAFT);
  const kept = keptOver(setTicks(DRAFT, codes("WRK-O1", "HSG-O1"), ["WRK-O1"], false), now);
  expect([[...kept.ticked], [...kept.unticked]]).toEqual([[], ["WRK-O1"]]);
  expect(changedSince(kept, now)).toBeNull();
});

test("what the person did elsewhere in Cairn is no change of somebody else's, and hides none", () => {
  const afterTheirs = codes("WRK-O1", "HSG-O1", "HSC-O2");
  const afterMine = codes("WRK-O1", "HSC-O2", "LNG-O1");
  expect(changedSince(withOwn(DRAFT, afterTheirs, afterMine), afterMine)).toEqual({ added: ["HSC-O2"], gone: [] });
});

test("unticking the last of one's own leaves no draft", () => {
  expect(setTicks(DRAFT, codes("WRK-O1", "HSG-O1"), ["EDU-O1"], false)).toEqual(EMPTY_DRAFT);
});
