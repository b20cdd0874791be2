import { createFakeMfaClient, mfaPhonesScenarios, type Scenario } from "mfa-ui/testing";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { mfaPhonesController } from "../../../packages/mfa-ui/src/flows/mfa-phones/controller.js";
import { holdPhoneCall } from "../../hold-call.js";
import {
  add,
  answered,
  at,
  attach,
  becomes,
  home,
  mount,
  row,
  spare,
  unverified,
  withPhones,
  work,
} from "./mount.js";

const every = withPhones(unverified, work, spare, home);

describe("one flow per client", () => {
  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(mfaPhonesController(client)).toBe(mfaPhonesController(client));
    expect(mfaPhonesController(createFakeMfaClient())).not.toBe(mfaPhonesController(client));
  });

  test("the flow and its rows are the same objects until something changed", () => {
    const { controller, unmount } = mount(every);
    const flow = at(controller, "listing");
    attach(controller)();
    expect(controller.getFlow()).toBe(flow);
    // As StrictMode does it.
    unmount();
    attach(controller);
    expect(controller.getFlow()).toBe(flow);
    flow.add();
    for (const phone of flow.phones) expect(at(controller, "adding").phones).toContain(phone);
  });

  test("nothing is called on arrival, however many mount, unmount and mount again", async () => {
    const { client, controller, unmount } = mount(every);
    unmount();
    attach(controller);
    attach(controller)();
    await answered();
    at(controller, "listing");
    expect(client.clerk.calls).toEqual([]);
  });

  test("without a listener the flow is up to date all the same", async () => {
    const client = createFakeMfaClient(every);
    const controller = mfaPhonesController(client);
    expect(at(controller, "listing").phones.map(({ id }) => id)).toEqual([
      home.id,
      work.id,
      spare.id,
      unverified.id,
    ]);
    await client.clerk.user?.phoneNumbers.find(({ id }) => id === work.id)?.destroy();
    expect(at(controller, "listing").phones.map(({ id }) => id)).toEqual([home.id, spare.id, unverified.id]);
  });

  test("the options of the one mounted first count, then those of the next", () => {
    const client = createFakeMfaClient(withPhones(home));
    const controller = mfaPhonesController(client);
    const unmountFirst = attach(controller, { required: true });
    attach(controller, { required: false });
    row(controller, home).unreserve?.();
    expect(row(controller, home).confirming).toBeNull();
    unmountFirst();
    row(controller, home).unreserve?.();
    expect(row(controller, home).confirming).toBe("unreserve");
  });

  test("after the last one is unmounted nothing listens to Clerk", () => {
    const client = createFakeMfaClient(every);
    let listening = 0;
    const { addListener } = client.clerk;
    vi.spyOn(client.clerk, "addListener").mockImplementation((listener) => {
      listening += 1;
      const end = addListener(listener);
      return () => {
        listening -= 1;
        end();
      };
    });
    const controller = mfaPhonesController(client);
    const first = attach(controller);
    const second = attach(controller);
    expect(listening).toBe(1);
    first();
    expect(listening).toBe(1);
    second();
    expect(listening).toBe(0);
  });
});

describe("what another tab does", () => {
  test("is in the list as soon as Clerk knows, in the same order", async () => {
    const { client, controller } = mount(every);
    const find = (id: string) => client.clerk.user?.phoneNumbers.find((phone) => phone.id === id);
    await find(work.id)?.makeDefaultSecondFactor();
    await find(spare.id)?.setReservedForSecondFactor({ reserved: true });
    expect(at(controller, "listing").phones.map(({ id, group }) => [id, group])).toEqual([
      [work.id, "reserved"],
      [spare.id, "reserved"],
      [home.id, "reserved"],
      [unverified.id, "unverified"],
    ]);
    expect(at(controller, "listing").lastChange).toBeNull();
  });

  test("ends a code for a number that is gone, and a question about it", async () => {
    const { client, controller } = mount(every);
    row(controller, unverified).verify?.();
    row(controller, unverified).destroy?.();
    await answered();
    at(controller, "entering");
    await client.clerk.user?.phoneNumbers.find(({ id }) => id === unverified.id)?.destroy();
    const { phones } = at(controller, "listing");
    expect(phones.map(({ id }) => id)).not.toContain(unverified.id);
  });
});

