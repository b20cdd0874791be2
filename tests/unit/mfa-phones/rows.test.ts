import { describe, expect, test, vi } from "vitest";
import type { PhoneSnapshot } from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import type { MfaPhone } from "../../../packages/mfa-ui/src/flows/mfa-phones/result.js";
import { createRows, type RowActions } from "../../../packages/mfa-ui/src/flows/mfa-phones/rows.js";
import type { Account, PhoneChange } from "../../../packages/mfa-ui/src/flows/mfa-phones/state.js";
import { account, fresh, home, listing, network, phone, spare, work } from "./states.js";

function make() {
  const actions = {
    verify: vi.fn(),
    change: vi.fn(),
    confirm: vi.fn(),
    cancel: vi.fn(),
  } satisfies RowActions;
  return { actions, rowsOf: createRows(actions) };
}

function rows(of: Partial<Account> = {}): readonly MfaPhone[] {
  return make().rowsOf({ ...listing, ...of });
}

function row(from: PhoneSnapshot, change?: PhoneChange, of: Partial<Account> = {}): MfaPhone {
  const changes = change ? { [from.id]: change } : {};
  return rows({ ...of, changes }).find(({ id }) => id === from.id) ?? expect.fail();
}

function legal(of: MfaPhone): string[] {
  const actions = ["verify", "reserve", "makeDefault", "unreserve", "destroy", "confirm", "cancel"] as const;
  return actions.filter((name) => of[name] !== null);
}

