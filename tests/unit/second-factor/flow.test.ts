import { describe, expect, test } from "vitest";
import type {
  ClientSnapshot,
  SecondFactor,
  SessionSnapshot,
  SignInSnapshot,
} from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { reduce } from "../../../packages/mfa-ui/src/flows/second-factor/flow.js";
import {
  type Entering,
  type SecondFactorEvent,
  type SecondFactorStart,
  type SecondFactorState,
  secondFactorStatuses,
} from "../../../packages/mfa-ui/src/flows/second-factor/state.js";

const totp: SecondFactor = { id: "totp", strategy: "totp" };
const backupCode: SecondFactor = { id: "backup_code", strategy: "backup_code" };
const home: SecondFactor = {
  id: "phone_code:home",
  strategy: "phone_code",
  phoneNumberId: "home",
  safeIdentifier: "+49 *** 23",
};
const work: SecondFactor = {
  id: "phone_code:work",
  strategy: "phone_code",
  phoneNumberId: "work",
  safeIdentifier: "+1 *** 99",
};

const session: SessionSnapshot = { id: "sess_1", userId: "user_1", status: "active", task: null };
const signedOut: ClientSnapshot = { status: "ready", session: null };
const signedIn: ClientSnapshot = { status: "ready", session };
const switching: ClientSnapshot = { status: "ready", session: undefined };
const loadingClient: ClientSnapshot = { status: "loading", session: undefined };

const noAttempt: SignInSnapshot = {
  id: null,
  status: null,
  factors: [],
  unsupported: [],
  reason: null,
  createdSessionId: null,
  otherSessionId: null,
  sent: null,
  settling: false,
  lost: null,
};
const attempt: SignInSnapshot = {
  ...noAttempt,
  id: "sia_1",
  status: "needs_second_factor",
  factors: [totp, home, work, backupCode],
  reason: "mfa",
};
const phonesOnly: SignInSnapshot = { ...attempt, factors: [home, work] };
const completed: SignInSnapshot = {
  ...noAttempt,
  id: "sia_1",
  status: "complete",
  createdSessionId: "sess_1",
};

const incorrect = createMfaError("code-incorrect");
const malformed = createMfaError("code-malformed");
const network = createMfaError("network");

const entering: Entering = {
  status: "entering",
  signIn: attempt,
  factor: totp,
  error: null,
  resending: null,
  suggestion: null,
};
const atHome: Entering = { ...entering, factor: home };
const verifying = { status: "verifying", signIn: attempt, factor: totp, request: 5 } as const;
const sending = { status: "sending", signIn: attempt, factor: home, request: 5, auto: false } as const;
const choosing = { status: "choosing", signIn: attempt, error: null } as const;
const finishing = {
  status: "finishing",
  signInId: "sia_1",
  sessionId: "sess_1",
  error: null,
  request: 5,
} as const;
const complete = { status: "complete", signInId: "sia_1", session } as const;
const unsupported = {
  status: "unsupported",
  signIn: { ...attempt, factors: [], unsupported: ["passkey"] },
} as const;

function client(
  signIn: SignInSnapshot,
  {
    client: reported = signedOut,
    start = {},
  }: { client?: ClientSnapshot; start?: SecondFactorStart | null } = {},
): SecondFactorEvent {
  return { type: "client", client: reported, signIn, start, request: 9 };
}

