import type { Book } from "../../core/book";

/**
 * The language that the workbook's settings state for its texts, for `lang` attributes; undefined where they state the page's own,
 * English, which is also what a workbook without settings gets. Nothing is guessed from the words themselves.
 */
export function languageOf({ settings }: Pick<Book, "settings">): string | undefined {
  return /^en$/i.test(settings.language) || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(settings.language) ? undefined : settings.language;
}
