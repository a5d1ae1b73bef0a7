import type { Area } from "./area";
import type { Expression } from "./formulaCalls";
import type { Item, Matrix } from "./formulaValues";
import { errorItem, isError, itemAt, numberOf, operate, single, spread, truth } from "./formulaValues";
import type { HostBook } from "./hostModel";
import type { Invocations, FunctionMetadata } from "./invocations";
import type { Where } from "./references";
import { clipped, placeOf } from "./references";

/** Works out one formula once: our functions by calls to the runtime, IF, IFNA and IFERROR ("Excel functions, by category") and operators here. */
export class FormulaRun {
  constructor(
    private readonly book: HostBook, private readonly invocations: Invocations, private readonly where: Where,
    private readonly address: string, private readonly spillAt: (place: Where) => Area | null,
  ) {}

  async evaluate(expression: Expression): Promise<Matrix> {
    switch (expression.kind) {
      case "literal": return single(expression.value);
      case "error": return single(errorItem(expression.code));
      case "array": return Promise.all(expression.rows.map(async (row) => (await Promise.all(row.map((each) => this.evaluate(each)))).map((value) => itemAt(value, 0, 0))));
      case "reference": return this.cells(expression.text);
      case "negate": return spread([await this.evaluate(expression.of)], (item) => negated(item ?? null));
      case "binary": return spread([await this.evaluate(expression.left), await this.evaluate(expression.right)], (left, right) => operate(expression.operator, left ?? null, right ?? null));
      case "call": return this.call(expression.name, expression.args);
      case "unknown": return single(errorItem("#NAME?"));
    }
  }

  private cells(text: string): Matrix {
    const place = placeOf(this.book, text, this.where, this.spillAt);
    if (!place) return single(errorItem(/[[!#:]|\d$/.test(text) ? "#REF!" : "#NAME?"));
    const { row, column, rows, columns } = clipped(place);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c): Item => {
      const cell = place.sheet.cell(row + r, column + c);
      if (cell.error) return errorItem(String(cell.value));
      return cell.value === "" && cell.formula === null ? null : cell.value;
    }));
  }

  private async call(name: string, args: readonly Expression[]): Promise<Matrix> {
    if (name === "IFNA" || name === "IFERROR") return this.otherwise(args, (item) => isError(item) && (name === "IFERROR" || item.error === "#N/A"));
    if (name === "IF") return this.choice(args);
    const metadata = this.invocations.metadata(name);
    return metadata ? this.custom(metadata, args) : single(errorItem("#NAME?"));
  }

  private async otherwise([first, other]: readonly Expression[], isCaught: (item: Item) => boolean): Promise<Matrix> {
    if (!first || !other) return single(errorItem("#VALUE!"));
    const value = await this.evaluate(first);
    if (!value.flat().some(isCaught)) return value;
    return spread([value, await this.evaluate(other)], (item, instead) => (isCaught(item ?? null) ? shownBlank(instead) : item ?? null));
  }

  private async choice([test, yes, no]: readonly Expression[]): Promise<Matrix> {
    if (!test || !yes) return single(errorItem("#VALUE!"));
    const condition = await this.evaluate(test);
    const truths = condition.flat().map(truth);
    const whenTrue = truths.includes(true) ? await this.evaluate(yes) : single(null);
    const whenFalse = truths.includes(false) ? (no ? await this.evaluate(no) : single(false)) : single(null);
    return spread([condition, whenTrue, whenFalse], (item, a, b) => {
      const decided = truth(item ?? null);
      return typeof decided === "object" ? decided : shownBlank(decided ? a : b);
    });
  }

  /** A range for a parameter that takes one value is worked through value by value, as a dynamic array. */
  private async custom(metadata: FunctionMetadata, given: readonly Expression[]): Promise<Matrix> {
    const values = await Promise.all(metadata.parameters.map(async (_, i) => {
      const arg = given[i];
      return !arg || (arg.kind === "literal" && arg.value === null) ? null : this.evaluate(arg);
    }));
    if (given.length > metadata.parameters.length) return single(errorItem("#VALUE!"));
    const isMatrix = metadata.parameters.map((parameter) => parameter.dimensionality === "matrix");
    const several = values.filter((value, i) => value !== null && isMatrix[i] !== true && (value.length > 1 || (value[0]?.length ?? 1) > 1)) as Matrix[];
    if (several.length === 0) return this.once(metadata, values, isMatrix, 0, 0);
    const shape = spread(several, () => null);
    return Promise.all(shape.map(async (row, r) => (await Promise.all(row.map((_, c) => this.once(metadata, values, isMatrix, r, c)))).map((result) => itemAt(result, 0, 0))));
  }

  private async once(metadata: FunctionMetadata, values: readonly (Matrix | null)[], isMatrix: readonly boolean[], row: number, column: number): Promise<Matrix> {
    const taken = values.map((value, i) => (value === null || isMatrix[i] === true ? value : single(itemAt(value, row, column))));
    // Without allowErrorForDataTypeAny one error cell fails the whole call ("Handle and return errors from your custom function").
    if (metadata.allowErrorForDataTypeAny !== true && taken.some((value) => value?.flat().some(isError))) return single(errorItem("#VALUE!"));
    const args = taken.map((value, i) => {
      if (value === null) return null;
      const rows = value.map((each) => each.map((item) => this.invocations.argument(item)));
      return isMatrix[i] === true ? rows : rows[0]?.[0];
    });
    return this.invocations.call(metadata.id, args, this.address, metadata.allowErrorForDataTypeAny === true);
  }
}

/** A blank that a function gives back is 0. */
const shownBlank = (item: Item | undefined): Item => item ?? 0;

function negated(item: Item): Item {
  if (isError(item)) return item;
  const number = numberOf(item);
  return number === null ? errorItem("#VALUE!") : -number;
}
