import { describe, expect, test } from "vitest";
import type { ClientSnapshot, SessionSnapshot } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { reduce } from "../../../packages/mfa-ui/src/flows/mfa-setup/flow.js";
import {
  type MfaSetupEvent,
  type MfaSetupMethod,
  type MfaSetupState,
  mfaSetupMethods,
  mfaSetupStatuses,
} from "../../../packages/mfa-ui/src/flows/mfa-setup/state.js";

const sessionId = "sess_1";
const network = createMfaError("network");
const pending: SessionSnapshot = { id: sessionId, userId: "user_1", status: "pending", task: "setup-mfa" };
const active: SessionSnapshot = { ...pending, status: "active", task: null };
const failed = { ok: false, error: network } as const;

const begun = { sessionId, signingOut: null, error: null } as const;
const choosing = { status: "choosing", ...begun } as const;
const enrolling = { status: "enrolling", ...begun, method: "totp", busy: false } as const;
const busy = { ...enrolling, busy: true } as const;
const finishing = { status: "finishing", sessionId, error: null, request: 5 } as const;
const failure = { ...finishing, error: network, request: null } as const;
const complete = { status: "complete", sessionId, session: active } as const;

const states: readonly MfaSetupState[] = [
  { status: "loading" },
  { status: "unavailable" },
  { status: "idle" },
  choosing,
  enrolling,
  finishing,
  complete,
];

function except(...statuses: MfaSetupState["status"][]): MfaSetupState[] {
  return states.filter(({ status }) => !statuses.includes(status));
}

function client(
  session: SessionSnapshot | null | undefined,
  {
    status = "ready",
    methods = mfaSetupMethods,
    busy: isBusy = false,
  }: {
    status?: ClientSnapshot["status"];
    methods?: readonly MfaSetupMethod[];
    busy?: boolean;
  } = {},
): MfaSetupEvent {
  return { type: "client", client: { status, session }, methods, busy: isBusy, request: 9 };
}

test("the states of this file are all that there are", () => {
  expect(states.map(({ status }) => status)).toEqual([...mfaSetupStatuses]);
});

describe("arriving", () => {
  test("Clerk that loads, and Clerk that could not load, are told apart", () => {
    const unavailable = reduce({ status: "loading" }, client(undefined, { status: "unavailable" }));
    expect(unavailable).toEqual({ status: "unavailable" });
    const again = reduce(unavailable, client(undefined, { status: "loading" }));
    expect(again).toEqual({ status: "loading" });
    expect(reduce(again, client(undefined, { status: "loading" }))).toBe(again);
  });

  test("a session with the task begins with the choice", () => {
    for (const state of except("choosing", "enrolling", "finishing", "complete"))
      expect(reduce(state, client(pending))).toEqual(choosing);
  });

  test.each(mfaSetupMethods)("with one method there is nothing to choose: %s", (method) => {
    expect(reduce({ status: "idle" }, client(pending, { methods: [method] }))).toEqual({
      ...enrolling,
      method,
    });
  });

  test("without any method there is the way out alone", () => {
    expect(reduce({ status: "idle" }, client(pending, { methods: [] }))).toEqual(choosing);
  });

  test.each([
    ["nobody's", null],
    ["a session without a task", active],
    ["a session with another task", { ...pending, task: "choose-organization" }],
  ])("%s is idle, and stays the same object", (_, session) => {
    const idle = reduce({ status: "loading" }, client(session));
    expect(idle).toEqual({ status: "idle" });
    expect(reduce(idle, client(session))).toBe(idle);
  });
});

describe("while Clerk switches sessions", () => {
  test.each(except("loading", "unavailable"))("$status stays", (state) => {
    expect(reduce(state, client(undefined))).toBe(state);
    expect(reduce(state, client(undefined, { status: "loading" }))).toBe(state);
    expect(reduce(state, client(undefined, { status: "unavailable" }))).toBe(state);
  });
});

describe("another session", () => {
  test.each(except("loading", "unavailable", "idle"))("ends $status", (state) => {
    expect(reduce(state, client({ ...active, id: "sess_2" }))).toEqual({ status: "idle" });
    expect(reduce(state, client(null))).toEqual({ status: "idle" });
  });

  test.each(except("loading", "unavailable", "idle"))("with the task begins anew after $status", (state) => {
    const other = { ...pending, id: "sess_2" };
    expect(reduce(state, client(other))).toEqual({ ...choosing, sessionId: "sess_2" });
  });
});

describe("what Clerk reports when nothing changed", () => {
  test.each([choosing, enrolling])("$status is the same object", (state) => {
    expect(reduce(state, client(pending))).toBe(state);
  });

  test("an enrolment that is busy is told once", () => {
    const state = reduce(enrolling, client(pending, { busy: true }));
    expect(state).toEqual(busy);
    expect(reduce(state, client(pending, { busy: true }))).toBe(state);
    expect(reduce(state, client(pending))).toEqual(enrolling);
  });
});

