import { describe, expect, test } from "vitest";
import type { AccountSnapshot, PhoneSnapshot } from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import type { ClientSnapshot } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { reduce } from "../../../packages/mfa-ui/src/flows/totp-enrollment/flow.js";
import {
  type Disabled,
  type Enabled,
  type TotpEnrollmentEvent,
  type TotpEnrollmentState,
  totpEnrollmentStatuses,
} from "../../../packages/mfa-ui/src/flows/totp-enrollment/state.js";

const userId = "user_1";
const network = createMfaError("network");
const incorrect = createMfaError("code-incorrect");
const malformed = createMfaError("code-malformed");
const worked = { ok: true, value: null } as const;
const failed = { ok: false, error: network } as const;
/** The person was asked to verify again, and left that. */
const left = { ok: false, error: null } as const;

const ready: ClientSnapshot = {
  status: "ready",
  session: { id: "sess_1", userId, status: "active", task: null },
};
const account: AccountSnapshot = {
  userId,
  totpEnabled: false,
  backupCodeEnabled: false,
  twoFactorEnabled: false,
  phones: [],
};
const withTotp: AccountSnapshot = { ...account, totpEnabled: true, twoFactorEnabled: true };
const phone: PhoneSnapshot = {
  id: "idn_1",
  phoneNumber: "+15005550006",
  verified: true,
  reserved: true,
  isDefault: true,
};

const disabled: Disabled = { status: "disabled", userId, error: null, arrived: false, removed: false };
const arrived: Disabled = { ...disabled, arrived: true };
const starting = { status: "starting", userId, again: false, request: 5 } as const;
const entering = { status: "entering", userId, error: null } as const;
const verifying = { status: "verifying", userId, request: 5 } as const;
const saving = { status: "saving", userId } as const;
const enabled: Enabled = { status: "enabled", userId, lastFactor: true, error: null, enrolled: false };
const confirming = { status: "confirming", userId, lastFactor: true } as const;
const disabling = { ...confirming, status: "disabling", request: 5 } as const;

const states: readonly TotpEnrollmentState[] = [
  { status: "loading" },
  { status: "unavailable" },
  { status: "idle" },
  disabled,
  starting,
  entering,
  verifying,
  saving,
  enabled,
  confirming,
  disabling,
];

function client(
  now: AccountSnapshot,
  {
    secret = false,
    codes = false,
    client: reported = ready,
  }: { secret?: boolean; codes?: boolean; client?: ClientSnapshot } = {},
): TotpEnrollmentEvent {
  return { type: "client", client: reported, account: now, memory: { secret, codes }, request: 9 };
}

function except(...statuses: TotpEnrollmentState["status"][]): TotpEnrollmentState[] {
  return states.filter(({ status }) => !statuses.includes(status));
}

test("the states of this file are all that there are", () => {
  expect(states.map(({ status }) => status)).toEqual([...totpEnrollmentStatuses]);
});

describe("arriving", () => {
  const loading: ClientSnapshot = { status: "loading", session: undefined };
  const unavailable: ClientSnapshot = { status: "unavailable", session: undefined };
  const nobody = { ...account, userId: undefined };

  test("Clerk that loads, and Clerk that could not load, are told apart", () => {
    const failure = reduce({ status: "loading" }, client(nobody, { client: unavailable }));
    expect(failure).toEqual({ status: "unavailable" });
    const again = reduce(failure, client(nobody, { client: loading }));
    expect(again).toEqual({ status: "loading" });
    expect(reduce(again, client(nobody, { client: loading }))).toBe(again);
  });

  test("without a user the flow is idle, and stays the same object", () => {
    const idle = reduce({ status: "loading" }, client({ ...account, userId: null }));
    expect(idle).toEqual({ status: "idle" });
    expect(reduce(idle, client({ ...account, userId: null }))).toBe(idle);
  });

  test("a user without an app begins at the start", () => {
    expect(reduce({ status: "idle" }, client(account))).toEqual(arrived);
  });

  test("a user whose secret is still in memory goes on with it", () => {
    expect(reduce({ status: "idle" }, client(account, { secret: true }))).toEqual(entering);
  });

  test("a user with an app is told so, whatever is in memory", () => {
    expect(reduce({ status: "idle" }, client(withTotp, { secret: true }))).toEqual(enabled);
  });

  test("codes that came with the app and were not saved come first", () => {
    expect(reduce({ status: "idle" }, client(withTotp, { codes: true }))).toEqual(saving);
  });

  test("the app is the last factor unless a phone is one too", () => {
    const free = { ...phone, reserved: false };
    expect(reduce({ status: "idle" }, client({ ...withTotp, phones: [free] }))).toEqual(enabled);
    expect(reduce({ status: "idle" }, client({ ...withTotp, phones: [free, phone] }))).toEqual({
      ...enabled,
      lastFactor: false,
    });
  });
});

