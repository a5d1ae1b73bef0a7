import { draftOf, readDraft } from "../../src/core/evaluation/rulesDraft";
import type { Book } from "../../src/core/book";
import { cellReader } from "../../src/core/places/survey";
import { addPractice } from "../../src/workbook/actions/addPractice";
import { changeRules } from "../../src/workbook/actions/changeRules";
import { applyFix } from "../../src/workbook/actions/correct";
import { locatePractices } from "../../src/workbook/actions/locate";
import { rate } from "../../src/workbook/actions/rate";
import { selectIndicators } from "../../src/workbook/actions/selectIndicators";
import { takeSnapshot } from "../../src/workbook/actions/takeSnapshot";
import type { Receipt } from "../../src/workbook/port";
import type { Session } from "../../src/workbook/session";
import { letters } from "../host/area";
import type { ExcelHost } from "../host/excelHost";

/** One thing that a person does on the way through the main job. */
export interface JourneyStep {
  readonly name: string;
  /** What the person has typed in the grid just before. */
  readonly typed?: (host: ExcelHost) => void;
  readonly act: (session: Session) => Promise<Receipt>;
}

const CAFE = { title: "Language café", country: "Sweden", region: "", place: "Malmö", position: null, start: 2021, status: "running", targetGroup: "newcomers" } as const;

export const JOURNEY: readonly JourneyStep[] = [
  { name: "set up", act: (session) => session.setUp({ criteriaSet: "DAC-5", scale: { worst: 1, best: 4 } }) },
  { name: "select indicators", act: (session) => session.apply((book) => selectIndicators(book, new Set(["WRK-O1", "EDU-O1", "EDU-O2"])).batch) },
  { name: "add a practice in a blank row", act: (session) => session.apply((book) => addPractice(book, CAFE).batch) },
  { name: "add a practice at the end", act: (session) => session.apply((book) => addPractice(book, { ...CAFE, title: "Sports club", place: "Lund" }).batch) },
  { name: "rate", act: (session) => session.apply((book) => rate(book, keyOf(book, CAFE.title), 2, 3)) },
  { name: "change the weights", act: (session) => session.carryOut((book) => changeRules(book, heavier(book))) },
  {
    name: "fix an issue",
    typed: (host) => host.edit("Practices", `${column(host, "Impact")}3`, [["'4 - very good"]]),
    act: (session) => session.apply((book) => {
      const issue = book.issues.find(({ fix }) => fix !== undefined);
      if (!issue) throw new Error("the journey has no issue to fix");
      return applyFix(book, issue);
    }),
  },
  {
    name: "locate",
    act: (session) => session.apply((book) => {
      const practice = book.practices.find(({ title }) => title === CAFE.title);
      if (!practice) throw new Error("the journey has no practice to locate");
      return locatePractices(book, [{ practiceKey: practice.key, lat: 55.605, lng: 13.0038, precision: "locality", seen: cellReader(book)(practice) }]);
    }),
  },
  { name: "take a first snapshot", act: (session) => session.carryOut((book) => takeSnapshot(book, { year: 2026, month: 3, day: 17 }, 1900)) },
  { name: "take a second snapshot", act: (session) => session.carryOut((book) => takeSnapshot(book, { year: 2026, month: 9, day: 21 }, 1900)) },
];

const keyOf = (book: Book, title: string): string => book.practices.find((practice) => practice.title === title)?.key ?? "";

function heavier(book: Book) {
  const draft = draftOf(book);
  const { rules, problems } = readDraft({ ...draft, criteria: draft.criteria.map((criterion, i) => ({ ...criterion, weight: String(i + 2) })) }, book);
  if (rules === null) throw new Error([...problems.values()].join(" "));
  return rules;
}

function column(host: ExcelHost, header: string): string {
  return letters((host.values("Practices", "A1:AZ1")[0] ?? []).indexOf(header));
}
