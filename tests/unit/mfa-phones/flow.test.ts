import { describe, expect, test } from "vitest";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { isOpen, reduce } from "../../../packages/mfa-ui/src/flows/mfa-phones/flow.js";
import {
  type MfaPhonesEvent,
  type MfaPhonesState,
  mfaPhonesStatuses,
  type OpenState,
} from "../../../packages/mfa-ui/src/flows/mfa-phones/state.js";
import {
  account,
  adding,
  client,
  clientStatus,
  creating,
  entering,
  except,
  failed,
  fresh,
  home,
  listing,
  network,
  reserving,
  reservingFailed,
  saving,
  sending,
  spare,
  states,
  verifying,
  work,
  worked,
} from "./states.js";

const open = states.filter(isOpen);

test("the states of these files are all that there are", () => {
  expect(new Set(states.map(({ status }) => status))).toEqual(new Set(mfaPhonesStatuses));
});

describe("arriving", () => {
  const nobody = { ...account, userId: undefined };

  test("Clerk that loads, and Clerk that could not load, are told apart", () => {
    const failure = reduce({ status: "loading" }, client(nobody, { client: clientStatus("unavailable") }));
    expect(failure).toEqual({ status: "unavailable" });
    const again = reduce(failure, client(nobody, { client: clientStatus("loading") }));
    expect(again).toEqual({ status: "loading" });
    expect(reduce(again, client(nobody, { client: clientStatus("loading") }))).toBe(again);
  });

  test("without a user the flow is idle, and stays the same object", () => {
    const idle = reduce({ status: "loading" }, client({ ...account, userId: null }));
    expect(idle).toEqual({ status: "idle" });
    expect(reduce(idle, client({ ...account, userId: null }))).toBe(idle);
  });

  test("a user finds the list, and nothing told", () => {
    expect(reduce({ status: "idle" }, client(account))).toEqual(listing);
  });

  test("an authenticator app is another second factor", () => {
    expect(reduce({ status: "idle" }, client({ ...account, totpEnabled: true }))).toEqual({
      ...listing,
      otherFactor: true,
    });
  });

  test("codes that came with a number and were not saved come first", () => {
    expect(reduce({ status: "idle" }, client(account, { codes: true }))).toEqual(saving);
  });
});

describe("while Clerk switches sessions", () => {
  test.each(except("loading", "unavailable"))("$status stays", (state) => {
    const nobodyYet = { ...account, userId: undefined };
    expect(reduce(state, client(nobodyYet))).toBe(state);
    expect(reduce(state, client(nobodyYet, { client: clientStatus("loading") }))).toBe(state);
  });
});

describe("another person at the same page", () => {
  const theirs = { ...account, userId: "user_2", phones: [] };

  test.each(open)("begins anew after $status, with nothing of the one before", (state) => {
    const changed = { ...state, changes: { idn_work: pending }, lastPhone: "idn_work" };
    expect(reduce(changed, client(theirs))).toEqual({ ...listing, userId: "user_2", phones: [] });
    expect(reduce(changed, client({ ...account, userId: null }))).toEqual({ status: "idle" });
  });
});

describe("what Clerk reports when nothing changed", () => {
  test.each(open)("$status is the same object", (state) => {
    expect(reduce(state, client(account, { codes: state.status === "saving" }))).toBe(state);
  });
});

describe("what changed elsewhere", () => {
  const verified = { ...fresh, verified: true };
  const without = (id: string) => ({ ...account, phones: account.phones.filter((phone) => phone.id !== id) });
  const withVerified = { ...account, phones: [home, work, spare, verified] };

  test.each(open)("is in the list at $status", (state) => {
    const now = { ...without(spare.id), totpEnabled: true };
    expect(reduce(state, client(now, { codes: state.status === "saving" }))).toEqual({
      ...state,
      phones: now.phones,
      otherFactor: true,
    });
  });

  test("a number that was verified or deleted there needs no code any more", () => {
    expect(reduce(entering, client(withVerified))).toEqual({ ...listing, phones: withVerified.phones });
    expect(reduce(entering, client(without(fresh.id)))).toEqual({
      ...listing,
      phones: without(fresh.id).phones,
    });
  });

  test("a number that could not become a second factor has become one, or is gone", () => {
    const reserved = { ...account, phones: [home, work, spare, { ...verified, reserved: true }] };
    expect(reduce(reservingFailed, client(reserved))).toEqual({ ...listing, phones: reserved.phones });
    expect(reduce(reservingFailed, client(without(fresh.id)))).toEqual({
      ...listing,
      phones: without(fresh.id).phones,
    });
    expect(reduce(reservingFailed, client(withVerified)).status).toBe("reserving");
  });

  test.each([sending, verifying, reserving])("the answer under way at $status tells more", (state) => {
    expect(reduce(state, client(withVerified)).status).toBe(state.status);
    expect(reduce(state, client(without(fresh.id))).status).toBe(state.status);
  });

  test.each(open)("codes that came are shown after $status", (state) => {
    expect(reduce(state, client(account, { codes: true }))).toEqual(saving);
  });

  test("codes that are saved, or lost, lead back to the list", () => {
    expect(reduce(saving, client(account))).toEqual(listing);
  });
});

