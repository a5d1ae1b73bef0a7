import fc from "fast-check";
import type { TheoryEdit } from "../../src/core/theory/edits";
import { THEORY_STEPS } from "../../src/core/theory/theory";

/** What a random edit is made from; which statements it is about depends on those there are. */
export const drawnEdit = fc.record({ what: fc.nat(11), a: fc.nat(), b: fc.nat(), text: fc.constantFrom("people find work", "=homes", "a café", ""), step: fc.constantFrom(...THEORY_STEPS), codes: fc.subarray(["WRK-O1", "LNG-O3", "BRG-P1"]) });
export type DrawnEdit = typeof drawnEdit extends fc.Arbitrary<infer T> ? T : never;

export function editFrom({ what, a, b, text, step, codes }: DrawnEdit, keys: readonly string[]): TheoryEdit {
  const [key, other] = [keys[a % keys.length], keys[b % keys.length]];
  if (key === undefined || other === undefined || what < 3) return { kind: "add", step, statement: text, indicators: codes, ...(key !== undefined && a % 2 === 0 ? { leadsTo: [key] } : {}), ...(other !== undefined && b % 3 === 0 ? { from: [other] } : {}) };
  if (what < 7) return { kind: what < 6 ? "link" : "unlink", from: key, to: other };
  if (what < 8) return { kind: "step", key, step };
  if (what < 9) return { kind: "indicators", key, codes };
  return what < 10 ? { kind: "remove", key } : { kind: (["statement", "assumption", "evidence"] as const)[a % 3] ?? "statement", key, text };
}
