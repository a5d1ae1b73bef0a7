/** How the host looks, for choosing a theme. */
export interface HostTheme {
  readonly dark: boolean;
  /** True in a contrast theme: then the system's own colours hold. */
  readonly highContrast: boolean;
}

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** The look of Excel now. Excel on the web does not tell its theme: there it is taken as light. */
export function officeTheme(): HostTheme {
  return { dark: isDark(Office.context.officeTheme), highContrast: window.matchMedia(CONTRAST).matches };
}

function isDark(theme: Office.OfficeTheme | undefined): boolean {
  if (!theme) return false;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme;
  const rgb = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme.bodyBackgroundColor ?? "");
  if (!rgb) return false;
  const [red, green, blue] = rgb.slice(1, 4).map((part) => Number.parseInt(part, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

/**
 * Calls back when the look has changed. Excel has no event for its theme: it is looked at again whenever the system's colours
 * change, which Excel may follow, and whenever the person comes back to the pane.
 */
export function onOfficeThemeChange(listener: (theme: HostTheme) => void): () => void {
  let last = JSON.stringify(officeTheme());
  const look = (): void => {
    const now = officeTheme();
    if (JSON.stringify(now) === last) return;
    last = JSON.stringify(now);
    listener(now);
  };
  const system = [window.matchMedia(CONTRAST), window.matchMedia(DARK)];
  for (const query of system) query.addEventListener("change", look);
  window.addEventListener("focus", look);
  return () => {
    for (const query of system) query.removeEventListener("change", look);
    window.removeEventListener("focus", look);
  };
}
