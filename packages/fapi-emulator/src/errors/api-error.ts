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

/** An answer with one error. */
export function one(
  status: number,
  code: string,
  message: string,
  long = message,
  meta?: ApiError["meta"],
): FapiError {
  return new FapiError(status, [{ code, message, long_message: long, ...(meta && { meta }) }]);
}

/** A 429 that says how many seconds to wait. */
export function limited(code: string, message: string, long: string, seconds: number): FapiError {
  return new FapiError(429, [{ code, message, long_message: long }], { "Retry-After": String(seconds) });
}

/** The `meta` that names a form field. */
export function param(name: string): { param_name: string } {
  return { param_name: name };
}
