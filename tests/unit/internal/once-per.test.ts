import { createFakeMfaClient } from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MfaClient } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";

type ControllerOf = (client: MfaClient) => object;

const controllers = import.meta.glob<Record<string, ControllerOf>>(
  "../../../packages/mfa-ui/src/flows/*/controller.ts",
);

beforeEach(() => vi.resetModules());
afterEach(() => vi.resetModules());

test("each flow has a controller of its own for a client", async () => {
  const client = createFakeMfaClient();
  const made = await Promise.all(Object.keys(controllers).map(async (file) => (await load(file))(client)));
  expect(made.length).toBeGreaterThan(1);
  expect(new Set(made).size).toBe(made.length);
});

describe.each(Object.keys(controllers))("%s", (file) => {
  test("is one for a client, whichever copy of the code asks", async () => {
    const client = createFakeMfaClient();
    const first = await load(file);
    vi.resetModules();
    const copy = await load(file);
    expect(copy).not.toBe(first);
    expect(copy(client)).toBe(first(client));
    expect(copy(createFakeMfaClient())).not.toBe(first(client));
  });
});

test("a Clerk object has one client, whichever copy of the code asks", async () => {
  const { clerk } = createFakeMfaClient();
  const first = await loadClient();
  vi.resetModules();
  const copy = await loadClient();
  expect(copy).not.toBe(first);
  expect(copy(clerk)).toBe(first(clerk));
  expect(copy(createFakeMfaClient().clerk)).not.toBe(first(clerk));
});

test("the Clerk object of a fake has the fake as its client", async () => {
  const client = createFakeMfaClient();
  expect((await loadClient())(client.clerk)).toBe(client);
});

/** The one function of a controller's file, from the copy of the code that is loaded now. */
async function load(file: string): Promise<ControllerOf> {
  const [controllerOf, ...others] = Object.values((await controllers[file]?.()) ?? {});
  if (!controllerOf || others.length > 0) throw new Error(`${file} has to export one function.`);
  return controllerOf;
}

async function loadClient() {
  return (await import("../../../packages/mfa-ui/src/clerk/clerk-mfa-client.js")).createMfaClient;
}
