/** Whether a team's list of indicators stands beside Cairn's or in its place. */
export const CATALOGUE_MODES = ["add", "replace"] as const;
export type CatalogueMode = (typeof CATALOGUE_MODES)[number];