describe("arriving at an attempt", () => {
  test("without an attempt the flow is idle", () => {
    expect(reduce({ status: "loading" }, client(noAttempt))).toEqual({ status: "idle" });
  });

  test("an idle flow that stays idle is the same object", () => {
    const idle: SecondFactorState = { status: "idle" };
    expect(reduce(idle, client(noAttempt))).toBe(idle);
  });

  test("Clerk that loads, and Clerk that could not load, are told apart", () => {
    const unavailable: ClientSnapshot = { status: "unavailable", session: undefined };
    const loading = reduce({ status: "unavailable" }, client(noAttempt, { client: loadingClient }));
    expect(loading).toEqual({ status: "loading" });
    expect(reduce(loading, client(noAttempt, { client: loadingClient }))).toBe(loading);
    expect(reduce(loading, client(noAttempt, { client: unavailable }))).toEqual({ status: "unavailable" });
  });

  test("the first factor is the one to begin with", () => {
    expect(reduce({ status: "idle" }, client(attempt))).toEqual(entering);
  });

  test("a factor to which a code is sent begins with the sending, on its own", () => {
    expect(reduce({ status: "idle" }, client(phonesOnly))).toEqual({
      status: "sending",
      signIn: phonesOnly,
      factor: home,
      request: 9,
      auto: true,
    });
  });

  test("without autoSend a sent factor waits for a choice", () => {
    expect(reduce({ status: "idle" }, client(phonesOnly, { start: { autoSend: false } }))).toEqual({
      status: "choosing",
      signIn: phonesOnly,
      error: null,
    });
  });

  test("without autoSend a factor to which nothing is sent can be entered at once", () => {
    expect(reduce({ status: "idle" }, client(attempt, { start: { autoSend: false } }))).toEqual(entering);
  });

  test.each<[string, SecondFactorStart["initialFactor"], Partial<Record<"status" | "factor", unknown>>]>([
    ["a strategy begins with its first factor", "backup_code", { status: "entering", factor: backupCode }],
    ["an id begins with that factor", "phone_code:work", { status: "sending", factor: work }],
    ["null begins with the choice", null, { status: "choosing" }],
    ["an unknown one begins with the first factor", "email_code", { status: "entering", factor: totp }],
    ["undefined begins with the first factor", undefined, { status: "entering", factor: totp }],
  ])("initialFactor: %s", (_, initialFactor, expected) => {
    expect(reduce({ status: "idle" }, client(attempt, { start: { initialFactor } }))).toMatchObject(expected);
  });

  test("an attempt with only factors that have no parts is unsupported", () => {
    const passkeys = { ...attempt, factors: [], unsupported: ["passkey"] };
    expect(reduce({ status: "idle" }, client(passkeys))).toEqual({ status: "unsupported", signIn: passkeys });
  });

  test("an attempt at another step than the second factor is not this flow's", () => {
    const firstFactor = { ...noAttempt, id: "sia_1", status: "needs_first_factor" };
    expect(reduce({ status: "idle" }, client(firstFactor))).toEqual({ status: "idle" });
  });
});

describe("before a Root is mounted", () => {
  const unmounted = client(phonesOnly, { start: null });

  test("the step is known but asks for no request", () => {
    expect(reduce({ status: "loading" }, unmounted)).toMatchObject({
      status: "sending",
      request: null,
      arrived: true,
    });
  });

  test("the Root that mounts says how the step begins", () => {
    const seen = reduce({ status: "loading" }, unmounted);
    expect(reduce(seen, { type: "start", start: { autoSend: false }, request: 9 })).toEqual({
      status: "choosing",
      signIn: phonesOnly,
      error: null,
    });
    expect(reduce(seen, { type: "start", start: {}, request: 9 })).toMatchObject({
      status: "sending",
      request: 9,
    });
  });

  test("a second Root does not begin it again", () => {
    for (const state of [entering, sending, choosing, verifying]) {
      expect(reduce(state, { type: "start", start: { initialFactor: null }, request: 9 })).toBe(state);
    }
  });
});

describe("after a reload", () => {
  const sentTo = (factorId: string | null, delivered = true): SignInSnapshot => ({
    ...attempt,
    sent: { factorId, strategy: "phone_code", delivered, resendAt: 0 },
  });

  test("a code that this tab sent is entered at the factor it went to", () => {
    const signIn = sentTo("phone_code:work");
    expect(reduce({ status: "loading" }, client(signIn))).toEqual({ ...entering, signIn, factor: work });
  });

  test("a code that was sent elsewhere is entered at the first factor of its strategy", () => {
    const signIn = sentTo(null);
    expect(reduce({ status: "loading" }, client(signIn))).toEqual({ ...entering, signIn, factor: home });
  });

  test("a code that went out wins over initialFactor", () => {
    const signIn = sentTo("phone_code:work");
    expect(reduce({ status: "loading" }, client(signIn, { start: { initialFactor: "totp" } }))).toMatchObject(
      {
        status: "entering",
        factor: work,
      },
    );
  });

  test("a send that Clerk refused waits for a choice: nothing is sent again on its own", () => {
    const signIn = sentTo("phone_code:work", false);
    expect(reduce({ status: "loading" }, client(signIn))).toEqual({
      status: "choosing",
      signIn,
      error: null,
    });
  });

  test("a mark for a factor that is no longer offered is not followed", () => {
    expect(reduce({ status: "loading" }, client(sentTo("phone_code:gone")))).toMatchObject({
      status: "entering",
      factor: totp,
    });
  });
});

