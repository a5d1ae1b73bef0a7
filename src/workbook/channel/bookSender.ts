import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import { inSlices } from "../slices";
import type { BookState, BookTells, RowsPiece } from "./bookMessages";
import { rowPatch } from "./rowPatch";
import type { RowPiece } from "./rowPatch";

/** Characters of rows in one message, about: it fits into one part then, and making it takes a few ms. */
const CHARACTERS = 120_000;
/** Two numbers. */
const CHARACTERS_A_RUN = 10;
/** Tables of so few rows go before the practices: criteria and settings decide what practices are. */
const SMALL = 2_000;
/** Messages that may wait for the line: one is made while another is on its way. */
const AHEAD = 2;

export type BookTell = <Name extends keyof BookTells & string>(name: Name, body: BookTells[Name]) => Promise<void>;

export interface BookSender {
  /** The book is this now. While one is on its way the newest waits and those between are never sent. */
  show(state: BookState): void;
  /** Resolves once the other page has all that was shown so far, or is gone. */
  settled(): Promise<void>;
  /** The other side has nothing, or not what it should have: the whole follows. */
  again(): void;
  close(): void;
}

/** Keeps another page's book as it is here: the whole once, then what changed, in slices that leave this page free. */
export function bookSender(tell: BookTell): BookSender {
  let latest: BookState | null = null;
  /** Whether `latest` is to be sent. */
  let due = false;
  /** What the other page has, and the number it went by. */
  let sent: { readonly state: BookState; readonly version: number } | null = null;
  let version = 0;
  /** Counts the beginnings: work of an earlier one is over. */
  let turn = 0;
  let busy = false;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    const freed = waiting;
    waiting = [];
    for (const go of freed) go();
  };

  const run = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (due && latest !== null) {
      due = false;
      const [target, mine, base] = [latest, turn, sent];
      if (base !== null && isSame(base.state, target)) continue;
      version += 1;
      const sending = { version, base, isOver: () => mine !== turn };
      const arrived = await stream(target, sending, tell);
      // When the line went, whoever is there next asks for the whole.
      if (mine === turn) sent = arrived ? { state: target, version: sending.version } : null;
    }
    busy = false;
    release();
  };
  return {
    show: (state) => {
      latest = state;
      due = true;
      void run();
    },
    settled: () => (busy ? new Promise((resolve) => { waiting.push(resolve); }) : Promise.resolve()),
    again: () => {
      turn += 1;
      sent = null;
      due = latest !== null;
      void run();
    },
    close: () => {
      turn += 1;
      [latest, due, sent] = [null, false, null];
      release();
    },
  };
}

interface Sending {
  readonly version: number;
  readonly base: { readonly state: BookState; readonly version: number } | null;
  readonly isOver: () => boolean;
}

/** Sends one version; false when the line went or the work is over. */
async function stream(target: BookState, { version, base, isOver }: Sending, tell: BookTell): Promise<boolean> {
  const { tables, ...rest } = target;
  const onTheWay: Promise<boolean>[] = [];
  const ahead: Ahead = async (name, body) => {
    onTheWay.push(tell(name, body).then(() => true, () => false));
    return onTheWay.length <= AHEAD || ((await onTheWay.shift()) === true && !isOver());
  };
  const heads = tables.map(({ rows, ...head }) => ({ ...head, rowCount: rows.length }));
  if (!await ahead("bookBegin", { ...rest, version, base: base?.version ?? null, tables: heads })) return false;
  for (const index of sendingOrder(target)) {
    const table = tables[index];
    if (table === undefined) continue;
    const before = base?.state.tables.find(({ id }) => id === table.id)?.rows ?? [];
    const patch = await inSlices(rowPatch(before, table.rows), { isOver });
    if (patch === null) return false;
    for (const pieces of messagesOf(patch, table.rows)) {
      if (!await ahead("bookRows", { version, table: index, pieces })) return false;
    }
  }
  if (!await ahead("bookEnd", { version })) return false;
  return (await Promise.all(onTheWay)).every(Boolean) && !isOver();
}

/** Tells, a few ahead of what has arrived; false when it is of no use to go on. */
type Ahead = <Name extends keyof BookTells & string>(name: Name, body: BookTells[Name]) => Promise<boolean>;

/** Places of the tables: small ones, then the practices, then what only adds to them. */
function sendingOrder({ tables, shown }: BookState): readonly number[] {
  const rank = ({ id, rows }: Table): number => id === shown ? 1 : rows.length <= SMALL ? 0 : 2;
  return tables.map((_, index) => index).sort((a, b) => rankAt(a) - rankAt(b) || a - b);

  function rankAt(index: number): number {
    const table = tables[index];
    return table === undefined ? 3 : rank(table);
  }
}

/** A table's pieces in messages of about equal size, made one by one as they are wanted. */
function* messagesOf(patch: readonly RowPiece[], rows: readonly (readonly Cell[])[]): Generator<readonly RowsPiece[]> {
  let pieces: RowsPiece[] = [];
  let runs: number[] = [];
  let size = 0;
  const endRuns = (): void => {
    if (runs.length > 0) pieces.push({ keep: runs });
    runs = [];
  };
  for (const piece of patch) {
    let from = piece.from;
    if (piece.kind === "keep") {
      runs.push(from, piece.count);
      size += CHARACTERS_A_RUN;
    } else {
      endRuns();
    }
    do {
      if (piece.kind === "new") {
        let to = from;
        while (to < piece.to && size < CHARACTERS) size += charactersOf(rows[to++] ?? []);
        if (to > from) pieces.push({ rows: rows.slice(from, to) });
        from = to;
      }
      if (size >= CHARACTERS) {
        endRuns();
        yield pieces;
        [pieces, size] = [[], 0];
      }
    } while (piece.kind === "new" && from < piece.to);
  }
  endRuns();
  if (pieces.length > 0) yield pieces;
}

/** About how many characters a row takes as JSON. */
function charactersOf(row: readonly Cell[]): number {
  let count = 2;
  for (const cell of row) count += typeof cell === "string" ? cell.length + 3 : typeof cell === "object" && cell !== null ? 32 : 8;
  return count;
}

/** Whether the other page would see no difference. What did not change keeps its identity. */
function isSame(a: BookState, b: BookState): boolean {
  return a.name === b.name && a.settingsJson === b.settingsJson && a.dateSystem === b.dateSystem && a.shown === b.shown
    && a.tables.length === b.tables.length && a.tables.every((table, index) => table === b.tables[index]);
}
