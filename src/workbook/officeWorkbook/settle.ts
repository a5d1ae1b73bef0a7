import { WorkbookError } from "../port";
import type { OwnWrites } from "./changes";
import { putBackPieces } from "./columnFills";
import { toWorkbookError, withWords } from "./officeErrors";
import { send } from "./pieces";
import type { Piece } from "./pieces";
import { named, placesOf } from "./places";
import { passes, patience, runExcel, runOnce } from "./runExcel";
import { allPlaces, hasLanded, lookAt, ourPlaces } from "./standing";
import type { Standing } from "./standing";
import { restoredCells, rowsTakenAway } from "./takeBack";
import type { Written } from "./written";

/** So often what has landed in part is put back and looked at again. */
const ATTEMPTS = 3;

/**
 * After a write that failed: reads back what stands of it. "landed" when all of it does; otherwise puts back what does, reads
 * again, and answers "as before". Throws WorkbookError that names the cells where neither can be brought about or told.
 */
export async function settle(written: readonly Written[], failure: unknown, what: string, own: OwnWrites): Promise<"landed" | "as before"> {
  let looks = await look(written, failure, what);
  if (hasLanded(looks)) return "landed";
  const waitAfter = patience(what, false);
  for (let attempt = 0; attempt < ATTEMPTS && remains(looks).length > 0; attempt += 1) {
    try {
      for (const one of written) own.expect(one.state.layout.sheetId);
      await runOnce((context) => send(context, looks.flatMap(putBack)));
    } catch (cause) {
      if (passes(cause)) await waitAfter(cause).catch(() => undefined); // what remains is told below
    }
    looks = await look(written, failure, what);
  }
  const left = remains(looks);
  if (left.length === 0) return "as before";
  throw withWords(toWorkbookError(failure, what), `A part was written and could not be taken back: ${named(left)}. Put these cells right by hand, or take it back in Excel with Ctrl+Z.`);
}

/** Also where the table has gone meanwhile: nothing of the write stands then. */
async function look(written: readonly Written[], failure: unknown, what: string): Promise<readonly Standing[]> {
  try {
    return await runExcel(what, "read", (context) => lookAt(context, written), false);
  } catch (cause) {
    if (cause instanceof WorkbookError && cause.code === "not-found" && written.length === 1) return [];
    const places = written.flatMap((one) => placesOf(one.state, allPlaces(one)));
    throw withWords(toWorkbookError(failure, what), `Cairn cannot tell whether this was written: ${named(places)}. Look at these cells before you try again.`);
  }
}

export function remains(looks: readonly Standing[]): readonly string[] {
  return looks.flatMap((one) => placesOf(one.one.state, ourPlaces(one)));
}

function putBack(standing: Standing): readonly Piece[] {
  const { one, ours, rows, fills } = standing;
  return [
    ...restoredCells(one.state, ours),
    ...fills.flatMap(({ fill, rows: states }) => putBackPieces(one.state.layout, fill, (row) => states[row] === "ours")),
    ...(rows === null ? [] : rowsTakenAway(one, rows, 0)),
  ];
}