/** Every order of the items. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

describe("the order", () => {
  test.each(
    orders([home, work, spare, fresh]).map((phones) => [phones.map(({ id }) => id).join(" "), phones]),
  )("is by group, the default first, when Clerk has %s", (_, phones) => {
    expect(rows({ phones: phones as PhoneSnapshot[] }).map(({ id }) => id)).toEqual([
      home.id,
      work.id,
      spare.id,
      fresh.id,
    ]);
  });

  test("within a group is Clerk's, the default excepted", () => {
    const reserved = ["a", "b", "c"].map((id) => phone(id, "+1", { reserved: true, isDefault: id === "c" }));
    const free = ["d", "e"].map((id) => phone(id, "+1"));
    const unverified = ["f", "g"].map((id) => phone(id, "+1", { verified: false }));
    const phones = [...unverified, ...free, ...reserved];
    expect(rows({ phones }).map(({ id }) => id)).toEqual(["c", "a", "b", "d", "e", "f", "g"]);
    expect(rows({ phones: phones.toReversed() }).map(({ id }) => id)).toEqual([
      "c",
      "b",
      "a",
      "e",
      "d",
      "g",
      "f",
    ]);
  });

  test("does not change with what is under way", () => {
    const changes = { [work.id]: { step: "pending", kind: "makeDefault", request: 5 } } as const;
    expect(rows({ changes }).map(({ id }) => id)).toEqual(rows().map(({ id }) => id));
  });
});

describe("what a number is", () => {
  test("a second factor, free, or not verified", () => {
    expect(row(home)).toMatchObject({ group: "reserved", isDefault: true });
    expect(row(work)).toMatchObject({ group: "reserved", isDefault: false });
    expect(row(spare)).toMatchObject({ group: "available", isDefault: false });
    expect(row(fresh)).toMatchObject({ group: "unverified", isDefault: false });
  });

  test("not verified, whatever else Clerk says of it", () => {
    const odd = phone("odd", "+1", { verified: false, reserved: true, isDefault: true });
    expect(row(odd, undefined, { phones: [odd] })).toMatchObject({
      group: "unverified",
      isDefault: false,
      lastFactor: false,
    });
  });

  test("no default, where it is no second factor", () => {
    const odd = phone("odd", "+1", { isDefault: true });
    expect(row(odd, undefined, { phones: [odd] })).toMatchObject({ group: "available", isDefault: false });
  });
});

describe("the last second factor", () => {
  test("is the one that is left", () => {
    const phones = [fresh, work, spare];
    expect(rows({ phones }).map(({ id, lastFactor }) => [id, lastFactor])).toEqual([
      [work.id, true],
      [spare.id, false],
      [fresh.id, false],
    ]);
  });

  test("is none of two, nor one beside an authenticator app", () => {
    for (const of of [{}, { phones: [work], otherFactor: true }])
      expect(rows(of).some(({ lastFactor }) => lastFactor)).toBe(false);
  });
});

describe("what can be done", () => {
  test.each<[string, PhoneSnapshot, string[]]>([
    ["the default", home, ["unreserve", "destroy"]],
    ["another second factor", work, ["makeDefault", "unreserve", "destroy"]],
    ["a free number", spare, ["reserve", "destroy"]],
    ["one that is not verified", fresh, ["verify", "destroy"]],
  ])("about %s", (_, from, names) => {
    expect(legal(row(from))).toEqual(names);
    expect(legal(row(from, { step: "failed", kind: "destroy", error: network }))).toEqual(names);
  });

  test.each([home, work, spare, fresh])("while $id is asked about: yes or no", (from) => {
    const asked = row(from, { step: "confirming", kind: "destroy" });
    expect(legal(asked)).toEqual(["confirm", "cancel"]);
    expect(asked).toMatchObject({ confirming: "destroy", pending: null, error: null });
  });

  test.each([home, work, spare, fresh])("while $id is changed: nothing", (from) => {
    const changing = row(from, { step: "pending", kind: "destroy", request: 5 });
    expect(legal(changing)).toEqual([]);
    expect(changing).toMatchObject({ pending: "destroy", confirming: null, error: null });
  });

  test("is said of a change that failed, at its row alone", () => {
    const changes = { [work.id]: { step: "failed", kind: "makeDefault", error: network } } as const;
    const errors = rows({ changes }).map(({ id, error }) => [id, error]);
    expect(Object.fromEntries(errors)).toEqual({
      [home.id]: null,
      [work.id]: network,
      [spare.id]: null,
      [fresh.id]: null,
    });
  });

  test("is done to the number of the row", () => {
    const { actions, rowsOf } = make();
    const changes = { [home.id]: { step: "confirming", kind: "unreserve" } } as const;
    const [first, second, third, fourth] = rowsOf({ ...listing, changes });
    first?.confirm?.();
    first?.cancel?.();
    second?.makeDefault?.();
    second?.unreserve?.();
    third?.reserve?.();
    third?.destroy?.();
    fourth?.verify?.();
    expect(actions.confirm.mock.calls).toEqual([[home.id]]);
    expect(actions.cancel.mock.calls).toEqual([[home.id]]);
    expect(actions.verify.mock.calls).toEqual([[fresh.id]]);
    expect(actions.change.mock.calls).toEqual([
      [work.id, "makeDefault"],
      [work.id, "unreserve"],
      [spare.id, "reserve"],
      [spare.id, "destroy"],
    ]);
  });
});

describe("a row is the same object", () => {
  const { rowsOf } = make();
  const byId = (of: Partial<Account>) => new Map(rowsOf({ ...listing, ...of }).map((one) => [one.id, one]));

  function expectSame(
    before: Map<string, MfaPhone>,
    after: Map<string, MfaPhone>,
    ...changed: string[]
  ): void {
    const others = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
    expect(others).toEqual(changed);
  }

  test("until something of it changed", () => {
    const before = byId({});
    expectSame(before, byId({ phones: [...account.phones] }));
    const pending = { [work.id]: { step: "pending", kind: "makeDefault", request: 5 } } as const;
    const changing = byId({ changes: pending });
    expectSame(before, changing, work.id);
    expectSame(changing, byId({ changes: pending }));
    expectSame(
      changing,
      byId({ changes: { ...pending, [spare.id]: { step: "confirming", kind: "destroy" } } }),
      spare.id,
    );
  });

  test("when another one comes, goes or changes", () => {
    const before = byId({});
    const other = phone("idn_other", "+1");
    expectSame(before, byId({ phones: [other, ...account.phones] }));
    const renamed = byId({ phones: [home, work, { ...spare, phoneNumber: "+2" }, fresh] });
    expectSame(before, renamed, spare.id);
    expect(renamed.get(spare.id)?.phoneNumber).toBe("+2");
  });

  test("unless it became the last factor", () => {
    const before = byId({});
    expectSame(before, byId({ phones: [home, spare, fresh] }), home.id, work.id);
    const withApp = byId({ phones: [home, spare, fresh], otherFactor: true });
    expect(withApp.get(home.id)?.lastFactor).toBe(false);
  });
});
