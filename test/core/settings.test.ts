import { DEFAULT_SETTINGS, parseSettings, settingsJson } from "../../src/core/settings";

test.each([null, "", "  "])("a workbook without settings (%p) has the defaults and no problem", (json) => {
  expect(parseSettings(json)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
});

test("settings come back as they were written", () => {
  const settings = {
    ...DEFAULT_SETTINGS, criteriaSet: "REGIN-7", scale: { worst: 6, best: 1 }, method: "geometric", bands: { good: 81, promising: 62, needsImprovement: 33 },
    minCoverage: 0.45, practiceTable: "Projekte", columns: { Title: "Titel", Impact: "Wirkung" }, language: "de",
    crosswalk: { ...DEFAULT_SETTINGS.crosswalk, Impact: ["Innovation"], Coherence: [] },
  } as const;
  expect(parseSettings(settingsJson(settings, null))).toEqual({ settings, problem: null });
});

test("the scale is kept as people write it", () => {
  expect(JSON.parse(settingsJson({ ...DEFAULT_SETTINGS, scale: { worst: 6, best: 1 } }, null))).toMatchObject({ scale: "6-1" });
});

test("what cannot be used falls back to its default and is named; the rest is kept", () => {
  const { settings, problem } = parseSettings(JSON.stringify({
    version: 1, method: "median", scale: "5", minCoverage: 7, bands: { good: 40, promising: 60, needsImprovement: 20 }, columns: { Title: 3 }, language: "sv",
    crosswalk: { Impact: ["Luck"] },
  }));
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: "sv" });
  for (const key of ["method", "scale", "minCoverage", "bands", "columns", "crosswalk"]) expect(problem).toContain(`${key} is `);
  expect(problem).not.toContain("language");
});

test.each(["{", "[]", "7", "null", "\"DAC-5\""])("a document that is no settings (%p) gives the defaults and says so", (json) => {
  const { settings, problem } = parseSettings(json);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problem).toContain("cannot be read");
});

test("keys of a later version are kept when the settings are written again, and known ones are replaced", () => {
  const written = JSON.parse(settingsJson({ ...DEFAULT_SETTINGS, language: "fr" }, "{\"tiles\":{\"url\":\"x\"},\"language\":\"it\"}"));
  expect(written).toMatchObject({ tiles: { url: "x" }, language: "fr" });
});

test("an unreadable document before does not keep settings from being written", () => {
  expect(parseSettings(settingsJson(DEFAULT_SETTINGS, "not json")).problem).toBeNull();
});

test("the defaults are those of the contract", () => {
  expect(DEFAULT_SETTINGS).toEqual({
    version: 1, criteriaSet: "DAC-5", scale: { worst: 1, best: 4 }, method: "arithmetic", bands: { good: 70, promising: 50, needsImprovement: 25 },
    minCoverage: 2 / 3, practiceTable: null, columns: {}, furtherTables: [], tableNames: {}, language: "en", blindRating: true, regionMinimum: 1, hiddenChecks: [], exercises: {}, smallNumbers: 10, readingMonths: 12, catalogueMode: "add",
    crosswalk: {
      Relevance: ["Inclusion", "Monitoring and evaluation"], Coherence: ["Multi-level governance", "Multi-stakeholder approach"],
      Effectiveness: ["Inclusion", "Monitoring and evaluation"], Efficiency: ["Multi-stakeholder approach", "Monitoring and evaluation"],
      Impact: ["Communication", "Inclusion", "Innovation"], Sustainability: ["Multi-level governance", "Sustainability"],
    },
  });
});

test("the least practices of a shaded region is a whole number of 1 or more, else the default", () => {
  expect(parseSettings("{\"regionMinimum\":7}").settings.regionMinimum).toBe(7);
  for (const bad of [0, 2.5, "3", -1, 1001]) expect(parseSettings(JSON.stringify({ regionMinimum: bad }))).toMatchObject({ settings: { regionMinimum: 1 }, problem: expect.stringContaining("regionMinimum") });
});

test("steps of exercises and the smallest number are read, and what is neither falls back and is named", () => {
  expect(parseSettings('{"exercises":{"find-gaps":["choose","choose"],"later":["x"]},"smallNumbers":5}').settings).toMatchObject({ exercises: { "find-gaps": ["choose"], later: ["x"] }, smallNumbers: 5 });
  const { settings, problem } = parseSettings('{"exercises":{"find-gaps":3},"smallNumbers":0}');
  expect([settings.exercises, settings.smallNumbers]).toEqual([{}, 10]);
  expect(problem).toMatch(/exercises is .*smallNumbers is 0/);
});

test("the months between readings are a whole number from 1 to 120", () => {
  expect(parseSettings('{"readingMonths":6}').settings.readingMonths).toBe(6);
  for (const bad of ["0", "121", "2.5", '"12"']) expect(parseSettings(`{"readingMonths":${bad}}`)).toMatchObject({ settings: { readingMonths: 12 }, problem: expect.stringContaining("readingMonths is ") });
});
