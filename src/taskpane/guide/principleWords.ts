import type { Book } from "../../core/book";
import { principleChecks } from "../../core/guide/principles";
import type { PrincipleCheck } from "../../core/guide/principles";

/** How a principle stands, in words; a shape stands beside it. */
export const STATE_WORDS: Readonly<Record<PrincipleCheck["state"], string>> = { met: "Answered", open: "A question", waiting: "Waiting for a selection" };

/** "2 of 4 are answered." */
export function principleWords(book: Pick<Book, "plan" | "catalogue">): string {
  const checks = principleChecks(book);
  const met = checks.filter(({ state }) => state === "met").length;
  if (checks.every(({ state }) => state === "waiting")) return "Once indicators are selected.";
  return met === checks.length ? "All four are answered." : `${met} of ${checks.length} are answered.`;
}
