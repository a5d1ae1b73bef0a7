import type { Book } from "../../core/book";
import type { IssueKind } from "../../core/issue";
import { KIND_TITLES } from "../../core/quality/issueWords";
import type { WorkbookPlan } from "../../workbook/plan";

/** Keeps notices of a kind out of Check, in this workbook and for everyone who opens it. */
export const hideKind = (kind: IssueKind) => (book: Book): WorkbookPlan =>
  plan(book, `Do not show “${KIND_TITLES[kind]}”`, [...new Set([...book.settings.hiddenChecks, kind])]);

/** Shows every kind again. */
export const showKinds = (book: Book): WorkbookPlan => plan(book, "Show all kinds of notices", []);

function plan({ settings }: Book, label: string, hiddenChecks: readonly string[]): WorkbookPlan {
  return { label, create: [], edits: [], guards: [], settings: { ...settings, hiddenChecks } };
}
