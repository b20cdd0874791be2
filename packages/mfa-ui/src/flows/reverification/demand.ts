import type { StepUpLevel } from "../../clerk/step-up-level.js";

/** What an action came to. */
export type Settled<Result> = { readonly value: Result } | { readonly thrown: unknown };

/** Runs an action, which may throw at once too. */
export async function settled<Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
  args: Args,
): Promise<Settled<Result>> {
  try {
    return { value: await action(...args) };
  } catch (thrown) {
    return { thrown };
  }
}

/** What Clerk's `reverificationError()` makes on a server. */
export interface ReverificationHint {
  readonly clerk_error: { readonly type: "forbidden"; readonly reason: "reverification-error" };
}

/** The step-up that an action needs. */
export interface Demand {
  /** `undefined` where it names none. */
  readonly level?: StepUpLevel | undefined;
  /** How old the proof may be, in milliseconds. */
  readonly maxAge: number;
}

/** The step-up that a result asks for, if it does. */
export async function demandOf(result: Settled<unknown>): Promise<Demand | null> {
  if ("thrown" in result) {
    const { errors } = (result.thrown ?? {}) as { errors?: unknown };
    const required = Array.isArray(errors) && errors.some((error) => error?.code === code);
    return required ? toDemand() : null;
  }
  const hint = await readHint(result.value);
  return hint && toDemand(hint.metadata?.reverification);
}

const code = "session_reverification_required";

interface Hint {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly metadata?: { readonly reverification?: Config | null };
}

type Config = string | { readonly level?: StepUpLevel; readonly afterMinutes?: number };

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

/** Clerk's presets: one alone asks for both factors, and two let a proof be older than ten minutes. */
function toDemand(config?: Config | null): Demand {
  const { level, afterMinutes } =
    typeof config === "object" && config
      ? config
      : {
          level: config === "strict_mfa" ? ("multi_factor" as const) : undefined,
          afterMinutes: ages[config ?? ""],
        };
  return { level, maxAge: (afterMinutes ?? 10) * 60_000 };
}

const ages: Readonly<Record<string, number>> = { moderate: 60, lax: 1440 };
