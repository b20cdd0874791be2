import type { ClerkFactorLike, ClerkLike, ClerkSessionLike, ClerkSignInLike } from "../clerk/clerk-like.js";
import { createFakeSignIn, emptyFakeSignIn, type FakeSignIn } from "./fake-sign-in.js";

/** The person whom the fake knows. */
export interface FakeUser {
  readonly identifier: string;
  readonly password: string;
  /** Clerk's `supportedSecondFactors`; without any, the password completes the sign-in. */
  readonly secondFactors: readonly ClerkFactorLike[];
  /** The right code of every factor but backup codes. */
  readonly code: string;
  /** Each works once. */
  readonly backupCodes: readonly string[];
  /** Asks for a second factor because the device is new, in one of Clerk's two shapes. */
  readonly deviceTrust?: "needs_client_trust" | "needs_second_factor";
  /** The task that is left after the sign-in, such as `setup-mfa`. */
  readonly task?: string;
  /** What Clerk wants after the password instead of going on, such as `needs_new_password`. */
  readonly afterPassword?: string;
}

/** An error as Clerk's API gives it. */
export interface FakeFailure {
  /** The HTTP status. */
  readonly status: number;
  readonly errors: readonly {
    readonly code: string;
    readonly longMessage: string;
    readonly param?: string;
  }[];
  /** Seconds. */
  readonly retryAfter?: number;
}

/** What a call does instead of working: never answer, fail to reach Clerk, resolve as Clerk does offline, or be refused. */
export type FakeAnswer = "pending" | "unreachable" | "offline" | FakeFailure;

/** The calls whose answers can be chosen. */
export type FakeCall = "create" | "prepareSecondFactor" | "attemptSecondFactor" | "setActive" | "signOut";

/** What a fake starts from. */
export interface FakeClerkOptions {
  /** @default "ready" */
  readonly status?: "loading" | "ready" | "error";
  readonly user: FakeUser;
  /** Where the sign-in stands: `null` before the password. */
  readonly signIn: "second-factor" | null;
  /** The strategy by which a code went out before, longer ago than Clerk makes one wait. */
  readonly sent?: "phone_code" | "email_code";
  /** Whether somebody is signed in already: here, or in another tab. */
  readonly signedIn?: "here" | "elsewhere";
  readonly answers?: Readonly<Partial<Record<FakeCall, FakeAnswer>>>;
  readonly now: () => number;
}

/** A Clerk object in memory, with the calls it got. */
export interface FakeClerk extends ClerkLike {
  /** The names of the calls made, in order. */
  readonly calls: readonly FakeCall[];
  /** Chooses what a call does from now on; `null` lets it work. */
  answer(call: FakeCall, answer: FakeAnswer | null): void;
}

/** Makes a Clerk object that needs no network. It behaves as clerk-js does, down to resolving as if it worked offline. */
export function createFakeClerk(options: FakeClerkOptions): FakeClerk {
  const { status = "ready", user } = options;
  const answers: Partial<Record<FakeCall, FakeAnswer>> = { ...options.answers };
  const calls: FakeCall[] = [];
  const listeners = new Set<() => void>();
  const sessions: ClerkSessionLike[] = options.signedIn ? [sessionOf(user)] : [];
  let active: ClerkSessionLike | null = options.signedIn === "here" ? (sessions[0] ?? null) : null;

  /** Runs a call as its answer says. Resolves to whether it reached Clerk. */
  async function reach(call: FakeCall): Promise<boolean> {
    calls.push(call);
    await Promise.resolve();
    const answer = answers[call];
    if (answer === undefined) return true;
    if (answer === "pending") return new Promise(() => {});
    if (answer === "unreachable") throw new TypeError("Failed to fetch");
    if (answer === "offline") return false;
    throw toClerkError(answer);
  }

  function emit(): void {
    for (const listener of [...listeners]) listener();
  }

  const createSession = (): string => {
    const session = sessionOf(user);
    sessions.push(session);
    return session.id;
  };
  const world = { user, reach, createSession, changed: update, now: options.now };
  let signIn: ClerkSignInLike & FakeSignIn = emptyFakeSignIn(world);
  if (options.signIn === "second-factor") signIn = createFakeSignIn(world, options.sent);

  function update(next: ClerkSignInLike & FakeSignIn): void {
    signIn = next;
    emit();
  }

  return {
    loaded: status === "ready",
    status,
    get client() {
      if (status !== "ready") return undefined;
      const reload = async (): Promise<void> => {};
      return { signIn, signedInSessions: sessions, lastActiveSessionId: sessions[0]?.id ?? null, reload };
    },
    get session() {
      return status === "ready" ? active : undefined;
    },
    addListener(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async setActive({ session, navigate }) {
      if (!(await reach("setActive"))) return;
      const next = sessions.find(({ id }) => id === session);
      if (!next)
        throw toClerkError({ status: 404, errors: [{ code: "resource_not_found", longMessage: "" }] });
      await (navigate as ((params: { session: ClerkSessionLike }) => Promise<unknown>) | undefined)?.({
        session: next,
      });
      active = next;
      signIn = emptyFakeSignIn(world);
      emit();
    },
    async signOut() {
      if (!(await reach("signOut"))) return;
      sessions.length = 0;
      active = null;
      emit();
    },
    calls,
    answer(call, answer) {
      if (answer) answers[call] = answer;
      else delete answers[call];
    },
  };
}

/** An error of the shape that clerk-js throws. */
export function toClerkError({ status, errors, retryAfter }: FakeFailure): Error {
  const entries = errors.map(({ code, longMessage, param }) => ({
    code,
    message: longMessage,
    longMessage,
    meta: param === undefined ? {} : { paramName: param },
  }));
  const details = {
    clerkError: true,
    status,
    errors: entries,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return Object.assign(new Error(errors[0]?.longMessage), details);
}

function sessionOf({ task }: FakeUser): ClerkSessionLike {
  const id = `sess_${crypto.randomUUID()}`;
  const session = { id, status: task ? "pending" : "active", user: { id: "user_fake" } };
  return task ? { ...session, currentTask: { key: task } } : session;
}
