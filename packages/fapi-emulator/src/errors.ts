import { accountErrors } from "./errors/account-errors.js";
import { requestErrors } from "./errors/request-errors.js";
import { sessionErrors } from "./errors/session-errors.js";
import { verificationErrors } from "./errors/verification-errors.js";

export { type ApiError, FapiError } from "./errors/api-error.js";

/** The error answers the emulator gives, by situation. */
export const errors = { ...verificationErrors, ...sessionErrors, ...accountErrors, ...requestErrors };
