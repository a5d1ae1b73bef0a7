import { readDecimal, readNumber } from "../../core/numbers";
import type { Precision } from "../../core/practice/practice";
import type { NewPractice } from "../../workbook/actions/addPractice";

/** The form as it is being filled in: text as typed. */
export interface PracticeForm {
  readonly title: string;
  readonly country: string;
  readonly region: string;
  readonly place: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly precision: Precision;
  readonly start: string;
  readonly status: string;
  readonly targetGroup: string;
}

export const EMPTY_FORM: PracticeForm = {
  title: "", country: "", region: "", place: "", latitude: "", longitude: "", precision: "locality", start: "", status: "", targetGroup: "",
};

export type FormProblems = Readonly<Partial<Record<keyof PracticeForm, string>>>;

/** The practice that a form describes, or what has to be put right, field by field. */
export function readForm(form: PracticeForm): { readonly kind: "good"; readonly practice: NewPractice } | { readonly kind: "bad"; readonly problems: FormProblems } {
  const lat = degrees(form.latitude, 90);
  const lng = degrees(form.longitude, 180);
  const start = form.start.trim() === "" ? null : readNumber(form.start);
  const problems: Partial<Record<keyof PracticeForm, string>> = {};
  if (form.title.trim() === "") problems.title = "A practice needs a title.";
  if (lat === "bad") problems.latitude = "Degrees north, from -90 to 90, such as 55.605.";
  if (lng === "bad") problems.longitude = "Degrees east, from -180 to 180, such as 13.0038.";
  if (lat === null && typeof lng === "number") problems.latitude = "A longitude needs a latitude.";
  if (lng === null && typeof lat === "number") problems.longitude = "A latitude needs a longitude.";
  if (lat === 0 && lng === 0) problems.latitude = "0, 0 lies in the Gulf of Guinea. Leave both blank when the position is not known.";
  if (form.start.trim() !== "" && (start === null || !Number.isInteger(start) || start < 1900 || start > 2100)) problems.start = "A year, such as 2024.";
  if (Object.keys(problems).length > 0) return { kind: "bad", problems };
  const position = typeof lat === "number" && typeof lng === "number" ? { lat, lng, precision: form.precision } : null;
  const text = (words: string): string => words.trim();
  return {
    kind: "good",
    practice: {
      title: text(form.title), country: text(form.country), region: text(form.region), place: text(form.place),
      position, start, status: text(form.status), targetGroup: text(form.targetGroup),
    },
  };
}

function degrees(text: string, most: number): number | null | "bad" {
  if (text.trim() === "") return null;
  const value = readDecimal(text);
  return value === null || Math.abs(value) > most ? "bad" : value;
}