const pending = { step: "pending", kind: "makeDefault", request: 5 } as const;
const free: readonly OpenState[] = [listing, adding, entering, reservingFailed];
const busy = open.filter((state) => !free.includes(state));

describe("the list, while the form is at work", () => {
  const add: MfaPhonesEvent = { type: "add", request: 9 };
  const verify: MfaPhonesEvent = { type: "verify", id: fresh.id, sent: false, request: 9 };
  const reserve: MfaPhonesEvent = { type: "reserve", id: spare.id, request: 9 };

  test.each(free)("can be left from $status for a new number, for a code and for a free number", (state) => {
    expect(reduce(state, add)).toEqual(adding);
    expect(reduce(state, verify)).toEqual({ ...sending, request: 9 });
    expect(reduce(state, reserve)).toEqual({ ...reserving, phoneId: spare.id, request: 9 });
  });

  test.each([...busy, ...except(...mfaPhonesStatuses.slice(3))])("waits at $status", (state) => {
    for (const event of [add, verify, reserve]) expect(reduce(state, event)).toBe(state);
  });

  test("changes of rows are kept from step to step", () => {
    const changes = { [work.id]: pending };
    for (const state of free) expect(reduce({ ...state, changes }, add)).toEqual({ ...adding, changes });
  });
});

describe("cancelling", () => {
  const cancel: MfaPhonesEvent = { type: "cancel", request: 9 };

  test.each([adding, entering, reservingFailed])("leaves $status for the list", (state) => {
    expect(reduce({ ...state, lastPhone: work.id, error: network }, cancel)).toEqual(listing);
  });

  test.each([...busy, ...except(...mfaPhonesStatuses.slice(3)), listing])(
    "does nothing at $status",
    (state) => {
      expect(reduce(state, cancel)).toBe(state);
    },
  );
});

describe("adding a number", () => {
  const submit: MfaPhonesEvent = { type: "submitNumber", request: 5 };

  test("takes the error away", () => {
    expect(reduce({ ...adding, error: network }, submit)).toEqual(creating);
    for (const state of except("adding")) expect(reduce(state, submit)).toBe(state);
  });

  test("one that cannot be added stays in its field, with the reason", () => {
    const error = createMfaError("phone-taken");
    const refuse: MfaPhonesEvent = { type: "refuse", error, request: 9 };
    expect(reduce(adding, refuse)).toEqual({ ...adding, error });
    for (const state of except("adding", "entering")) expect(reduce(state, refuse)).toBe(state);
  });

  test("is followed by a code to it", () => {
    const outcome = { ok: true, value: fresh.id } as const;
    expect(reduce(creating, { type: "created", answers: 5, outcome, request: 9 })).toEqual({
      ...sending,
      request: 9,
    });
  });

  test("a failure goes back to the field, with its error", () => {
    expect(reduce(creating, { type: "created", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...adding,
      error: network,
    });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [{ ok: true, value: fresh.id } as const, failed]) {
      expect(reduce(creating, { type: "created", answers: 4, outcome, request: 9 })).toBe(creating);
      for (const state of except("creating"))
        expect(reduce(state, { type: "created", answers: 5, outcome, request: 9 })).toBe(state);
    }
  });
});

describe("sending a code", () => {
  const resend: MfaPhonesEvent = { type: "resend", request: 7 };
  const resending = { ...entering, resending: 7 };

  function sent(answers: number, outcome: typeof worked | typeof failed): MfaPhonesEvent {
    return { type: "sent", answers, outcome, request: 9 };
  }

  test("that went out is entered", () => {
    expect(reduce(sending, sent(5, worked))).toEqual(entering);
  });

  test("that did not go out is at the same step, where it can be asked for again", () => {
    expect(reduce(sending, sent(5, failed))).toEqual({ ...entering, sent: false, error: network });
  });

  test("that went out a moment ago is not sent again", () => {
    const verify: MfaPhonesEvent = { type: "verify", id: fresh.id, sent: true, request: 9 };
    for (const state of free) expect(reduce(state, verify)).toEqual(entering);
  });

  test("again happens once at a time, beside the field", () => {
    expect(reduce({ ...entering, error: network }, resend)).toEqual({ ...resending, error: network });
    expect(reduce(resending, { ...resend, request: 8 })).toBe(resending);
    for (const state of except("entering")) expect(reduce(state, resend)).toBe(state);
  });

  test("again takes the error away, and tells that there is a code", () => {
    expect(reduce({ ...resending, sent: false, error: network }, sent(7, worked))).toEqual(entering);
  });

  test("again does not take away what is wrong with the text in the field", () => {
    const error = createMfaError("code-malformed");
    const mistyped = reduce({ ...resending, error: network }, { type: "refuse", error, request: 8 });
    expect(mistyped).toEqual({ ...resending, error });
    expect(reduce(mistyped, sent(7, worked))).toEqual({ ...entering, error });
  });

  test("again in vain keeps the code of before", () => {
    expect(reduce(resending, sent(7, failed))).toEqual({ ...entering, error: network });
    const without = { ...resending, sent: false };
    expect(reduce(without, sent(7, failed))).toEqual({ ...entering, sent: false, error: network });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      expect(reduce(sending, sent(4, outcome))).toBe(sending);
      expect(reduce(resending, sent(5, outcome))).toBe(resending);
      for (const state of except("sending")) expect(reduce(state, sent(5, outcome))).toBe(state);
    }
  });
});

