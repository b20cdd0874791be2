import { describe, expect, test } from "vitest";
import {
  createMfaError,
  errorKinds,
  type MfaErrorKind,
  toMfaError,
} from "../../../packages/mfa-ui/src/clerk/mfa-error.js";

const noon = Date.UTC(2026, 0, 1, 12);

interface Answer {
  readonly status?: number;
  readonly retryAfter?: number;
  readonly errors: readonly {
    readonly code?: string;
    readonly message?: string;
    readonly longMessage?: string;
    readonly meta?: { readonly paramName?: string };
  }[];
}

function clerkError(answer: Answer): Error {
  return Object.assign(new Error("ClerkJS: POST https://clerk.example.com/v1/client"), {
    clerkError: true,
    ...answer,
  });
}

function refused(code: string, status = 422, paramName?: string): Error {
  return clerkError({ status, errors: [{ code, longMessage: "Clerk's words.", meta: { paramName } }] });
}

describe("the kind of a code", () => {
  test.each<[code: string, status: number, param: string | undefined, kind: MfaErrorKind]>([
    ["form_code_incorrect", 422, "code", "code-incorrect"],
    ["verification_expired", 400, undefined, "code-expired"],
    ["verification_missing", 400, undefined, "code-expired"],
    ["verification_not_sent", 400, undefined, "code-expired"],
    ["verification_strategy_invalid", 400, undefined, "code-expired"],
    ["verification_failed", 400, undefined, "too-many-attempts"],
    ["too_many_requests", 429, undefined, "throttled"],
    ["user_locked", 403, undefined, "locked"],
    ["session_reverification_required", 403, undefined, "reverification-required"],
    ["authentication_invalid", 401, undefined, "signed-out"],
    ["signed_out", 401, undefined, "signed-out"],
    ["session_exists", 400, undefined, "session-exists"],
    ["identifier_already_signed_in", 400, undefined, "session-exists"],
    ["form_identifier_not_found", 422, "identifier", "identifier-not-found"],
    ["form_password_incorrect", 422, "password", "password-incorrect"],
    ["form_password_or_identifier_incorrect", 422, "identifier", "password-incorrect"],
    ["form_password_compromised", 422, "password", "password-compromised"],
    ["form_password_pwned", 422, "password", "password-compromised"],
    ["form_identifier_exists", 422, "phone_number", "phone-taken"],
    ["unsupported_country_code", 422, "phone_number", "invalid-phone"],
    ["form_param_format_invalid", 422, "phone_number", "invalid-phone"],
    ["form_param_format_invalid", 422, "identifier", "unknown"],
    ["second_factor_deletion_not_allowed", 422, undefined, "last-factor"],
    ["client_state_invalid", 400, undefined, "conflict"],
    ["resource_forbidden", 403, undefined, "conflict"],
    ["verification_already_verified", 400, undefined, "conflict"],
    ["resource_not_found", 404, undefined, "conflict"],
    ["resource_locked", 409, undefined, "conflict"],
    ["a_code_of_next_year", 422, undefined, "unknown"],
    ["a_code_of_next_year", 403, undefined, "not-allowed"],
    ["a_code_of_next_year", 429, undefined, "throttled"],
    ["internal_clerk_error", 500, undefined, "unavailable"],
    ["internal_clerk_error", 503, undefined, "unavailable"],
    // Names that every object has are codes like any other.
    ["constructor", 422, undefined, "unknown"],
    ["toString", 422, undefined, "unknown"],
  ])("%s with %i at %s is %s", (code, status, param, kind) => {
    const error = toMfaError(refused(code, status, param), noon);
    expect(error).toMatchObject({ kind, code, message: "Clerk's words.", param: param ?? null });
    expect(errorKinds).toContain(error.kind);
  });

  test("an answer without a status is told by its code alone", () => {
    expect(toMfaError(clerkError({ errors: [{ code: "user_locked" }] }), noon).kind).toBe("locked");
    expect(toMfaError(clerkError({ errors: [{ code: "new_code" }] }), noon).kind).toBe("unknown");
  });

  test("an answer without entries is told by its status alone", () => {
    expect(toMfaError(clerkError({ status: 502, errors: [] }), noon)).toMatchObject({
      kind: "unavailable",
      message: "",
      param: null,
      all: [],
    });
    expect(toMfaError(clerkError({ status: 429, errors: [] }), noon).kind).toBe("throttled");
  });
});