describe("choosing a factor", () => {
  test("a factor to which nothing is sent is entered at once, with no error left", () => {
    const state: SecondFactorState = { ...entering, error: incorrect };
    expect(reduce(state, { type: "choose", id: "backup_code", request: 9 })).toEqual({
      ...entering,
      factor: backupCode,
    });
  });

  test("a factor to which a code is sent is sent one, on request", () => {
    expect(reduce(choosing, { type: "choose", id: home.id, request: 9 })).toEqual({
      status: "sending",
      signIn: attempt,
      factor: home,
      request: 9,
      auto: false,
    });
  });

  test("coming back to the factor that the code went to sends no second one", () => {
    const signIn: SignInSnapshot = {
      ...attempt,
      sent: { factorId: home.id, strategy: "phone_code", delivered: true, resendAt: 0 },
    };
    const state: SecondFactorState = { ...entering, signIn };
    expect(reduce(state, { type: "choose", id: home.id, request: 9 })).toEqual({
      ...entering,
      signIn,
      factor: home,
    });
  });

  test("another phone than the one that got the code is sent its own", () => {
    const signIn: SignInSnapshot = {
      ...attempt,
      sent: { factorId: home.id, strategy: "phone_code", delivered: true, resendAt: 0 },
    };
    expect(reduce({ ...entering, signIn }, { type: "choose", id: work.id, request: 9 })).toMatchObject({
      status: "sending",
      factor: work,
    });
  });

  test("the current factor and an unknown one change nothing", () => {
    expect(reduce(entering, { type: "choose", id: "totp", request: 9 })).toBe(entering);
    expect(reduce(entering, { type: "choose", id: "phone_code:gone", request: 9 })).toBe(entering);
  });

  test("another factor can be chosen while a code is checked, and while one is sent", () => {
    expect(reduce(verifying, { type: "choose", id: "backup_code", request: 9 })).toMatchObject({
      status: "entering",
      factor: backupCode,
    });
    expect(reduce(sending, { type: "choose", id: work.id, request: 9 })).toMatchObject({
      status: "sending",
      factor: work,
      request: 9,
    });
  });
});

