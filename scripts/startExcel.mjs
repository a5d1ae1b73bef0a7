// npm run start:excel — builds when needed, serves dist over https on this machine, and says how to bring it into Excel.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { baseUrlOf } from "./environment.mjs";
import { serveHandler } from "./serve.mjs";

const require = createRequire(import.meta.url);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(root, "dist"));
const manifest = path.join(dist, "manifest.xml");

/** Builds unless dist already holds a manifest for this address. A failed build ends the program with its own words. */
function buildIfNeeded(baseUrl) {
  if (existsSync(manifest) && readFileSync(manifest, "utf8").includes(`"${baseUrl}/taskpane.html"`)) {
    console.log("Using the build in dist. To build afresh: npm run build");
    return;
  }
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Key and certificate for https://localhost, and whether this machine trusts them. Windows and macOS ask the user's consent
 * once; where the trust store cannot be written, the certificate is made all the same and `distrust` says why.
 */
async function certificates() {
  const certs = require("office-addin-dev-certs");
  try {
    const { key, cert } = await certs.getHttpsServerOptions();
    return { key, cert, distrust: null };
  } catch (error) {
    const folder = path.join(os.homedir(), ".office-addin-dev-certs");
    const [ca, crt, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
    if (!existsSync(crt) || !existsSync(key)) await certs.generateCertificates(ca, crt, key);
    return { key: readFileSync(key), cert: readFileSync(crt), distrust: error.message.trim().replace(/\s+/g, " ") };
  }
}

const WAYS = {
  web: (file) => `Excel on the web: open a workbook, choose Home > Add-ins > More Settings > Upload My Add-in, and upload
  ${file}`,
  win32: (file) => `Excel on Windows: share a folder on your network, put a copy of
  ${file}
  into it, and name the share in File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs,
  with "Show in Menu" ticked. Restart Excel, then choose Home > Add-ins > Advanced > SHARED FOLDER.`,
  darwin: (file) => `Excel on a Mac: copy
  ${file}
  into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it is missing),
  restart Excel, open a workbook, and choose Cairn under Home > Add-ins.`,
};

/** How to bring the manifest into Excel, this machine's own way first. */
function sideloading() {
  const order = [process.platform, "web", "win32", "darwin"].filter((way, at, all) => way in WAYS && all.indexOf(way) === at);
  return order.map((way) => WAYS[way](manifest)).join("\n\n");
}

async function main() {
  const baseUrl = baseUrlOf(process.env);
  const url = new URL(baseUrl);
  if (url.hostname !== "localhost" || url.pathname !== "/") {
    throw new Error(`CAIRN_BASE_URL is ${baseUrl}. start:excel serves this machine only: leave it unset, or set it to https://localhost and a port.`);
  }
  buildIfNeeded(baseUrl);
  const { key, cert, distrust } = await certificates();
  const port = Number(url.port || 443);
  const server = createServer({ key, cert }, serveHandler(dist));
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is in use. Stop the other program, or take another port for the manifest and the server: CAIRN_BASE_URL=https://localhost:3443 npm run start:excel`) : error));
    server.listen(port, "localhost", resolve);
  });
  console.log(`\nCairn is served on ${baseUrl}. Leave this window open while you work; Ctrl+C stops it.`);
  if (distrust) {
    console.log(`
This machine does not trust the certificate yet (${distrust}).
Excel shows nothing from an address it does not trust. Either install the certificate of the authority,
  ${path.join(os.homedir(), ".office-addin-dev-certs", "ca.crt")}
as a trusted root, or, for Excel on the web only, open ${baseUrl} in the same browser and accept its warning.`);
  }
  console.log(`\n${sideloading()}\n\nMore, and how to remove it again: docs/sideload.md. What to try then: test/manual.md.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
