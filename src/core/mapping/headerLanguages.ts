/** The languages of the word lists, in their order; `own` is our column's own name. */
export const HEADER_LANGUAGES = ["English", "French", "German", "Spanish", "Italian", "Portuguese", "Swedish", "Greek", "Catalan", "Welsh"] as const;
export type HeaderLanguage = (typeof HEADER_LANGUAGES)[number];
