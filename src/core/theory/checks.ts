import { listed } from "../wording";
import { loops } from "./loops";
import { THEORY_STEPS, type Statement, type Theory } from "./theory";

export const THEORY_CHECK_KINDS = [
  "no-step", "no-words", "loop", "jump", "backwards", "leads-nowhere", "nothing-leads-here", "outcome-without-indicator",
  "assumption-without-evidence", "indicator-in-no-outcome",
] as const;
export type TheoryCheckKind = (typeof THEORY_CHECK_KINDS)[number];

/** What a Theory of Change lacks as a theory, as a question to those who made it. It forbids nothing. */
export interface TheoryCheck {
  readonly kind: TheoryCheckKind;
  /** Statements it is about, by key; two for a link (from, to). Empty for an indicator. */
  readonly keys: readonly string[];
  /** Indicators it is about. */
  readonly codes: readonly string[];
  /** What was seen, and what to do: two short sentences. */
  readonly message: string;
}

/** From input (0) to need (5): links go up. */
const rankOf = (statement: Statement): number | null => (statement.step === null ? null : THEORY_STEPS.length - 1 - THEORY_STEPS.indexOf(statement.step));
const NEED = THEORY_STEPS.length - 1;
type Selected = { readonly code: string; readonly kind: "outcome" | "practice" | null; readonly name?: string };
/** A link over two steps or more skips what would explain it: activity → long-term change leaves out output and outcome. */
const JUMP = 3;

/**
 * Everything that a careful reader would ask about a Theory of Change, in the order of `THEORY_CHECK_KINDS`, within one kind in sheet order.
 * `selected`: the codes of the workbook's selection, the team's own included, with their kind and the words they have there. An empty theory has no checks. Never throws.
 */
export function checkTheory(theory: Theory, selected: readonly Selected[]): readonly TheoryCheck[] {
  const { statements } = theory;
  if (statements.length === 0) return [];
  const byKey = new Map(statements.map((statement) => [statement.key, statement]));
  const led = new Set(statements.flatMap(({ leadsTo }) => leadsTo));
  const links = statements.flatMap((from) => from.leadsTo.flatMap((key) => {
    const to = byKey.get(key);
    return to === undefined ? [] : [{ from, to }];
  }));
  const name = ({ statement, id, key }: Statement): string => quotedShort(statement === "" ? id === "" ? key : id : statement);
  const one = (kind: TheoryCheckKind, statement: Statement, message: string): TheoryCheck => ({ kind, keys: [statement.key], codes: [], message });
  const found: TheoryCheck[] = [
    ...statements.filter(({ step }) => step === null).map((s) => one("no-step", s, `${name(s)} has no step. Say whether it is a need, a change, an outcome, an output, an activity or an input.`)),
    ...statements.filter(({ statement }) => statement === "").map((s) => one("no-words", s, `${s.id === "" ? `The statement in ${s.key}` : s.id} has no words yet. Write what changes, for whom.`)),
    ...loops(statements).map((keys): TheoryCheck => ({
      kind: "loop", keys, codes: [],
      message: `${listed(keys.flatMap((key) => { const s = byKey.get(key); return s === undefined ? [] : [name(s)]; }))} lead back to ${keys.length === 1 ? "itself" : "each other"}. Take out the link that is a wish rather than a cause.`,
    })),
    ...links.flatMap(({ from, to }): readonly TheoryCheck[] => {
      const [low, high] = [rankOf(from), rankOf(to)];
      if (low === null || high === null) return [];
      const keys = [from.key, to.key];
      if (high - low >= JUMP) return [{ kind: "jump", keys, codes: [], message: `${name(from)} (${from.step}) leads straight to ${name(to)} (${to.step}). Say what comes in between: ${listed(between(low, high))}.` }];
      return high < low ? [{ kind: "backwards", keys, codes: [], message: `${name(from)} (${from.step}) leads to ${name(to)} (${to.step}), which comes before it. Turn the link round, or change the step.` }] : [];
    }),
    ...statements.filter((s) => { const rank = rankOf(s); return rank !== null && rank < NEED - 1 && s.leadsTo.length === 0; })
      .map((s) => one("leads-nowhere", s, `The ${s.step} ${name(s)} leads to nothing. Say what it changes, or take it out.`)),
    ...statements.filter((s) => (s.step === "outcome" || s.step === "long-term change" || s.step === "output") && !led.has(s.key))
      .map((s) => one("nothing-leads-here", s, `Nothing leads to the ${s.step} ${name(s)}. Say what brings it about.`)),
    ...statements.filter((s) => s.step === "outcome" && s.indicators.length === 0)
      .map((s) => one("outcome-without-indicator", s, `No indicator shows whether the outcome ${name(s)} comes about. Choose one from the selection.`)),
    ...statements.filter((s) => s.assumption !== "" && s.evidence === "")
      .map((s) => one("assumption-without-evidence", s, `What ${name(s)} assumes has no evidence: ${quotedShort(s.assumption)}. Note what supports it, or how it will be tested.`)),
    ...unused(statements, selected),
  ];
  return found.sort((a, b) => THEORY_CHECK_KINDS.indexOf(a.kind) - THEORY_CHECK_KINDS.indexOf(b.kind));
}

const between = (low: number, high: number): readonly string[] =>
  THEORY_STEPS.filter((_, index) => NEED - index > low && NEED - index < high).map((step) => `an ${step}`.replace(/^an (?=[^aeiou])/, "a ")).reverse();

/** Outcome indicators of the selection that no outcome carries, and practice indicators that no statement carries. */
function unused(statements: readonly Statement[], selected: readonly Selected[]): readonly TheoryCheck[] {
  const carried = (steps: readonly (string | null)[] | null): ReadonlySet<string> =>
    new Set(statements.filter(({ step }) => steps === null || steps.includes(step)).flatMap(({ indicators }) => indicators));
  const [byOutcomes, byAny] = [carried(["outcome", "long-term change"]), carried(null)];
  const once = [...new Map(selected.map((each) => [each.code, each])).values()];
  return once.filter(({ code, kind }) => !(kind === "practice" ? byAny : byOutcomes).has(code)).map(({ code, kind, name = "" }): TheoryCheck => {
    const said = name === "" ? code : `${code} (${name})`;
    return {
      kind: "indicator-in-no-outcome", keys: [], codes: [code],
      message: kind === "practice" ? `${said} is selected and stands in no statement. Add it to the output or activity that it shows, or drop it.` : `${said} is selected and stands in no outcome. Add it to the outcome that it shows, or drop it.`,
    };
  });
}

function quotedShort(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}
