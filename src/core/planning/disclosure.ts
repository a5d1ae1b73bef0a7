/** A figure of one table of groups and places, as far as working it out of others goes. */
export interface TableFigure {
  readonly id: string;
  /** Folded; "" for the total of all groups, or of all places. */
  readonly group: string;
  readonly place: string;
  readonly value: number;
  /** False for shares, means and the like, which do not add up. */
  readonly adds: boolean;
}

/** A total with what it is the total of. */
interface Line {
  readonly total: TableFigure;
  /** Two or more. */
  readonly parts: readonly TableFigure[];
}

/** Beyond this many figures in a line not every sum of some of them is tried. */
const MOST_TRIED = 14;

/**
 * The figures of one occasion that are held back, given those that are small: more than those where one could be worked out from a total and the
 * other groups or places (secondary suppression). `table` has a figure for each group and place. It goes on until no hidden figure follows from the
 * totals, no total less the figures shown leaves fewer people than the limit, and no total less *some* of the figures shown is just a hidden one, as groups may overlap. What else is hidden is the smallest figure
 * of the line, a total only where nothing else is left. Not covered: bounds, figures of different days, and totals that were published elsewhere.
 * Sources: UK LLC, Statistical Disclosure Control (two or more categories, by rows and by columns); Handbook on Statistical Disclosure Control, tables with margins.
 */
export function hiddenOf(table: readonly TableFigure[], small: ReadonlySet<string>, limit: number): ReadonlySet<string> {
  const hidden = new Set(table.filter(({ id }) => small.has(id)).map(({ id }) => id));
  const lines = linesOf(table);
  while (hidden.size > 0) {
    const exposed = exposing(lines, hidden, limit);
    const next = first(exposed, ({ parts }) => smallestShown(parts, hidden)) ?? first(exposed, ({ total }) => smallestShown([total], hidden));
    if (next === undefined) break;
    hidden.add(next.id);
  }
  return hidden;
}

/** The figures that stand in a line with a total: about those nothing may be said that tells which of them is the small one. */
export function inLines(table: readonly TableFigure[]): ReadonlySet<string> {
  return new Set(linesOf(table).flatMap(({ total, parts }) => [total.id, ...parts.map(({ id }) => id)]));
}

function linesOf(table: readonly TableFigure[]): readonly Line[] {
  const distinct = (by: "group" | "place"): readonly string[] => [...new Set(table.map((figure) => figure[by]))];
  const line = (isTotal: (figure: TableFigure) => boolean, isPart: (figure: TableFigure) => boolean): readonly Line[] => {
    const [total, parts] = [table.find(isTotal), table.filter(isPart)];
    return total === undefined || parts.length < 2 ? [] : [{ total, parts }];
  };
  return [
    ...distinct("place").flatMap((place) => line((each) => each.place === place && each.group === "", (each) => each.place === place && each.group !== "")),
    ...distinct("group").flatMap((group) => line((each) => each.group === group && each.place === "", (each) => each.group === group && each.place !== "")),
    ...line((each) => each.group === "" && each.place === "", (each) => each.group !== "" && each.place !== ""),
  ];
}

/** Lines by which a hidden figure can be worked out. */
function exposing(lines: readonly Line[], hidden: ReadonlySet<string>, limit: number): readonly Line[] {
  const determined = determinedIds(lines, hidden);
  return [...lines.filter(({ total, parts }) => [total, ...parts].some(({ id }) => determined.has(id))), ...lines.filter((line) => leavesTooFew(line, hidden, limit))];
}

/** A total that is shown, less figures that are shown, tells a hidden figure or how few people all the hidden ones are. */
function leavesTooFew(line: Line, hidden: ReadonlySet<string>, limit: number): boolean {
  const { total, parts } = line;
  if (hidden.has(total.id) || !total.adds) return false;
  const values = (which: boolean): readonly number[] => parts.filter(({ id }) => hidden.has(id) === which).map(({ value }) => tidy(value));
  const [held, shown] = [values(true), values(false)];
  if (held.length === 0 || shown.length === 0) return false;
  const sum = (list: readonly number[]): number => list.reduce((all, value) => all + value, 0);
  const [together, rest] = [tidy(sum(held)), tidy(total.value - sum(shown))];
  // Even where a few people are in no group and the parts fall a little short of the total.
  if (together < limit && isEquation(line, hidden) && Math.abs(rest - together) < limit) return true;
  const rests = new Set(sumsOf(shown).map((value) => tidy(total.value - value)));
  if (sumsOf(held).some((value) => value < limit && rests.has(value))) return true;
  // All that is hidden together may be told where it is enough people.
  if (rest === together) rests.delete(rest);
  return held.some((value) => rests.has(value));
}

/** Sums of one or more of the values, all of them or, where they are many, the first; nothing twice. */
function sumsOf(values: readonly number[]): readonly number[] {
  const sums = new Set<number>();
  for (const value of values.slice(0, MOST_TRIED)) for (const sum of [0, ...sums]) sums.add(tidy(sum + value));
  return [...sums];
}

function smallestShown(figures: readonly TableFigure[], hidden: ReadonlySet<string>): TableFigure | undefined {
  return figures.filter(({ id }) => !hidden.has(id)).sort((a, b) => Math.abs(a.value) - Math.abs(b.value))[0];
}

function first(lines: readonly Line[], figureOf: (line: Line) => TableFigure | undefined): TableFigure | undefined {
  for (const line of lines) {
    const figure = figureOf(line);
    if (figure !== undefined) return figure;
  }
  return undefined;
}

/** Hidden figures for which the totals leave one value alone: the equations are brought to reduced form, and a row with one unknown tells it. */
function determinedIds(lines: readonly Line[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const ids = [...new Set(lines.flatMap(({ total, parts }) => [total, ...parts]).map(({ id }) => id))].filter((id) => hidden.has(id));
  const rows: number[][] = lines.filter((line) => isEquation(line, hidden)).map(({ total, parts }) => ids.map((id) => (total.id === id ? -1 : parts.some((part) => part.id === id) ? 1 : 0)));
  let at = 0;
  for (const column of ids.keys()) {
    const pivot = rows.findIndex((row, index) => index >= at && isSome(row[column]));
    if (pivot < 0) continue;
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    const own = rows[at] ?? [];
    const lead = own[column] ?? 1;
    rows[at] = own.map((value) => value / lead);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== at && isSome(factor)) rows[index] = row.map((value, j) => value - factor * (rows[at]?.[j] ?? 0));
    }
    at += 1;
  }
  return new Set(rows.flatMap((row) => {
    const some = ids.filter((_, index) => isSome(row[index]));
    return some.length === 1 ? some : [];
  }));
}

/** False where the total is made up of parts that are all shown: the hidden ones then are of another kind, as age is beside sex. */
function isEquation({ total, parts }: Line, hidden: ReadonlySet<string>): boolean {
  if (hidden.has(total.id) || !total.adds) return true;
  return !sumsOf(parts.filter(({ id }) => !hidden.has(id)).map(({ value }) => value)).includes(tidy(total.value));
}

const isSome = (value: number | undefined): boolean => Math.abs(value ?? 0) > 1e-9;
/** Without the dust of binary fractions. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
