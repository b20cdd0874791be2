import { describe, expect, test } from "vitest";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import type {
  ReverificationFactor,
  ReverificationSnapshot,
  StepUpRequest,
} from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import { isSent, reduce } from "../../../packages/mfa-ui/src/flows/reverification/flow.js";
import {
  type Entering,
  type Open,
  type ReverificationEvent,
  type ReverificationState,
  reverificationStatuses,
} from "../../../packages/mfa-ui/src/flows/reverification/state.js";

const network = createMfaError("network");
const incorrect = createMfaError("code-incorrect");
const malformed = createMfaError("code-malformed");
const conflict = createMfaError("conflict");
const worked = { ok: true, value: null } as const;
const failed = { ok: false, error: network } as const;

const open: StepUpRequest = { id: 1, level: "second_factor", place: { owner: "totp" } };

const password: ReverificationFactor = { id: "password", strategy: "password" };
const totp: ReverificationFactor = { id: "totp", strategy: "totp" };
const backupCode: ReverificationFactor = { id: "backup_code", strategy: "backup_code" };
const phone: ReverificationFactor = {
  id: "phone_code:idn_home",
  strategy: "phone_code",
  phoneNumberId: "idn_home",
  safeIdentifier: "+1 *** 06",
};
const email: ReverificationFactor = {
  id: "email_code:idn_email",
  strategy: "email_code",
  emailAddressId: "idn_email",
  safeIdentifier: "a***@example.com",
};

const snapshot: ReverificationSnapshot = {
  stage: "second",
  factors: [totp, phone, backupCode],
  unsupported: [],
};
const complete: ReverificationSnapshot = { stage: null, factors: [], unsupported: [] };

const of: Open = { open, stage: "second", factors: snapshot.factors, since: 2, sent: [] };
const idle = { status: "idle" } as const;
const starting = { status: "starting", open, request: 5 } as const;
const failure = { status: "failed", open, error: network } as const;
const choosing = { status: "choosing", ...of, error: network } as const;
const sending = { status: "sending", ...of, factor: phone, request: 5 } as const;
const entering: Entering = { status: "entering", ...of, factor: totp, error: null, resending: null };
const enteringSent: Entering = { ...entering, factor: phone, sent: [phone.id] };
const verifying = { status: "verifying", ...of, factor: totp, request: 5 } as const;
const unsupported = { status: "unsupported", open, unsupported: ["passkey"] } as const;

const states: readonly ReverificationState[] = [
  idle,
  starting,
  failure,
  choosing,
  sending,
  entering,
  verifying,
  unsupported,
];

function except(...statuses: ReverificationState["status"][]): ReverificationState[] {
  return states.filter(({ status }) => !statuses.includes(status));
}

function client(request: StepUpRequest | null): ReverificationEvent {
  return { type: "client", open: request, request: 9 };
}

function started(value: ReverificationSnapshot): ReverificationEvent {
  return { type: "started", answers: 5, outcome: { ok: true, value }, request: 9 };
}

test("the states of this file are all that there are", () => {
  expect(states.map(({ status }) => status)).toEqual([...reverificationStatuses]);
});

test("a code is sent to phones and emails alone", () => {
  expect([password, totp, phone, email, backupCode].filter(isSent)).toEqual([phone, email]);
});

describe("a request", () => {
  test("begins the verification", () => {
    expect(reduce(idle, client(open))).toEqual({ status: "starting", open, request: 9 });
  });

  test.each(states)("that is over ends $status", (state) => {
    expect(reduce(state, client(null))).toEqual(idle);
  });

  test("that there is none of stays idle, the same object", () => {
    expect(reduce(idle, client(null))).toBe(idle);
  });

  test.each(except("idle"))("that is the same leaves $status as it is", (state) => {
    expect(reduce(state, client(open))).toBe(state);
  });

  test.each(except("idle"))("that goes to another place takes $status along", (state) => {
    const moved: StepUpRequest = { ...open, place: { owner: "app" } };
    expect(reduce(state, client(moved))).toEqual({ ...state, open: moved });
  });

  test.each(states)("that is another one begins anew after $status", (state) => {
    const next: StepUpRequest = { ...open, id: 2, level: "multi_factor" };
    expect(reduce(state, client(next))).toEqual({ status: "starting", open: next, request: 9 });
  });
});

