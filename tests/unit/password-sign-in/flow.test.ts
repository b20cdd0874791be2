import { describe, expect, test } from "vitest";
import type {
  ClientSnapshot,
  SessionSnapshot,
  SignInSnapshot,
} from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { reduce } from "../../../packages/mfa-ui/src/flows/password-sign-in/flow.js";
import {
  type PasswordSignInEvent,
  type PasswordSignInState,
  passwordSignInStatuses,
} from "../../../packages/mfa-ui/src/flows/password-sign-in/state.js";

const session: SessionSnapshot = { id: "sess_1", userId: "user_1", status: "active", task: null };
const signedOut: ClientSnapshot = { status: "ready", session: null };
const signedIn: ClientSnapshot = { status: "ready", session };
const switching: ClientSnapshot = { status: "ready", session: undefined };
const loadingClient: ClientSnapshot = { status: "loading", session: undefined };
const unavailableClient: ClientSnapshot = { status: "unavailable", session: undefined };

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
const secondFactor: SignInSnapshot = {
  ...noAttempt,
  id: "sia_1",
  status: "needs_second_factor",
  factors: [{ id: "totp", strategy: "totp" }],
  reason: "mfa",
};
const newPassword: SignInSnapshot = { ...noAttempt, id: "sia_1", status: "needs_new_password" };
const completed: SignInSnapshot = {
  ...noAttempt,
  id: "sia_1",
  status: "complete",
  createdSessionId: "sess_1",
};

const incorrect = createMfaError("password-incorrect");
const network = createMfaError("network");

const entering = { status: "entering", error: null, otherSessionId: null, signingOut: null } as const;
const withSession = { ...entering, otherSessionId: "sess_2" } as const;
const submitting = { status: "submitting", before: null, request: 5 } as const;
const finishing = { status: "finishing", sessionId: "sess_1", error: null, request: 5 } as const;
const complete = { status: "complete", session } as const;
const unsupported = { status: "unsupported", signIn: newPassword } as const;
const idle = { status: "idle", signInId: null } as const;
const handedOn = { status: "idle", signInId: "sia_1" } as const;

function client(signIn: SignInSnapshot, reported: ClientSnapshot = signedOut): PasswordSignInEvent {
  return { type: "client", client: reported, signIn, request: 9 };
}

describe("where the flow stands", () => {
  test.each<[string, PasswordSignInEvent, PasswordSignInState]>([
    ["nobody is signed in", client(noAttempt), entering],
    ["somebody is signed in", client(noAttempt, signedIn), idle],
    ["a second factor is pending", client(secondFactor), handedOn],
    ["Clerk wants a new password", client(newPassword), unsupported],
    [
      "Clerk wants a protect check",
      client({ ...newPassword, status: "needs_protect_check" }),
      { status: "unsupported", signIn: { ...newPassword, status: "needs_protect_check" } },
    ],
    [
      "an attempt at its first factor is begun again",
      client({ ...noAttempt, id: "sia_1", status: "needs_first_factor" }),
      entering,
    ],
    ["another tab has a session", client({ ...noAttempt, otherSessionId: "sess_2" }), withSession],
    ["Clerk loads", client(noAttempt, loadingClient), { status: "loading" }],
    ["Clerk could not load", client(noAttempt, unavailableClient), { status: "unavailable" }],
  ])("%s", (_, event, expected) => {
    expect(reduce({ status: "loading" }, event)).toEqual(expected);
  });

  test("Clerk between two sessions is no news", () => {
    for (const state of [entering, idle, handedOn, submitting, complete, unsupported]) {
      expect(reduce(state, client(noAttempt, switching))).toBe(state);
    }
  });

  test("Clerk that reports loading after it was there is no news", () => {
    for (const state of [idle, handedOn, entering, submitting, finishing, complete, unsupported]) {
      expect(reduce(state, client(noAttempt, loadingClient))).toBe(state);
    }
  });
});

