// The browser of every test. On Linux x64 it is one pinned build that comes from npm, so that screenshots are
// equal to the byte on every machine; elsewhere it is a browser that the machine already has.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "playwright";
import { extract } from "tar";

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = dirname(dirname(dirname(require.resolve("@sparticuz/chromium"))));
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));

export const PINNED_VERSION = version;

/**
 * Playwright's launch options for the browser of the tests.
 * @returns {import("playwright").LaunchOptions & { executablePath: string, args: string[] }}
 */
export function launchOptions() {
  const browser = findBrowser();
  return {
    executablePath: browser.path,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...browser.env }),
    args: [
      // Pixels must not depend on the machine's font settings, colour profile or scrollbars.
      "--font-render-hinting=none",
      "--disable-lcd-text",
      "--force-color-profile=srgb",
      "--hide-scrollbars",
      // A part of a tile drawn anew has edges a shade off from those of a tile drawn whole.
      "--disable-partial-raster",
      // The real clerk-js refuses to work in a browser that says it is automated.
      "--disable-blink-features=AutomationControlled",
      // Chromium's sandbox cannot start as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

/** @returns {string} */
export function executablePath() {
  return findBrowser().path;
}

/** Whether the browser is the pinned one, the one that the reference screenshots were made with. */
export function isPinned() {
  return findBrowser().pinned;
}

/** @type {Browser | undefined} */
let found;

/**
 * @typedef {{ path: string, pinned: boolean, env: Record<string, string> }} Browser
 * @returns {Browser}
 */
function findBrowser() {
  found ??= chosenBrowser() ?? pinnedBrowser() ?? installedBrowser();
  if (!found) throw new Error(noBrowser());
  return found;
}

/** @returns {Browser | undefined} */
function chosenBrowser() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH is set to ${path}, but there is no such file.`);
  return { path, pinned: false, env: {} };
}

/** @returns {Browser | undefined} */
function pinnedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(root, ".cache", `chromium-${version}`);
  const path = join(folder, "chromium");
  if (!existsSync(path)) unpack(folder);
  /** @type {Record<string, string>} */
  const env = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  if (missingLibraries(path, process.env.LD_LIBRARY_PATH).length > 0) {
    env.LD_LIBRARY_PATH = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
    const missing = missingLibraries(path, env.LD_LIBRARY_PATH);
    if (missing.length > 0) {
      throw new Error(
        `The tests' Chromium ${version} needs libraries which this system lacks: ${missing.join(", ")}. ` +
          "Install them with the system's package manager, or set CHROMIUM_PATH to a Chromium that runs here.",
      );
    }
  }
  return { path, pinned: true, env };
}

/** @param {string} folder */
function unpack(folder) {
  // Two test runs may unpack at once: each fills a folder of its own, and the first to finish wins.
  const work = `${folder}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const bin = join(packageFolder, "bin");
  writeFileSync(join(work, "chromium"), brotliDecompressSync(readFileSync(join(bin, "chromium.br"))));
  chmodSync(join(work, "chromium"), 0o755);
  for (const name of ["swiftshader", "al2023", "fonts"]) {
    const archive = join(work, `${name}.tar`);
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, `${name}.tar.br`))));
    extract({ file: archive, cwd: work, sync: true });
    rmSync(archive);
  }
  writeFileSync(join(work, "fonts.conf"), fontsConfiguration(folder));
  try {
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
}

/**
 * Only the fonts that came with the browser: a letter that the stories' webfont lacks looks the same everywhere.
 * @param {string} folder
 */
function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

/**
 * @param {string} path
 * @param {string | undefined} libraryPath
 * @returns {string[]}
 */
function missingLibraries(path, libraryPath) {
  const { stdout, stderr, status } = spawnSync("ldd", [path], {
    encoding: "utf8",
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath ?? "" },
  });
  if (status !== 0) return [stderr || stdout || "ldd (the GNU C library's loader)"];
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? "");
}

/** @returns {Browser | undefined} */
function installedBrowser() {
  const candidates = [
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  const path = candidates.find((candidate) => candidate && existsSync(candidate));
  return path ? { path, pinned: false, env: {} } : undefined;
}

function noBrowser() {
  return (
    `The tests need a Chromium, and none was found on this machine (${process.platform} ${process.arch}). ` +
    "Install Chrome or Chromium, or run `npx playwright install chromium`, or set CHROMIUM_PATH to one."
  );
}
