import { limited, one, param } from "./api-error.js";

/** The answers to any request. */
export const requestErrors = {
  rateLimited: (seconds: number) =>
    limited("too_many_requests", "Too many requests", "Too many requests, retry later", seconds),
  notFound: () => one(404, "resource_not_found", "not found", "Resource not found"),
  urlNotFound: () => one(404, "resource_not_found", "URL not found", "The URL was not found"),
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
};
