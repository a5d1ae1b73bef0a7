import type { FormulaState } from "../../workbook/actions/formulas";
import type { ComputedBy } from "../../workbook/setUp";

export interface FormulaChoice {
  readonly by: ComputedBy;
  readonly name: string;
  readonly words: string;
}

/** The three ways to fill Score, Coverage, Verdict and Why, in plain words. */
export const FORMULA_CHOICES: readonly FormulaChoice[] = [
  {
    by: "plain", name: "Plain formulas",
    words: "Ordinary Excel formulas that follow a changed rating, weight or minimum without Cairn, in Excel and in LibreOffice. Why is a sentence that no formula can write: it stays as a value until Cairn writes it again.",
  },
  {
    by: "values", name: "Values",
    words: "Today’s results as plain numbers and words. They stay as they are until someone rates in Cairn, whatever changes in the sheet.",
  },
  {
    by: "cairn", name: "Cairn formulas",
    words: "Short formulas with Cairn’s own functions, the sentence in Why included. Whoever opens the workbook in Excel needs the Cairn add-in.",
  },
];

/** Why the file adapter offers no Cairn formulas. */
export const NO_CAIRN_IN_FILES = "Only Excel with the Cairn add-in calculates these. Open the workbook there to use them; here they would show #NAME? to others.";

/** Why an Excel without functions of add-ins offers none. */
export const NO_FUNCTIONS_HERE = "This Excel runs no functions of add-ins (an iPad, Excel LTSC 2021 and older), so here these would show #NAME?.";

/** What such an Excel makes of a workbook that has them. */
export const STALE_FORMULAS = "The scores in this workbook are CAIRN formulas, which this Excel cannot calculate: in the sheet they stand still or show #NAME?. The pane works them out itself. Plain formulas or values hold in every Excel.";

/** What stands in the columns now. */
export function stateWords({ by, foreign }: FormulaState): string {
  const now = by === "mixed" ? "Score, Coverage and Verdict are filled in other ways on one sheet than on another; filling makes them the same." : by === null ? "Score, Coverage and Verdict are not Cairn’s to fill here." : `Score, Coverage and Verdict are now ${nameOf(by)}.`;
  if (foreign.length === 0) return now;
  return `${now} ${foreign.join(", ")} ${foreign.length === 1 ? "holds a formula" : "hold formulas"} of your own and will be left as ${foreign.length === 1 ? "it is" : "they are"}.`;
}

/** What was done, for the notice afterwards. */
export function doneWords(by: ComputedBy, cells: number): string {
  if (cells === 0) return `The columns hold ${nameOf(by)} already. Nothing was changed.`;
  return `${cells.toLocaleString("en-GB")} cells now hold ${nameOf(by)}${by === "plain" ? "; Why holds values" : ""}. Undo takes it back.`;
}

const nameOf = (by: ComputedBy): string => ({ plain: "plain formulas", values: "values", cairn: "Cairn formulas" })[by];
