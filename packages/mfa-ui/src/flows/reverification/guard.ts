import { stepUpGroup } from "../../clerk/clerk-step-up.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import type { StepUpLevel, StepUpOrigin } from "../../clerk/session-groups.js";

/**
 * Makes an action of the app's own wait for a step-up where it needs one, and run once more when the person verified. It
 * understands what Clerk's `useReverification` does: a thrown error of Clerk's API with the code
 * `session_reverification_required`, and the answer of `reverificationError()` or `reverificationErrorResponse()` of one's
 * own server, returned as an object or as a `Response` with status 403. Rejects with the code `reverification_cancelled`, which
 * Clerk's `isReverificationCancelledError` knows, when the person gives up; where no step-up is mounted, ends as the action did.
 */
export function createGuard(client: MfaClient, origin: StepUpOrigin) {
  const stepUp = client.group(stepUpGroup);
  return <Args extends readonly unknown[], Result>(
    action: (...args: Args) => Promise<Result>,
  ): ((...args: Args) => Promise<Result>) =>
    async (...args) => {
      const first = await settled(action, args);
      const level = await levelOf(first);
      if (level === null) return unwrap(first);
      const end = await stepUp.ask(origin, level);
      if (end === "cancelled") throw new ReverificationCancelled();
      return end === "verified" ? action(...args) : unwrap(first);
    };
}

type Settled<Result> = { readonly value: Result } | { readonly thrown: unknown };

async function settled<Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
  args: Args,
): Promise<Settled<Result>> {
  try {
    return { value: await action(...args) };
  } catch (thrown) {
    return { thrown };
  }
}

function unwrap<Result>(result: Settled<Result>): Result {
  if ("thrown" in result) throw result.thrown;
  return result.value;
}

/** The level that a result asks for; `undefined` where it names none, `null` where it asks for no step-up. */
async function levelOf(result: Settled<unknown>): Promise<StepUpLevel | undefined | null> {
  if ("thrown" in result) {
    const { errors } = (result.thrown ?? {}) as { errors?: unknown };
    const required = Array.isArray(errors) && errors.some((error) => error?.code === code);
    return required ? undefined : null;
  }
  const hint = await readHint(result.value);
  if (!hint) return null;
  const wanted = hint.metadata?.reverification;
  // Of Clerk's presets, one alone asks for both factors.
  if (wanted === "strict_mfa") return "multi_factor";
  return typeof wanted === "object" ? wanted?.level : undefined;
}

const code = "session_reverification_required";

interface Hint {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly metadata?: { readonly reverification?: string | { readonly level?: StepUpLevel } };
}

async function readHint(value: unknown): Promise<Hint | null> {
  const isAnswer = value instanceof Response && value.status === 403 && !value.bodyUsed;
  // Read from a copy: the app reads the answer too.
  const body = isAnswer ? await value.clone().json().catch(nothing) : value;
  const { clerk_error: hint } = (body ?? {}) as { clerk_error?: Hint };
  return hint?.type === "forbidden" && hint.reason === "reverification-error" ? hint : null;
}

function nothing(): null {
  return null;
}

class ReverificationCancelled extends Error {
  // By this Clerk's own checks know its errors, whose classes exist once per bundle.
  static readonly kind = "ClerkRuntimeError";
  readonly clerkError = true;
  readonly clerkRuntimeError = true;
  readonly code = "reverification_cancelled";

  constructor() {
    super("mfa-ui: the person gave up the verification that the action needs.");
  }
}
