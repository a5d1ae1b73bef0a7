import type { NewPractice } from "../../../src/workbook/actions/addPractice";
import { addPractice, isKnown, nextId } from "../../../src/workbook/actions/addPractice";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf, smallWorkbook } from "../readyBook";

const CHOIR: NewPractice = {
  title: "Neighbourhood choir", country: "Sweden", region: "Skåne", place: "Malmö",
  position: { lat: 55.605, lng: 13.0038, precision: "locality" }, start: 2024, status: "running", targetGroup: "residents; migrants",
};

const HEADERS = ["ID", "Title", "Place", "Latitude", "Longitude", "Start", "Relevance", "Impact", "Score", "Verdict"];
const tableOf = (rows: readonly (readonly (string | number | null)[])[]) => memoryWorkbook([{ name: "Practices", headers: HEADERS, rows }]);

describe("adding a practice", () => {
  test("appends a row with the next ID and leaves the computed cells to themselves", async () => {
    const workbook = tableOf([["P-009", "Language café", "Lund", null, null, 2021, 3, 4, 83, "Good practice"]]);
    const { batch, id } = addPractice(await bookOf(workbook), CHOIR);
    await workbook.apply(batch);
    expect(id).toBe("P-010");
    const [, added] = (await bookOf(workbook)).practices;
    expect(added).toMatchObject({ key: "P-010", title: "Neighbourhood choir", place: "Malmö", position: { lat: 55.605, lng: 13.0038 }, startYear: 2024 });
    expect([workbook.cell("Practices", 1, "Score"), workbook.cell("Practices", 1, "Relevance")]).toEqual([null, null]);
  });

  test("takes the blank row of a new table first", async () => {
    const workbook = tableOf([HEADERS.map(() => null)]);
    await workbook.apply(addPractice(await bookOf(workbook), CHOIR).batch);
    expect(workbook.cell("Practices", 0, "ID")).toBe("P-01");
    expect((await workbook.list())[0]?.rowCount).toBe(1);
  });

  test("does not write into a blank row that someone has begun to fill meanwhile", async () => {
    const workbook = tableOf([HEADERS.map(() => null)]);
    const { batch } = addPractice(await bookOf(workbook), CHOIR);
    workbook.remoteEdit("Practices", 0, "Title", "Cooking club");
    await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
    expect(workbook.cell("Practices", 0, "ID")).toBeNull();
  });

  test("never gives an ID that another row has", async () => {
    const book = await bookOf(tableOf([["A7", "One", null, null, null, null, 1, 2, null, null], ["b8", "Two", null, null, null, null, 1, 2, null, null], ["B9", "Three", null, null, null, null, 1, 2, null, null]]));
    expect(nextId(book)).toBe("B10");
  });

  test("says when title and place are in the sheet already, whatever the case", async () => {
    const book = await bookOf(tableOf([["P-1", "Neighbourhood Choir", "malmö", null, null, null, 2, 3, null, null]]));
    expect([isKnown(book, CHOIR), isKnown(book, { ...CHOIR, place: "Lund" })]).toEqual([true, false]);
  });

  test("fits a table that lacks most columns", async () => {
    const workbook = smallWorkbook();
    await workbook.apply(addPractice(await bookOf(workbook), CHOIR).batch);
    expect((await bookOf(workbook)).practices.at(-1)).toMatchObject({ id: "P-12", title: "Neighbourhood choir", position: null });
  });
});
