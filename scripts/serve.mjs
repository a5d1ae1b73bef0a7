// Serves a folder of static files: what any web server of an office would do with dist/, headers included.
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const here = path.dirname(fileURLToPath(import.meta.url));

/** A request handler over `dir`. Files are read at each request, so that a new build shows at once. */
export function serveHandler(dir) {
  const files = sirv(dir, { dev: true });
  return (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-cache");
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  };
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
