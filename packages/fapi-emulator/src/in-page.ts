import type { Fapi } from "./fapi.js";

/** How `installFapi` starts. */
export interface InstallOptions {
  /** The `clientKey` of `controls.openSession`, to start signed in. */
  clientKey?: string;
}

/**
 * Answers this page's `fetch` calls below `prefix` (such as `https://fapi.invalid/__clerk`) from the instance, and
 * leaves all others alone. Install it before Clerk loads. Returns a function that takes it out again.
 */
export function installFapi(prefix: string, fapi: Fapi, { clientKey }: InstallOptions = {}): () => void {
  const entry: Installed = { base: `${prefix.replace(/\/+$/, "")}/`, fapi, key: clientKey ?? null };
  patch();
  installed.unshift(entry);
  return () => {
    const index = installed.indexOf(entry);
    if (index >= 0) installed.splice(index, 1);
    if (installed.length === 0) unpatch();
  };
}

interface Installed {
  base: string;
  fapi: Fapi;
  /** Stands for the HttpOnly cookie `__client`. */
  key: string | null;
}

const installed: Installed[] = [];
/** What `window.fetch` was before us; `null` while it is not patched. */
let original: typeof fetch | null = null;

async function patchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : new URL(input, location.href).href;
  const entry = installed.find(({ base }) => url.startsWith(base));
  if (!entry) return (original ?? fetch).call(window, input, init);
  const request = new Request(input, init);
  // The browser would not let a page set the cookie of another host.
  if (entry.key) request.headers.set("Authorization", entry.key);
  const response = await abortable(entry.fapi.handle(request), request.signal);
  const key = response.headers.get("Authorization");
  if (key !== null) entry.key = key || null;
  return response;
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function patch(): void {
  if (original) return;
  original = window.fetch;
  window.fetch = patchedFetch;
}

function unpatch(): void {
  // Somebody may have patched on top of us meanwhile; then stay, and let everything through.
  if (!original || window.fetch !== patchedFetch) return;
  window.fetch = original;
  original = null;
}
