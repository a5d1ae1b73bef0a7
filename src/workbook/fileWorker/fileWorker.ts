import type { Line } from "./messages";
import { serveFile } from "./serveFile";

// The script of the worker: `self` is the line to the page. (The compiler takes it for a window.)
serveFile(self as unknown as Line);
