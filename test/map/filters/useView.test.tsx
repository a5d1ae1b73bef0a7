/** @jest-environment jsdom */
import { act, renderHook, waitFor } from "@testing-library/react";
import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { EMPTY_FILTER } from "../../../src/core/practice/view";
import type { Filter, ScoredPractice } from "../../../src/core/practice/view";
import { useView } from "../../../src/map/filters/useView";
import { CRITERIA, practiceOf } from "../../core/practice/practices";

const one = practiceOf("P", { country: "Malta" });
const many = (count: number): readonly ScoredPractice[] => Array.from({ length: count }, (_, n) => ({ ...one, key: `P-${n}`, title: n % 1_000 === 3 ? "Bicycle kitchen" : "Garden" }));

function show(practices: readonly ScoredPractice[], filter: Filter = EMPTY_FILTER) {
  return renderHook((asked: { readonly practices: readonly ScoredPractice[]; readonly filter: Filter }) => useView({ practices: asked.practices, criteria: CRITERIA, catalogue: OUR_CATALOGUE }, asked.filter), { initialProps: { practices, filter } });
}

test("few practices are there at once, with their search", () => {
  const { result } = show(many(30), { ...EMPTY_FILTER, text: "bicy" });
  expect(result.current).toMatchObject({ preparing: null, readingTexts: null });
  expect(result.current.view.listed.map((practice) => practice.key)).toEqual(["P-3"]);
});

test("many practices come in slices, and a search that comes first waits while all else is shown", async () => {
  const practices = many(5_200);
  const { result } = show(practices, { ...EMPTY_FILTER, text: "kitch", chosen: { Country: ["Malta"] } });
  expect(result.current.preparing).not.toBeNull();
  await waitFor(() => { expect(result.current.preparing).toBeNull(); });
  expect(result.current.view.total).toBe(5_200);
  await waitFor(() => { expect(result.current.readingTexts).toBeNull(); });
  expect(result.current.view.listed.map((practice) => practice.key)).toEqual(["P-3", "P-1003", "P-2003", "P-3003", "P-4003", "P-5003"]);
});

test("a changed row is shown at once, whatever the number of practices", async () => {
  const practices = many(4_700);
  const { result, rerender } = show(practices);
  await waitFor(() => { expect(result.current.preparing).toBeNull(); });
  const changed = practices.map((practice, n) => (n === 20 ? { ...practice, country: "Cyprus" } : practice));
  act(() => { rerender({ practices: changed, filter: EMPTY_FILTER }); });
  expect(result.current.preparing).toBeNull();
  expect(result.current.view.facets[0]?.values.map(({ value, count }) => [value, count])).toEqual([["Malta", 4_699], ["Cyprus", 1]]);
});
