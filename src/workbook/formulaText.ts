/** A number as a formula writes it, in any language of Excel's files; a negative one in brackets. */
export function literal(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}

/** Text in quotation marks. */
export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A column's name within a structured reference: an apostrophe goes before what stands for something there. */
export function inStructuredReference(column: string): string {
  return column.replace(/['#@[\]]/g, "'$&");
}

/** True for a formula with one of Cairn's functions: Excel stores them as `_xldudf_CAIRN_SCORE(` or `CAIRN.SCORE(`. */
export function callsCairn(text: string): boolean {
  return /(?:^|[^\w.])(?:_xldudf_CAIRN_|(?:_xlws\.|_xll\.)?CAIRN\.)[A-Z]+\s*\(/i.test(text);
}
