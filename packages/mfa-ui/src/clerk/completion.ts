/** A session, active or pending. */
export interface SessionSnapshot {
  readonly id: string;
  readonly userId: string | null;
  /** Clerk's `session.status`, such as `active` or `pending`. */
  readonly status: string;
  /** Clerk's `session.currentTask.key`, such as `setup-mfa`; `null` when nothing is left to do. */
  readonly task: string | null;
}

/** Called once per sign-in, inside Clerk's `setActive`, with what an app needs to go on. */
export interface SignInCompletion {
  readonly session: SessionSnapshot;
  /** The session's task, such as `setup-mfa`; `null` when the person is signed in. */
  readonly task: string | null;
  /** Clerk's `decorateUrl` (Core 3): adds what Safari needs to keep the session. The identity on Core 2. */
  readonly decorateUrl: (url: string) => string;
}

/** What an app does when a sign-in is complete. */
export interface CompletionHandler {
  /** Called once per sign-in, inside `setActive`'s `navigate`; may return a promise, which is awaited. */
  readonly onComplete?: ((completion: SignInCompletion) => unknown) | undefined;
  /** Where Clerk goes when the session is active. Not used when `onComplete` is given. */
  readonly redirectUrl?: string | undefined;
}
