/**
 * What a spreadsheet takes for the start of a formula, once it has dropped spaces and invisible characters: = + - @, their
 * full-width and other look-alikes that some languages' input methods type, and a tab or carriage return before them.
 */
const FORMULA = /^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u;
const LEADING_CONTROL = /^[\t\r\n]/;

/**
 * Text that no spreadsheet calculates when a CSV file is opened: where it could be taken for a formula it gets an apostrophe
 * before it, as OWASP advises. Only for text: a number such as -0.07 is written as a number and needs none.
 */
export function inertText(text: string): string {
  return FORMULA.test(text) || LEADING_CONTROL.test(text) ? `'${text}` : text;
}
