import { FluentProvider, makeStyles, teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMediaQuery } from "./useMediaQuery";

/** `contrast` is for a host that says so; a browser's forced colours reach Fluent's components by themselves. */
export const THEME_NAMES = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
});

/** Fluent's theme around a whole face. Without `theme` it follows the browser's colour scheme. */
export function CairnTheme({ theme, children }: { readonly theme?: ThemeName; readonly children: ReactNode }) {
  const styles = useStyles();
  const dark = useMediaQuery("(prefers-color-scheme: dark)");
  return (
    <FluentProvider theme={THEMES[theme ?? (dark ? "dark" : "light")]} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