describe("the verification that was started", () => {
  test("begins with the first factor, if nothing is sent to it", () => {
    expect(reduce(starting, started(snapshot))).toEqual({ ...entering, since: 9 });
  });

  test("begins with sending a code, where the first factor takes one", () => {
    const factors = [phone, backupCode];
    expect(reduce(starting, started({ ...snapshot, factors }))).toEqual({
      ...sending,
      factors,
      since: 9,
      request: 9,
    });
  });

  test("says which strategies there are, if there are no parts for any", () => {
    const none: ReverificationSnapshot = { stage: "first", factors: [], unsupported: ["passkey"] };
    expect(reduce(starting, started(none))).toEqual(unsupported);
  });

  test("says so too if there is no way at all", () => {
    const none: ReverificationSnapshot = { stage: "second", factors: [], unsupported: [] };
    expect(reduce(starting, started(none))).toEqual({ ...unsupported, unsupported: [] });
  });

  test("that is complete at once needs nobody", () => {
    expect(reduce(starting, started(complete))).toEqual(idle);
  });

  test("that failed says why, and is tried again on request alone", () => {
    const state = reduce(starting, { type: "started", answers: 5, outcome: failed, request: 9 });
    expect(state).toEqual(failure);
    expect(reduce(state, { type: "retry", request: 10 })).toEqual({ status: "starting", open, request: 10 });
  });

  test.each(except("failed"))("is not tried again at $status", (state) => {
    expect(reduce(state, { type: "retry", request: 10 })).toBe(state);
  });

  test("a late answer changes nothing", () => {
    for (const state of except("starting")) expect(reduce(state, started(snapshot))).toBe(state);
    const late: ReverificationEvent = { type: "started", answers: 4, outcome: failed, request: 9 };
    expect(reduce(starting, late)).toBe(starting);
  });
});

describe("choosing a factor", () => {
  const choose = (id: string): ReverificationEvent => ({ type: "choose", id, request: 9 });

  test.each([choosing, sending, entering, verifying])("is possible at $status", (state) => {
    expect(reduce(state, choose(backupCode.id))).toEqual({ ...entering, factor: backupCode });
  });

  test.each([choosing, entering, verifying])("sends a code where one is needed, from $status", (state) => {
    expect(reduce(state, choose(phone.id))).toEqual({ ...sending, request: 9 });
  });

  test("takes the error away", () => {
    const refused = { ...entering, error: incorrect };
    expect(reduce(refused, choose(backupCode.id))).toMatchObject({ error: null });
  });

  test("of those to which a code went sends no other", () => {
    const state = reduce(enteringSent, choose(totp.id));
    expect(reduce(state, choose(phone.id))).toEqual(enteringSent);
  });

  test.each([sending, entering, verifying])("that is the current one changes nothing at $status", (state) => {
    expect(reduce(state, choose(state.factor.id))).toBe(state);
  });

  test("that Clerk does not offer changes nothing", () => {
    for (const state of states) expect(reduce(state, choose("email_code:idn_email"))).toBe(state);
  });

  test.each(except("choosing", "sending", "entering", "verifying"))("does nothing at $status", (state) => {
    expect(reduce(state, choose(totp.id))).toBe(state);
  });
});

