import { screen, within } from "@testing-library/react";
import { BackupCodeList, MfaPhoneManager, TotpEnroll } from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  type FakeCall,
  fakeFailures,
  type Scenario,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { type ReactNode, StrictMode } from "react";
import { describe, expect, test } from "vitest";
import {
  button,
  count,
  field,
  giveUp,
  home,
  noStepUp,
  spare,
  stepUp,
  unverified,
  verify,
  work,
} from "./step-up.js";
import { answered, renderWith, userEvent } from "./support.js";

const { reverificationRequired } = fakeFailures;

/** A change of the account, and what is on the page after its step-up. */
interface Change {
  readonly call: FakeCall;
  /** What tells two changes by one call apart. */
  readonly how?: string;
  readonly form: ReactNode;
  readonly scenario: Scenario;
  readonly make: () => Promise<void>;
  /** The button by which it is confirmed, if it is. */
  readonly confirm?: string;
  /** How it is made again after it was given up, where the button or field that has the focus then does not. */
  readonly again?: () => Promise<void>;
  /** What shows that it was made, and where the focus is then. */
  readonly verified: () => HTMLElement;
  /** What shows that all is as it was, and where the focus is then. */
  readonly givenUp: () => HTMLElement;
}

const enabled: Scenario = { signedIn: "here", user: { totp: true, hasBackupCodes: true } };
const phones: Scenario = {
  signedIn: "here",
  user: { hasBackupCodes: true, phones: [home, work, spare, unverified] },
};

function phoneOf({ phoneNumber }: { phoneNumber: string }, list: string): HTMLElement {
  const found = screen.getByRole("list", { name: list });
  return within(found).getByRole("listitem", { name: phoneNumber });
}

const reservedList = "Phone numbers for sign-in codes";
const availableList = "Other phone numbers";

function smsCode(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>("SMS code");
}

function typedInto(input: HTMLInputElement, text: string): HTMLInputElement {
  expect(input).toHaveValue(text);
  expect(input).not.toHaveAttribute("readonly");
  return input;
}

