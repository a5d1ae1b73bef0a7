import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useMediaQuery } from "./useMediaQuery";

/** Fluent's light or dark theme, as the system asks; for pages in a browser (in Excel the host's theme decides). */
export function SystemTheme({ children, className }: { readonly children: ReactNode; readonly className?: string }): ReactElement {
  const dark = useMediaQuery("(prefers-color-scheme: dark)");
  return <FluentProvider theme={dark ? webDarkTheme : webLightTheme} {...(className ? { className } : {})}>{children}</FluentProvider>;
}
