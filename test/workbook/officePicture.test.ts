import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import type { SheetPicture } from "../../src/workbook/port";
import { openJsdomHost, type JsdomHost } from "../host/jsdomHost";
import type { WorkbookSeed } from "../host/hostModel";

const SEED: WorkbookSeed = { sheets: [{ name: "Theory of Change", blocks: [{ at: "A1", rows: [["ID", "Step", "Statement"], ["T1", "need", "People are apart"]] }], tables: [{ name: "TheoryOfChange", range: "A1:C2" }] }] };
/** The head of a PNG of 40 × 30 px, which is all that the host looks at. */
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 40, 0, 0, 0, 30]);
const picture = (more: Partial<SheetPicture> = {}): SheetPicture => ({ name: "Cairn Theory of Change", png: PNG, width: 400, height: 300, alt: "Need: people are apart", ...more });

let open: JsdomHost;
afterEach(() => {
  expect(open.host.unimplemented).toEqual([]);
  open.close();
});

async function start(): Promise<{ put: (one: SheetPicture) => Promise<void> }> {
  open = await openJsdomHost(SEED);
  const workbook = await openOfficeWorkbook();
  const [table] = await workbook.list();
  return { put: async (one) => { await workbook.putPicture?.(table?.id ?? "", one); } };
}
const shapes = () => open.host.book.sheets[0]?.shapes ?? [];

test("a picture stands beside the table with its words as alternative text", async () => {
  const { put } = await start();
  await put(picture());
  expect(shapes().map(({ name, altTextDescription, width, height, format }) => ({ name, altTextDescription, width, height, format }))).toEqual([
    { name: "Cairn Theory of Change", altTextDescription: "Need: people are apart", width: 300, height: 225, format: "PNG" },
  ]);
  expect(shapes()[0]?.left).toBeGreaterThan(0);
});

test("put again it takes the place and width of the first, and other pictures stay", async () => {
  const { put } = await start();
  await put(picture({ name: "A person's own" }));
  await put(picture());
  Object.assign(shapes()[1] ?? {}, { left: 77, top: 88, width: 150 });
  await put(picture({ height: 800, alt: "Changed" }));
  expect(shapes().map(({ name }) => name)).toEqual(["A person's own", "Cairn Theory of Change"]);
  expect(shapes()[1]).toMatchObject({ left: 77, top: 88, width: 150, height: 300, altTextDescription: "Changed" });
});

test("a picture that no request could carry is refused in words", async () => {
  const { put } = await start();
  const large = new Uint8Array(4_000_000);
  large.set(PNG);
  await expect(put(picture({ png: large }))).rejects.toMatchObject({ code: "payload-too-large" });
  expect(shapes()).toEqual([]);
});
