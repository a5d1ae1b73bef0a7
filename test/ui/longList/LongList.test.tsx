/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { createRef } from "react";
import { LongList } from "../../../src/ui/longList/LongList";
import type { LongListHandle } from "../../../src/ui/longList/LongList";

/** jsdom has no layout, so no size ever changes in it. */
globalThis.ResizeObserver ??= class { observe() { /* never told */ } unobserve() { /* nothing */ } disconnect() { /* nothing */ } };

const ITEMS = ["Language café", "Housing clinic", "Mentoring", "Welcome walk"];

function draw(item: string) {
  return (
    <div>
      <input type="checkbox" aria-label={`Choose ${item}`} />
      <button type="button" aria-label={`Details of ${item}`} />
      <button type="button" data-main>{item}</button>
    </div>
  );
}

const list = (more: Partial<Parameters<typeof LongList<string>>[0]> = {}) =>
  render(<LongList items={ITEMS} keyOf={(item) => item} draw={draw} rowHeight={40} label="Practices" {...more} />);

test("each row says which it is of how many", () => {
  list();
  const rows = screen.getAllByRole("listitem");
  expect(rows.map((row) => `${row.getAttribute("aria-posinset")} of ${row.getAttribute("aria-setsize")}`)).toEqual(["1 of 4", "2 of 4", "3 of 4", "4 of 4"]);
});

test.each([
  ["ArrowDown", "Mentoring"], ["ArrowUp", "Language café"], ["End", "Welcome walk"], ["Home", "Language café"], ["PageDown", "Welcome walk"], ["PageUp", "Language café"],
])("%s goes from the second row to %s, to its main button", (key, to) => {
  list();
  screen.getByRole("button", { name: "Housing clinic" }).focus();
  fireEvent.keyDown(screen.getByRole("button", { name: "Housing clinic" }), { key });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: to }));
});

test("keys with a modifier are left to the browser", () => {
  list();
  const from = screen.getByRole("button", { name: "Mentoring" });
  from.focus();
  fireEvent.keyDown(from, { key: "Home", ctrlKey: true });
  expect(document.activeElement).toBe(from);
});

test("a list that is come back to gives the row its focus", () => {
  list({ backTo: 2 });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Mentoring" }));
});

test("whoever holds the list can lead to a row", () => {
  const held = createRef<LongListHandle>();
  list({ ref: held });
  act(() => held.current?.focus(3));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Welcome walk" }));
});

test("rows without a name of their own are no list", () => {
  render(<LongList items={ITEMS} keyOf={(item) => item} draw={draw} rowHeight={40} before={<h2>What was found</h2>} />);
  expect(screen.queryByRole("list")).toBeNull();
  expect(screen.getByRole("heading", { name: "What was found" }).compareDocumentPosition(screen.getByRole("button", { name: "Mentoring" }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
