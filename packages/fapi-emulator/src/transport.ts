import { type Call, clientOf } from "./call.js";
import type { State } from "./state.js";

/** Reads a request: drops what stands before `/v1`, applies `_method`, finds the client's key. */
export async function parseCall(request: Request): Promise<Call> {
  const url = new URL(request.url);
  const [, path = url.pathname] = url.pathname.match(/\/v1(\/.*)$/) ?? [];
  const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
  return {
    method: (url.searchParams.get("_method") ?? request.method).toUpperCase(),
    path: path.replace(/\/+$/, "") || "/",
    query: url.searchParams,
    form: Object.fromEntries(new URLSearchParams(body)),
    key: request.headers.get("authorization") ?? cookie(request, "__client"),
  };
}

/**
 * Names the client in the answer. `keyBefore` is what the request carried: an answer without a client only clears what
 * was there, so that a slow early answer does not sign anybody out. A browser's own `Response` drops the cookies,
 * therefore `Authorization` says the key too.
 */
export function withClient(state: State, call: Call, keyBefore: string | null, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("Cache-Control", "no-store");
  const client = clientOf(state, call);
  const key = client?.key ?? null;
  const attributes = `Path=/; SameSite=Lax; Max-Age=${client ? 31_536_000 : 0}`;
  if (key !== keyBefore) {
    headers.set("Authorization", key ?? "");
    headers.append("Set-Cookie", `__client=${key ?? ""}; HttpOnly; ${attributes}`);
  }
  if (key !== null || keyBefore !== null) {
    const signedInAt = Math.floor((client?.sessions.at(-1)?.createdAt ?? 0) / 1000);
    headers.append("Set-Cookie", `__client_uat=${signedInAt}; ${attributes}`);
  }
  return new Response(response.body, { status: response.status, headers });
}

function cookie(request: Request, name: string): string | null {
  for (const pair of request.headers.get("cookie")?.split(";") ?? []) {
    const [key, value] = pair.trim().split("=");
    if (key === name) return value || null;
  }
  return null;
}
