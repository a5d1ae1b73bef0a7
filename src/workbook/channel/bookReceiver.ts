import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import type { BookState, BookTells, RowsPiece, TableHead } from "./bookMessages";

type Row = readonly Cell[];

/** A book as far as it is here. */
export interface ReceivedBook extends BookState {
  /** False while the first rows of the practices are shown and others are still to come. */
  readonly whole: boolean;
  /** Rows of the table of practices that are here, and that there are. */
  readonly rowsHere: number;
  readonly rowsOf: number;
}

export interface BookReceiver {
  readonly begin: (body: BookTells["bookBegin"]) => void;
  /** Returns how many rows of practices are here of a first book that is on its way; null of any other. */
  readonly rows: (body: BookTells["bookRows"]) => Pick<ReceivedBook, "rowsHere" | "rowsOf"> | null;
  readonly end: (body: BookTells["bookEnd"]) => void;
}

/** Rows of practices with which a first, unfinished book is shown; the next has so many times as many, and the last at most so many. */
const FIRST_ROWS = 100;
const TIMES = 4;
const MOST_ROWS = 4_000;

/** A version that is on its way. */
interface Coming {
  readonly begin: BookTells["bookBegin"];
  readonly rows: Row[][];
  /** Rows of practices that make it worth to be shown again. */
  next: number;
}

/**
 * Puts books together from the messages of a `bookSender`. Rows that did not change are the same arrays as before. What does not
 * fit together is never shown: `askAgain` is called once, and all is left out until the whole follows.
 */
export function bookReceiver(onBook: (book: ReceivedBook) => void, askAgain: (why: string) => void): BookReceiver {
  let have: { readonly version: number; readonly tables: readonly Table[] } | null = null;
  let coming: Coming | null = null;
  let asked = false;

  const refuse = (why: string): null => {
    coming = null;
    have = null;
    if (!asked) askAgain(why);
    asked = true;
    return null;
  };
  const beforeOf = ({ begin }: Coming, head: TableHead): readonly Row[] =>
    begin.base === null ? [] : have?.tables.find(({ id }) => id === head.id)?.rows ?? [];

  return {
    begin: (begin) => {
      if (begin.base !== null && begin.base !== have?.version) return void refuse(`version ${begin.base} is not here`);
      asked = false;
      coming = { begin, rows: begin.tables.map(() => []), next: FIRST_ROWS };
    },
    rows: ({ version, table, pieces }) => {
      if (coming?.begin.version !== version) return refuse(`version ${version} has not begun`);
      const head = coming.begin.tables[table];
      const rows = coming.rows[table];
      if (head === undefined || rows === undefined) return refuse(`table ${table} is not known`);
      for (const piece of pieces) if (!take(piece, beforeOf(coming, head), rows)) return refuse(`rows of "${head.name}" are missing`);
      if (rows.length > head.rowCount) return refuse(`"${head.name}" has too many rows`);
      if (coming.begin.base !== null) return null;
      if (head.id === coming.begin.shown && rows.length >= coming.next) {
        coming.next = rows.length * TIMES > MOST_ROWS ? Infinity : rows.length * TIMES;
        onBook(bookOf(coming, false));
      }
      return practicesOf(coming);
    },
    end: ({ version }) => {
      if (coming?.begin.version !== version) return void refuse(`version ${version} has not begun`);
      const short = coming.begin.tables.find((head, index) => coming?.rows[index]?.length !== head.rowCount);
      if (short !== undefined) return void refuse(`rows of "${short.name}" are missing`);
      const made = bookOf(coming, true);
      const before = coming.begin.base === null ? [] : have?.tables ?? [];
      const book = { ...made, tables: made.tables.map((table) => keepWhole(before.find(({ id }) => id === table.id), table)) };
      have = { version, tables: book.tables };
      coming = null;
      onBook(book);
    },
  };
}

/** The table before where nothing of it changed: what is read from it then need not be read again. */
function keepWhole(before: Table | undefined, now: Table): Table {
  if (before === undefined || before.rows.length !== now.rows.length || now.rows.some((row, at) => row !== before.rows[at])) return now;
  const [a, b] = [{ ...before, rows: null }, { ...now, rows: null }];
  return JSON.stringify(a) === JSON.stringify(b) ? before : now;
}

/** False when a run names rows that are not there. */
function take(piece: RowsPiece, before: readonly Row[], rows: Row[]): boolean {
  if ("rows" in piece) {
    for (const row of piece.rows) rows.push(row);
    return true;
  }
  for (let at = 0; at < piece.keep.length; at += 2) {
    const [from, count] = [piece.keep[at] ?? 0, piece.keep[at + 1] ?? 0];
    if (from + count > before.length) return false;
    for (let row = from; row < from + count; row++) rows.push(before[row] ?? []);
  }
  return true;
}

function bookOf({ begin, rows }: Pick<Coming, "begin" | "rows">, whole: boolean): ReceivedBook {
  const { name, settingsJson, dateSystem, shown } = begin;
  const place = begin.tables.findIndex(({ id }) => id === shown);
  const tables = begin.tables.flatMap(({ rowCount, ...head }, index): Table[] => {
    const own = rows[index] ?? [];
    // Of an unfinished book only whole tables count, and the practices as far as they are here.
    return whole ? [{ ...head, rows: own }] : index === place || own.length === rowCount ? [{ ...head, rows: [...own] }] : [];
  });
  return { name, settingsJson, dateSystem, shown, tables, whole, ...practicesOf({ begin, rows }) };
}

function practicesOf({ begin, rows }: Pick<Coming, "begin" | "rows">): Pick<ReceivedBook, "rowsHere" | "rowsOf"> {
  const place = begin.tables.findIndex(({ id }) => id === begin.shown);
  return { rowsHere: rows[place]?.length ?? 0, rowsOf: begin.tables[place]?.rowCount ?? 0 };
}
