import { createActivation } from "./activation.js";
import type { ClerkSignInLike, SecondFactorPreparation } from "./clerk-like.js";
import type {
  ClerkStore,
  GroupDefinition,
  Outcome,
  SentCode,
  SentFactor,
  SignInGroup,
  SignInSnapshot,
} from "./mfa-client.js";
import { createMfaError, type MfaError, toMfaError } from "./mfa-error.js";
import { createOnce } from "./once.js";
import { signOut } from "./session.js";
import { createSignInMemory } from "./sign-in-memory.js";
import { toSignIn } from "./sign-in-snapshot.js";
import { steady } from "./steady.js";

/** The calls on Clerk's sign-in resource: the only file that makes them. */
export const signInGroup: GroupDefinition<"signIn"> = { name: "signIn", create: createSignInGroup };

/** Clerk lets a code be sent again after this many milliseconds. */
const resendAfter = 30_000;

function createSignInGroup(store: ClerkStore): SignInGroup {
  const { clerk, now } = store;
  const once = createOnce();
  const memory = createSignInMemory();
  const activation = createActivation(store);
  let lost: MfaError | null = null;
  let attempts = 0;
  let owedSessionId: string | null = null;

  function remember(signInId: string, sent: SentCode): void {
    memory.set(signInId, { ...memory.get(signInId), sent });
    store.notify();
  }

  function read(signIn: ClerkSignInLike | undefined): SignInSnapshot {
    const remembered = signIn?.id ? memory.get(signIn.id) : {};
    return toSignIn(signIn, remembered, { otherSessionId: otherSession(), settling: isSettling(), lost });
  }

  function isSettling(): boolean {
    const owed = clerk.client?.signedInSessions.some(({ id }) => id === owedSessionId);
    return attempts > 0 || (owed === true && clerk.session?.id !== owedSessionId);
  }

  function otherSession(): string | null {
    const { client, session } = clerk;
    if (!client || session !== null || client.signedInSessions.length === 0) return null;
    return client.lastActiveSessionId ?? client.signedInSessions[0]?.id ?? null;
  }

  /** Runs a call on the fresh resource; `proves` tells a real answer from the empty one that Clerk gives when offline. */
  async function call(
    run: (signIn: ClerkSignInLike) => Promise<ClerkSignInLike>,
    proves: (after: ClerkSignInLike) => boolean,
  ): Promise<Outcome<SignInSnapshot>> {
    const { client } = clerk;
    if (!client) return failed(createMfaError("unavailable"));
    const { id } = client.signIn;
    lost = null;
    try {
      const after = await run(client.signIn);
      return proves(after) ? { ok: true, value: read(after) } : failed(createMfaError("network"));
    } catch (thrown) {
      const error = toMfaError(thrown, now());
      // An error answer can carry a client whose attempt is gone: whoever shows the next step shows why.
      if (id && clerk.client?.signIn.id !== id) {
        lost = error;
        store.notify();
      }
      return failed(error);
    }
  }

  async function send(factor: SentFactor): Promise<Outcome<null>> {
    const before = clerk.client?.signIn;
    const id = before?.id ?? "";
    const expiredBefore = before?.secondFactorVerification.expireAt?.getTime();
    const outcome = await call(
      (signIn) => signIn.prepareSecondFactor(toPreparation(factor)),
      ({ secondFactorVerification: { strategy, expireAt } }) =>
        strategy === factor.strategy && expireAt?.getTime() !== expiredBefore,
    );
    // The attempt may have been left while the message went out.
    if (clerk.client?.signIn.id !== id) return outcome.ok ? { ok: true, value: null } : outcome;
    const mark = { factorId: factor.id, strategy: factor.strategy };
    if (outcome.ok) {
      remember(id, { ...mark, delivered: true, resendAt: now() + resendAfter });
      return { ok: true, value: null };
    }
    const { retryAt } = outcome.error;
    const last = memory.get(id).sent;
    // A refusal for one phone does not undo what another one got.
    if (retryAt && (!last?.delivered || last.factorId === factor.id)) {
      remember(id, { ...mark, delivered: last?.delivered ?? false, resendAt: retryAt.getTime() });
    }
    return outcome;
  }

  return {
    getSnapshot: steady(() => read(clerk.client?.signIn)),
    create(params) {
      const before = clerk.client?.signIn.id;
      return call(
        (signIn) => signIn.create(params),
        (after) => after.id !== undefined && after.id !== before,
      );
    },
    async prepareSecondFactor(factor, options) {
      const id = clerk.client?.signIn.id;
      if (options.once && id && memory.get(id).sent?.delivered) return { ok: true, value: null };
      return once.join(`send ${id} ${factor.id}`, () => send(factor));
    },
    async attemptSecondFactor(factor, code) {
      const before = clerk.client?.signIn.status;
      attempts += 1;
      const outcome = await call(
        (signIn) => signIn.attemptSecondFactor({ strategy: factor.strategy, code }),
        (after) => after.status !== before,
      );
      attempts -= 1;
      if (outcome.ok) owedSessionId = outcome.value.createdSessionId;
      store.notify();
      return outcome;
    },
    async reload() {
      const { client } = clerk;
      await once
        .join("reload", async () => (client?.signIn.id ? client.signIn.reload() : client?.reload()))
        .catch(ignore);
      store.notify();
    },
    activate: (sessionId, handler) => activation.activate(sessionId, handler),
    onCompletion: (handler) => activation.register(handler),
    forget() {
      const id = clerk.client?.signIn.id;
      if (id) memory.set(id, { forgotten: true });
      lost = null;
      store.notify();
    },
    signOut: () => signOut(clerk, now),
  };
}

function failed(error: MfaError): { ok: false; error: MfaError } {
  return { ok: false, error };
}

function toPreparation(factor: SentFactor): SecondFactorPreparation {
  return factor.strategy === "phone_code"
    ? { strategy: factor.strategy, phoneNumberId: factor.phoneNumberId }
    : { strategy: factor.strategy, emailAddressId: factor.emailAddressId };
}

// A reload looks for news; without any, everything stays as it is.
function ignore(): void {}
