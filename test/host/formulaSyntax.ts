import { piecesOf } from "./formulaText";

/**
 * True for a formula that Excel would not take ("How to correct an error in a formula", Excel support): brackets that do not
 * match, an open text, an operator at the end, or ";" between arguments, which no English formula has outside { }.
 */
export function refusedFormula(formula: string): boolean {
  const pieces = piecesOf(formula.slice(1));
  let round = 0;
  let curly = 0;
  for (const { kind, text } of pieces) {
    if (kind === "brackets" && !text.endsWith("]")) return true;
    if (kind !== "text") continue;
    if (text.startsWith('"') && (text.length === 1 || !text.endsWith('"'))) return true;
    if (text === "(") round += 1;
    if (text === ")") round -= 1;
    if (text === "{") curly += 1;
    if (text === "}") curly -= 1;
    if (text === ";" && curly === 0) return true;
    if (round < 0 || curly < 0) return true;
  }
  const last = pieces.filter((piece) => piece.text.trim() !== "").at(-1);
  return round !== 0 || curly !== 0 || (last?.kind === "text" && /^[+\-*/^&=<>]$/.test(last.text));
}
