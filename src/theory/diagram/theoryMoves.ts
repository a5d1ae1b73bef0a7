import { statementWords } from "../../core/theory/statementWords";
import { THEORY_STEPS, type Statement, type Theory } from "../../core/theory/theory";
import type { TheoryAspects } from "./aspects";
import type { TheoryLayout } from "./layoutShapes";
import { stepWords } from "./theoryBoxes";

export const MOVE_KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"] as const;
export type MoveKey = (typeof MOVE_KEYS)[number];

/** Where a key leads from a box, by key; or why it leads nowhere. */
export type Move = { readonly kind: "to"; readonly key: string } | { readonly kind: "nowhere"; readonly words: string };

/**
 * Up follows the first link (links go up, towards the need), Down goes to the first box that leads here, Left and Right go through all boxes row by row, Home
 * and End to the first and last. Never throws.
 */
export function moveFrom(layout: TheoryLayout, key: string, by: MoveKey): Move {
  const { nodes, edges } = layout;
  const at = nodes.findIndex((node) => node.key === key);
  const to = (found: string | undefined, words: string): Move => (found === undefined ? { kind: "nowhere", words } : { kind: "to", key: found });
  switch (by) {
    case "ArrowUp": return to(edges.find(({ from }) => from === key)?.to, "Leads to nothing yet.");
    case "ArrowDown": return to(edges.find((link) => link.to === key)?.from, "Nothing leads here yet.");
    case "ArrowLeft": return to(nodes[at - 1]?.key, "This is the first box.");
    case "ArrowRight": return to(nodes[at + 1]?.key, "This is the last box.");
    case "Home": return to(nodes[0]?.key, "");
    case "End": return to(nodes.at(-1)?.key, "");
  }
}

/** A box in words, for those who do not see it: step, words, links both ways, indicators, what is open. */
export function boxWords(theory: Theory, { key, step, statement, leadsTo, indicators, assumption }: Statement, aspects: TheoryAspects): string {
  const ledBy = theory.statements.filter((each) => each.leadsTo.includes(key)).length;
  const checks = aspects.checks.get(key) ?? [];
  return [
    `${stepWords(step)}: ${statement === "" ? "no words yet" : statement}.`,
    leadsTo.length === 0 ? "Leads to nothing." : `Leads to ${leadsTo.length}.`,
    ledBy === 0 ? "Nothing leads here." : `${ledBy} ${ledBy === 1 ? "leads" : "lead"} here.`,
    indicators.length === 0 ? "" : `Indicators: ${indicators.map((code) => { const { word } = aspects.mark(code); return `${code}, ${word}`; }).join("; ")}.`,
    assumption === "" ? "" : "Has an assumption.",
    checks.length === 0 ? "" : checks.length === 1 ? "1 open question." : `${checks.length} open questions.`,
  ].filter((part) => part !== "").join(" ");
}

/** The statements that one may be led to: all but itself and those it leads to, by step from the need. */
export function linkTargets(theory: Theory, key: string): readonly { readonly heading: string; readonly statements: readonly { readonly key: string; readonly words: string }[] }[] {
  const taken = new Set([key, ...(theory.statements.find((each) => each.key === key)?.leadsTo ?? [])]);
  return [...THEORY_STEPS, null].map((step) => ({
    heading: stepWords(step),
    statements: theory.statements.filter((each) => each.step === step && !taken.has(each.key)).map((each) => ({ key: each.key, words: statementWords(each) })),
  })).filter(({ statements }) => statements.length > 0);
}
