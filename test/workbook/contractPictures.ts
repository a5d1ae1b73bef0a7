import type { TableSpec } from "../../src/core/schema";
import type { SheetPicture, Workbook } from "../../src/workbook/port";
import type { Harness, Seed, SeedTable } from "./contract";
import { batch, expectCode, info, table } from "./contractHelpers";
import { BLUE, GREEN, pictureNamed } from "./testPng";

const STEPS: SeedTable = {
  name: "Steps", sheet: "Plan & steps", kind: "table", headerRow: 1, firstColumn: 0, headers: ["ID", "Statement"],
  rows: [["T1", "People are apart"], ["T2", "People meet"]],
};
/** A person's own picture lies on the sheet. */
const DRAWN: SeedTable = { ...STEPS, pictures: [{ name: "Town hall", alt: "The town hall in snow", png: BLUE }] };

const put = async (workbook: Workbook, picture: SheetPicture) => {
  if (workbook.putPicture === undefined) throw new Error("This workbook takes no pictures.");
  return workbook.putPicture((await info(workbook, "Steps")).id, picture);
};

/** What every adapter does with pictures. */
export function contractOfPictures(make: (seed: Seed) => Promise<Harness>): void {
  const open = (...tables: readonly SeedTable[]): Promise<Harness> => make({ tables });
  const seen = async (made: Harness) => (await made.pictures("Plan & steps")).map(({ name, alt, width, height }) => ({ name, alt, width: Math.round(width), height: Math.round(height) }));

  describe("pictures", () => {
    test("stand on the table's sheet with their words, their size and their very bytes, and cover no cell", async () => {
      const made = await open({ ...STEPS, beside: { D9: "a note" } });
      const receipt = await put(made.workbook, pictureNamed("Diagram", { alt: 'Need: "apart" <&> lonely\nOutcome: 漢字' }));
      expect(receipt).toMatchObject({ cellsChanged: 0, rowsAdded: 0, tablesCreated: [], places: "Plan & steps!F2" });
      expect(await seen(made)).toEqual([{ name: "Diagram", alt: 'Need: "apart" <&> lonely\nOutcome: 漢字', width: 400, height: 300 }]);
      expect((await made.pictures("Plan & steps"))[0]?.png).toEqual(GREEN);
      expect((await table(await made.reopen(), "Steps")).rows).toEqual(STEPS.rows);
    });

    test("put again take the place and width of the one of their name, and no other's", async () => {
      const made = await open(DRAWN);
      await put(made.workbook, pictureNamed("Diagram"));
      await put(made.workbook, pictureNamed("Diagram", { png: BLUE, width: 500, height: 1000, alt: "Changed" }));
      expect(await seen(made)).toEqual([expect.objectContaining({ name: "Town hall", alt: "The town hall in snow" }), { name: "Diagram", alt: "Changed", width: 400, height: 800 }]);
      expect((await made.pictures("Plan & steps")).map(({ png }) => png)).toEqual([BLUE, BLUE]);
    });

    test("of others stay as they are, whatever is put and taken back", async () => {
      const made = await open(DRAWN);
      const before = await made.pictures("Plan & steps");
      const receipt = await put(made.workbook, pictureNamed("Diagram"));
      expect((await made.pictures("Plan & steps")).slice(0, 1)).toEqual(before);
      expect(await receipt.undo()).toEqual({ left: 0 });
      expect(await made.pictures("Plan & steps")).toEqual(before);
    });

    test("are taken back one after another: first the newer, then the one before it", async () => {
      const made = await open(STEPS);
      const first = await put(made.workbook, pictureNamed("Diagram"));
      const second = await put(made.workbook, pictureNamed("Diagram", { png: BLUE, alt: "Changed", height: 150 }));
      expect(await second.undo()).toEqual({ left: 0 });
      expect(await seen(made)).toEqual([{ name: "Diagram", alt: "What Diagram shows", width: 400, height: 300 }]);
      expect((await made.pictures("Plan & steps"))[0]?.png).toEqual(GREEN);
      expect(await first.undo()).toEqual({ left: 0 });
      expect(await seen(made)).toEqual([]);
    });

    test("whose place another has taken since are not taken back", async () => {
      const made = await open(STEPS);
      const first = await put(made.workbook, pictureNamed("Diagram"));
      await put(made.workbook, pictureNamed("Diagram", { alt: "Changed" }));
      expect(await first.undo()).toEqual({ left: 1 });
      expect((await seen(made)).map(({ alt }) => alt)).toEqual(["Changed"]);
    });

    test("go onto the sheet of a table that was made just now, beside edits of its cells", async () => {
      const made = await open(STEPS);
      const spec: TableSpec = { name: "Made", sheet: "Made", columns: [{ name: "Code", type: "text", width: 9 }], rows: [["c-1"]] };
      await made.workbook.createTables([spec]);
      const { id } = await info(made.workbook, "Made");
      await made.workbook.apply(batch([{ kind: "cell", table: id, row: 0, column: 0, value: "c-2" }]));
      const receipt = await made.workbook.putPicture?.(id, pictureNamed("Diagram"));
      expect(receipt?.places).toBe("Made!C2");
      expect((await made.pictures("Made")).map(({ name }) => name)).toEqual(["Diagram"]);
      expect((await table(await made.reopen(), "Made")).rows).toEqual([["c-2"]]);
    });

    test("are refused on a sheet whose objects are locked, and for a table that is not there", async () => {
      const made = await open({ ...STEPS, protectedSheet: true });
      await expectCode(put(made.workbook, pictureNamed("Diagram")), "protected");
      await expectCode(made.workbook.putPicture?.("table:Gone", pictureNamed("Diagram")) ?? Promise.resolve(), "not-found");
      expect(await seen(made)).toEqual([]);
    });

    test.each([["is no PNG", { png: new Uint8Array([0xff, 0xd8, 0xff]) }], ["has no height", { height: 0 }], ["has no number for a width", { width: Number.NaN }], ["has no name", { name: " " }]])("one that %s is refused", async (_, odd) => {
      const made = await open(STEPS);
      await expectCode(put(made.workbook, { ...pictureNamed("Diagram"), ...odd }), "unsupported-format");
      expect(await seen(made)).toEqual([]);
    });
  });
}
