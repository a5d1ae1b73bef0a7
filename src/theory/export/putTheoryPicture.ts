import { WorkbookError } from "../../workbook/port";
import type { Session } from "../../workbook/session";
import { altTextOf, pngOfTheory, pictureOf } from "./theoryFiles";

/** By this name the picture is found again in the workbook. */
const PICTURE_NAME = "Cairn Theory of Change";

/**
 * Puts the diagram of a session's newest book onto the sheet of its table, in the place of an earlier one, and says where it stands.
 * Rejects with WorkbookError where there is no such table or the workbook takes no pictures.
 */
export async function putTheoryPicture(session: Session): Promise<string> {
  const state = session.getState();
  const table = state.kind === "ready" ? state.book.plan.theory.table : null;
  if (state.kind !== "ready" || table === null) throw new WorkbookError("not-found", "There is no Theory of Change in this workbook to draw.");
  const { width, height } = pictureOf(state.book);
  const { places } = await session.putPicture(table, { name: PICTURE_NAME, png: await pngOfTheory(state.book), width, height, alt: altTextOf(state.book) });
  return places ?? "the table";
}
