import type { TheoryFollower, TheoryLine } from "../../workbook/channel/theoryLine";

/** The full page of the Theory of Change, as the pane's tab sees it. */
export interface TheoryPageWay {
  readonly isOpen: boolean;
  /** To be called from a click. */
  readonly open: () => void;
}

/** What the pane hears of the page in its window. */
export interface TheoryWindowFollower extends TheoryFollower {
  /** `problem` in words, or null when the person closed it. */
  onClosed(problem: string | null): void;
}

/** The page in a window of its own. */
export interface TheoryWindow extends TheoryLine {
  closeWindow(): void;
}

/** Opens the page in a window, to be called from a click. Rejects with DialogRefused. */
export type OpenTheoryWindow = (follow: TheoryWindowFollower) => Promise<TheoryWindow>;
