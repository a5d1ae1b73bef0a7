import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useMediaQuery } from "./useMediaQuery";
import { usePrinting } from "./usePrinting";

/** `contrast` is for a host that says so; a browser's forced colours reach Fluent's components by themselves. */
export const THEME_NAMES = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };
const IsDark = createContext(false);

/** Fluent's theme around a whole face. Without `theme` it follows the browser's colour scheme; on paper it is light. */
export function CairnTheme({ theme, children }: { readonly theme?: ThemeName | null; readonly children: ReactNode }) {
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const printing = usePrinting(); // paper is white, whatever the screen is
  const shown = theme ?? (prefersDark ? "dark" : "light");
  const name = printing ? "light" : shown;
  // A class here would also be put on what Fluent draws outside (menus, tooltips) and let it cover the page; a style is not.
  return (
    <FluentProvider theme={THEMES[name]} style={{ height: "100%", colorScheme: name === "light" ? "light" : "dark" }}>
      <IsDark value={shown !== "light"}>{children}</IsDark>
    </FluentProvider>
  );
}

/** Whether the face around is dark on the screen, for what is not drawn from Fluent's tokens. */
export const useIsDark = (): boolean => useContext(IsDark);
