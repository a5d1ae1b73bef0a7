import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMediaQuery } from "./useMediaQuery";
import { usePrinting } from "./usePrinting";

/** `contrast` is for a host that says so; a browser's forced colours reach Fluent's components by themselves. */
export const THEME_NAMES = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** Fluent's theme around a whole face. Without `theme` it follows the browser's colour scheme; on paper it is light. */
export function CairnTheme({ theme, children }: { readonly theme?: ThemeName; readonly children: ReactNode }) {
  const dark = useMediaQuery("(prefers-color-scheme: dark)");
  const printing = usePrinting(); // paper is white, whatever the screen is
  // A class here would also be put on what Fluent draws outside (menus, tooltips) and let it cover the page; a style is not.
  return (
    <FluentProvider theme={THEMES[printing ? "light" : theme ?? (dark ? "dark" : "light")]} style={{ height: "100%" }}>
      {children}
    </FluentProvider>
  );
}
