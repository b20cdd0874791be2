/** Every kind of failure a flow can report: a closed set to branch on, also the value of `data-kind`. */
export const errorKinds = [
  "value-missing",
  "code-malformed",
  "code-incorrect",
  "code-expired",
  "too-many-attempts",
  "throttled",
  "locked",
  "network",
  "unavailable",
  "conflict",
  "signed-out",
  "session-exists",
  "reverification-required",
  "identifier-not-found",
  "password-incorrect",
  "password-compromised",
  "invalid-phone",
  "phone-taken",
  "last-factor",
  "not-allowed",
  "unknown",
] as const;

/** One of {@link errorKinds}. */
export type MfaErrorKind = (typeof errorKinds)[number];

/** One entry of the `errors` array of a Clerk answer. */
export interface MfaErrorEntry {
  /** Clerk's own error code, such as `form_code_incorrect`. */
  readonly code: string;
  /** Clerk's text for people: `longMessage`, else `message`. */
  readonly message: string;
  /** Clerk's `meta.paramName`: the form field that the entry is about. */
  readonly param: string | null;
}

/** A failure as plain data. It holds no code, secret or URL. */
export interface MfaError {
  /** What kind of failure it is, for branching. */
  readonly kind: MfaErrorKind;
  /** Clerk's own error code; `null` when Clerk gave none (a network failure). */
  readonly code: string | null;
  /** Clerk's text for people; empty when Clerk gave none. */
  readonly message: string;
  /** The form field it is about, Clerk's `meta.paramName`. */
  readonly param: string | null;
  /** When the same call may be repeated, from the `Retry-After` header; `null` when Clerk named no time. */
  readonly retryAt: Date | null;
  /** Every entry of Clerk's `errors` array, in its order. */
  readonly all: readonly MfaErrorEntry[];
  /** What was thrown. Not enumerable, so that serialising an error cannot print a request. */
  readonly cause?: unknown;
}

/** Makes an {@link MfaError} of our own, such as a network failure that Clerk did not throw. */
export function createMfaError(kind: MfaErrorKind, cause?: unknown): MfaError {
  return withCause({ kind, code: null, message: "", param: null, retryAt: null, all: [] }, cause);
}

/** Turns whatever a Clerk call threw into an {@link MfaError}. `now` is in milliseconds since 1970. */
export function toMfaError(thrown: unknown, now: number): MfaError {
  if (!isClerkError(thrown)) return createMfaError("network", thrown);
  const all = thrown.errors.map(toEntry);
  // A lockout warning comes beside the refusal it belongs to: the refusal names the kind.
  const main = all.find((entry) => entry.code !== "account_lockout_warning") ?? all[0] ?? toEntry({});
  const retryAt = thrown.retryAfter === undefined ? null : new Date(now + thrown.retryAfter * 1000);
  return withCause({ ...main, kind: kindOf(main, thrown.status), retryAt, all }, thrown);
}

interface ClerkErrorLike {
  readonly status?: number;
  readonly retryAfter?: number;
  readonly errors: readonly ClerkErrorEntryLike[];
}

interface ClerkErrorEntryLike {
  readonly code?: string;
  readonly message?: string;
  readonly longMessage?: string;
  readonly meta?: { readonly paramName?: string };
}

// Clerk's class names are minified, and its classes exist once per bundle: only the shape can be trusted.
function isClerkError(thrown: unknown): thrown is ClerkErrorLike {
  const error = thrown as { clerkError?: unknown; errors?: unknown } | null | undefined;
  return error?.clerkError === true && Array.isArray(error.errors);
}

function toEntry(entry: ClerkErrorEntryLike): MfaErrorEntry {
  return {
    code: entry.code ?? "unknown",
    message: entry.longMessage ?? entry.message ?? "",
    param: entry.meta?.paramName ?? null,
  };
}

// The first that matches. A code without a line of its own is classified by its HTTP status.
const kindsByCode: readonly (readonly [RegExp, MfaErrorKind])[] = [
  [/^form_code_incorrect$/, "code-incorrect"],
  [/^verification_(expired|missing|not_sent|strategy_invalid)$/, "code-expired"],
  [/^verification_failed$/, "too-many-attempts"],
  [/^(client_state_invalid|resource_forbidden|verification_already_verified)$/, "conflict"],
  [/^(session_reverification_missing|invalid_action_for_session_reverification)$/, "conflict"],
  [/^user_locked$/, "locked"],
  [/^session_reverification_required$/, "reverification-required"],
  [/^(session_exists|identifier_already_signed_in)$/, "session-exists"],
  [/^form_identifier_not_found$/, "identifier-not-found"],
  [/^form_password_(or_identifier_)?incorrect$/, "password-incorrect"],
  [/^form_password_(compromised|pwned)$/, "password-compromised"],
  [/^form_identifier_exists$/, "phone-taken"],
  [/^unsupported_country_code$/, "invalid-phone"],
  [/^second_factor_deletion_not_allowed$/, "last-factor"],
];

const kindsByStatus: Readonly<Record<number, MfaErrorKind>> = {
  401: "signed-out",
  403: "not-allowed",
  404: "conflict",
  409: "conflict",
  429: "throttled",
};

function kindOf({ code, param }: MfaErrorEntry, status = 0): MfaErrorKind {
  // Alone, the warning is the refusal that it warns of.
  if (code === "account_lockout_warning")
    return param === "password" ? "password-incorrect" : "code-incorrect";
  if (code === "form_param_format_invalid" && param === "phone_number") return "invalid-phone";
  const known = kindsByCode.find(([pattern]) => pattern.test(code));
  return known?.[1] ?? kindsByStatus[status] ?? (status >= 500 ? "unavailable" : "unknown");
}

function withCause(error: Omit<MfaError, "cause">, cause: unknown): MfaError {
  if (cause === undefined) return error;
  return Object.defineProperty(error, "cause", { value: cause, enumerable: false });
}