describe("while Clerk switches sessions", () => {
  test.each(except("loading", "unavailable"))("$status stays", (state) => {
    const nobodyYet = { ...account, userId: undefined };
    expect(reduce(state, client(nobodyYet))).toBe(state);
    const loading: ClientSnapshot = { status: "loading", session: undefined };
    expect(reduce(state, client(nobodyYet, { client: loading }))).toBe(state);
  });
});

describe("another person at the same page", () => {
  test.each(except("loading", "unavailable", "idle"))("begins anew after $status", (state) => {
    expect(reduce(state, client({ ...account, userId: "user_2" }))).toEqual({ ...arrived, userId: "user_2" });
    expect(reduce(state, client({ ...account, userId: null }))).toEqual({ status: "idle" });
  });
});

describe("what Clerk reports when nothing changed", () => {
  test.each<[TotpEnrollmentState, TotpEnrollmentEvent]>([
    [disabled, client(account)],
    [arrived, client(account)],
    [starting, client(account)],
    [entering, client(account, { secret: true })],
    [verifying, client(account, { secret: true })],
    [saving, client(withTotp, { codes: true })],
    [enabled, client(withTotp)],
    [confirming, client(withTotp)],
    [disabling, client(withTotp)],
  ])("$status is the same object", (state, event) => {
    expect(reduce(state, event)).toBe(state);
  });
});

describe("what happened in another tab", () => {
  test.each([disabled, starting, entering])("an app that was set up there ends $status", (state) => {
    expect(reduce(state, client(withTotp, { secret: true }))).toEqual(enabled);
  });

  test.each([enabled, confirming])("an app that was removed there ends $status", (state) => {
    expect(reduce(state, client(account))).toEqual(disabled);
  });

  test("the answer under way tells more than the news: a check and a removal wait for it", () => {
    expect(reduce(verifying, client(withTotp))).toBe(verifying);
    expect(reduce(disabling, client(account))).toBe(disabling);
  });

  test.each([enabled, confirming])("a phone that came makes $status no longer the last factor", (state) => {
    expect(reduce(state, client({ ...withTotp, phones: [phone] }))).toEqual({ ...state, lastFactor: false });
  });

  test("a secret that is gone from memory is not shown as an empty one", () => {
    expect(reduce(entering, client(account, { secret: false }))).toEqual(disabled);
  });
});

describe("starting by itself", () => {
  const autoStart: TotpEnrollmentEvent = { type: "autoStart", request: 9 };

  test("happens to who has just arrived", () => {
    expect(reduce(arrived, autoStart)).toEqual({ ...starting, request: 9 });
  });

  test("does not happen after something was cancelled, removed or failed", () => {
    for (const state of [disabled, { ...disabled, removed: true }, { ...disabled, error: network }]) {
      expect(reduce(state, autoStart)).toBe(state);
    }
  });

  test.each(except("disabled"))("does not happen at $status", (state) => {
    expect(reduce(state, autoStart)).toBe(state);
  });
});

describe("leaving the page", () => {
  const detach: TotpEnrollmentEvent = { type: "detach", request: 9 };

  test("who comes back to the beginning arrives again, and is not told of a removal again", () => {
    for (const state of [disabled, { ...disabled, removed: true }])
      expect(reduce(state, detach)).toEqual(arrived);
  });

  test("a failure stays, so that nothing is repeated by itself", () => {
    const state: Disabled = { ...disabled, error: network };
    expect(reduce(state, detach)).toBe(state);
  });

  test("a question that was asked, and what was said of the app, are over", () => {
    const told: Enabled = { ...enabled, error: network, enrolled: true };
    for (const state of [confirming, told]) expect(reduce(state, detach)).toEqual(enabled);
  });

  test.each([
    ...except("disabled", "enabled", "confirming"),
    { ...entering, error: incorrect },
    arrived,
    enabled,
  ])("$status is found as it was left", (state) => {
    expect(reduce(state, detach)).toBe(state);
  });
});

