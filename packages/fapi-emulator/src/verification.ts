import { errors } from "./errors.js";
import type { Factor } from "./factors.js";
import type { State, Strategy, User, Verification } from "./state.js";

/** Sends a code for a factor; a previous verification of the same target limits how soon, and stays good. */
export function sendCode(
  state: State,
  user: User,
  factor: Factor,
  before: Verification | null,
): Verification {
  const email = user.emails.find(({ id }) => id === factor.email_address_id);
  const phone = user.phones.find(({ id }) => id === factor.phone_number_id);
  const to = email?.address ?? phone?.number;
  const targetId = email?.id ?? phone?.id ?? null;
  if (to === undefined) throw errors.identificationNotFound();
  const now = state.clock.now();
  const same = before?.targetId === targetId && before.strategy === factor.strategy ? before : null;
  if (same) refuseResend(state, same);
  const expireAt = now + state.settings.codeMinutes * 60_000;
  const code = state.settings.testMode && isTestTarget(to) ? "424242" : randomCode();
  state.outbox.push({ channel: email ? "email" : "sms", to, code });
  return {
    strategy: factor.strategy,
    status: "unverified",
    attempts: 0,
    expireAt,
    targetId,
    sentAt: now,
    codes: [...(same?.codes ?? []), { code, expireAt }],
  };
}

/** A verification that needs no sending. */
export function plainVerification(strategy: Strategy): Verification {
  return {
    strategy,
    status: "unverified",
    attempts: 0,
    expireAt: null,
    targetId: null,
    sentAt: 0,
    codes: [],
  };
}

/** Checks a code that was sent. Throws what is wrong; `fail` turns a wrong code into the final error. */
export function checkSentCode(
  state: State,
  verification: Verification | null,
  strategy: Strategy,
  code: string,
  fail: (error: ReturnType<typeof errors.codeIncorrect>) => never,
): Verification {
  if (!verification) throw errors.notPrepared();
  if (verification.strategy !== strategy) throw errors.otherStrategy();
  if (verification.status === "verified") throw errors.alreadyVerified();
  if (verification.status === "failed") throw errors.failed();
  const now = state.clock.now();
  if ((verification.expireAt ?? 0) <= now) {
    verification.status = "expired";
    throw errors.expired();
  }
  verification.attempts += 1;
  if (!verification.codes.some((sent) => sent.code === code && sent.expireAt > now)) {
    if (verification.attempts < state.settings.triesPerCode) fail(errors.codeIncorrect());
    verification.status = "failed";
    fail(errors.failed());
  }
  verification.status = "verified";
  return verification;
}

function refuseResend(state: State, before: Verification): void {
  const wait = before.sentAt + state.settings.resendSeconds * 1000 - state.clock.now();
  if (wait > 0) throw errors.resentTooSoon(Math.ceil(wait / 1000));
}

function isTestTarget(to: string): boolean {
  return /\+clerk_test@/.test(to) || /^\+1\d{3}55501\d\d$/.test(to);
}

// Never starts with 0, so that "000000" is a wrong code in every test.
function randomCode(): string {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(100_000 + (value % 900_000));
}
