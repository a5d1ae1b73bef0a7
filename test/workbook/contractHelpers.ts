import type { Table } from "../../src/core/table";
import { WorkbookError, type EditBatch, type TableInfo, type Workbook } from "../../src/workbook/port";

export function batch(edits: EditBatch["edits"]): EditBatch {
  return { label: "Test", edits };
}

export async function info(workbook: Workbook, name: string): Promise<TableInfo> {
  const found = (await workbook.list()).find((t) => t.name === name);
  if (found === undefined) throw new Error(`The workbook lists no table "${name}".`);
  return found;
}

export async function table(workbook: Workbook, name: string): Promise<Table> {
  const [read] = await workbook.read([(await info(workbook, name)).id]);
  if (read === undefined) throw new Error(`Nothing was read for "${name}".`);
  return read;
}

export async function expectError(work: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await work.then(() => null, (cause: unknown) => cause);
  expect(outcome).toBeInstanceOf(WorkbookError);
  return outcome as WorkbookError;
}

export async function expectCode(work: Promise<unknown>, code: WorkbookError["code"]): Promise<void> {
  const error = await expectError(work);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^[^a-z].*[.]$/s);
}

export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