describe("creating the secret", () => {
  const start: TotpEnrollmentEvent = { type: "start", request: 9 };
  const startOver: TotpEnrollmentEvent = { type: "startOver", request: 9 };
  const again = { ...starting, again: true };

  test("begins from the start, after a failure too", () => {
    for (const state of [arrived, disabled, { ...disabled, error: network }])
      expect(reduce(state, start)).toEqual({ ...starting, request: 9 });
  });

  test("begins again where one is entered, with its error gone", () => {
    expect(reduce({ ...entering, error: incorrect }, startOver)).toEqual({ ...again, request: 9 });
  });

  test.each(except("disabled"))("does not begin at $status", (state) => {
    expect(reduce(state, start)).toBe(state);
  });

  test.each(except("entering"))("does not begin again at $status", (state) => {
    expect(reduce(state, startOver)).toBe(state);
  });

  test("a secret that was created is entered", () => {
    for (const state of [starting, again]) {
      expect(reduce(state, { type: "created", answers: 5, outcome: worked, request: 9 })).toEqual(entering);
    }
  });

  test("a failure goes back to the start, with its error", () => {
    expect(reduce(starting, { type: "created", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...disabled,
      error: network,
    });
  });

  test("a failure to get another one goes back to the first, with its error", () => {
    expect(reduce(again, { type: "created", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...entering,
      error: network,
    });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      expect(reduce(starting, { type: "created", answers: 4, outcome, request: 9 })).toBe(starting);
      for (const state of except("starting"))
        expect(reduce(state, { type: "created", answers: 5, outcome, request: 9 })).toBe(state);
    }
  });
});

describe("cancelling", () => {
  const cancel: TotpEnrollmentEvent = { type: "cancel", request: 9 };

  test("leaves the enrolment, and no arrival behind", () => {
    expect(reduce({ ...entering, error: incorrect }, cancel)).toEqual(disabled);
  });

  test("leaves the removal", () => {
    expect(reduce(confirming, cancel)).toEqual(enabled);
  });

  test.each(except("entering", "confirming"))("does nothing at $status", (state) => {
    expect(reduce(state, cancel)).toBe(state);
  });
});

describe("checking the first code", () => {
  const submit: TotpEnrollmentEvent = { type: "submit", request: 5 };

  function verified(outcome: typeof worked | { ok: false; error: typeof network }, codes = false) {
    return { type: "verified", answers: 5, outcome, codes, request: 9 } as const;
  }

  test("takes the error away", () => {
    expect(reduce({ ...entering, error: incorrect }, submit)).toEqual(verifying);
  });

  test("is not begun with what is no code: the step says so", () => {
    const refuse: TotpEnrollmentEvent = { type: "refuse", error: malformed, request: 5 };
    expect(reduce({ ...entering, error: incorrect }, refuse)).toEqual({ ...entering, error: malformed });
    for (const state of except("entering")) expect(reduce(state, refuse)).toBe(state);
  });

  test.each(except("entering"))("does not begin at $status", (state) => {
    expect(reduce(state, submit)).toBe(state);
  });

  test("a refused code comes back to its field, with the error", () => {
    expect(reduce(verifying, verified({ ok: false, error: incorrect }))).toEqual({
      ...entering,
      error: incorrect,
    });
  });

  test("codes that came with the app are saved first", () => {
    expect(reduce(verifying, verified(worked, true))).toEqual(saving);
  });

  test("without codes the app is set up", () => {
    expect(reduce(verifying, verified(worked))).toMatchObject({ status: "enabled", enrolled: true });
  });

  test("codes that are saved end the enrolment, and say what is left of factors", () => {
    expect(reduce(saving, client({ ...withTotp, phones: [phone] }))).toEqual({
      ...enabled,
      lastFactor: false,
      enrolled: true,
    });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      const other = { ...verified(outcome, true), answers: 4 };
      expect(reduce(verifying, other)).toBe(verifying);
      for (const state of except("verifying")) expect(reduce(state, verified(outcome, true))).toBe(state);
    }
  });
});

describe("removing the app", () => {
  const disable: TotpEnrollmentEvent = { type: "disable", refusal: null, request: 9 };
  const confirm: TotpEnrollmentEvent = { type: "confirm", request: 5 };

  test("is asked first, and what was said before is gone", () => {
    expect(reduce({ ...enabled, error: network, enrolled: true }, disable)).toEqual(confirming);
  });

  test("a refusal stays where it is, with the reason", () => {
    const refusal = createMfaError("last-factor");
    expect(reduce(enabled, { ...disable, refusal })).toEqual({ ...enabled, error: refusal });
  });

  test.each(except("enabled"))("is not asked at $status", (state) => {
    expect(reduce(state, disable)).toBe(state);
    expect(reduce(state, { ...disable, refusal: network })).toBe(state);
  });

  test("is done once it is confirmed", () => {
    expect(reduce(confirming, confirm)).toEqual(disabling);
    for (const state of except("confirming")) expect(reduce(state, confirm)).toBe(state);
  });

  test("an app that is removed is said to be", () => {
    expect(reduce(disabling, { type: "removed", answers: 5, outcome: worked, request: 9 })).toEqual({
      ...disabled,
      removed: true,
    });
  });

  test("a failure leaves the app, with the error", () => {
    expect(reduce(disabling, { type: "removed", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...enabled,
      error: network,
    });
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      expect(reduce(disabling, { type: "removed", answers: 4, outcome, request: 9 })).toBe(disabling);
      for (const state of except("disabling"))
        expect(reduce(state, { type: "removed", answers: 5, outcome, request: 9 })).toBe(state);
    }
  });
});

describe("a step-up that the person left", () => {
  test("leaves everything as it was, and is no failure", () => {
    expect(reduce(starting, { type: "created", answers: 5, outcome: left, request: 9 })).toEqual(disabled);
    expect(
      reduce({ ...starting, again: true }, { type: "created", answers: 5, outcome: left, request: 9 }),
    ).toEqual(entering);
    expect(
      reduce(verifying, { type: "verified", answers: 5, outcome: left, codes: false, request: 9 }),
    ).toEqual(entering);
    expect(reduce(disabling, { type: "removed", answers: 5, outcome: left, request: 9 })).toEqual(enabled);
  });
});
