import { FIRST_REGIONS, regionsReducer } from "../../../src/map/regions/regionsState";
import type { RegionsAction } from "../../../src/map/regions/regionsState";
import { fileOf, topology } from "../../core/regions/boundaries";

const after = (...actions: readonly RegionsAction[]) => actions.reduce(regionsReducer, FIRST_REGIONS);
const file = fileOf(topology({ attribution: "© Somebody" }));
const opened: RegionsAction = { kind: "opened", file, choice: { level: "rgn", code: "areacd", name: "areanm" } };

test("an opened file brings what it says of its source; another level keeps what the person typed", () => {
  const state = after({ kind: "read", name: "a.json" }, opened, { kind: "attribution", text: "© Us" }, { kind: "choice", choice: { level: "lad", code: "areacd", name: "areanm" } });
  expect(after(opened).boundaries?.attribution).toBe("© Somebody");
  expect(state).toMatchObject({ open: true, reading: null, boundaries: { attribution: "© Us", choice: { level: "lad" } } });
});

test("a refused or cancelled file leaves the one before as it was", () => {
  expect(after(opened, { kind: "read", name: "b.json" }, { kind: "refused", problem: "No." })).toMatchObject({ problem: "No.", reading: null, boundaries: { file } });
  expect(after(opened, { kind: "read", name: "b.json" }, { kind: "progress", share: 0.5 }, { kind: "dismiss" })).toMatchObject({ problem: null, reading: null, boundaries: { file } });
});

test("back leads to where the region was chosen: the table, or the list that stood there before", () => {
  expect(after({ kind: "choose", key: "SE22" }, { kind: "back" })).toMatchObject({ open: false, chosen: null });
  expect(after({ kind: "show" }, { kind: "choose", key: "SE22" }, { kind: "choose", key: "SE23" }, { kind: "back" })).toMatchObject({ open: true, chosen: null });
  expect(after({ kind: "choose", key: "SE22" }, { kind: "choose", key: "SE23" }, { kind: "back" })).toMatchObject({ open: false });
});

test("a column sorts most first, names from A, and turns round when asked again", () => {
  expect(after({ kind: "sort", by: "Region" }).sort).toEqual({ by: "Region", falling: false });
  expect(after({ kind: "sort", by: "Mean score" }, { kind: "sort", by: "Mean score" }).sort).toEqual({ by: "Mean score", falling: false });
});