describe("the end of the task", () => {
  test.each([choosing, enrolling, busy])("activates the session, from $status", (state) => {
    expect(reduce(state, client(active))).toEqual({ ...finishing, request: 9 });
  });

  test("may be that another task is next", () => {
    const next = { ...pending, task: "choose-organization" };
    expect(reduce(enrolling, client(next))).toEqual({ ...finishing, request: 9 });
  });

  test("waits for what is being checked, and for codes that are not saved", () => {
    expect(reduce(enrolling, client(active, { busy: true }))).toEqual(busy);
    expect(reduce(busy, client(active, { busy: true }))).toBe(busy);
    expect(reduce(choosing, client(active, { busy: true }))).toBe(choosing);
  });

  test.each([finishing, failure, complete])(
    "is not left again for what Clerk reports at $status",
    (state) => {
      for (const session of [pending, active]) {
        expect(reduce(state, client(session))).toBe(state);
        expect(reduce(state, client(session, { busy: true }))).toBe(state);
      }
    },
  );
});

describe("a Root that is mounted", () => {
  const attach = (methods: readonly MfaSetupMethod[]): MfaSetupEvent => ({
    type: "attach",
    methods,
    request: 9,
  });

  test("says that there is nothing to choose", () => {
    expect(reduce(choosing, attach(["phone_code"]))).toEqual({ ...enrolling, method: "phone_code" });
  });

  test("leaves the choice where there is one, and what was said there", () => {
    expect(reduce(choosing, attach(mfaSetupMethods))).toEqual(choosing);
    expect(reduce({ ...choosing, error: network }, attach(mfaSetupMethods))).toEqual({
      ...choosing,
      error: network,
    });
  });

  test.each([{ methods: mfaSetupMethods }, { methods: ["totp"] as const }])(
    "does not lose a sign-out that is under way: $methods",
    ({ methods }) => {
      expect(reduce({ ...choosing, signingOut: 5 }, attach(methods))).toMatchObject({ signingOut: 5 });
    },
  );

  test.each(except("choosing"))("changes nothing at $status", (state) => {
    for (const methods of [mfaSetupMethods, ["totp"] as const])
      expect(reduce(state, attach(methods))).toBe(state);
  });
});

describe("choosing a method", () => {
  const choose: MfaSetupEvent = { type: "choose", method: "phone_code", request: 9 };
  const cancel: MfaSetupEvent = { type: "cancel", request: 9 };

  test("begins with it, and takes the error away", () => {
    const state = { ...choosing, error: network };
    expect(reduce(state, choose)).toEqual({ ...enrolling, method: "phone_code" });
  });

  test.each(except("choosing"))("does nothing at $status", (state) => {
    expect(reduce(state, choose)).toBe(state);
  });

  test("can be done again", () => {
    expect(reduce({ ...enrolling, error: network }, cancel)).toEqual(choosing);
  });

  test("cannot be done again while something is checked or not saved", () => {
    expect(reduce(busy, cancel)).toBe(busy);
  });

  test.each(except("enrolling"))("is not gone back to from $status", (state) => {
    expect(reduce(state, cancel)).toBe(state);
  });
});

describe("activating the session", () => {
  test("that worked is the end", () => {
    const outcome = { ok: true, value: active } as const;
    expect(reduce(finishing, { type: "activated", answers: 5, outcome, request: 9 })).toEqual(complete);
  });

  test("that failed says why, and is tried again on request", () => {
    const state = reduce(finishing, { type: "activated", answers: 5, outcome: failed, request: 9 });
    expect(state).toEqual(failure);
    expect(reduce(state, { type: "retry", request: 10 })).toEqual({ ...finishing, request: 10 });
  });

  test("is not tried again while it is under way", () => {
    for (const state of states) expect(reduce(state, { type: "retry", request: 9 })).toBe(state);
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [{ ok: true, value: active }, failed] as const) {
      expect(reduce(finishing, { type: "activated", answers: 4, outcome, request: 9 })).toBe(finishing);
      for (const state of except("finishing"))
        expect(reduce(state, { type: "activated", answers: 5, outcome, request: 9 })).toBe(state);
    }
  });
});

describe("signing out", () => {
  const leave: MfaSetupEvent = { type: "leave", request: 5 };
  const left = (outcome: typeof failed | { ok: true; value: null }, answers = 5): MfaSetupEvent => ({
    type: "left",
    answers,
    outcome,
    request: 9,
  });

  test.each([choosing, enrolling, busy])("is one request, from $status", (state) => {
    const signingOut = reduce({ ...state, error: network }, leave);
    expect(signingOut).toEqual({ ...state, signingOut: 5 });
    expect(reduce(signingOut, { ...leave, request: 6 })).toBe(signingOut);
    expect(reduce(signingOut, left({ ok: true, value: null }))).toEqual({ status: "idle" });
    expect(reduce(signingOut, left(failed))).toEqual({ ...state, error: network });
  });

  test.each(except("choosing", "enrolling"))("is not possible at $status", (state) => {
    expect(reduce(state, leave)).toBe(state);
  });

  test("goes on while the person looks at another method, and its failure is told there", () => {
    const signingOut = reduce(choosing, leave);
    const enrols = reduce(signingOut, { type: "choose", method: "totp", request: 6 });
    expect(enrols).toEqual({ ...enrolling, signingOut: 5 });
    const cancel = reduce(enrols, { type: "cancel", request: 7 });
    expect(cancel).toEqual({ ...choosing, signingOut: 5 });
    expect(reduce(cancel, left(failed))).toEqual({ ...choosing, error: network });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [{ ok: true, value: null }, failed] as const)
      for (const state of states) expect(reduce(state, left(outcome))).toBe(state);
    const signingOut = { ...choosing, signingOut: 5 };
    expect(reduce(signingOut, left(failed, 4))).toBe(signingOut);
  });
});
