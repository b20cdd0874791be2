import type { Call } from "./call.js";
import { type ApiError, errors, FapiError } from "./errors.js";

/** What goes wrong with a request. */
export type Fault =
  /** An answer of your own; without `errors` it is Clerk's internal error. */
  | { kind: "status"; status: number; errors?: FaultError[]; retryAfter?: number }
  /** 429 `too_many_requests`; `retryAfter` in seconds. */
  | { kind: "rate_limit"; retryAfter: number }
  /** The connection breaks: `fetch` rejects. */
  | { kind: "drop" }
  /** The answer comes `ms` milliseconds late (real time). */
  | { kind: "delay"; ms: number }
  /** The request waits until `release()`. */
  | { kind: "hold" }
  /** The session really ends, and the answer is 401. */
  | { kind: "session_gone" }
  /** 403 `session_reverification_required`. */
  | { kind: "step_up" };

/** One error of a `status` fault. */
export interface FaultError {
  code: string;
  message?: string;
  longMessage?: string;
  meta?: Record<string, unknown>;
}

/** How often and when a fault strikes. */
export interface FaultOptions {
  /** How many matching requests it hits. @default 1 */
  times?: number;
  /** `"after"` lets the server do its work first, so that only the answer is lost or late. @default "before" */
  when?: "before" | "after";
}

/** A fault that was set. */
export interface FaultHandle {
  /** Requests hit so far. */
  readonly hits: number;
  /** Resolves when the first request was hit. */
  readonly arrived: Promise<void>;
  /** Lets held requests, and those still to come, go on. */
  release(): void;
  /** Removes the fault and releases what it holds. */
  clear(): void;
}

/** The connection broke; the page's `fetch` rejects with it. */
export class DroppedConnection extends TypeError {
  constructor() {
    super("Failed to fetch");
  }
}

/** A fault waiting for its request. */
export interface Planned {
  fault: Fault;
  when: "before" | "after";
  released: Promise<void>;
}

/** The faults of one instance. */
export interface Faults {
  add(endpoint: string, fault: Fault, options?: FaultOptions): FaultHandle;
  clear(): void;
  /** The faults meant for a request that has just come in; uses them up. */
  claim(call: Call): Planned[];
}

/** Makes an empty list of faults. */
export function createFaults(): Faults {
  let entries: (Planned & { matches(call: Call): boolean; left: number; hit(): void; release(): void })[] =
    [];
  return {
    add(endpoint, fault, { times = 1, when = "before" } = {}) {
      let hits = 0;
      const arrival = signal();
      const release = signal();
      const entry = {
        fault,
        when,
        left: times,
        matches: matcher(endpoint),
        released: release.promise,
        release: release.give,
        hit() {
          entry.left -= 1;
          hits += 1;
          arrival.give();
        },
      };
      entries.push(entry);
      return {
        get hits() {
          return hits;
        },
        arrived: arrival.promise,
        release: release.give,
        clear() {
          entries = entries.filter((one) => one !== entry);
          release.give();
        },
      };
    },
    clear() {
      for (const entry of entries) entry.release();
      entries = [];
    },
    claim(call) {
      const claimed = entries.filter((entry) => entry.left > 0 && entry.matches(call));
      for (const entry of claimed) entry.hit();
      return claimed;
    },
  };
}

/** Lets the faults of one moment strike; throws what they answer. */
export async function strike(
  planned: Planned[],
  when: Planned["when"],
  endSession: () => void,
): Promise<void> {
  for (const { fault, when: moment, released } of planned) {
    if (moment !== when) continue;
    if (fault.kind === "hold") await released;
    else if (fault.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    else if (fault.kind === "drop") throw new DroppedConnection();
    else if (fault.kind === "rate_limit") throw errors.rateLimited(fault.retryAfter);
    else if (fault.kind === "step_up") throw errors.stepUp();
    else if (fault.kind === "session_gone") {
      endSession();
      throw errors.unauthenticated();
    } else throw ownAnswer(fault);
  }
}

function ownAnswer({ status, errors: own, retryAfter }: Extract<Fault, { kind: "status" }>): FapiError {
  const headers = retryAfter === undefined ? undefined : { "Retry-After": String(retryAfter) };
  return new FapiError(status, own?.map(ownError) ?? errors.internal().errors, headers);
}

function ownError({ code, message = code, longMessage = message, meta }: FaultError): ApiError {
  return { code, message, long_message: longMessage, ...(meta && { meta }) };
}

// "POST /client/sign_ins/*/attempt_second_factor": the method may be left out, * is one segment, ** any rest.
function matcher(endpoint: string): (call: Call) => boolean {
  const parts = endpoint.trim().split(/\s+/);
  const path = parts.pop() ?? "**";
  const method = parts[0]?.toUpperCase();
  const source = path
    .replace(/\/+$/, "")
    .split("/")
    .map((part) =>
      part === "**" ? ".*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]+"),
    )
    .join("/");
  const pattern = new RegExp(`^${source}$`);
  return (call) => (!method || call.method === method) && pattern.test(call.path);
}

function signal(): { promise: Promise<void>; give: () => void } {
  let give = () => {};
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}
