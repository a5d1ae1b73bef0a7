import type { Cell } from "../../src/core/cell";
import { findPlainTable } from "../../src/workbook/plainTable";

/** Rows from sheet row 1; null and undefined are blank. */
const found = (...rows: readonly (readonly Cell[])[]) => findPlainTable({ rows: new Map(rows.map((row, i) => [i + 1, row])) });

const DATA = [["Språkkafé", "Malmö", 3, 2], ["Odling", "Lund", 4, 1]] as const;

test("titles and notes above the header are passed over", () => {
  expect(found(["Practices 2024"], [], ["Draft, do not share", "v2"], ["Titel", "Ort", "Relevans", "Effekt"], ...DATA))
    .toEqual({ top: 4, bottom: 6, left: 0, right: 3, headers: ["Titel", "Ort", "Relevans", "Effekt"] });
});

test("a name merged over two rows is the column's, a group's names are those below it", () => {
  expect(found(["Titel", "Ort", "Bedömning", null], [null, null, "Relevans", "Hållbarhet"], ...DATA))
    .toEqual({ top: 2, bottom: 4, left: 0, right: 3, headers: ["Titel", "Ort", "Relevans", "Hållbarhet"] });
});

test("names that are the same in two groups are told apart by the group, others keep their own", () => {
  expect(found(["Plats", null, "Kontakt", null], ["Titel", "Adress", "Namn", "Adress"], ...DATA)?.headers).toEqual(["Titel", "Plats – Adress", "Namn", "Kontakt – Adress"]);
});

test("a title above tells no names apart", () => {
  expect(found(["Our list", null, null], ["Title", "Note", "Note"], ["a", "b", "c"])?.headers).toEqual(["Title", "Note", "Note"]);
});

test("a first row of data with the holes of a second header row stays data", () => {
  expect(found(["Title", "Place", null, "Note"], ["Choir", "Malmö", "red", null], ["Garden", "Gent", "blue", "x"])).toMatchObject({ top: 1 });
  expect(found(["Colour", "Shape", null], [null, "round", "soft"], [null, "square", "hard"])).toMatchObject({ top: 1 });
});

test("a row of header words goes before data that are wider", () => {
  expect(found(["Title", "Place", "Country"], ["Choir", "Malmö", "Sweden", "a remark", "another"], ["Garden", "Gent", "Belgium"]))
    .toMatchObject({ top: 1, right: 2, bottom: 3 });
});

test("an empty column within the header parts no table, another table beside it does", () => {
  expect(found(["Title", "Place", null, "Relevance", "Impact"], ["Choir", "Malmö", null, 3, 2])).toMatchObject({ left: 0, right: 4, headers: ["Title", "Place", "", "Relevance", "Impact"] });
  expect(found(["Title", "Place", "Country", null, "Title", "Place"], ["Choir", "Malmö", "Sweden", null, "Garden", "Gent"])).toMatchObject({ left: 0, right: 2 });
});

test("groups that are as many as the names give way to them", () => {
  expect(found(["General", "Where is it", "Score", "Marks"], ["Titel", "Ort", "Relevans", "Hållbarhet"], ...DATA)).toMatchObject({ top: 2 });
});

test("a note of two header words gives way to a wide header in a language that nobody here knows", () => {
  expect(found(["Project", "Budget"], ["Nimi", "Kunta", "Kohderyhmä", "Tulos"], ["a", "b", "c", "d"])).toMatchObject({ top: 2, right: 3 });
});

test("without header words the widest run counts, and the first of two", () => {
  expect(found(["Alpha", "Beta"], ["one", "two"], ["three", "four"])).toMatchObject({ top: 1, bottom: 3, headers: ["Alpha", "Beta"] });
});
