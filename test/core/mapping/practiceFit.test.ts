import { isKnownHeader, practiceFit } from "../../../src/core/mapping/practiceFit";
import { FRESH_SETS, HEADER_SETS } from "./headerSets";

const looks = (headers: readonly string[], name = "Blad1"): boolean => practiceFit(name, headers).looksLikePractices;

test("officers' sheets of practices look like practices by their headers alone, nearly all of them", () => {
  const sets = [...HEADER_SETS, ...FRESH_SETS];
  const missed = sets.filter(({ columns }) => !looks(columns.map(([header]) => header))).map(({ officer }) => officer);
  expect(missed).toEqual(["une métropole, Bretagne"]); // calls its titles "Libellé"
});

test.each([
  ["addresses", ["Name", "Town", "Country", "Phone", "Email", "Postcode"]],
  ["stakeholders", ["Name", "Organisation", "Role", "Influence", "Interest", "Contact"]],
  ["payments", ["No", "Date", "Amount", "Currency", "Paid to"]],
  ["a meeting's agenda", ["Item", "Time", "Who", "Notes"]],
  ["a pivot of another's", ["Row Labels", "Sum of Budget", "Grand Total"]],
  ["a list of staff", ["Name", "Start date", "End date", "Region", "Phone", "Status"]],
])("%s do not look like practices", (_, headers) => {
  expect(looks(headers)).toBe(false);
});

test("Cairn's other tables are not taken for practices, whatever columns they have", () => {
  expect(looks(["Title", "Latitude", "Longitude", "Relevance", "Impact"], "Stakeholders")).toBe(false);
  expect(looks(["Title", "Latitude", "Longitude", "Relevance", "Impact"], "Sheet3")).toBe(true);
});

test("the sheet that names more of our columns is the better fit", () => {
  expect(practiceFit("a", ["Titel", "Ort", "Breitengrad", "Längengrad", "Relevanz"]).named).toBe(5);
  expect(practiceFit("b", ["Titel", "Ort", "Farbe"]).named).toBe(2);
});

test("words for our columns are told from what stands in them", () => {
  expect(["Kommun", "Lat", "Bedömning – Relevans", "C2. Efficacité (1-4)"].map(isKnownHeader)).toEqual([true, true, false, true]);
  expect(["Malmö", "Språkcafé", "55,6", "", "Ja"].map(isKnownHeader)).toEqual([false, false, false, false, false]);
});
