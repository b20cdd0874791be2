import type { Strategy, Verification } from "../state.js";

/** A JSON object of an answer. */
export type Json = Record<string, unknown>;

/** A verification as answers show it, or `null`. */
export function verificationShape(verification: Verification | null): Json | null {
  if (!verification) return null;
  return {
    object: kinds[verification.strategy],
    status: verification.status,
    strategy: verification.strategy,
    attempts: verification.attempts,
    expire_at: verification.expireAt,
  };
}

/** The answer to a delete call. */
export function deletedShape(object: string, id: string): Json {
  return { object, id, deleted: true };
}

const kinds = {
  password: "verification_password",
  email_code: "verification_otp",
  phone_code: "verification_otp",
  reset_password_email_code: "verification_otp",
  reset_password_phone_code: "verification_otp",
  totp: "verification_totp",
  backup_code: "verification_backup_code",
} satisfies Record<Strategy, string>;