describe("a lockout warning", () => {
  const warning = { code: "account_lockout_warning", longMessage: "2 attempts left." };

  test("alone it stands for a wrong code", () => {
    expect(toMfaError(clerkError({ status: 422, errors: [warning] }), noon)).toMatchObject({
      kind: "code-incorrect",
      code: "account_lockout_warning",
      message: "2 attempts left.",
    });
  });

  test("alone at the password it stands for a wrong password", () => {
    const atPassword = { ...warning, meta: { paramName: "password" } };
    expect(toMfaError(clerkError({ status: 422, errors: [atPassword] }), noon)).toMatchObject({
      kind: "password-incorrect",
      param: "password",
    });
  });

  test.each([
    ["before", (refusal: object) => [warning, refusal]],
    ["after", (refusal: object) => [refusal, warning]],
  ])("%s its refusal it is listed, and the refusal names the kind", (_, order) => {
    const refusal = {
      code: "form_password_incorrect",
      longMessage: "Wrong.",
      meta: { paramName: "password" },
    };
    const error = toMfaError(clerkError({ status: 422, errors: order(refusal) }), noon);
    expect(error).toMatchObject({ kind: "password-incorrect", code: "form_password_incorrect" });
    expect(error.all.map(({ code }) => code).sort()).toEqual([
      "account_lockout_warning",
      "form_password_incorrect",
    ]);
  });
});

describe("what it tells", () => {
  test("the time to try again counts from now", () => {
    const error = toMfaError(clerkError({ status: 429, retryAfter: 45, errors: [] }), noon);
    expect(error.retryAt).toEqual(new Date(noon + 45_000));
  });

  test("a wait of no seconds is a time too", () => {
    expect(toMfaError(clerkError({ status: 429, retryAfter: 0, errors: [] }), noon).retryAt).toEqual(
      new Date(noon),
    );
  });

  test("without a wait there is no time", () => {
    expect(toMfaError(refused("too_many_requests", 429), noon).retryAt).toBeNull();
  });

  test("the long message goes before the short one, and either may be missing", () => {
    const error = toMfaError(
      clerkError({
        status: 422,
        errors: [
          { code: "a", message: "is incorrect", longMessage: "The code is incorrect." },
          { code: "b", message: "is invalid" },
          { message: "no code" },
          { code: "c" },
        ],
      }),
      noon,
    );
    expect(error.all).toEqual([
      { code: "a", message: "The code is incorrect.", param: null },
      { code: "b", message: "is invalid", param: null },
      { code: "unknown", message: "no code", param: null },
      { code: "c", message: "", param: null },
    ]);
  });
});

describe("anything but an answer of Clerk is a network failure", () => {
  test.each<[string, unknown]>([
    ["a plain error", new Error("ClerkJS: Network error at https://clerk.example.com/v1/client?secret=1")],
    ["a TypeError", new TypeError("Failed to fetch")],
    ["Clerk's own error without entries", Object.assign(new Error("offline"), { clerkError: true })],
    ["a look-alike that does not call itself Clerk's", { errors: [{ code: "user_locked" }] }],
    ["a string", "offline"],
    ["null", null],
    ["undefined", undefined],
  ])("%s", (_, thrown) => {
    const error = toMfaError(thrown, noon);
    expect({ ...error }).toEqual({
      kind: "network",
      code: null,
      message: "",
      param: null,
      retryAt: null,
      all: [],
    });
    expect(error.cause).toBe(thrown);
  });
});

describe("the cause", () => {
  const thrown = Object.assign(new Error("POST https://clerk.example.com/v1/client?code=424242"), {
    request: { body: "code=424242" },
  });

  test("is what was thrown", () => {
    expect(toMfaError(thrown, noon).cause).toBe(thrown);
    const answer = refused("form_code_incorrect");
    expect(toMfaError(answer, noon).cause).toBe(answer);
  });

  test("does not get out by copying or printing as JSON", () => {
    for (const error of [
      toMfaError(thrown, noon),
      toMfaError(Object.assign(refused("form_code_incorrect"), { request: thrown.request }), noon),
      createMfaError("network", thrown),
    ]) {
      expect(Object.keys(error)).not.toContain("cause");
      expect({ ...error }).not.toHaveProperty("cause");
      expect(JSON.stringify(error)).not.toMatch(/424242|https:|request/);
    }
  });

  test("is absent where nothing was thrown", () => {
    expect(createMfaError("unavailable").cause).toBeUndefined();
  });
});
