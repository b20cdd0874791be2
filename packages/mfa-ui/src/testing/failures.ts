import type { FakeFailure } from "./fake-answers.js";

/** Too many tries on one code: Clerk wants another code or factor. */
export const tooManyAttempts = failure(
  400,
  "verification_failed",
  "Too many failed attempts. Try again with the same or another method.",
);

/** The code is older than Clerk lets it be. */
export const codeExpired = failure(400, "verification_expired", "This code has expired. Request a new one.");

/** Clerk wants a wait, and says how long. */
export const throttled: FakeFailure = {
  ...failure(429, "too_many_requests", "Too many requests. Please try again later."),
  retryAfter: 45,
};

/** The account is locked; only the text says for how long. */
export const locked = failure(
  403,
  "user_locked",
  "Your account is locked. You will be able to try again in 1 hour. For more information, contact support.",
);

/** The code was wrong, and few tries are left. */
export const lockoutWarning: FakeFailure = {
  status: 422,
  errors: [
    { code: "form_code_incorrect", longMessage: "Incorrect code", param: "code" },
    {
      code: "account_lockout_warning",
      longMessage: "You have 2 attempts left before your account is locked.",
    },
  ],
};

/** The session of the request ended. */
export const signedOut = failure(
  401,
  "authentication_invalid",
  "Unable to authenticate the request, you are signed out.",
);

/** Clerk's server failed. */
export const serverError = failure(
  500,
  "internal_clerk_error",
  "There was an internal error on our servers. Please try again later.",
);

/** Somebody is signed in in this browser already. */
export const sessionExists = failure(400, "session_exists", "You're already signed in.");

/** The password was found in a list of leaked ones. */
export const passwordCompromised = failure(
  422,
  "form_password_compromised",
  "Your password may be compromised. Please try another sign-in method or reset your password.",
  "password",
);

/** Clerk wants the person to verify again before a change. */
export const reverificationRequired = failure(
  403,
  "session_reverification_required",
  "You need to provide additional verification to perform this operation.",
);

/** The account must keep a second factor. */
export const lastFactor = failure(
  400,
  "second_factor_deletion_not_allowed",
  "At least one two-step verification method is required.",
);

/** The verification is gone: another tab began one, or it is too old. */
export const verificationMissing = failure(
  400,
  "session_reverification_missing",
  "The session reverification is missing. Start a new one.",
);

/** Clerk sends no messages to the number's country. */
export const unsupportedCountry = failure(
  403,
  "unsupported_country_code",
  "Phone numbers from this country are currently not supported. For more information, contact support.",
);

/** The instance does not offer this. */
export const featureOff = failure(
  403,
  "feature_not_enabled",
  "This feature is not enabled on this instance.",
);

function failure(status: number, code: string, longMessage: string, param?: string): FakeFailure {
  return { status, errors: [param === undefined ? { code, longMessage } : { code, longMessage, param }] };
}
