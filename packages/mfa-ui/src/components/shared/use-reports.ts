import { useEffect, useRef, useState } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { callApp } from "../../internal/call-app.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";

/** What tells an app of steps and errors, for what is more than showing them: a log, a title, a toast. */
export interface ReportHandlers<Status extends string> {
  /**
   * Called with the status and the one before it, once it is on the page. Not for the one at mount, and not again by a remount
   * or StrictMode.
   */
  readonly onStatusChange?: ((status: Status, previous: Status) => unknown) | undefined;
  /**
   * Called once for each error, as plain data without a code or a secret, when it is on the page: the flow's, those of its rows, and
   * those of the flows that are shown inside by a Panel or a drop-in. Not for those that were there at mount.
   */
  readonly onError?: ((error: MfaError) => unknown) | undefined;
}

/** Calls the newest handlers after a commit that changed something. Returns what hands on the error of a flow inside. */
export function useReports<Status extends string>(
  status: Status,
  errors: readonly MfaError[],
  handlers: ReportHandlers<Status>,
): (error: MfaError) => void {
  const newest = useRef(handlers);
  useBeforePaint(() => {
    newest.current = handlers;
  });
  const [report] = useState(() => (error: MfaError) => void callApp(() => newest.current.onError?.(error)));
  const reported = useRef({ status, errors });
  useEffect(() => {
    const before = reported.current;
    reported.current = { status, errors };
    if (status !== before.status) void callApp(() => newest.current.onStatusChange?.(status, before.status));
    // A step-up that another place showed before comes with its error, which that place told.
    if (before.status === "idle") return;
    for (const error of errors) if (!before.errors.includes(error)) report(error);
  });
  return report;
}
