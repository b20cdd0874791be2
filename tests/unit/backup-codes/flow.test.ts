import { describe, expect, test } from "vitest";
import type { AccountSnapshot } from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import type { ClientSnapshot } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { reduce } from "../../../packages/mfa-ui/src/flows/backup-codes/flow.js";
import {
  type BackupCodesEvent,
  type BackupCodesState,
  backupCodesStatuses,
  type Ready,
} from "../../../packages/mfa-ui/src/flows/backup-codes/state.js";

const userId = "user_1";
const network = createMfaError("network");
const worked = { ok: true, value: null } as const;
const failed = { ok: false, error: network } as const;

const readyClient: ClientSnapshot = {
  status: "ready",
  session: { id: "sess_1", userId, status: "active", task: null },
};
const account: AccountSnapshot = {
  userId,
  totpEnabled: true,
  backupCodeEnabled: false,
  twoFactorEnabled: true,
  phones: [],
};
const withCodes: AccountSnapshot = { ...account, backupCodeEnabled: true };

const none = { userId, enabled: false, available: true } as const;
const some = { ...none, enabled: true } as const;
const ready: Ready = { ...none, status: "ready", error: null, saved: false };
const readySome: Ready = { ...ready, enabled: true };
const confirming = { ...some, status: "confirming" } as const;
const generating = { ...none, status: "generating", request: 5 } as const;
const saving = { ...some, status: "saving" } as const;

const states: readonly BackupCodesState[] = [
  { status: "loading" },
  { status: "unavailable" },
  { status: "idle" },
  ready,
  confirming,
  generating,
  saving,
];

function client(
  now: AccountSnapshot,
  { codes = false, client: reported = readyClient }: { codes?: boolean; client?: ClientSnapshot } = {},
): BackupCodesEvent {
  return { type: "client", client: reported, account: now, codes, request: 9 };
}

function except(...statuses: BackupCodesState["status"][]): BackupCodesState[] {
  return states.filter(({ status }) => !statuses.includes(status));
}

test("the states of this file are all that there are", () => {
  expect(states.map(({ status }) => status)).toEqual([...backupCodesStatuses]);
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

  test("it is told whether there are codes, and whether there can be any", () => {
    expect(reduce({ status: "idle" }, client(account))).toEqual(ready);
    expect(reduce({ status: "idle" }, client(withCodes))).toEqual(readySome);
    expect(reduce({ status: "idle" }, client({ ...account, twoFactorEnabled: false }))).toEqual({
      ...ready,
      available: false,
    });
  });

  test("codes that were not saved come first", () => {
    expect(reduce({ status: "idle" }, client(withCodes, { codes: true }))).toEqual(saving);
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
    expect(reduce(state, client({ ...account, userId: "user_2" }))).toEqual({ ...ready, userId: "user_2" });
    expect(reduce(state, client({ ...account, userId: null }))).toEqual({ status: "idle" });
  });
});

describe("what Clerk reports when nothing changed", () => {
  test.each<[BackupCodesState, BackupCodesEvent]>([
    [ready, client(account)],
    [{ ...ready, error: network }, client(account)],
    [confirming, client(withCodes)],
    [generating, client(account)],
    [saving, client(withCodes, { codes: true })],
  ])("$status is the same object", (state, event) => {
    expect(reduce(state, event)).toBe(state);
  });
});

describe("what changed elsewhere", () => {
  test("is told beside an error", () => {
    const state: Ready = { ...ready, error: network };
    expect(reduce(state, client(withCodes))).toEqual({ ...state, enabled: true });
    expect(reduce(state, client({ ...account, twoFactorEnabled: false }))).toEqual({
      ...state,
      available: false,
    });
  });

  test.each(except("loading", "unavailable", "idle"))("codes that came are shown after $status", (state) => {
    expect(reduce(state, client(withCodes, { codes: true }))).toEqual(saving);
  });

  test("the answer under way tells more than the news: nothing is asked again while codes are created", () => {
    expect(reduce(generating, client(withCodes))).toBe(generating);
  });

  test("codes that another place shows now, or that are lost, are not said to be saved", () => {
    expect(reduce(saving, client(withCodes))).toEqual(readySome);
  });
});

describe("creating codes", () => {
  const generate: BackupCodesEvent = { type: "generate", request: 9 };
  const confirm: BackupCodesEvent = { type: "confirm", request: 9 };

  test("begins at once where there are none, and what was said before is gone", () => {
    expect(reduce({ ...ready, error: network, saved: true }, generate)).toEqual({
      ...generating,
      request: 9,
    });
  });

  test("is asked first where there are some", () => {
    expect(reduce({ ...readySome, error: network, saved: true }, generate)).toEqual(confirming);
  });

  test("is not possible without another second factor", () => {
    const state: Ready = { ...ready, available: false };
    expect(reduce(state, generate)).toBe(state);
  });

  test.each(except("ready"))("does not begin at $status", (state) => {
    expect(reduce(state, generate)).toBe(state);
  });

  test("is done once it is confirmed", () => {
    expect(reduce(confirming, confirm)).toEqual({ ...generating, enabled: true, request: 9 });
    for (const state of except("confirming")) expect(reduce(state, confirm)).toBe(state);
  });

  test("can be left while it is asked, and only then", () => {
    expect(reduce(confirming, { type: "cancel", request: 9 })).toEqual(readySome);
    for (const state of except("confirming"))
      expect(reduce(state, { type: "cancel", request: 9 })).toBe(state);
  });

  test("codes that were created are shown", () => {
    expect(reduce(generating, { type: "generated", answers: 5, outcome: worked, request: 9 })).toEqual({
      ...none,
      status: "saving",
    });
  });

  test("a failure goes back, with its error, and the earlier codes are still there", () => {
    expect(reduce(generating, { type: "generated", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...ready,
      error: network,
    });
    const again: BackupCodesState = { ...generating, enabled: true };
    expect(reduce(again, { type: "generated", answers: 5, outcome: failed, request: 9 })).toEqual({
      ...readySome,
      error: network,
    });
  });

  test("a step-up that the person left leaves everything as it was, and is no failure", () => {
    const left = { ok: false, error: null } as const;
    expect(reduce(generating, { type: "generated", answers: 5, outcome: left, request: 9 })).toEqual(ready);
  });

  test("a late answer changes nothing", () => {
    for (const outcome of [worked, failed]) {
      expect(reduce(generating, { type: "generated", answers: 4, outcome, request: 9 })).toBe(generating);
      for (const state of except("generating"))
        expect(reduce(state, { type: "generated", answers: 5, outcome, request: 9 })).toBe(state);
    }
  });
});

describe("saving codes", () => {
  test("is said where it was done, and not where there were none", () => {
    expect(reduce(saving, { type: "saved", request: 9 })).toEqual({ ...readySome, saved: true });
    for (const state of except("saving")) expect(reduce(state, { type: "saved", request: 9 })).toBe(state);
  });
});

describe("leaving the page", () => {
  const detach: BackupCodesEvent = { type: "detach", request: 9 };

  test("ends a question, and what was said to the one who left", () => {
    for (const state of [confirming, { ...readySome, error: network }, { ...readySome, saved: true }])
      expect(reduce(state, detach)).toEqual(readySome);
  });

  test.each(except("confirming"))("$status is found as it was left", (state) => {
    expect(reduce(state, detach)).toBe(state);
  });
});
