// Serves a folder of static files: what any web server of an office would do with dist/, headers included.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { readEnvironment } from "./environment.mjs";
import { headerRules, headersFor, MIME_TYPES } from "./headers.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

/** A request handler over `dir`, with the documented headers. Files are read at each request, so that a new build shows at once. */
export function serveHandler(dir) {
  const files = sirv(dir, { dev: true });
  const rules = headerRules(readEnvironment());
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    for (const [name, value] of Object.entries(headersFor(pathname, rules))) response.setHeader(name, value);
    if (!response.hasHeader("Cache-Control") && sendUncached(dir, pathname, response)) return;
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  };
}

/** sirv never leaves Cache-Control out, which Office's icons need; those are sent here. False when there is no such file. */
function sendUncached(dir, pathname, response) {
  const file = path.join(dir, ...pathname.split("/").filter((part) => /^[\w.-]+$/.test(part) && part !== ".."));
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  response.setHeader("Content-Type", MIME_TYPES[path.extname(file)] ?? "application/octet-stream");
  createReadStream(file).pipe(response);
  return true;
}

/** Listens on localhost only; resolves with the server. A taken port rejects with a sentence. */
export function serve(dir, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(serveHandler(dir));
    server.once("error", (error) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is in use. Stop the other program, or set another: PORT=3001 npm start`) : error);
    });
    server.listen(port, "localhost", () => resolve(server));
  });
}

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : fallback;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dir = path.resolve(option("dir", path.join(here, "..", "dist")));
  const port = Number(option("port", "3000"));
  await serve(dir, port);
  console.log(`Serving ${dir} on http://localhost:${port}`);
}
