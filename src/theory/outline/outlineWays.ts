/** What may be done around an outline or a table of statements, besides editing them. */
export interface OutlineWays {
  readonly readOnly: boolean;
  /** Adds indicators to the selection; null where nothing can be selected. */
  readonly select: ((codes: readonly string[]) => void) | null;
  /** Leads to where indicators are chosen; null where that is elsewhere. */
  readonly chooseIndicators: (() => void) | null;
}
