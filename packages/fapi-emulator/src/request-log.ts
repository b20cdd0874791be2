import type { Call } from "./call.js";

/** A request as the log keeps it. */
export interface LoggedRequest {
  /** After `_method` was applied. */
  method: string;
  /** Without the proxy prefix and `/v1`, such as `/client/sign_ins`. */
  path: string;
  /** Status of the answer; 0 while it is under way, and for one that was dropped. */
  status: number;
  /** The form, with passwords and codes blacked out. */
  body: Record<string, string>;
}

/** Every request so far, oldest first. */
export interface RequestLog {
  /** All requests, or those of one endpoint such as `"POST /client/sign_ins"`. */
  all(endpoint?: string): LoggedRequest[];
  clear(): void;
  /** Called by the emulator itself. */
  start(call: Call): LoggedRequest;
}

const secret = new Set(["password", "new_password", "code", "ticket", "token"]);

/** Makes an empty request log. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    all: (endpoint) =>
      requests.filter(({ method, path }) => endpoint === undefined || endpoint === `${method} ${path}`),
    clear() {
      requests = [];
    },
    start(call) {
      const fields = Object.entries(call.form).map(([name, value = ""]) => [
        name,
        secret.has(name) ? "[redacted]" : value,
      ]);
      const entry = { method: call.method, path: call.path, status: 0, body: Object.fromEntries(fields) };
      requests.push(entry);
      return entry;
    },
  };
}
