import { screen } from "@testing-library/react";
import { type FakeCall, type FakeMfaClient, fakeUser, type Scenario } from "mfa-ui/testing";
import { expect } from "vitest";
import { answered, userEvent } from "./support.js";

export const home = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
export const work = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };
export const spare = { id: "idn_spare", phoneNumber: "+4915112345678" };
export const unverified = { id: "idn_new", phoneNumber: "+819012345678", verified: false };

/** A user without MFA, and one with all of it; Clerk wants a step-up before each change. */
export const withoutMfa: Scenario = { signedIn: "here", stepUp: true };
export const withMfa: Scenario = {
  signedIn: "here",
  stepUp: true,
  user: { totp: true, hasBackupCodes: true, phones: [home, work, spare, unverified] },
};

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

/** The panel of the step-up; the code of the inline one is loaded when it is first needed. */
export async function stepUp(): Promise<HTMLElement> {
  const introduction = await screen.findByText("Before this change, confirm that it is you.");
  await answered();
  return introduction.parentElement ?? expect.fail("it has no panel");
}

export function noStepUp(): void {
  expect(document.querySelector('[data-scope="reverification"]')).toBeNull();
}

/** The field of the step-up, by whichever factor it asks first. */
export function field(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input[data-scope="reverification"]');
  return found ?? expect.fail("no field");
}

export async function verify(): Promise<void> {
  const secret = field().name === "password" ? fakeUser.password : fakeUser.code;
  await userEvent.type(field(), `${secret}{Enter}`);
  await answered();
}

export async function giveUp(): Promise<void> {
  await userEvent.click(button("Do not change anything"));
  await answered();
}

export function count({ clerk }: FakeMfaClient, call: FakeCall): number {
  return clerk.calls.filter((made) => made === call).length;
}
