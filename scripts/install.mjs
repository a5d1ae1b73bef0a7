// Brings the machine to where the project can be built: only Node's own modules are used here.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a command in the project with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32", ...options });
  if (error) throw error;
  return status ?? 1;
}

/** Installs the packages of the lockfile unless they are there already. Exits with words when npm cannot. */
export function installPackages() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) stop(`Cairn needs Node 20 or newer; this is Node ${process.versions.node}.`);
  const lock = path.join(root, "package-lock.json");
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing packages (once) …");
  if (run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) !== 0) {
    stop("npm could not install the packages; its reasons stand above. Check the network and try again.");
  }
}

/** True on Debian and its relatives when we may install system packages. */
export function mayUseApt() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && /debian/i.test(readFileSync("/etc/os-release", "utf8"));
}

/** Installs Debian packages; returns whether apt-get succeeded. */
export function installDebian(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quiet = { stdio: ["ignore", "ignore", "inherit"], env };
  console.log(`Installing ${packages.join(", ")} …`);
  run("apt-get", ["update", "-q"], quiet);
  return run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], quiet) === 0;
}

export function stop(words) {
  console.error(words);
  process.exit(1);
}
