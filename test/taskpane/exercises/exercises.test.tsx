/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { parseSettings } from "../../../src/core/settings";
import { printPage } from "../../../src/ui/printPage";
import { saveFile } from "../../../src/ui/saveFile";
import type { MemoryOptions, Seed } from "../../support/memoryWorkbook";
import { openPane } from "../openPane";
import type { OpenPane } from "../openPane";
import { ADVICE, CAFE, indicatorsSeed, MENTORS, practicesSeed } from "../seeds";

jest.mock("../../../src/ui/printPage", () => ({ printPage: jest.fn(() => Promise.resolve()) }));
jest.mock("../../../src/ui/saveFile", () => ({ saveFile: jest.fn() }));
const printed = jest.mocked(printPage);
const saved = jest.mocked(saveFile);

const press = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const box = (name: RegExp): HTMLInputElement => screen.getByRole("checkbox", { name });
const keptIn = async ({ workbook }: OpenPane): Promise<unknown> => parseSettings(await workbook.readSettings()).settings.exercises;

async function openExercise(title: RegExp, seeds: readonly Seed[] = [practicesSeed([CAFE, MENTORS]), indicatorsSeed([])], options: MemoryOptions = {}): Promise<OpenPane> {
  const pane = await openPane(seeds, options, { goTo: { tab: "Guide", turn: 0 } });
  await pane.user.click(press(/^Exercises/));
  await pane.user.click(press(title));
  return pane;
}

describe("exercises", () => {
  it("are listed with minutes, for whom, and how far one has come", async () => {
    const settings = JSON.stringify({ version: 1, exercises: { "what-exists": ["see", "gone-since"] } });
    const { user } = await openPane([indicatorsSeed([])], { settings }, { goTo: { tab: "Guide", turn: 0 } });
    await user.click(press(/^Exercises/));
    expect(press(/^Map what exists to domains 20 minutes · Alone or in a group · 1 of 3 steps done$/)).toBeTruthy();
    expect(press(/^Build a Theory of Change backwards 36 minutes · For a group · Not begun$/)).toBeTruthy();
  });

  it("go from step to step, keep each in the workbook, and can be undone", async () => {
    const pane = await openExercise(/^Map what exists/);
    expect(press(/^1\. List what runs/).getAttribute("aria-expanded")).toBe("true");
    await pane.user.click(press("Done, go on"));
    expect(await keptIn(pane)).toEqual({ "what-exists": ["list"] });
    expect(press(/^2\. Name the indicators/)).toBe(document.activeElement);
    expect(screen.getByText("1 of 3 steps done.")).toBeTruthy();
    await pane.user.click(press("Done, go on"));
    await pane.user.click(press("Done, go on"));
    expect(screen.getByRole("heading", { name: "All steps are done" })).toBe(document.activeElement);
    expect(screen.getByText("Done.")).toBeTruthy();
    await pane.user.click(press(/^Undo: Tick a step/));
    expect(await keptIn(pane)).toEqual({ "what-exists": ["list", "codes"] });
    await pane.user.click(box(/^Step 2 done/));
    expect(await keptIn(pane)).toEqual({ "what-exists": ["list"] });
  });

  it("begin again on request, and keep steps that this version does not know", async () => {
    const settings = JSON.stringify({ version: 1, exercises: { "what-exists": ["list", "codes", "see", "later"], other: ["one"] } });
    const pane = await openExercise(/^Map what exists/, undefined, { settings });
    await pane.user.click(press("Begin again"));
    expect(await keptIn(pane)).toEqual({ "what-exists": ["later"], other: ["one"] });
    expect(press(/^1\. List what runs/)).toBe(document.activeElement);
  });

  it("show what the workbook holds now, and follow it", async () => {
    const { user, workbook } = await openExercise(/^Map what exists/, [practicesSeed([CAFE, MENTORS, ADVICE])]);
    await user.click(press(/^2\. Name the indicators/));
    expect(screen.getByText(/^3 of 3 practices name no indicator yet/)).toBeTruthy();
    await act(async () => workbook.remoteEdit("Practices", 0, "Indicators", "LNG-O1"));
    expect(screen.getByText(/^2 of 3 practices name no indicator yet/)).toBeTruthy();
    await user.click(press("Go to Practices"));
    expect(screen.getByRole("tab", { name: "Practices" }).getAttribute("aria-selected")).toBe("true");
  });

  it("remember steps until the pane is closed where the workbook is read-only, and say so", async () => {
    const pane = await openExercise(/^Map what exists/, undefined, { readOnly: true });
    await pane.user.click(press("Done, go on"));
    expect(screen.getByText("1 of 3 steps done, remembered until the pane is closed: this workbook is read-only.")).toBeTruthy();
    expect(await keptIn(pane)).toEqual({});
    await pane.user.click(press("Back to the exercises"));
    expect(press(/^Map what exists .* 1 of 3 steps done$/)).toBe(document.activeElement);
  });
});

describe("the facilitator's sheet", () => {
  it("is printed as one page of its own, with the figures of the workbook", async () => {
    const { user } = await openExercise(/^Map what exists/);
    await user.click(press("Facilitator’s sheet"));
    await user.click(screen.getByRole("menuitem", { name: "Print the facilitator’s sheet" }));
    const [html] = printed.mock.lastCall ?? [""];
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelector("h1")?.textContent).toBe("Map what exists to domains");
    expect([...page.querySelectorAll("tbody td:first-child")].map((cell) => cell.textContent)).toEqual(["0:00 – 0:06", "0:06 – 0:14", "0:14 – 0:20"]);
    expect(page.body.textContent).toContain("2 of 2 practices name no indicator yet: Language café and Job mentors.");
    expect(page.querySelectorAll("nav, button, script, link, img")).toHaveLength(0);
  });

  it("is saved as a web page where the window cannot print, and the notice says what to do", async () => {
    printed.mockRejectedValueOnce(new Error("no printer"));
    const { user } = await openExercise(/^Review a year/, undefined, { name: "Our plan.xlsx" });
    await user.click(press("Facilitator’s sheet"));
    await user.click(screen.getByRole("menuitem", { name: "Print the facilitator’s sheet" }));
    expect(screen.getByRole("status").textContent).toBe("This window cannot print. Save the sheet as a web page instead, open it in a browser and print it there.");
    await user.click(press("Facilitator’s sheet"));
    await user.click(screen.getByRole("menuitem", { name: "Save it as a web page" }));
    const [file, type, content] = saved.mock.lastCall ?? ["", "", ""];
    expect(file).toMatch(/^Our plan - Review a year \d{4}-\d\d-\d\d\.html$/);
    expect(type).toContain("text/html");
    expect(String(content)).toContain("<h1>Review a year</h1>");
  });

  it("shows names from the workbook as text", async () => {
    const { user } = await openExercise(/^Map what exists/, [practicesSeed([{ ...CAFE, title: "<img src=x onerror=alert(1)>" }])]);
    await user.click(press("Facilitator’s sheet"));
    await user.click(screen.getByRole("menuitem", { name: "Print the facilitator’s sheet" }));
    const page = new DOMParser().parseFromString((printed.mock.lastCall ?? [""])[0], "text/html");
    expect(page.querySelector("img")).toBeNull();
    expect(within(page.body).getByText(/<img src=x onerror=alert\(1\)>/)).toBeTruthy();
  });
});