describe("leaving the page", () => {
  test("ends questions, failures and a number half typed", async () => {
    const { controller, unmount } = mount({ ...every, answers: { makeDefaultSecondFactor: "unreachable" } });
    row(controller, spare).destroy?.();
    row(controller, work).makeDefault?.();
    at(controller, "listing").add();
    await answered();
    expect(row(controller, work).error?.kind).toBe("network");
    unmount();
    attach(controller);
    expect(at(controller, "listing").phones.every(({ error, confirming }) => !error && !confirming)).toBe(
      true,
    );
  });

  test("while another component is there ends nothing", () => {
    const { controller, unmount } = mount(every);
    attach(controller);
    at(controller, "listing").add();
    unmount();
    at(controller, "adding");
  });

  test("keeps a change that is under way at its row", async () => {
    const { client, controller, unmount } = mount(every);
    const letGo = holdPhoneCall(client, spare.id, "setReservedForSecondFactor");
    row(controller, spare).reserve?.();
    unmount();
    attach(controller);
    expect(row(controller, spare).pending).toBe("reserve");
    letGo();
    await answered();
    expect(row(controller, spare)).toMatchObject({ pending: null, group: "reserved" });
  });

  test("keeps the code that was sent: who comes back enters it", async () => {
    const { client, controller, unmount } = mount(every);
    await add(controller, "+15005550009");
    unmount();
    attach(controller)();
    attach(controller);
    expect(at(controller, "entering").phone.phoneNumber).toBe("+15005550009");
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification"]);
  });
});

describe("another person at the same page", () => {
  test("finds a list of their own, and nothing of what the one before did", async () => {
    const { client, controller } = mount(every);
    row(controller, unverified).verify?.();
    row(controller, spare).destroy?.();
    await answered();
    becomes(client, { id: "user_2" });
    await answered();
    expect(controller.getFlow()).toMatchObject({
      status: "listing",
      phones: [],
      lastPhone: null,
      lastChange: null,
    });
  });

  test.each(["makeDefaultSecondFactor", "destroy"] as const)(
    "is not lastChange of an answer to the one before: %s",
    async (call) => {
      const { client, controller } = mount(every);
      const letGo = holdPhoneCall(client, work.id, call);
      row(controller, work)[call === "destroy" ? "destroy" : "makeDefault"]?.();
      row(controller, work).confirm?.();
      becomes(client, { id: "user_2" });
      letGo();
      await answered();
      expect(controller.getFlow()).toMatchObject({ status: "listing", lastPhone: null, lastChange: null });
    },
  );

  test("nobody has no list", async () => {
    const { client, controller } = mount(every);
    at(controller, "listing").add();
    await client.clerk.signOut(() => {});
    expect(controller.getFlow()).toEqual({ status: "idle" });
  });
});

describe("a page on which Clerk did not load", () => {
  beforeEach(() => vi.stubGlobal("location", { reload: vi.fn() }));

  test("is reloaded on request alone", () => {
    const { controller } = mount(mfaPhonesScenarios.unavailable);
    expect(at(controller, "unavailable").error.kind).toBe("unavailable");
    expect(location.reload).not.toHaveBeenCalled();
    at(controller, "unavailable").reload();
    expect(location.reload).toHaveBeenCalledTimes(1);
  });
});

describe("every scenario", () => {
  const scenarios: [name: string, scenario: Scenario][] = Object.entries(mfaPhonesScenarios);

  test.each(scenarios)("%s comes to the status that it is named for", async (name, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    const controller = mfaPhonesController(client);
    attach(controller);
    await answered();
    expect(name.startsWith(controller.getFlow().status)).toBe(true);
  });

  test.each(scenarios)("%s is named for what is seen", async (name, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    const flow = mfaPhonesController(client).getFlow();
    if (!("phones" in flow)) return expect(name).toMatch(/^(loading|unavailable|idle)$/);
    const errors = [...("error" in flow ? [flow.error] : []), ...flow.phones.map(({ error }) => error)];
    expect(errors.filter(Boolean)).toHaveLength(failing.test(name) ? 1 : 0);
    const rows = flow.phones.filter(({ pending, confirming }) => pending ?? confirming);
    expect(rows).toHaveLength(/Pending$|Confirm/.test(name) ? 1 : 0);
    for (const { lastFactor } of rows) expect(lastFactor).toBe(name.endsWith("Last"));
    expect(flow.lastChange !== null).toBe(/(Reserved|Changed|Unreserved|Destroyed|Added)$/.test(name));
  });
});

const failing =
  /Missing|Malformed|Failed|Offline|Network|Throttled|Invalid|Taken|Already|Unsupported|Required|Incorrect|Expired|TooMany|LastFactor/;
