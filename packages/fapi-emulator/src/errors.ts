/** One entry of an error answer's `errors`. */
export interface ApiError {
  code: string;
  message: string;
  long_message: string;
  meta?: Record<string, unknown>;
}

/** An error answer; routes throw it. */
export class FapiError extends Error {
  constructor(
    readonly status: number,
    readonly errors: ApiError[],
    readonly headers: Record<string, string> = {},
  ) {
    super(errors.map((error) => error.code).join(", "));
  }
}

const one = (status: number, code: string, message: string, long = message, meta?: ApiError["meta"]) =>
  new FapiError(status, [{ code, message, long_message: long, ...(meta && { meta }) }]);
const param = (name: string) => ({ param_name: name });
const limited = (code: string, message: string, long: string, seconds: number) =>
  new FapiError(429, [{ code, message, long_message: long }], { "Retry-After": String(seconds) });

/** The error answers the emulator gives, by situation. */
export const errors = {
  codeIncorrect: () => one(422, "form_code_incorrect", "is incorrect", "Incorrect code", param("code")),
  passwordIncorrect: () =>
    one(422, "form_password_incorrect", wrongPassword, wrongPassword, param("password")),
  passwordCompromised: () =>
    one(
      422,
      "form_password_compromised",
      "Your password may be compromised.",
      "Your password may be compromised. To protect your account, please continue with an alternative sign-in method. You will be required to reset your password after signing in.",
      param("password"),
    ),
  passwordResetRequired: () =>
    one(
      422,
      "password_reset_required",
      "password reset required",
      "This account requires a password reset before sign-in can continue. Please reset your password or contact support.",
    ),
  passwordTooShort: (length: number) =>
    one(
      422,
      "form_password_length_too_short",
      `Passwords must be ${length} characters or more.`,
      `Passwords must be ${length} characters or more.`,
      param("password"),
    ),
  expired: () =>
    one(400, "verification_expired", "expired", "This verification has expired. You must create a new one."),
  failed: () =>
    one(
      400,
      "verification_failed",
      "failed",
      "Too many failed attempts. You have to try again with the same or another method.",
    ),
  alreadyVerified: () =>
    one(
      400,
      "verification_already_verified",
      "already verified",
      "This verification has already been verified.",
    ),
  notPrepared: () =>
    one(
      400,
      "verification_missing",
      "is missing",
      "This strategy requires verification preparation before attempting to validate it.",
    ),
  otherStrategy: () =>
    one(
      400,
      "verification_strategy_invalid",
      "has invalid strategy",
      "The strategy is not valid for the current verification.",
    ),
  rateLimited: (seconds: number) =>
    limited("too_many_requests", "Too many requests", "Too many requests, retry later", seconds),
  resentTooSoon: (seconds: number) =>
    limited(
      "verification_code_too_many_requests",
      "Too many verification code requests",
      "Too many verification code requests. Please wait at least 30 seconds to receive your code before trying again.",
      seconds,
    ),
  locked: (remaining: string | null) =>
    one(
      403,
      "user_locked",
      "Account locked",
      `Your account is locked. ${remaining ? `You will be able to try again in ${remaining}. ` : ""}For more information, please contact support.`,
    ),
  lockoutWarning: (left: number) =>
    one(
      422,
      "account_lockout_warning",
      "Account lockout warning",
      left === 0
        ? "Your account is now locked."
        : `You have ${left} ${left === 1 ? "attempt" : "attempts"} remaining before your account is locked.`,
    ),
  banned: () =>
    one(
      403,
      "user_banned",
      "User banned",
      "You have been banned. If you think this was by mistake, please contact support.",
    ),
  stepUp: () =>
    one(
      403,
      "session_reverification_required",
      "Reverification required",
      "You need to provide additional verification to perform this operation",
    ),
  noReverification: () =>
    one(
      400,
      "session_reverification_missing",
      "is missing",
      "You need to start a new session verification flow first",
    ),
  reverificationState: (action: string, status: string) =>
    one(
      400,
      "invalid_action_for_session_reverification",
      "Invalid action for session reverification",
      `We were unable to ${action} for this session, as it's not ready for ${status}.`,
    ),
  strategyForUser: () =>
    one(
      400,
      "strategy_for_user_invalid",
      "Invalid verification strategy",
      "The verification strategy is not valid for this account",
    ),
  noSecondFactors: (strategy: string) =>
    one(
      400,
      "no_second_factors",
      "no second factors",
      `No second factors were found for strategy ${strategy}.`,
    ),
  clientState: (action: string, resolution: string) =>
    one(
      400,
      "client_state_invalid",
      "Invalid action",
      `We were unable to complete ${action} for this Client. ${resolution}`,
    ),
  olderSignIn: () => one(403, "resource_forbidden", olderSignIn),
  signInNotFound: (id: string) =>
    one(404, "resource_not_found", "not found", `No sign in was found with id ${id}`),
  sessionNotFound: (id: string) =>
    one(404, "resource_not_found", "Session not found", `No session was found with id ${id}`),
  identificationNotFound: () => one(404, "resource_not_found", "Resource not found"),
  notFound: () => one(404, "resource_not_found", "not found", "Resource not found"),
  urlNotFound: () => one(404, "resource_not_found", "URL not found", "The URL was not found"),
  sessionExists: () => one(400, "session_exists", "Session already exists", "You're already signed in."),
  alreadySignedIn: (sessionId: string) =>
    one(400, "identifier_already_signed_in", "You're already signed in", "You're already signed in", {
      session_id: sessionId,
    }),
  unauthenticated: () =>
    one(
      401,
      "authentication_invalid",
      "Invalid authentication",
      "Unable to authenticate the request, you need to supply an active session",
    ),
  missing: (name: string) =>
    one(422, "form_param_missing", "is missing", `${name} must be included.`, param(name)),
  value: (name: string, value: string) =>
    one(
      422,
      "form_param_value_invalid",
      "is invalid",
      `${value} does not match one of the allowed values for parameter ${name}`,
      param(name),
    ),
  notBoolean: (name: string) =>
    one(422, "form_param_type_invalid", "is invalid", `\`${name}\` must be a \`boolean\`.`, param(name)),
  unknownParam: (name: string) =>
    one(
      422,
      "form_param_unknown",
      "is unknown",
      `${name} is not a valid parameter for this request.`,
      param(name),
    ),
  phoneFormat: () =>
    one(
      422,
      "form_param_format_invalid",
      "is invalid",
      "phone_number must be a valid phone number according to E.164 international standard.",
      param("phone_number"),
    ),
  identifierNotFound: () =>
    one(
      422,
      "form_identifier_not_found",
      "Couldn't find your account.",
      "Couldn't find your account.",
      param("identifier"),
    ),
  identifierExists: () =>
    one(
      422,
      "form_identifier_exists",
      "That phone number is taken. Please try another.",
      "That phone number is taken. Please try another.",
      param("phone_number"),
    ),
  reserveUnverified: () =>
    one(
      400,
      "identification_update_second_factor_unverified",
      "Update failed",
      "Cannot update second factor attributes for unverified identification",
    ),
  reserveLast: () =>
    one(
      400,
      "identification_update_failed",
      "Update failed",
      "You cannot set your last identification as second factor.",
    ),
  deleteLast: () =>
    one(
      400,
      "identification_deletion_failed",
      "Deletion failed",
      "You cannot delete your last identification.",
    ),
  lastSecondFactor: () =>
    one(
      400,
      "second_factor_deletion_not_allowed",
      "second factor deletion not allowed",
      "You are required to maintain at least one two-step verification method in your account at all times",
    ),
  totpEnabled: () =>
    one(400, "totp_already_enabled", "TOTP already enabled", "TOTP is already enabled on your account"),
  backupCodesUnavailable: () =>
    one(
      400,
      "backup_codes_not_available",
      "Backup codes not available",
      "In order to use backup codes, you have to enable any other Multi-factor method",
    ),
  featureOff: () =>
    one(403, "feature_not_enabled", "not enabled", "This feature is not enabled on this instance"),
  badRequest: () => one(400, "bad_request", "Bad request"),
  internal: (status = 500) =>
    one(
      status,
      "internal_clerk_error",
      "Oops, an unexpected error occurred",
      "There was an internal error on our servers. We've been notified and are working on fixing it.",
    ),
} satisfies Record<string, (...args: never[]) => FapiError>;

const wrongPassword = "Password is incorrect. Try again, or use another method.";
const olderSignIn = "Update operations are not allowed on older sign ins";