const changes: readonly Change[] = [
  {
    call: "createTOTP",
    form: <TotpEnroll />,
    scenario: totpEnrollmentScenarios.disabled,
    make: () => userEvent.click(button("Set up an authenticator app")),
    verified: () => screen.getByLabelText("Code from the app"),
    givenUp: () => button("Set up an authenticator app"),
  },
  {
    call: "verifyTOTP",
    form: <TotpEnroll />,
    scenario: totpEnrollmentScenarios.entering,
    make: () => userEvent.type(screen.getByLabelText("Code from the app"), "424242{Enter}"),
    verified() {
      expect(screen.getAllByRole("listitem")).toHaveLength(10);
      return screen.getByRole("group", { name: "Backup codes" });
    },
    givenUp: () => typedInto(screen.getByLabelText("Code from the app"), "424242"),
  },
  {
    call: "disableTOTP",
    form: <TotpEnroll />,
    scenario: enabled,
    make: () => userEvent.click(button("Remove the authenticator app")),
    confirm: "Remove it",
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("The authenticator app is removed.");
      return button("Set up an authenticator app");
    },
    givenUp() {
      expect(screen.getByRole("status")).toHaveTextContent("An authenticator app is set up.");
      return button("Remove the authenticator app");
    },
  },
  {
    call: "createBackupCode",
    form: <BackupCodeList />,
    scenario: backupCodesScenarios.ready,
    make: () => userEvent.click(button("Create backup codes")),
    verified() {
      expect(screen.getAllByRole("listitem")).toHaveLength(10);
      return screen.getByRole("list");
    },
    givenUp: () => button("Create backup codes"),
  },
  {
    call: "createBackupCode",
    how: "in place of earlier ones",
    form: <BackupCodeList />,
    scenario: enabled,
    make: () => userEvent.click(button("Create new backup codes")),
    confirm: "Create new codes",
    verified() {
      expect(screen.getAllByRole("listitem")).toHaveLength(10);
      return screen.getByRole("list");
    },
    givenUp: () => button("Create new backup codes"),
  },
  {
    call: "createPhoneNumber",
    form: <MfaPhoneManager />,
    scenario: phones,
    async make() {
      await userEvent.click(button("Add a phone number"));
      await userEvent.type(screen.getByLabelText("Phone number"), "+1 500 555 0008{Enter}");
    },
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("A code was sent to +15005550008.");
      return smsCode();
    },
    givenUp: () => typedInto(screen.getByLabelText("Phone number"), "+1 500 555 0008"),
  },
  {
    call: "prepareVerification",
    form: <MfaPhoneManager />,
    scenario: phones,
    make: () => userEvent.click(button(/^Verify/)),
    again: () => userEvent.click(button("Send another code")),
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("A code was sent to +819012345678.");
      return smsCode();
    },
    givenUp() {
      expect(screen.getByRole("status").textContent).toBe("");
      expect(button("Send another code")).toBeInTheDocument();
      return smsCode();
    },
  },
  {
    call: "attemptVerification",
    form: <MfaPhoneManager />,
    scenario: phones,
    async make() {
      await userEvent.click(button(/^Verify/));
      await answered();
      await userEvent.type(smsCode(), "424242{Enter}");
    },
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("+819012345678 gets sign-in codes now.");
      return phoneOf(unverified, reservedList);
    },
    givenUp: () => typedInto(smsCode(), "424242"),
  },
  {
    call: "setReservedForSecondFactor",
    how: "a free number",
    form: <MfaPhoneManager />,
    scenario: phones,
    make: () => userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`)),
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("+4915112345678 gets sign-in codes now.");
      return phoneOf(spare, reservedList);
    },
    givenUp() {
      expect(phoneOf(spare, availableList)).toBeInTheDocument();
      return button(`Use for sign-in codes ${spare.phoneNumber}`);
    },
  },
  {
    call: "setReservedForSecondFactor",
    how: "a number that was verified just now",
    form: <MfaPhoneManager />,
    scenario: phones,
    async make() {
      await userEvent.click(button(/^Verify/));
      await answered();
      await userEvent.type(smsCode(), "424242{Enter}");
    },
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("+819012345678 gets sign-in codes now.");
      return phoneOf(unverified, reservedList);
    },
    givenUp: () => button("Try again"),
  },
  {
    call: "setReservedForSecondFactor",
    how: "no more",
    form: <MfaPhoneManager />,
    scenario: phones,
    make: () => userEvent.click(button(`Stop using for sign-in codes ${work.phoneNumber}`)),
    confirm: "Stop using it",
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("+442079460123 gets no sign-in codes any more.");
      return phoneOf(work, availableList);
    },
    givenUp() {
      expect(phoneOf(work, reservedList)).toBeInTheDocument();
      return button(`Stop using for sign-in codes ${work.phoneNumber}`);
    },
  },
  {
    call: "makeDefaultSecondFactor",
    form: <MfaPhoneManager />,
    scenario: phones,
    make: () => userEvent.click(button(`Make default ${work.phoneNumber}`)),
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("+442079460123 is the default now.");
      expect(within(phoneOf(work, reservedList)).getByText("Default")).toBeInTheDocument();
      return phoneOf(work, reservedList);
    },
    givenUp() {
      expect(within(phoneOf(home, reservedList)).getByText("Default")).toBeInTheDocument();
      return button(`Make default ${work.phoneNumber}`);
    },
  },
  {
    call: "destroy",
    form: <MfaPhoneManager />,
    scenario: phones,
    make: () => userEvent.click(button(`Delete number ${spare.phoneNumber}`)),
    confirm: "Delete it",
    verified() {
      expect(screen.getByRole("status")).toHaveTextContent("+4915112345678 is deleted.");
      expect(screen.queryByRole("listitem", { name: spare.phoneNumber })).not.toBeInTheDocument();
      return button("Add a phone number");
    },
    givenUp() {
      expect(phoneOf(spare, availableList)).toBeInTheDocument();
      return button(`Delete number ${spare.phoneNumber}`);
    },
  },
];

const named = changes.map(
  (change) => [change.how ? `${change.call}, ${change.how}` : change.call, change] as const,
);

describe("each change of the promise, asked for in place", () => {
  async function demand({ call, form, scenario, make, confirm }: Change) {
    const view = await renderWith(scenario, <StrictMode>{form}</StrictMode>);
    noStepUp();
    view.client.clerk.answer(call, reverificationRequired);
    await make();
    if (confirm) await userEvent.click(button(confirm));
    const panel = await stepUp();
    view.client.clerk.answer(call, null);
    return { ...view, panel };
  }

  test.each(named)("%s: one step-up, with the focus in it, and no form in a form", async (_, change) => {
    const { container, panel } = await demand(change);
    expect(document.querySelectorAll('[data-scope="reverification"][data-part="panel"]')).toHaveLength(1);
    expect(container.firstElementChild).toContainElement(panel);
    expect(field()).toHaveFocus();
    expect(document.querySelector("form form")).toBeNull();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test.each(named)("%s: verified, it goes on by itself", async (_, change) => {
    const { client } = await demand(change);
    const before = count(client, change.call);
    await verify();
    expect(change.verified()).toHaveFocus();
    noStepUp();
    expect(count(client, change.call)).toBe(before + 1);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test.each(named)("%s: given up, all is as it was, without an error", async (_, change) => {
    const { client } = await demand(change);
    const before = count(client, change.call);
    await giveUp();
    expect(change.givenUp()).toHaveFocus();
    noStepUp();
    expect(count(client, change.call)).toBe(before);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    for (const waiting of document.querySelectorAll("[data-pending], [aria-disabled], [readonly]"))
      expect(waiting).toHaveAttribute("data-waiting");
  });

  test.each(named)("%s: given up, it can be asked for again", async (_, change) => {
    const { client } = await demand(change);
    await giveUp();
    client.clerk.answer(change.call, reverificationRequired);
    // With the focus where it was left.
    if (change.again) await change.again();
    else await userEvent.keyboard("{Enter}");
    if (change.confirm) await userEvent.click(button(change.confirm));
    await stepUp();
    client.clerk.answer(change.call, null);
    await verify();
    change.verified();
    expect(document.body).not.toHaveFocus();
    noStepUp();
  });

  test.each(named)("%s: what is wrong there is said there, and the change waits on", async (_, change) => {
    const { client, panel } = await demand(change);
    const before = count(client, change.call);
    await userEvent.type(field(), "000000{Enter}");
    await answered();
    expect(within(panel).getByRole("alert")).toBeInTheDocument();
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(field()).toHaveFocus();
    expect(count(client, change.call)).toBe(before);
    await userEvent.clear(field());
    await verify();
    change.verified();
  });
});
