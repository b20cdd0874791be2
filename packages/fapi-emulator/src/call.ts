import type { Context, Hono } from "hono";
import { errors, type FapiError } from "./errors.js";
import type { Form } from "./proofs.js";
import { closeSessions } from "./sessions.js";
import { clientShape } from "./shapes/client.js";
import type { Json } from "./shapes/common.js";
import { type Client, randomHex, type Session, type State, type User } from "./state.js";

/** A request after proxy prefix, `_method` and trailing slashes are dealt with. */
export interface Call {
  method: string;
  /** Path after `/v1`, such as `/client/sign_ins`. */
  path: string;
  query: URLSearchParams;
  form: Form;
  /** What the `__client` cookie or the `Authorization` header carries; routes change it. */
  key: string | null;
}

/** What routes get from hono. */
export interface Env {
  Bindings: { call: Call };
}

/** The hono application routes are added to. */
export type App = Hono<Env>;

/** The client that sent the call, if it is known; its expired sessions go. */
export function clientOf(state: State, call: Call): Client | null {
  const client = call.key && [...state.clients.values()].find(({ key }) => key === call.key);
  if (!client) return null;
  for (const session of client.sessions) {
    if (session.expireAt <= state.clock.now()) closeSessions(state, client, session.id);
  }
  return client;
}

/** The client that sent the call, made now if it is not known. */
export function ensureClient(state: State, call: Call): Client {
  const known = clientOf(state, call);
  if (known) return known;
  const client = newClient(state);
  call.key = client.key;
  return client;
}

/** Adds a client with no sessions. */
export function newClient(state: State): Client {
  const at = state.stamp();
  const client: Client = {
    id: state.id("client"),
    key: randomHex(24),
    sessions: [],
    signInId: null,
    lastActiveSessionId: null,
    lastStrategy: null,
    trustedUsers: new Set(),
    createdAt: at,
    updatedAt: at,
  };
  state.clients.set(client.id, client);
  return client;
}

/** One session of the client; throws 401 without a client and 404 without the session. */
export function sessionOf(
  state: State,
  call: Call,
  id: string,
): { client: Client; session: Session; user: User } {
  const client = clientOf(state, call);
  if (!client) throw errors.unauthenticated();
  const session = client.sessions.find((one) => one.id === id);
  const user = session && state.users.get(session.userId);
  if (!session || !user) throw errors.sessionNotFound(id);
  return { client, session, user };
}

/** The signed-in user of a `/me` call: `_clerk_session_id`, else the last active session; throws 401. */
export function meOf(state: State, call: Call): { client: Client; session: Session; user: User } {
  const id = call.query.get("_clerk_session_id") ?? clientOf(state, call)?.lastActiveSessionId;
  try {
    return sessionOf(state, call, id ?? "");
  } catch {
    throw errors.unauthenticated();
  }
}

/** Answers with a resource and the client, as most calls do. */
export function answer(
  c: Context<Env>,
  state: State,
  client: Client | null,
  response: Json | null,
): Response {
  return c.json({ response, client: client && clientShape(state, client) });
}

/** The answer for an error; if the client is known, it shows the client as it is now. */
export function errorResponse(state: State, call: Call, error: FapiError): Response {
  const client = clientOf(state, call);
  const body = {
    errors: error.errors,
    ...(client && { meta: { client: clientShape(state, client) } }),
    clerk_trace_id: randomHex(16),
  };
  const headers = { ...error.headers, "Content-Type": "application/json" };
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
