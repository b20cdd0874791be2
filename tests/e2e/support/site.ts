import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fapi } from "fapi-emulator";
import { type Listening, listen } from "fapi-emulator/node";

const require = createRequire(import.meta.url);
const folder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The source of the app. */
export const appFolder = join(folder, "app");
/** The app as it is served. */
export const builtApp = join(dirname(dirname(folder)), ".cache/e2e-app");

/**
 * What clerk-js itself needs beside `'self'`: it keeps its timers in a worker made from a blob. Nothing may be inline,
 * and nothing may come from or go to anywhere else.
 */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; worker-src blob:";

const folders: Record<string, string> = {
  "/clerk-js/2/": dirname(require.resolve("clerk-js-5")),
  "/clerk-js/3/": dirname(require.resolve("@clerk/clerk-js")),
};

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Serves the app, clerk-js and an instance of the emulator from one origin. */
export function serve(fapi: Fapi): Promise<Listening> {
  return listen({
    ...fapi,
    handle: (request) =>
      new URL(request.url).pathname.startsWith("/__clerk/") ? fapi.handle(request) : file(request),
  });
}

async function file(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [prefix = "/", source = builtApp] =
    Object.entries(folders).find(([start]) => pathname.startsWith(start)) ?? [];
  const path = join(source, normalize(`/${pathname.slice(prefix.length)}`));
  const headers = {
    "Content-Type": types[extname(path)] ?? "text/plain",
    "Content-Security-Policy": contentSecurityPolicy,
  };
  try {
    return new Response(new Uint8Array(await readFile(path)), { headers });
  } catch {
    return new Response("Not found", { status: 404, headers });
  }
}
