import type { TableSpec } from "../core/schema";
import type { Settings } from "../core/settings";
import { DEFAULT_SETTINGS, settingsJson } from "../core/settings";
import { asWorkbookError } from "./failure";
import type { Edit, Guard, Receipt, Workbook } from "./port";
import { WorkbookError } from "./port";

/** Everything that one decision changes. Edits may not name a table that the plan creates: give its rows in the spec. */
export interface WorkbookPlan {
  /** For undo and messages, e.g. "Change the criteria". */
  readonly label: string;
  readonly create: readonly TableSpec[];
  readonly edits: readonly Edit[];
  readonly guards: readonly Guard[];
  /** Null leaves the settings as they are. */
  readonly settings: Settings | null;
}

export interface Step {
  /** Where it wrote, for messages. */
  readonly places: string;
  undo(): Promise<{ readonly left: number }>;
}

/**
 * Carries out a plan: tables, then cells, then settings. When a step fails, those before it are taken back and its error
 * is thrown. The receipt's undo takes all of it back, settings first.
 */
export async function carryOut(workbook: Workbook, plan: WorkbookPlan): Promise<Receipt> {
  const steps: Step[] = [];
  try {
    const created = plan.create.length === 0 ? null : await workbook.createTables(plan.create);
    if (created) steps.unshift({ places: `the sheets ${created.places ?? created.tablesCreated.join(", ")}`, undo: () => created.undo() });
    const written = plan.edits.length === 0 ? null : await workbook.apply({ label: plan.label, edits: plan.edits, guards: plan.guards });
    if (written) steps.unshift({ places: written.places ?? "cells of the tables", undo: () => written.undo() });
    if (plan.settings) steps.unshift(await changeSettings(workbook, plan.settings));
    return {
      ...(created?.note === undefined ? {} : { note: created.note }),
      label: plan.label, cellsChanged: written?.cellsChanged ?? 0, rowsAdded: written?.rowsAdded ?? 0,
      tablesCreated: created?.tablesCreated ?? [], places: steps.map(({ places }) => places).join("; "), undo: () => undoAll(steps),
    };
  } catch (cause) {
    await takeBack(steps, cause);
    throw cause;
  }
}

async function undoAll(steps: readonly Step[]): Promise<{ readonly left: number }> {
  let left = 0;
  for (const step of steps) left += (await step.undo()).left;
  return { left };
}

/** Takes back what was done before a failure, newest first. What cannot be taken back is named beside the failure itself. */
export async function takeBack(steps: readonly Step[], cause: unknown): Promise<void> {
  const left = [...steps];
  try {
    for (const step of steps) {
      await step.undo();
      left.shift();
    }
  } catch {
    const error = asWorkbookError(cause);
    throw new WorkbookError(error.code, `${error.message} What was written before it could not be taken back: ${left.map(({ places }) => places).join("; ")}. Look at it before you try again.`, { cause });
  }
}

/** Writes the settings. Undo puts the document before back, unless someone has changed the settings since. */
async function changeSettings(workbook: Workbook, settings: Settings): Promise<Step> {
  const before = await workbook.readSettings();
  const written = settingsJson(settings, before);
  await workbook.writeSettings(written);
  return {
    places: "the settings",
    undo: async () => {
      const now = await workbook.readSettings();
      // A workbook without a settings document has the defaults: writing them says the same.
      const back = before ?? settingsJson(DEFAULT_SETTINGS, null);
      // An undo that broke off later may have put it back already.
      if (!sameDocument(now, written)) return { left: sameDocument(now, back) ? 0 : 1 };
      await workbook.writeSettings(back);
      return { left: 0 };
    },
  };
}

/** The same document, however a host has laid out its JSON. */
function sameDocument(json: string | null, written: string): boolean {
  try {
    return json !== null && JSON.stringify(JSON.parse(json)) === JSON.stringify(JSON.parse(written));
  } catch {
    return false; // Not JSON any more: someone has changed it.
  }
}
