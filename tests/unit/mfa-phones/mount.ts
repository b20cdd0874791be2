import { createFakeMfaClient, type FakeMfaClient, type FakePhone, type Scenario } from "mfa-ui/testing";
import { afterEach, expect, vi } from "vitest";
import type { ClerkUserLike } from "../../../packages/mfa-ui/src/clerk/clerk-like.js";
import {
  type MfaPhonesController,
  mfaPhonesController,
} from "../../../packages/mfa-ui/src/flows/mfa-phones/controller.js";
import type {
  MfaPhone,
  MfaPhonesFlow,
  MfaPhonesOptions,
} from "../../../packages/mfa-ui/src/flows/mfa-phones/result.js";

type FlowAt<Status> = Extract<MfaPhonesFlow, { status: Status }>;

export const home: FakePhone = {
  id: "idn_home",
  phoneNumber: "+15005550006",
  reserved: true,
  isDefault: true,
};
export const work: FakePhone = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };
export const spare: FakePhone = { id: "idn_spare", phoneNumber: "+4915112345678" };
export const unverified: FakePhone = { id: "idn_new", phoneNumber: "+819012345678", verified: false };

/** A user with the phones, who has backup codes already. */
export function withPhones(...phones: readonly FakePhone[]): Scenario {
  return { signedIn: "here", user: { phones, hasBackupCodes: true } };
}

export const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

/** A mounted flow, as a component has it. */
export function mount(scenario: Scenario, options: MfaPhonesOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = mfaPhonesController(client);
  const unmount = attach(controller, options);
  return { client, controller, unmount };
}

export function attach(controller: MfaPhonesController, options: MfaPhonesOptions = {}): () => void {
  // In the order in which React does it: rendered, attached before the paint, subscribed after it.
  controller.getFlow();
  const detach = controller.attach(() => options);
  const unsubscribe = controller.subscribe(vi.fn());
  let mounted = true;
  const unmount = () => {
    if (!mounted) return;
    mounted = false;
    detach();
    unsubscribe();
  };
  ends.push(unmount);
  return unmount;
}

export function at<Status extends MfaPhonesFlow["status"]>(
  controller: MfaPhonesController,
  status: Status,
): FlowAt<Status> {
  const flow = controller.getFlow();
  expect(flow.status).toBe(status);
  return flow as FlowAt<Status>;
}

/** The row of a phone, whatever the form shows. */
export function row(controller: MfaPhonesController, { id }: Pick<FakePhone, "id">): MfaPhone {
  const flow = controller.getFlow();
  if (!("phones" in flow)) expect.fail(`no list at ${flow.status}`);
  return flow.phones.find((phone) => phone.id === id) ?? expect.fail(`no row of ${id}`);
}

/** Lets every answer of the fake arrive: they come in microtasks. */
export async function answered(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

/** Types a number into the form, from the list. */
export async function add(controller: MfaPhonesController, number: string): Promise<void> {
  at(controller, "listing").add();
  at(controller, "adding").submit(number);
  await answered();
}

/** Lets another person, or nobody, be the one who is signed in. */
export function becomes(client: FakeMfaClient, user: Partial<ClerkUserLike> | null): void {
  const { user: before } = client.clerk;
  if (!before) expect.fail("nobody is signed in");
  const next = user && { ...before, phoneNumbers: [], totpEnabled: false, ...user };
  vi.spyOn(client.clerk, "user", "get").mockReturnValue(next);
  // Clerk tells its listeners; the fake does so when another number comes.
  void before.createPhoneNumber({ phoneNumber: "+15005550099" });
}