describe("submitting", () => {
  test("remembers the attempt before it and the number of its request", () => {
    expect(reduce(entering, { type: "submit", before: "sia_0", request: 5 })).toEqual({
      status: "submitting",
      before: "sia_0",
      request: 5,
    });
  });

  test("happens only while credentials are typed", () => {
    for (const state of [submitting, finishing, complete, unsupported, idle]) {
      expect(reduce(state, { type: "submit", before: null, request: 9 })).toBe(state);
    }
  });

  test("a refusal comes back to the fields", () => {
    const outcome = { ok: false, error: incorrect } as const;
    expect(reduce(submitting, { type: "created", answers: 5, outcome, request: 9 })).toEqual({
      ...entering,
      error: incorrect,
    });
  });

  test.each<[string, SignInSnapshot, PasswordSignInState]>([
    ["a complete sign-in is finished", completed, { ...finishing, request: 9 }],
    ["one that waits for its second factor is handed on", secondFactor, handedOn],
    ["one that needs a new password is unsupported", newPassword, unsupported],
  ])("%s", (_, value, expected) => {
    const outcome = { ok: true, value } as const;
    expect(reduce(submitting, { type: "created", answers: 5, outcome, request: 9 })).toEqual(expected);
  });

  test("an answer to an earlier request changes nothing", () => {
    for (const outcome of [
      { ok: false, error: incorrect },
      { ok: true, value: completed },
    ] as const) {
      expect(reduce(submitting, { type: "created", answers: 4, outcome, request: 9 })).toBe(submitting);
      expect(reduce(entering, { type: "created", answers: 5, outcome, request: 9 })).toBe(entering);
    }
  });

  test("a new attempt that Clerk reports before the answer is handed on", () => {
    expect(reduce(submitting, client(secondFactor))).toEqual(handedOn);
  });

  test("the attempt from before the request is no answer", () => {
    const again = { ...submitting, before: "sia_1" } as const;
    expect(reduce(again, client(secondFactor))).toBe(again);
  });

  test("nothing else that Clerk reports ends the wait", () => {
    expect(reduce(submitting, client(noAttempt))).toBe(submitting);
    expect(reduce(submitting, client(newPassword))).toBe(submitting);
    expect(reduce(submitting, client(completed))).toBe(submitting);
  });
});

describe("a session of another tab", () => {
  test("is offered beside the fields, and the error stays", () => {
    const state: PasswordSignInState = { ...entering, error: incorrect };
    expect(reduce(state, client({ ...noAttempt, otherSessionId: "sess_2" }))).toEqual({
      ...withSession,
      error: incorrect,
    });
  });

  test("resuming finishes with that session; without one nothing happens", () => {
    expect(reduce(withSession, { type: "resume", request: 9 })).toEqual({
      ...finishing,
      sessionId: "sess_2",
      request: 9,
    });
    expect(reduce(entering, { type: "resume", request: 9 })).toBe(entering);
  });

  test("signing out asks once, and is over with its answer", () => {
    const signingOut = reduce(withSession, { type: "leave", request: 5 });
    expect(signingOut).toEqual({ ...withSession, signingOut: 5 });
    expect(reduce(signingOut, { type: "leave", request: 6 })).toBe(signingOut);
    expect(
      reduce(signingOut, { type: "left", answers: 5, outcome: { ok: true, value: null }, request: 9 }),
    ).toEqual(entering);
  });

  test("a failed sign-out is shown, and can be repeated", () => {
    const failed = reduce(
      { ...withSession, signingOut: 5 },
      { type: "left", answers: 5, outcome: { ok: false, error: network }, request: 9 },
    );
    expect(failed).toEqual({ ...withSession, error: network });
    expect(reduce(failed, { type: "leave", request: 9 })).toEqual({
      ...withSession,
      error: network,
      signingOut: 9,
    });
  });

  test("an answer to an earlier sign-out changes nothing", () => {
    const state: PasswordSignInState = { ...withSession, signingOut: 5 };
    expect(reduce(state, { type: "left", answers: 4, outcome: { ok: true, value: null }, request: 9 })).toBe(
      state,
    );
  });

  test("a session that ended elsewhere is offered no more", () => {
    expect(reduce(withSession, client(noAttempt))).toEqual(entering);
  });
});

