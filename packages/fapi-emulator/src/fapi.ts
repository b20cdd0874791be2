import { Hono } from "hono";
import { type App, type Call, type Env, errorResponse, meOf } from "./call.js";
import { type Controls, createControls } from "./controls.js";
import { errors, FapiError } from "./errors.js";
import { createFaults, DroppedConnection, type Planned, strike } from "./faults.js";
import type { FapiOptions } from "./options.js";
import { createRequestLog } from "./request-log.js";
import { clientRoutes } from "./routes/client.js";
import { environmentRoutes } from "./routes/environment.js";
import { meRoutes } from "./routes/me.js";
import { phoneNumberRoutes } from "./routes/phone-numbers.js";
import { reverificationRoutes } from "./routes/reverification.js";
import { sessionRoutes } from "./routes/sessions.js";
import { signInRoutes } from "./routes/sign-ins.js";
import { totpRoutes } from "./routes/totp.js";
import { closeSessions } from "./sessions.js";
import { createState, type State } from "./state.js";
import { parseCall, withClient } from "./transport.js";

/** One emulated Clerk instance. */
export interface Fapi {
  /**
   * Answers one Frontend API request. The client is known by the `__client` cookie or the `Authorization` header, and
   * the answer names it in both ways. Rejects with a `DroppedConnection` when a fault drops the connection.
   */
  handle(request: Request): Promise<Response>;
  /** What tests and stories do from outside. */
  controls: Controls;
}

/** Makes an instance with no users, in memory. */
export function createFapi(options: FapiOptions = {}): Fapi {
  const state = createState(options);
  const faults = createFaults();
  const requests = createRequestLog();
  const app = routes(state);
  return {
    controls: createControls(state, faults, requests),
    async handle(request) {
      const call = await parseCall(request);
      const keyBefore = call.key;
      const entry = requests.start(call);
      const planned = faults.claim(call);
      const response = await serve(state, app, call, planned);
      entry.status = response.status;
      return withClient(state, call, keyBefore, response);
    },
  };
}

function routes(state: State): App {
  const app: App = new Hono<Env>();
  app.onError((error, c) => {
    if (error instanceof DroppedConnection) throw error;
    if (!(error instanceof FapiError)) console.error("fapi-emulator:", error);
    return errorResponse(state, c.env.call, error instanceof FapiError ? error : errors.internal());
  });
  app.notFound((c) => errorResponse(state, c.env.call, errors.urlNotFound()));
  environmentRoutes(app, state);
  clientRoutes(app, state);
  signInRoutes(app, state);
  sessionRoutes(app, state);
  reverificationRoutes(app, state);
  meRoutes(app, state);
  totpRoutes(app, state);
  phoneNumberRoutes(app, state);
  return app;
}

async function serve(state: State, app: App, call: Call, planned: Planned[]): Promise<Response> {
  const endSession = () => {
    try {
      const { client, session } = meOf(state, call);
      closeSessions(state, client, session.id);
    } catch {
      // Nobody is signed in, so there is nothing to end.
    }
  };
  const send = () => app.fetch(new Request(`http://fapi${call.path}`, { method: call.method }), { call });
  try {
    await strike(planned, "before", endSession);
    const response = await send();
    await strike(planned, "after", endSession);
    return response;
  } catch (error) {
    if (!(error instanceof FapiError)) throw error;
    return errorResponse(state, call, error);
  }
}
