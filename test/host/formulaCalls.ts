/** A formula as far as the host reads one: calls, references, literals, operators. What it cannot read is `unknown` and gives #NAME?. */
export type Expression =
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "negate"; readonly of: Expression }
  /** null is an argument that was left out. */
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string };

/** Reads an English formula ("Overview of formulas in Excel", "Guidelines and examples of array formulas", Excel support). */
export function parseFormula(formula: string): Expression {
  const text = formula.replace(/^=/, "").trim();
  const reader = new Reader(text);
  const read = reader.expression(0);
  return reader.isAtEnd() ? read : { kind: "unknown", text };
}

/** Every reference in a formula. */
export function* referencesIn(expression: Expression): Generator<string> {
  switch (expression.kind) {
    case "reference": yield expression.text; break;
    case "call": for (const arg of expression.args) yield* referencesIn(arg); break;
    case "binary": yield* referencesIn(expression.left); yield* referencesIn(expression.right); break;
    case "negate": yield* referencesIn(expression.of); break;
    default:
  }
}

/** True when one of the functions is called anywhere in the formula. */
export function calls(expression: Expression, isKnown: (name: string) => boolean): boolean {
  switch (expression.kind) {
    case "call": return isKnown(expression.name) || expression.args.some((arg) => calls(arg, isKnown));
    case "binary": return calls(expression.left, isKnown) || calls(expression.right, isKnown);
    case "negate": return calls(expression.of, isKnown);
    default: return false;
  }
}

/** "Calculation operators and precedence in Excel", from what binds least. */
const LEVELS: readonly (readonly string[])[] = [["<=", ">=", "<>", "=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];
const AREA = /^(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})#?(?![\w(.[])/;
const SHEET = /^(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u;

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.space();
    return this.at >= this.text.length;
  }

  expression(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.expression(level + 1);
    for (;;) {
      this.space();
      const operator = operators.find((one) => this.text.startsWith(one, this.at));
      if (operator === undefined) return left;
      this.at += operator.length;
      left = { kind: "binary", operator, left, right: this.expression(level + 1) };
    }
  }

  private unary(): Expression {
    this.space();
    if (this.take("-")) return { kind: "negate", of: this.unary() };
    if (this.take("+")) return this.unary();
    const value = this.primary();
    return this.take("%") ? { kind: "binary", operator: "/", left: value, right: { kind: "literal", value: 100 } } : value;
  }

  private primary(): Expression {
    const rest = this.text.slice(this.at);
    if (this.take("(")) {
      const inner = this.expression(0);
      return this.take(")") ? inner : this.unknown();
    }
    if (rest.startsWith("{")) return this.array();
    const quoted = this.match(/^"(?:[^"]|"")*"/);
    if (quoted !== null) return { kind: "literal", value: quoted.slice(1, -1).replace(/""/g, '"') };
    const error = this.match(/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!|SPILL!)/i);
    if (error !== null) return { kind: "error", code: error.toUpperCase() };
    const reference = this.reference(rest);
    if (reference !== null) return { kind: "reference", text: reference };
    const number = this.match(/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i);
    if (number !== null) return { kind: "literal", value: Number(number) };
    const name = this.match(NAME);
    if (name === null) return this.unknown();
    if (this.take("(")) return this.call(name.toUpperCase());
    if (/^(?:true|false)$/i.test(name)) return { kind: "literal", value: /^true$/i.test(name) };
    return { kind: "reference", text: name };
  }

  private call(name: string): Expression {
    const args: Expression[] = [];
    this.space();
    if (this.take(")")) return { kind: "call", name, args };
    for (;;) {
      this.space();
      args.push(/^[,)]/.test(this.text.slice(this.at)) ? { kind: "literal", value: null } : this.expression(0));
      this.space();
      if (this.take(")")) return { kind: "call", name, args };
      if (!this.take(",")) return this.unknown();
    }
  }

  private array(): Expression {
    this.at += 1;
    const rows: Expression[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.unary());
      this.space();
      if (this.take("}")) return { kind: "array", rows };
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) return this.unknown();
    }
  }

  /** `A1`, `Sheet!A1:B2`, `A:C`, `A1#`, `Table[…]`, `[@…]`; null when none stands here. */
  private reference(rest: string): string | null {
    const sheet = SHEET.exec(rest)?.[0] ?? "";
    const area = AREA.exec(rest.slice(sheet.length))?.[0];
    if (area !== undefined) return this.taken(sheet + area);
    const table = NAME.exec(rest)?.[0] ?? "";
    return rest[table.length] === "[" ? this.taken(rest.slice(0, table.length + bracketLength(rest.slice(table.length)))) : null;
  }

  private taken(text: string): string {
    this.at += text.length;
    return text;
  }

  private unknown(): Expression {
    const text = this.text.slice(this.at);
    this.at = this.text.length + 1;
    return { kind: "unknown", text };
  }

  private match(pattern: RegExp): string | null {
    const found = pattern.exec(this.text.slice(this.at))?.[0];
    return found === undefined ? null : this.taken(found);
  }

  private take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }
}

/** An apostrophe in brackets makes the next character plain ("Using structured references with Excel tables"). */
function bracketLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "'") i += 1;
    else if (text[i] === "[") depth += 1;
    else if (text[i] === "]" && (depth -= 1) === 0) return i + 1;
  }
  return text.length;
}
