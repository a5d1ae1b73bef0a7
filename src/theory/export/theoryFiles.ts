import type { Book } from "../../core/book";
import { outlineText, theoryOutline, type TheoryOutline } from "../../core/theory/outline";
import { pngOf, type SvgPicture } from "../../ui/pngOf";
import { aspectsOf } from "../diagram/aspects";
import { layoutTheory } from "../diagram/layoutTheory";
import { describedPng } from "./describedPng";
import { theorySvg } from "./theorySvg";

export const THEORY_TITLE = "Theory of Change";
/** Office takes more, but a screen reader's user should not have to. */
const LONGEST_ALT = 2000;

/** The outline of a book's Theory of Change, with the team's own indicators by name. */
export function outlineOf(book: Book): TheoryOutline {
  const names = new Map(book.plan.indicators.map(({ code, name }) => [code, name]));
  return theoryOutline(book.plan.theory, (code) => book.catalogue.indicatorOf(code)?.name ?? names.get(code) ?? "");
}

/** The diagram as it is drawn in files, described by its outline. */
export function pictureOf(book: Book): SvgPicture {
  return theorySvg(layoutTheory(book.plan.theory, aspectsOf(book)), { title: THEORY_TITLE, description: outlineText(outlineOf(book)) });
}

/** The diagram as a PNG file with its title and its outline in it. Rejects with a sentence when the browser cannot draw it. */
export async function pngOfTheory(book: Book): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await pngOf(pictureOf(book))).arrayBuffer());
  return describedPng(bytes, { title: THEORY_TITLE, description: outlineText(outlineOf(book)) });
}

/** What the picture says, for people who do not see it: short enough to be listened to. */
export function altTextOf(book: Book): string {
  const text = `Diagram of a Theory of Change, from need to inputs. ${outlineText(outlineOf(book)).replace(/\s+/g, " ")}`;
  return text.length <= LONGEST_ALT ? text : `${text.slice(0, LONGEST_ALT - 50).trimEnd()}… The table beside it holds all of it.`;
}