describe("sending a code", () => {
  function sent(outcome: typeof worked | typeof failed, answers = 5): ReverificationEvent {
    return { type: "sent", id: phone.id, answers, outcome, request: 9 };
  }

  test("that went out is entered, and remembered", () => {
    expect(reduce(sending, sent(worked))).toEqual(enteringSent);
  });

  test("that failed offers the choice, with the error", () => {
    expect(reduce(sending, sent(failed))).toEqual(choosing);
  });

  test("again is one request at a time, and keeps the step", () => {
    const refused = { ...enteringSent, error: incorrect };
    const state = reduce(refused, { type: "resend", request: 5 });
    expect(state).toEqual({ ...refused, resending: 5 });
    expect(reduce(state, { type: "resend", request: 6 })).toBe(state);
    expect(reduce(state, sent(worked))).toEqual(enteringSent);
    expect(reduce(state, sent(failed))).toEqual({ ...enteringSent, error: network });
    const mistyped = reduce(state, { type: "refuse", error: malformed, request: 7 });
    expect(reduce(mistyped, sent(worked))).toEqual({ ...enteringSent, error: malformed });
  });

  test("again is for those to which codes are sent", () => {
    for (const state of states) expect(reduce(state, { type: "resend", request: 9 })).toBe(state);
  });

  test("that failed late changes nothing", () => {
    for (const state of except("sending")) expect(reduce(state, sent(failed))).toBe(state);
    expect(reduce(sending, sent(failed, 4))).toBe(sending);
    expect(reduce({ ...enteringSent, resending: 6 }, sent(failed))).toEqual({
      ...enteringSent,
      resending: 6,
    });
  });

  test("that went out while the person went elsewhere is still good: none is sent on coming back", () => {
    const elsewhere = reduce(sending, { type: "choose", id: totp.id, request: 6 });
    expect(elsewhere).toEqual(entering);
    const state = reduce(elsewhere, sent(worked));
    expect(state).toEqual({ ...entering, sent: [phone.id] });
    expect(reduce(state, { type: "choose", id: phone.id, request: 10 })).toEqual(enteringSent);
    expect(reduce(state, sent(worked))).toBe(state);
  });

  test("that went out for an earlier verification is not good for this one", () => {
    for (const state of [choosing, sending, entering, verifying])
      expect(reduce(state, sent(worked, 1))).toBe(state);
    for (const state of [idle, starting, failure, unsupported])
      expect(reduce(state, sent(worked))).toBe(state);
  });
});

describe("checking what was typed", () => {
  const submit: ReverificationEvent = { type: "submit", request: 5 };

  test("what is no code is said at the field", () => {
    const refuse: ReverificationEvent = { type: "refuse", error: malformed, request: 5 };
    expect(reduce({ ...entering, error: incorrect }, refuse)).toEqual({ ...entering, error: malformed });
    for (const state of except("entering")) expect(reduce(state, refuse)).toBe(state);
  });

  function attempted(
    outcome: Extract<ReverificationEvent, { type: "attempted" }>["outcome"],
    answers = 5,
  ): ReverificationEvent {
    return { type: "attempted", answers, outcome, request: 9 };
  }

  test("takes the error away", () => {
    expect(reduce({ ...entering, error: incorrect }, submit)).toEqual(verifying);
  });

  test.each(except("entering"))("does not begin at $status", (state) => {
    expect(reduce(state, submit)).toBe(state);
  });

  test("that is right is the end", () => {
    expect(reduce(verifying, attempted({ ok: true, value: complete }))).toEqual(idle);
  });

  test("that is wrong comes back to the field, with the error", () => {
    expect(reduce(verifying, attempted({ ok: false, error: incorrect }))).toEqual({
      ...entering,
      error: incorrect,
    });
  });

  test("goes on with the second stage, whose factors are its own", () => {
    const first = { ...verifying, stage: "first", factors: [password, email], sent: [email.id] } as const;
    expect(reduce({ ...first, factor: email }, attempted({ ok: true, value: snapshot }))).toEqual({
      ...entering,
      since: 9,
    });
    const factors = [phone];
    expect(reduce(first, attempted({ ok: true, value: { ...snapshot, factors } }))).toEqual({
      ...sending,
      factors,
      since: 9,
      request: 9,
    });
  });

  test("keeps which codes were sent", () => {
    const state = { ...verifying, factor: phone, sent: [phone.id] };
    expect(reduce(state, attempted({ ok: false, error: incorrect }))).toEqual({
      ...enteringSent,
      error: incorrect,
    });
  });

  test("a verification that is gone needs a new one", () => {
    expect(reduce(verifying, attempted({ ok: false, error: conflict }))).toEqual({
      status: "failed",
      open,
      error: conflict,
    });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [
      { ok: true, value: complete },
      { ok: true, value: snapshot },
      { ok: false, error: incorrect },
      { ok: false, error: conflict },
    ] as const) {
      expect(reduce(verifying, attempted(outcome, 4))).toBe(verifying);
      for (const state of except("verifying")) expect(reduce(state, attempted(outcome))).toBe(state);
    }
  });
});
