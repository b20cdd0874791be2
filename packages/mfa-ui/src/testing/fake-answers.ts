/** An error as Clerk's API gives it. */
export interface FakeFailure {
  /** The HTTP status. */
  readonly status: number;
  readonly errors: readonly {
    readonly code: string;
    readonly longMessage: string;
    readonly param?: string;
  }[];
  /** Seconds. */
  readonly retryAfter?: number;
}

/** What a call does instead of working: never answer, fail to reach Clerk, resolve as Clerk does offline, or be refused. */
export type FakeAnswer = "pending" | "unreachable" | "offline" | FakeFailure;

/** The calls whose answers can be chosen. */
export type FakeCall =
  | "create"
  | "prepareSecondFactor"
  | "attemptSecondFactor"
  | "setActive"
  | "signOut"
  | "createTOTP"
  | "verifyTOTP"
  | "disableTOTP"
  | "createBackupCode"
  | "createPhoneNumber"
  | "prepareVerification"
  | "attemptVerification"
  | "setReservedForSecondFactor"
  | "makeDefaultSecondFactor"
  | "destroy"
  | "startVerification"
  | "prepareFirstFactorVerification"
  | "attemptFirstFactorVerification"
  | "prepareSecondFactorVerification"
  | "attemptSecondFactorVerification";

/** An error of the shape that clerk-js throws. */
export function toClerkError({ status, errors, retryAfter }: FakeFailure): Error {
  const entries = errors.map(({ code, longMessage, param }) => ({
    code,
    message: longMessage,
    longMessage,
    meta: param === undefined ? {} : { paramName: param },
  }));
  const details = {
    clerkError: true,
    status,
    errors: entries,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return Object.assign(new Error(errors[0]?.longMessage), details);
}

/** An id that no other fake on the page has, nor one before a reload: what is remembered of an attempt goes by its id. */
export function fakeId(prefix: string): string {
  // Not crypto.randomUUID(), which a page has only over https or on localhost.
  return `${prefix}_${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
}