describe("sending", () => {
  const failed = { ok: false, error: network } as const;
  const went = { ok: true, value: null } as const;

  test("a code that went out is entered", () => {
    expect(reduce(sending, { type: "sent", answers: 5, outcome: went, request: 9 })).toEqual(atHome);
  });

  test("a failure goes to the choice, with its error", () => {
    expect(reduce(sending, { type: "sent", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...choosing,
      error: network,
    });
  });

  test("a failure after a code was delivered before lets that code be entered, with the error", () => {
    const signIn: SignInSnapshot = {
      ...attempt,
      sent: { factorId: home.id, strategy: "phone_code", delivered: true, resendAt: 0 },
    };
    expect(reduce({ ...sending, signIn }, { type: "sent", answers: 5, outcome: failed, request: 9 })).toEqual(
      { ...atHome, signIn, error: network },
    );
  });

  test("an answer to an earlier sending changes nothing", () => {
    for (const outcome of [went, failed]) {
      expect(reduce(sending, { type: "sent", answers: 4, outcome, request: 9 })).toBe(sending);
    }
  });

  test("an answer that comes after the person went on changes nothing", () => {
    for (const state of [entering, choosing, verifying, finishing, complete, unsupported]) {
      for (const outcome of [went, failed]) {
        expect(reduce(state, { type: "sent", answers: 5, outcome, request: 9 })).toBe(state);
      }
    }
  });
});

describe("sending another code", () => {
  test("the step stays and bears the number of the request", () => {
    expect(reduce(atHome, { type: "resend", request: 9 })).toEqual({ ...atHome, resending: 9 });
  });

  test("only one at a time", () => {
    const state: SecondFactorState = { ...atHome, resending: 5 };
    expect(reduce(state, { type: "resend", request: 9 })).toBe(state);
  });

  test("not for a factor to which nothing is sent", () => {
    expect(reduce(entering, { type: "resend", request: 9 })).toBe(entering);
  });

  test("an answer ends it, and a failure is shown at the same step", () => {
    const state: SecondFactorState = { ...atHome, error: incorrect, resending: 5 };
    expect(
      reduce(state, { type: "sent", answers: 5, outcome: { ok: true, value: null }, request: 9 }),
    ).toEqual(atHome);
    expect(
      reduce(state, { type: "sent", answers: 5, outcome: { ok: false, error: network }, request: 9 }),
    ).toEqual({ ...atHome, error: network });
  });

  test("an answer does not take away what is wrong with the text in the field", () => {
    const state: SecondFactorState = { ...atHome, error: malformed, resending: 5 };
    const worked = { ok: true, value: null } as const;
    expect(reduce(state, { type: "sent", answers: 5, outcome: worked, request: 9 })).toEqual({
      ...atHome,
      error: malformed,
    });
  });
});

describe("a code that is checked", () => {
  const proof = { ok: true, value: completed } as const;
  const refused = { ok: false, error: incorrect } as const;

  test("submitting takes the error and the suggestion away", () => {
    const state: SecondFactorState = { ...entering, error: incorrect, suggestion: backupCode };
    expect(reduce(state, { type: "submit", request: 5 })).toEqual(verifying);
  });

  test("only what is being entered can be submitted", () => {
    for (const state of [sending, choosing, verifying, finishing, complete, unsupported]) {
      expect(reduce(state, { type: "submit", request: 9 })).toBe(state);
    }
  });

  test("a refused code comes back to its field with the error", () => {
    expect(reduce(verifying, { type: "attempted", answers: 5, outcome: refused, request: 9 })).toEqual({
      ...entering,
      error: incorrect,
    });
  });

  test("an accepted code is finished", () => {
    expect(reduce(verifying, { type: "attempted", answers: 5, outcome: proof, request: 9 })).toEqual({
      ...finishing,
      request: 9,
    });
  });

  test("an accepted code after which Clerk wants another step is unsupported", () => {
    const newPassword = { ...noAttempt, id: "sia_1", status: "needs_new_password" };
    expect(
      reduce(verifying, {
        type: "attempted",
        answers: 5,
        outcome: { ok: true, value: newPassword },
        request: 9,
      }),
    ).toEqual({ status: "unsupported", signIn: newPassword });
  });

  test("a late refusal changes neither the step nor the error", () => {
    const other: SecondFactorState = { ...entering, factor: backupCode, error: network };
    for (const state of [other, sending, choosing, { ...verifying, request: 6 }]) {
      expect(reduce(state, { type: "attempted", answers: 5, outcome: refused, request: 9 })).toBe(state);
    }
  });

  test("a late proof of completion is kept, wherever the person went meanwhile", () => {
    const other: SecondFactorState = { ...entering, factor: backupCode, error: network };
    for (const state of [other, sending, choosing, { ...verifying, request: 6 }]) {
      expect(reduce(state, { type: "attempted", answers: 5, outcome: proof, request: 9 })).toEqual({
        ...finishing,
        request: 9,
      });
    }
  });

  test("a late proof about another attempt changes nothing", () => {
    const other = { ok: true, value: { ...completed, id: "sia_0" } } as const;
    expect(reduce(entering, { type: "attempted", answers: 5, outcome: other, request: 9 })).toBe(entering);
  });

  test("what is no code is not submitted: the step says so, and may offer another factor for it", () => {
    const state: SecondFactorState = { ...atHome, error: incorrect, resending: 5, suggestion: backupCode };
    expect(reduce(state, { type: "refuse", error: malformed, suggestion: null, request: 9 })).toEqual({
      ...atHome,
      error: malformed,
      resending: 5,
    });
    expect(
      reduce(entering, { type: "refuse", error: malformed, suggestion: backupCode, request: 9 }),
    ).toEqual({
      ...entering,
      error: malformed,
      suggestion: backupCode,
    });
  });
});

describe("what Clerk reports in between", () => {
  test("while a code is checked, neither nothing nor a gone attempt ends the step", () => {
    expect(reduce(verifying, client(noAttempt))).toBe(verifying);
    expect(reduce(verifying, client(noAttempt, { client: switching }))).toBe(verifying);
    expect(reduce(verifying, client(noAttempt, { client: loadingClient }))).toBe(verifying);
  });

  test("while a code is checked, a factor that is offered no more does not end the step", () => {
    const without = { ...attempt, factors: [backupCode] };
    expect(reduce(verifying, client(without))).toEqual({ ...verifying, signIn: without });
  });

  test.each<[string, ClientSnapshot, SignInSnapshot]>([
    ["nothing", switching, noAttempt],
    ["that it loads", loadingClient, noAttempt],
    ["that it is unavailable", { status: "unavailable", session: undefined }, noAttempt],
    ["the session already", signedIn, noAttempt],
    ["another attempt", signedOut, { ...attempt, id: "sia_2" }],
    ["the same attempt", signedOut, attempt],
  ])("while the sign-in is finished, nothing moves it: %s", (_, reported, signIn) => {
    const failed: SecondFactorState = { ...finishing, error: network, request: null };
    expect(reduce(finishing, client(signIn, { client: reported }))).toBe(finishing);
    expect(reduce(failed, client(signIn, { client: reported }))).toBe(failed);
  });

  test("no step ends because Clerk, once there, reports that it loads", () => {
    for (const state of [entering, sending, choosing, complete, unsupported]) {
      expect(reduce(state, client(noAttempt, { client: loadingClient }))).toBe(state);
    }
  });

  test("the same snapshot is no news", () => {
    for (const state of [entering, sending, choosing, verifying]) {
      expect(reduce(state, client(attempt))).toBe(state);
    }
  });

  test("a change of the same attempt keeps the step, its factor and its error", () => {
    const changed = { ...attempt, factors: [totp, backupCode] };
    const state: SecondFactorState = { ...entering, error: incorrect };
    expect(reduce(state, client(changed))).toEqual({ ...state, signIn: changed });
  });

  test("a factor that is offered no more is left for where the flow would begin", () => {
    const without = { ...attempt, factors: [backupCode] };
    expect(reduce(entering, client(without))).toEqual({ ...entering, signIn: without, factor: backupCode });
  });

  test("another attempt begins anew, with no error of the last", () => {
    const next = { ...attempt, id: "sia_2" };
    expect(reduce({ ...entering, factor: backupCode, error: incorrect }, client(next))).toEqual({
      ...entering,
      signIn: next,
    });
  });

  test("an attempt that was started over or abandoned leaves the flow idle", () => {
    for (const state of [entering, sending, choosing]) {
      expect(reduce(state, client(noAttempt))).toEqual({ status: "idle" });
      expect(reduce(state, client({ ...attempt, status: "abandoned", reason: null, factors: [] }))).toEqual({
        status: "idle",
      });
    }
  });

  test("an attempt that another tab completed is finished here", () => {
    for (const state of [entering, sending, choosing]) {
      expect(reduce(state, client(completed))).toEqual({ ...finishing, request: 9 });
      expect(reduce(state, client({ ...noAttempt, otherSessionId: "sess_1" }))).toEqual({
        ...finishing,
        request: 9,
      });
    }
  });

  test("an attempt that goes on to a step without parts is unsupported, and comes back", () => {
    const newPassword = { ...attempt, status: "needs_new_password", reason: null, factors: [] };
    const away = reduce(entering, client(newPassword));
    expect(away).toEqual({ status: "unsupported", signIn: newPassword });
    expect(reduce(away, client(attempt))).toEqual(entering);
  });

  test("a unsupported attempt that changes otherwise stays unsupported", () => {
    const changed = { ...unsupported.signIn, unsupported: ["passkey", "email_link"] };
    expect(reduce(unsupported, client(changed))).toEqual({ status: "unsupported", signIn: changed });
  });

  test("a unsupported attempt that was started over leaves the flow idle", () => {
    expect(reduce(unsupported, client(noAttempt))).toEqual({ status: "idle" });
  });
});

describe("finishing", () => {
  test("an activated session is the end", () => {
    const outcome = { ok: true, value: session } as const;
    expect(reduce(finishing, { type: "activated", answers: 5, outcome, request: 9 })).toEqual(complete);
  });

  test("a failed activation waits for a retry, which asks once", () => {
    const outcome = { ok: false, error: network } as const;
    const failed = reduce(finishing, { type: "activated", answers: 5, outcome, request: 9 });
    expect(failed).toEqual({ ...finishing, error: network, request: null });
    const again = reduce(failed, { type: "retry", request: 9 });
    expect(again).toEqual({ ...finishing, request: 9 });
    expect(reduce(again, { type: "retry", request: 10 })).toBe(again);
  });

  test("an answer to an earlier activation changes nothing", () => {
    const outcome = { ok: false, error: network } as const;
    expect(reduce(finishing, { type: "activated", answers: 4, outcome, request: 9 })).toBe(finishing);
  });

  test("complete stays while the session is there or being switched", () => {
    expect(reduce(complete, client(noAttempt, { client: signedIn }))).toBe(complete);
    expect(reduce(complete, client(noAttempt, { client: switching }))).toBe(complete);
    expect(reduce(complete, client(attempt, { client: signedIn }))).toBe(complete);
  });

  test("complete ends with the session, and with another attempt", () => {
    expect(reduce(complete, client(noAttempt))).toEqual({ status: "idle" });
    const next = { ...attempt, id: "sia_2" };
    expect(reduce(complete, client(next, { client: signedIn }))).toEqual({ ...entering, signIn: next });
  });
});

describe("every status by every event", () => {
  const states: SecondFactorState[] = [
    { status: "loading" },
    { status: "unavailable" },
    { status: "idle" },
    choosing,
    { ...choosing, arrived: true },
    sending,
    { ...sending, request: null, auto: true, arrived: true },
    entering,
    { ...atHome, resending: 5, error: incorrect, suggestion: backupCode },
    verifying,
    finishing,
    { ...finishing, error: network, request: null },
    complete,
    unsupported,
  ];
  const signIns = [
    noAttempt,
    attempt,
    phonesOnly,
    completed,
    unsupported.signIn,
    { ...attempt, id: "sia_2", factors: [backupCode] },
    { ...attempt, status: "abandoned", reason: null, factors: [] },
    { ...noAttempt, otherSessionId: "sess_2" },
  ];
  const clients = [
    signedOut,
    signedIn,
    switching,
    loadingClient,
    { status: "unavailable", session: undefined } as const,
  ];
  const starts = [null, {}, { initialFactor: null, autoSend: false }];
  const failure = { ok: false, error: network } as const;
  const events: SecondFactorEvent[] = [
    ...clients.flatMap((reported) =>
      signIns.flatMap((signIn) => starts.map((start) => client(signIn, { client: reported, start }))),
    ),
    { type: "start", start: {}, request: 9 },
    { type: "choose", id: "totp", request: 9 },
    { type: "choose", id: home.id, request: 9 },
    { type: "choose", id: "gone", request: 9 },
    { type: "resend", request: 9 },
    { type: "submit", request: 9 },
    { type: "refuse", error: malformed, suggestion: backupCode, request: 9 },
    { type: "retry", request: 9 },
    ...[5, 4].flatMap((answers): SecondFactorEvent[] => [
      { type: "sent", answers, outcome: { ok: true, value: null }, request: 9 },
      { type: "sent", answers, outcome: failure, request: 9 },
      { type: "attempted", answers, outcome: { ok: true, value: completed }, request: 9 },
      { type: "attempted", answers, outcome: { ok: true, value: attempt }, request: 9 },
      { type: "attempted", answers, outcome: failure, request: 9 },
      { type: "activated", answers, outcome: { ok: true, value: session }, request: 9 },
      { type: "activated", answers, outcome: failure, request: 9 },
    ]),
  ];

  test("the states here cover every status", () => {
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(secondFactorStatuses));
  });

  test.each(states.map((state) => [state.status, state] as const))("%s", (_, state) => {
    const before = JSON.stringify(state);
    for (const event of events) {
      const next = reduce(state, event);
      expect(secondFactorStatuses).toContain(next.status);
      // A step that asks for a call bears the number of an event: the one now, or the one that it had.
      if ("request" in next) expect([null, 5, 9]).toContain(next.request);
      // What is entered, sent or checked is always one of the offered factors, but while the answer is out.
      if ("factor" in next && next.status !== "verifying") expect(next.signIn.factors).toContain(next.factor);
      // The same event again changes nothing more: a repeated report can not loop.
      if (event.type === "client") expect(reduce(next, event)).toEqual(next);
    }
    expect(JSON.stringify(state)).toBe(before);
  });
});

describe("a session that this browser had before the attempt went", () => {
  test.each([choosing, sending, entering])("is nobody's end of it: $status goes to idle", (state) => {
    const beside = { ...state, signIn: { ...attempt, otherSessionId: "sess_other" } };
    const gone = client({ ...noAttempt, otherSessionId: "sess_other" });
    expect(reduce(beside, gone)).toEqual({ status: "idle" });
  });

  test("does not hide another one that came as the attempt went", () => {
    const beside = { ...entering, signIn: { ...attempt, otherSessionId: "sess_other" } };
    const gone = client({ ...noAttempt, otherSessionId: "sess_new" });
    expect(reduce(beside, gone)).toMatchObject({ status: "finishing", sessionId: "sess_new" });
  });
});
