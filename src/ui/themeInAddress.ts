import { THEME_NAMES } from "./CairnTheme";
import type { ThemeName } from "./CairnTheme";

/**
 * The part of an address, to stand after another one, by which a page that Excel's pane opens looks as the pane does: the
 * browser may prefer other colours than Excel has.
 */
export const withTheme = (theme: ThemeName | null): string => theme === null ? "" : `&theme=${theme}`;

/** The theme that the page's address asks for; null where it asks for none that there is. */
export function askedTheme(search: string = window.location.search): ThemeName | null {
  const asked = new URLSearchParams(search).get("theme");
  return THEME_NAMES.find((name) => name === asked) ?? null;
}
