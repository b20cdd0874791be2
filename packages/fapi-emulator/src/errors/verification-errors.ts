import { limited, one, param } from "./api-error.js";

/** The answers to codes, passwords and factors. */
export const verificationErrors = {
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
  resentTooSoon: (seconds: number) =>
    limited(
      "verification_code_too_many_requests",
      "Too many verification code requests",
      "Too many verification code requests. Please wait at least 30 seconds to receive your code before trying again.",
      seconds,
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
  lockoutWarning: (left: number) =>
    one(
      422,
      "account_lockout_warning",
      "Account lockout warning",
      left === 0
        ? "Your account is now locked."
        : `You have ${left} ${left === 1 ? "attempt" : "attempts"} remaining before your account is locked.`,
    ),
  locked: (remaining: string | null) =>
    one(
      403,
      "user_locked",
      "Account locked",
      `Your account is locked. ${remaining ? `You will be able to try again in ${remaining}. ` : ""}For more information, please contact support.`,
    ),
};

const wrongPassword = "Password is incorrect. Try again, or use another method.";
