import { render, screen } from "@testing-library/react";
import { fakeUser, type Scenario } from "mfa-ui/testing";
import { afterEach, expect, test, vi } from "vitest";
import { answered, userEvent } from "./support.js";

const useClerk = "../../packages/mfa-ui/src/react/use-clerk.ts";
const file = "../../packages/mfa-ui/src/components/reverification/parts.ts";
const withoutMfa: Scenario = { signedIn: "here", stepUp: true };

afterEach(() => {
  vi.doUnmock(file);
  vi.doUnmock(useClerk);
  vi.resetModules();
});

/** The parts of the enrolment by themselves, bound to a Clerk as an SDK's entry is: the root entry has every file in it. */
async function renderParts(scenario: Scenario) {
  const { createFakeMfaClient } = await import("mfa-ui/testing");
  const { clerk } = createFakeMfaClient(scenario);
  vi.doMock(useClerk, () => ({ useClerk: () => clerk }));
  const { Root, Panel } = await import("mfa-ui/standalone/totp-enrollment");
  render(
    <Root>
      <Panel />
    </Root>,
  );
  await answered();
  return clerk;
}

function start(): HTMLElement {
  return screen.getByRole("button", { name: "Set up an authenticator app" });
}

async function verify(): Promise<void> {
  await userEvent.type(await screen.findByLabelText("Password"), `${fakeUser.password}{Enter}`);
  expect(await screen.findByLabelText("Code from the app")).toHaveFocus();
}

test("the code of the inline step-up is not loaded before a change waits for it, and then is", async () => {
  const loaded = vi.fn();
  vi.resetModules();
  vi.doMock(file, async (load) => {
    loaded();
    return load();
  });
  await renderParts(withoutMfa);
  expect(loaded).not.toHaveBeenCalled();
  await userEvent.click(start());
  await verify();
  expect(loaded).toHaveBeenCalledTimes(1);
});

test("code that cannot be loaded lets the change fail, and not hang", async () => {
  vi.resetModules();
  vi.doMock(file, () => {
    throw new Error("Failed to fetch dynamically imported module");
  });
  const clerk = await renderParts(withoutMfa);
  await userEvent.click(start());
  expect(await screen.findByRole("alert")).toHaveAttribute("data-kind", "reverification-required");
  expect(start()).toHaveFocus();
  expect(start()).not.toHaveAttribute("aria-disabled");
  expect(clerk.calls).toEqual(["createTOTP"]);
});

test("what the person gives up while it is loaded is given up", async () => {
  vi.resetModules();
  const clerk = await renderParts(withoutMfa);
  await userEvent.click(start());
  await clerk.signOut(() => {});
  await answered();
  expect(document.querySelector("[data-scope]")).toBeNull();
  expect(clerk.calls).toEqual(["createTOTP", "signOut"]);
});