describe("after it was handed on", () => {
  test("the same attempt stays with the second factor, whatever becomes of it", () => {
    expect(reduce(handedOn, client(completed))).toBe(handedOn);
    expect(reduce(handedOn, client({ ...newPassword, id: "sia_1" }))).toBe(handedOn);
  });

  test("a start over brings the fields back", () => {
    expect(reduce(handedOn, client(noAttempt))).toEqual(entering);
  });

  test("an attempt that Clerk dropped brings the fields back, with the reason", () => {
    const lost = createMfaError("conflict");
    expect(reduce(handedOn, client({ ...noAttempt, lost }))).toEqual({ ...entering, error: lost });
  });

  test("the reason does not replace an error that is shown", () => {
    const state: PasswordSignInState = { ...entering, error: incorrect };
    expect(reduce(state, client({ ...noAttempt, lost: createMfaError("conflict") }))).toBe(state);
  });

  test("a session that turned active ends it; a sign-out brings the fields back", () => {
    const after = reduce(handedOn, client(noAttempt, signedIn));
    expect(after).toEqual(idle);
    expect(reduce(after, client(noAttempt, signedIn))).toBe(after);
    expect(reduce(after, client(noAttempt))).toEqual(entering);
  });
});

describe("finishing", () => {
  test.each<[string, ClientSnapshot, SignInSnapshot]>([
    ["nothing", switching, noAttempt],
    ["that it loads", loadingClient, noAttempt],
    ["the session already", signedIn, noAttempt],
    ["nobody", signedOut, noAttempt],
    ["a second factor", signedOut, secondFactor],
  ])("latches while Clerk reports %s", (_, reported, signIn) => {
    expect(reduce(finishing, client(signIn, reported))).toBe(finishing);
  });

  test("an activated session is the end, which stays until a sign-out", () => {
    const outcome = { ok: true, value: session } as const;
    const end = reduce(finishing, { type: "activated", answers: 5, outcome, request: 9 });
    expect(end).toEqual(complete);
    expect(reduce(end, client(noAttempt, signedIn))).toBe(end);
    expect(reduce(end, client(noAttempt))).toEqual(entering);
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
});

describe("unsupported", () => {
  test("stays while the attempt stays", () => {
    expect(reduce(unsupported, client({ ...newPassword }))).toBe(unsupported);
  });

  test("ends with a start over, a session, or the second factor", () => {
    expect(reduce(unsupported, client(noAttempt))).toEqual(entering);
    expect(reduce(unsupported, client(noAttempt, signedIn))).toEqual(idle);
    expect(reduce(unsupported, client(secondFactor))).toEqual(handedOn);
  });
});

describe("every status by every event", () => {
  const states: PasswordSignInState[] = [
    { status: "loading" },
    { status: "unavailable" },
    idle,
    handedOn,
    entering,
    { ...withSession, error: incorrect, signingOut: 5 },
    submitting,
    finishing,
    { ...finishing, error: network, request: null },
    complete,
    unsupported,
  ];
  const signIns = [
    noAttempt,
    secondFactor,
    newPassword,
    completed,
    { ...secondFactor, id: "sia_2" },
    { ...noAttempt, otherSessionId: "sess_2" },
  ];
  const failure = { ok: false, error: network } as const;
  const events: PasswordSignInEvent[] = [
    ...[signedOut, signedIn, switching, loadingClient, unavailableClient].flatMap((reported) =>
      signIns.map((signIn) => client(signIn, reported)),
    ),
    { type: "submit", before: null, request: 9 },
    { type: "resume", request: 9 },
    { type: "leave", request: 9 },
    { type: "retry", request: 9 },
    ...[5, 4].flatMap((answers): PasswordSignInEvent[] => [
      { type: "created", answers, outcome: failure, request: 9 },
      ...signIns.map(
        (value): PasswordSignInEvent => ({
          type: "created",
          answers,
          outcome: { ok: true, value },
          request: 9,
        }),
      ),
      { type: "left", answers, outcome: { ok: true, value: null }, request: 9 },
      { type: "left", answers, outcome: failure, request: 9 },
      { type: "activated", answers, outcome: { ok: true, value: session }, request: 9 },
      { type: "activated", answers, outcome: failure, request: 9 },
    ]),
  ];

  test("the states here cover every status", () => {
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(passwordSignInStatuses));
  });

  test.each(states.map((state) => [state.status, state] as const))("%s", (_, state) => {
    const before = JSON.stringify(state);
    for (const event of events) {
      const next = reduce(state, event);
      expect(passwordSignInStatuses).toContain(next.status);
      if ("request" in next) expect([null, 5, 9]).toContain(next.request);
      // The same event again changes nothing more: a repeated report can not loop.
      if (event.type === "client") expect(reduce(next, event)).toEqual(next);
    }
    expect(JSON.stringify(state)).toBe(before);
  });
});
