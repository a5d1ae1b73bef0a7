import type { Cell } from "../../src/core/cell";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { decodeXml } from "../../src/workbook/fileWorkbook/xmlText";
import { parseXml, type XmlElement } from "../../src/workbook/fileWorkbook/xmlTree";
import { entryKey, inflateEntry, readZip } from "../../src/workbook/fileWorkbook/zipRead";
import { WorkbookError, type Edit, type Workbook } from "../../src/workbook/port";
import { packageOf, type PartTexts } from "./buildWorkbook";
import { savedFile } from "./contract";

export function openParts(parts: PartTexts, name = "Test.xlsx"): Promise<Workbook> {
  return openFileWorkbook(packageOf(parts), name);
}

/** Text of a part in saved bytes; null when it is not there. */
export function partText(bytes: Uint8Array, name: string): string | null {
  const zip = readZip(bytes);
  const entry = zip.byName.get(entryKey(name));
  return entry === undefined ? null : decodeXml(inflateEntry(zip, entry));
}

export function partTree(bytes: Uint8Array, name: string): XmlElement {
  return parseXml(partText(bytes, name) ?? "", name);
}

/** Compressed bytes of every entry with its flags, times and checksum, in the file's order. */
export function rawEntries(bytes: Uint8Array): readonly (readonly [name: string, raw: string])[] {
  const zip = readZip(bytes);
  return zip.entries.map((e) => {
    const central = Buffer.from(zip.bytes.slice(e.centralStart, e.centralEnd));
    central.writeUInt32LE(0, 42); // where it stands may change, nothing else
    return [e.name, `${central.toString("hex")} ${Buffer.from(zip.bytes.slice(e.localStart, e.end)).toString("base64")}`] as const;
  });
}

export async function firstRows(workbook: Workbook, name?: string): Promise<readonly (readonly Cell[])[]> {
  const infos = await workbook.list();
  const info = name === undefined ? infos[0] : infos.find((t) => t.name === name);
  if (info === undefined) throw new Error("No such table.");
  return (await workbook.read([info.id]))[0]?.rows ?? [];
}

/** Writes one value into the first table and gives the saved bytes. */
export async function editAndSave(workbook: Workbook, ...edits: readonly Omit<Edit & { kind: "cell" | "computed" }, "table">[]): Promise<Uint8Array> {
  const [info] = await workbook.list();
  if (info === undefined) throw new Error("No table.");
  await workbook.apply({ label: "Test", edits: edits.map((e) => ({ ...e, table: info.id })) });
  return (await savedFile(workbook)).bytes;
}

export async function errorOf(work: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await work.then(() => null, (cause: unknown) => cause);
  if (outcome instanceof WorkbookError) return outcome;
  throw new Error(`Expected a WorkbookError, got ${String(outcome)}`);
}
