import { describe, expect, test } from "vitest";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import type { ChangeOutcome } from "../../../packages/mfa-ui/src/clerk/outcome.js";
import {
  keepChanges,
  keepPending,
  reduceChange,
} from "../../../packages/mfa-ui/src/flows/mfa-phones/changes.js";
import type {
  ConfirmedChange,
  PhoneChange,
  PhoneChangeKind,
} from "../../../packages/mfa-ui/src/flows/mfa-phones/state.js";
import {
  account,
  adding,
  entering,
  failed,
  fresh,
  home,
  listing,
  network,
  saving,
  spare,
  work,
  worked,
} from "./states.js";

const { id, phoneNumber } = work;
const refusal = createMfaError("last-factor");

const atOnce: readonly PhoneChangeKind[] = ["reserve", "makeDefault"];
const asked: readonly ConfirmedChange[] = ["unreserve", "destroy"];

const confirming: PhoneChange = { step: "confirming", kind: "destroy" };
const pending: PhoneChange = { step: "pending", kind: "makeDefault", request: 5 };
const failure: PhoneChange = { step: "failed", kind: "makeDefault", error: network };

/** A list with one change in it, as it is after an event of that row. */
function changed(change: PhoneChange) {
  return { ...listing, changes: { [id]: change }, lastPhone: id };
}

function change(kind: PhoneChangeKind, refused: typeof refusal | null = null) {
  return { type: "change", id, kind, refusal: refused, request: 9 } as const;
}

function answered(answers: number, outcome: ChangeOutcome<null>) {
  return { type: "changed", id, phoneNumber, answers, outcome, request: 9 } as const;
}

describe("asking for a change", () => {
  test.each(atOnce)("%s is under way at once", (kind) => {
    expect(reduceChange(listing, change(kind))).toEqual(changed({ step: "pending", kind, request: 9 }));
  });

  test.each(asked)("%s is confirmed first", (kind) => {
    expect(reduceChange(listing, change(kind))).toEqual(changed({ step: "confirming", kind }));
  });

  test.each(asked)("%s that is refused is neither asked nor begun", (kind) => {
    expect(reduceChange(listing, change(kind, refusal))).toEqual(
      changed({ step: "failed", kind, error: refusal }),
    );
  });

  test("takes the place of a failure and of a question, and ends what was told", () => {
    const lastChange = { kind: "reserve", phoneNumber } as const;
    for (const before of [failure, confirming])
      expect(reduceChange({ ...changed(before), lastChange }, change("makeDefault"))).toEqual(
        changed({ ...pending, request: 9 }),
      );
  });

  test("waits for the one that is under way", () => {
    for (const kind of [...atOnce, ...asked])
      expect(reduceChange(changed(pending), change(kind))).toEqual(changed(pending));
    const state = changed(pending);
    expect(reduceChange(state, change("destroy"))).toBe(state);
  });

  test("is nothing for a number that is gone", () => {
    expect(reduceChange(listing, { ...change("destroy"), id: "idn_gone" })).toBe(listing);
  });

  test.each([adding, entering, saving])("leaves the form at $status as it is", (state) => {
    expect(reduceChange(state, change("makeDefault"))).toEqual({
      ...state,
      changes: { [id]: { ...pending, request: 9 } },
      lastPhone: id,
    });
  });
});

describe("confirming", () => {
  const confirm = { type: "confirmChange", id, refusal: null, request: 9 } as const;
  const cancel = { type: "cancelChange", id, request: 9 } as const;

  test.each(asked)("%s makes it be under way", (kind) => {
    expect(reduceChange(changed({ step: "confirming", kind }), confirm)).toEqual(
      changed({ step: "pending", kind, request: 9 }),
    );
  });

  test("what must not be done any more is refused", () => {
    expect(reduceChange(changed(confirming), { ...confirm, refusal })).toEqual(
      changed({ step: "failed", kind: "destroy", error: refusal }),
    );
  });

  test("can be left", () => {
    expect(reduceChange(changed(confirming), cancel)).toEqual({ ...listing, lastPhone: id });
  });

  test("is nothing where nothing is asked", () => {
    for (const state of [listing, changed(pending), changed(failure)])
      for (const event of [confirm, cancel]) expect(reduceChange(state, event)).toBe(state);
  });
});

describe("an answer", () => {
  test.each([...atOnce, ...asked])("that %s is done is told, and its row free again", (kind) => {
    expect(reduceChange(changed({ step: "pending", kind, request: 5 }), answered(5, worked))).toEqual({
      ...listing,
      lastPhone: id,
      lastChange: { kind, phoneNumber },
    });
  });

  test("that it failed is said at its row", () => {
    expect(reduceChange(changed(pending), answered(5, failed))).toEqual(changed(failure));
  });

  test("for a number that its own deletion took away is told all the same", () => {
    const state = {
      ...listing,
      phones: [home],
      changes: { [id]: { step: "pending", kind: "destroy", request: 5 } as const },
    };
    expect(reduceChange(state, answered(5, worked))).toMatchObject({
      changes: {},
      lastChange: { kind: "destroy", phoneNumber },
    });
  });

  test("that comes late, or to a row that asked for nothing, changes nothing", () => {
    for (const outcome of [worked, failed]) {
      for (const state of [listing, changed(confirming), changed(failure)])
        expect(reduceChange(state, answered(5, outcome))).toBe(state);
      const state = changed(pending);
      expect(reduceChange(state, answered(4, outcome))).toBe(state);
    }
  });

  test("for one row leaves the others as they are", () => {
    const others = {
      [home.id]: { step: "confirming", kind: "unreserve" },
      [spare.id]: { step: "pending", kind: "reserve", request: 6 },
      [fresh.id]: { step: "failed", kind: "destroy", error: network },
    } as const;
    const state = { ...listing, changes: { ...others, [id]: pending } };
    expect(reduceChange(state, answered(5, worked)).changes).toEqual(others);
    expect(reduceChange(state, answered(5, failed)).changes).toEqual({ ...others, [id]: failure });
    expect(reduceChange(state, answered(6, worked))).toBe(state);
  });
});

describe("what is kept of the changes", () => {
  const changes = { [home.id]: confirming, [work.id]: pending, [spare.id]: failure };

  test("is that of the numbers that are there", () => {
    expect(keepChanges(changes, account.phones)).toBe(changes);
    expect(keepChanges(changes, [work, spare])).toEqual({ [work.id]: pending, [spare.id]: failure });
  });

  test("and what is under way, though its number is gone", () => {
    expect(keepChanges(changes, [])).toEqual({ [work.id]: pending });
  });

  test("for who is not there, only what is under way", () => {
    expect(keepPending(changes)).toEqual({ [work.id]: pending });
    const only = { [work.id]: pending };
    expect(keepPending(only)).toBe(only);
  });
});

describe("a step-up that the person gave up", () => {
  test("leaves the row as it was: nothing went wrong", () => {
    expect(reduceChange(changed(pending), answered(5, { ok: false, error: null }))).toEqual({
      ...listing,
      lastPhone: id,
    });
  });
});
