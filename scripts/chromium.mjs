// Finds a Chromium, Chrome or Edge that is installed on this machine. Nothing is downloaded.
import { existsSync } from "node:fs";
import path from "node:path";

const LINUX = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium"];
const MAC = ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
  .filter(Boolean)
  .flatMap((dir) => ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((exe) => path.join(dir, exe)));

/** The browser's path, or undefined when none is installed. CAIRN_CHROMIUM names one that stands elsewhere. */
export function findChromium() {
  const candidates = process.platform === "darwin" ? MAC : process.platform === "win32" ? WINDOWS : LINUX;
  return [process.env.CAIRN_CHROMIUM, ...candidates].filter(Boolean).find((file) => existsSync(file));
}

export const NO_BROWSER =
  "No Chromium, Chrome or Edge was found on this machine. Install one (Debian and Ubuntu: apt-get install chromium), or set CAIRN_CHROMIUM to its path.";

/** The same, or an error that says what to install. */
export function chromiumPath() {
  const found = findChromium();
  if (!found) throw new Error(NO_BROWSER);
  return found;
}
