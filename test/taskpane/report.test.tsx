/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextEncoder } from "node:util";
import { ReportButton } from "../../src/taskpane/report/ReportButton";
import { FIRST_CHOICES, optionsOf, type ReportChoices } from "../../src/taskpane/report/reportChoices";
import { day } from "../core/report/followed";
import { eightBook } from "../report/reportBook";

// The page of a browser has it; the one of the tests has not.
Object.assign(globalThis, { TextEncoder });

jest.mock("../../src/ui/saveFile", () => ({ saveFile: (...saved: readonly unknown[]) => { mockSaved.push([...saved]); } }));
jest.mock("../../src/ui/printPage", () => ({ printPage: (...printed: readonly unknown[]) => { mockSaved.push([...printed]); return mockPrint(); } }));
const mockSaved: unknown[][] = [];
let mockPrint: () => Promise<void> = () => Promise.resolve();

beforeEach(() => {
  mockSaved.length = 0;
  mockPrint = () => Promise.resolve();
});

async function openDialog() {
  const user = userEvent.setup();
  render(<ReportButton book={eightBook()} name="Plan 2026.xlsx" today={day("2026-11-22")} />);
  await user.click(screen.getByRole("button", { name: "Make a report" }));
  const dialog = await screen.findByRole("dialog", { name: "Make a monitoring report" }, { timeout: 20_000 });
  return { user, dialog, within: within(dialog) };
}
/** A making waits a moment, so that the page can say that it is at work. */
const made = async (): Promise<void> => { await act(async () => { await new Promise((resolve) => setTimeout(resolve, 200)); }); };

jest.setTimeout(60_000);

describe("the report's dialog", () => {
  it("makes a page of what is ticked and says where it went", async () => {
    const opened = await openDialog();
    await opened.user.clear(opened.within.getByLabelText("Title"));
    await opened.user.type(opened.within.getByLabelText("Title"), "How are we doing");
    await opened.user.click(opened.within.getByRole("checkbox", { name: /^OWN-1 People who joined/ }));
    await opened.user.click(opened.within.getByRole("button", { name: "Web page" }));
    await made();
    const [name, type, html] = mockSaved[0] ?? [];
    expect([name, type]).toEqual([expect.stringMatching(/^Plan 2026 - monitoring report .*\.html$/), "text/html;charset=utf-8"]);
    expect(html).toContain("<title>How are we doing</title>");
    expect(html).not.toContain("mentoring pair");
    expect(html).not.toContain("Annex");
    expect(opened.within.getByRole("status").textContent).toMatch(/was handed to the browser\. Look among its downloads\.$/);
    expect(opened.within.getByRole("button", { name: "Close" })).toBeTruthy();
  });

  it("asks for further pages one by one, and only then for unpublished practices", async () => {
    const opened = await openDialog();
    const pages = within(opened.within.getByRole("group", { name: "On further pages" }));
    expect(pages.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([false, false, false]);
    await opened.user.click(pages.getByRole("checkbox", { name: /^Practices that serve/ }));
    expect(pages.getByRole<HTMLInputElement>("checkbox", { name: /marked for publication/ }).checked).toBe(true);
    await opened.user.click(pages.getByRole("checkbox", { name: /^Each indicator in full/ }));
    await opened.user.click(opened.within.getByRole("button", { name: "Print or PDF" }));
    await made();
    expect(mockSaved[0]?.[0]).toMatch(/Annex: indicators in full[\s\S]*Annex: practices[\s\S]*Language café/);
    expect(mockSaved[0]?.[0]).not.toContain("Unready scheme");
    expect(opened.within.getByRole("status").textContent).toMatch(/Save as PDF/);
  });

  it("says what keeps a report from being made, and offers none until then", async () => {
    const opened = await openDialog();
    for (const box of within(opened.within.getByRole("group", { name: "Indicators" })).getAllByRole("checkbox")) await opened.user.click(box);
    expect(opened.within.getByRole("alert").textContent).toBe("No indicator is ticked. Tick one or more.");
    for (const name of ["Print or PDF", "Word file", "Web page"]) expect(opened.within.getByRole("button", { name })).toHaveProperty("disabled", true);
  });

  it("says in words that a making failed, and takes that back at the next change", async () => {
    mockPrint = () => Promise.reject(new Error("The print window did not open."));
    const opened = await openDialog();
    await opened.user.click(opened.within.getByRole("button", { name: "Print or PDF" }));
    await made();
    expect(opened.within.getByRole("status").textContent).toBe("The print window did not open.");
    await opened.user.type(opened.within.getByLabelText("Place or organisation (optional)"), "x");
    expect(opened.within.getByRole("status").textContent).toBe("");
  });

  it("is gone on Cancel, and makes no file", async () => {
    const opened = await openDialog();
    await opened.user.click(opened.within.getByRole("button", { name: "Cancel" }));
    expect([screen.queryByRole("dialog"), mockSaved]).toEqual([null, []]);
  });
});

describe("choices as options", () => {
  const options = (some: Partial<ReportChoices>, rows: readonly number[] = [3, 5, 8]) => optionsOf({ ...FIRST_CHOICES, ...some }, rows, 20_000);

  test("all rows are no choice of rows, and nothing is on further pages until it is asked for", () => {
    expect(options({})).toEqual({ title: "Monitoring report", subtitle: "", today: 20_000, rows: null, from: null, to: null, withDetails: false, withPractices: false, publishedOnly: true, withNotes: false });
  });

  test("rows that are unticked are left out, and rows that came since are in", () => {
    expect(options({ without: new Set([5]) })).toMatchObject({ rows: new Set([3, 8]) });
    expect(options({ without: new Set([5]) }, [3, 5, 8, 9])).toMatchObject({ rows: new Set([3, 8, 9]) });
  });

  test.each<[string, Partial<ReportChoices>, unknown]>([
    ["days are days of a date field", { from: "2024-02-29", to: "2025-12-31" }, { from: day("2024-02-29"), to: day("2025-12-31") }],
    ["one day alone leaves the other end open", { to: "2025-12-31" }, { from: null, to: day("2025-12-31") }],
    ["one day may be both ends", { from: "2025-12-31", to: "2025-12-31" }, { from: day("2025-12-31"), to: day("2025-12-31") }],
  ])("%s", (_, some, expected) => { expect(options(some)).toMatchObject(expected as object); });

  test.each<[string, Partial<ReportChoices>, string]>([
    ["no row", { without: new Set([3, 5, 8]) }, "No indicator is ticked. Tick one or more."],
    ["days the wrong way round", { from: "2025-01-31", to: "2024-01-31" }, "The first day is after the last. Change one of them."],
    ["a day that is none", { from: "soon" }, "Enter both days as a day, month and year, or leave them blank."],
  ])("%s is a sentence", (_, some, expected) => { expect(options(some)).toBe(expected); });
});
