import type { ClerkLike, ClerkSignInLike, ClerkVerifiableSessionLike } from "../clerk/clerk-like.js";
import { reverificationRequired } from "./failures.js";
import { createFakeAccount, fakeUserId } from "./fake-account.js";
import { type FakeAnswer, type FakeCall, fakeId, toClerkError } from "./fake-answers.js";
import { createFakeReverification } from "./fake-reverification.js";
import { createFakeSignIn, emptyFakeSignIn, type FakeSignIn } from "./fake-sign-in.js";
import type { FakeUser } from "./fake-user.js";

/** What a fake starts from. */
export interface FakeClerkOptions {
  /** @default "ready" */
  readonly status?: "loading" | "ready" | "error";
  readonly user: FakeUser;
  /** How far the sign-in is: `null` before the password. */
  readonly signIn: "second-factor" | null;
  /** The strategy by which a code went out before, longer ago than Clerk makes one wait. */
  readonly sent?: "phone_code" | "email_code";
  /** Whether somebody is signed in already: here, or in another tab. */
  readonly signedIn?: "here" | "elsewhere";
  /** Whether account changes answer that the person has to verify again first, until they did. @default false */
  readonly stepUp?: boolean;
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
  let stepUp = options.stepUp ?? false;

  /** Runs a call as its answer says. Resolves to whether it reached Clerk. */
  async function reach(call: FakeCall): Promise<boolean> {
    calls.push(call);
    await Promise.resolve();
    const answer = answers[call] ?? (stepUp && guarded.has(call) ? reverificationRequired : undefined);
    if (answer === undefined) return true;
    if (answer === "pending") return new Promise(() => {});
    if (answer === "unreachable") throw new TypeError("Failed to fetch");
    if (answer === "offline") return false;
    throw toClerkError(answer);
  }

  function emit(): void {
    for (const listener of [...listeners]) listener();
  }

  function verified(): void {
    stepUp = false;
    emit();
  }

  const account = createFakeAccount({ user, reach, changed: emit, now: options.now });

  function createSession(): ClerkVerifiableSessionLike {
    // The task is done as soon as there is a second factor, as Clerk has it.
    const task = (): string | undefined =>
      user.task === "setup-mfa" && account.twoFactorEnabled ? undefined : user.task;
    const session: ClerkVerifiableSessionLike = {
      id: fakeId("sess"),
      get status() {
        return task() ? "pending" : "active";
      },
      user: { id: fakeUserId },
      get currentTask() {
        const key = task();
        return key === undefined ? undefined : { key };
      },
      ...createFakeReverification({ user, account, reach, verified, now: options.now }),
    };
    sessions.push(session);
    return session;
  }

  const sessions: ClerkVerifiableSessionLike[] = [];
  if (options.signedIn) createSession();
  let active = options.signedIn === "here" ? (sessions[0] ?? null) : null;
  const world = { user, reach, createSession: () => createSession().id, changed: update, now: options.now };
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
    get user() {
      if (status !== "ready") return undefined;
      return active && account;
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
      await navigate?.({ session: next });
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

// The changes that Clerk may ask a step-up for.
const guarded = new Set<FakeCall>([
  "createTOTP",
  "disableTOTP",
  "createBackupCode",
  "createPhoneNumber",
  "setReservedForSecondFactor",
  "destroy",
]);