describe("checking a code", () => {
  const submit: MfaPhonesEvent = { type: "submitCode", request: 5 };

  function attempted(answers: number, outcome: typeof worked | typeof failed): MfaPhonesEvent {
    return { type: "attempted", answers, outcome, request: 9 };
  }

  test("takes the error away", () => {
    expect(reduce({ ...entering, error: network }, submit)).toEqual(verifying);
    for (const state of except("entering")) expect(reduce(state, submit)).toBe(state);
  });

  test("that is right makes the number a second factor", () => {
    expect(reduce(verifying, attempted(5, worked))).toEqual({ ...reserving, request: 9 });
  });

  test("that is wrong comes back to its field, with the error", () => {
    expect(reduce(verifying, attempted(5, failed))).toEqual({ ...entering, error: network });
  });

  test("a code that was never sent is not said to have been after a wrong one", () => {
    const state = reduce({ ...entering, sent: false }, submit);
    expect(reduce(state, attempted(5, failed))).toEqual({ ...entering, sent: false, error: network });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      expect(reduce(verifying, attempted(4, outcome))).toBe(verifying);
      for (const state of except("verifying")) expect(reduce(state, attempted(5, outcome))).toBe(state);
    }
  });
});

describe("making the number a second factor", () => {
  const retry: MfaPhonesEvent = { type: "retry", request: 9 };

  function reserved(answers: number, outcome: typeof worked | typeof failed): MfaPhonesEvent {
    return { type: "reserved", answers, outcome, request: 9 };
  }

  test("ends in the list, where it is told", () => {
    expect(reduce(reserving, reserved(5, worked))).toEqual({
      ...listing,
      lastPhone: fresh.id,
      lastChange: { kind: "reserve", phoneNumber: fresh.phoneNumber },
    });
  });

  test("can fail, and be tried again", () => {
    expect(reduce(reserving, reserved(5, failed))).toEqual(reservingFailed);
    expect(reduce(reservingFailed, retry)).toEqual({ ...reserving, request: 9 });
    expect(reduce(reserving, retry)).toBe(reserving);
    for (const state of except("reserving")) expect(reduce(state, retry)).toBe(state);
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      expect(reduce(reserving, reserved(4, outcome))).toBe(reserving);
      expect(reduce(reservingFailed, reserved(5, outcome))).toBe(reservingFailed);
      for (const state of except("reserving")) expect(reduce(state, reserved(5, outcome))).toBe(state);
    }
  });
});

describe("leaving the page", () => {
  const detach: MfaPhonesEvent = { type: "detach", request: 9 };
  const lastChange = {
    ...listing,
    lastPhone: work.id,
    lastChange: { kind: "makeDefault", phoneNumber: "+1" },
  } as const;

  test("ends a number half typed, and what was said to the one who left", () => {
    for (const state of [lastChange, { ...adding, error: network }])
      expect(reduce(state, detach)).toEqual(listing);
  });

  test("ends questions and failures of the rows, and not what is under way", () => {
    const changes = {
      [home.id]: { step: "confirming", kind: "destroy" },
      [spare.id]: { step: "failed", kind: "reserve", error: network },
      [work.id]: pending,
    } as const;
    for (const state of [listing, entering])
      expect(reduce({ ...state, changes }, detach)).toEqual({ ...state, changes: { [work.id]: pending } });
  });

  test.each(except("adding"))("$status is found as it was left", (state) => {
    expect(reduce(state, detach)).toBe(state);
  });
});

describe("a step-up that the person gave up", () => {
  const outcome = { ok: false, error: null } as const;

  test.each<[MfaPhonesState, MfaPhonesEvent, MfaPhonesState]>([
    [creating, { type: "created", answers: 5, outcome, request: 9 }, adding],
    [sending, { type: "sent", answers: 5, outcome, request: 9 }, { ...entering, sent: false }],
    [verifying, { type: "attempted", answers: 5, outcome, request: 9 }, entering],
    [reserving, { type: "reserved", answers: 5, outcome, request: 9 }, { ...reservingFailed, error: null }],
  ])("leads from $status to where it can be tried again, and is no failure", (state, event, next) => {
    expect(reduce(state, event)).toEqual(next);
  });
});

test("before there is a list, nothing but Clerk changes anything", () => {
  const events: readonly MfaPhonesEvent[] = [
    { type: "detach", request: 9 },
    { type: "submitCode", request: 9 },
    { type: "change", id: work.id, kind: "makeDefault", refusal: null, request: 9 },
  ];
  for (const state of states.filter((one) => !isOpen(one)))
    for (const event of events) expect(reduce(state, event)).toBe(state);
});
