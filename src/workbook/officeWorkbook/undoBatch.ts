import type { OwnWrites } from "./changes";
import { putBackPieces } from "./columnFills";
import { toWorkbookError, withWords } from "./officeErrors";
import { send } from "./pieces";
import type { Piece } from "./pieces";
import { named, placesOf } from "./places";
import { passes, patience, runExcel, runGrouped } from "./runExcel";
import { remains } from "./settle";
import { allPlaces, hasGrown, lookAt, rowStands } from "./standing";
import type { Standing } from "./standing";
import { restoredCells, rowsTakenAway } from "./takeBack";
import { cellsIn } from "./written";
import type { Written } from "./written";

/** An undo that broke off is begun again so often: what is back already is left alone then. */
const ATTEMPTS = 3;

/**
 * Puts back what a batch replaced, where the cell still holds what the batch wrote. Rows it added are taken away from the
 * table's end while they are as they were added. Returns how many cells were left because someone has changed them since;
 * a table whose columns have changed is left whole. What each attempt does follows from what stands: none is done twice.
 */
export async function undoBatch(written: readonly Written[], label: string, own: OwnWrites): Promise<{ readonly left: number }> {
  const what = `Undo "${label}"`;
  const touched = written.filter((one) => cellsIn(one) + one.appended.length > 0);
  const waitAfter = patience(what);
  let failures = 0;
  let failure: unknown = null;
  for (;;) {
    const looks = await runExcel(what, "read", (context) => lookAt(context, touched)).catch((cause: unknown) => {
      if (failure === null) throw cause;
      throw withWords(toWorkbookError(failure, what), `Cairn cannot tell what of it was done: ${named(touched.flatMap((one) => placesOf(one.state, allPlaces(one))))}. Look at these cells before you try again.`);
    });
    const steps = looks.map(stepsBack);
    const pieces = steps.flatMap((one) => one.pieces);
    if (pieces.length === 0) return { left: steps.reduce((sum, one) => sum + one.left, 0) };
    if (failures === ATTEMPTS) {
      throw withWords(toWorkbookError(failure, what), `These cells still hold the change: ${named(remains(looks))}. Try the undo again.`);
    }
    try {
      for (const one of touched) own.expect(one.state.layout.sheetId);
      await runGrouped((context) => send(context, pieces));
      return { left: steps.reduce((sum, one) => sum + one.left, 0) };
    } catch (cause) {
      failure = cause;
      failures += 1;
      if (passes(cause)) {
        failures = Math.min(failures, ATTEMPTS - 1); // waiting has a limit of its own
        await waitAfter(cause).catch((ended: unknown) => {
          failure = ended;
          failures = ATTEMPTS;
        });
      }
    }
  }
}

interface StepsBack {
  readonly pieces: readonly Piece[];
  /** Cells that somebody has changed since. */
  readonly left: number;
}

function stepsBack({ one, ours, others, rows, fills, comparable }: Standing): StepsBack {
  const filled = one.appended.flat().filter((value) => value !== null).length;
  if (!comparable && fills.length === 0 && one.fills.length === 0) return { pieces: [], left: cellsIn(one) + filled };
  const moved = one.fills.length - fills.length; // their rows have come, gone or moved since
  const added = rows === null ? { keep: 0, left: 0 } : addedRows(one, rows);
  return {
    pieces: [
      ...restoredCells(one.state, ours),
      ...fills.flatMap(({ fill, rows: states }) => putBackPieces(one.state.layout, fill, (row) => states[row] === "ours")),
      ...(rows === null || added.keep === one.appended.length ? [] : rowsTakenAway(one, rows, added.keep)),
    ],
    left: others.length + added.left + fills.reduce((sum, { rows: states }) => sum + states.filter((is) => is === "other").length, 0)
      + (moved === 0 ? 0 : one.fills.reduce((sum, { before }) => sum + before.length, 0)),
  };
}

/** How many of the added rows stay: from the end upwards they go while they are as they were added. */
function addedRows(one: Written, rows: NonNullable<Standing["rows"]>): { readonly keep: number; readonly left: number } {
  const { state, appended } = one;
  const filled = appended.map((row) => row.filter((value) => value !== null).length);
  const gone = rows.cells.every((row) => row.every(({ cell, formula }) => cell === null && formula === null));
  if (gone && (state.layout.info.kind === "range" || !hasGrown(one, rows))) return { keep: appended.length, left: 0 }; // taken away already
  const atEnd = state.layout.info.kind === "range" || rows.rowCount === state.rowCount + appended.length || rows.rowCount === state.rowCount;
  let keep = appended.length;
  while (atEnd && keep > 0 && rowStands(one, rows, keep - 1)) keep -= 1;
  return { keep, left: filled.slice(0, keep).reduce((sum, n) => sum + n, 0) };
}
