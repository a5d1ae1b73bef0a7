/** How long Excel may take to tell of a selection that Cairn made itself, in milliseconds. */
const ECHO_WITHIN = 3_000;

/** Rows that Cairn has selected itself: Excel tells of these too, and they are no choice of the person's. */
export interface GridEcho {
  /** To be called before a row is selected. */
  expect(table: string, row: number): void;
  /** Whether a selection that was heard is one of Cairn's own; those before it have then been passed over. */
  isOwn(table: string, row: number): boolean;
}

export function gridEcho(now: () => number = Date.now): GridEcho {
  let expected: readonly { readonly table: string; readonly row: number; readonly until: number }[] = [];
  return {
    expect: (table, row) => { expected = [...expected, { table, row, until: now() + ECHO_WITHIN }]; },
    isOwn: (table, row) => {
      expected = expected.filter(({ until }) => until >= now());
      const index = expected.findIndex((one) => one.table === table && one.row === row);
      if (index < 0) return false;
      expected = expected.slice(index + 1);
      return true;
    },
  };
}
