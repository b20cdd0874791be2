import { one, param } from "./api-error.js";

/** The answers about phones, authenticator apps and backup codes. */
export const accountErrors = {
  identificationNotFound: () => one(404, "resource_not_found", "Resource not found"),
  identifierExists: () =>
    one(
      422,
      "form_identifier_exists",
      "That phone number is taken. Please try another.",
      "That phone number is taken. Please try another.",
      param("phone_number"),
    ),
  phoneFormat: () =>
    one(
      422,
      "form_param_format_invalid",
      "is invalid",
      "phone_number must be a valid phone number according to E.164 international standard.",
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
};
