import { act, render, screen, within } from "@testing-library/react";
import {
  BackupCodeList,
  MfaPhoneManager,
  MfaPhones,
  MfaSettings,
  Reverification,
  ReverificationForm,
  TotpEnroll,
  TotpEnrollment,
  useReverificationFlow,
  useReverificationGuard,
  useTotpEnrollment,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  createFakeMfaClient,
  type FakeCall,
  type FakeMfaClient,
  fakeFailures,
  fakeUser,
  reverificationScenarios,
  type Scenario,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { Profiler, type ReactNode, StrictMode, useEffect } from "react";
import { createPortal } from "react-dom";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

const { reverificationRequired } = fakeFailures;
const at = reverificationScenarios;
const home = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
const work = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };
const spare = { id: "idn_spare", phoneNumber: "+4915112345678" };
const unverified = { id: "idn_new", phoneNumber: "+819012345678", verified: false };

/** A user without MFA, and one with all of it; Clerk wants a step-up before each change. */
const withoutMfa: Scenario = { signedIn: "here", stepUp: true };
const withMfa: Scenario = {
  signedIn: "here",
  stepUp: true,
  user: { totp: true, hasBackupCodes: true, phones: [home, work, spare, unverified] },
};

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

/** The panel of the step-up; the code of the inline one is loaded when it is first needed. */
async function stepUp(): Promise<HTMLElement> {
  const introduction = await screen.findByText("Before this change, confirm that it is you.");
  await answered();
  return introduction.parentElement ?? expect.fail("it has no panel");
}

function noStepUp(): void {
  expect(document.querySelector('[data-scope="reverification"]')).toBeNull();
}

/** The field of the step-up, by whichever factor it asks first. */
function field(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input[data-scope="reverification"]');
  return found ?? expect.fail("no field");
}

async function verify(): Promise<void> {
  const secret = field().name === "password" ? fakeUser.password : fakeUser.code;
  await userEvent.type(field(), `${secret}{Enter}`);
  await answered();
}

async function giveUp(): Promise<void> {
  await userEvent.click(button("Do not change anything"));
  await answered();
}

function count({ clerk }: FakeMfaClient, call: FakeCall): number {
  return clerk.calls.filter((made) => made === call).length;
}

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

describe("where the step-up is shown", () => {
  const begin = (): Promise<void> => userEvent.click(button("Set up an authenticator app"));
  const panels = (): NodeListOf<Element> =>
    document.querySelectorAll('[data-scope="reverification"][data-part="panel"]');

  test.each([
    ["TotpEnroll", withoutMfa, <TotpEnroll key="form" />, begin],
    [
      "BackupCodeList",
      { ...withMfa, user: { totp: true } },
      <BackupCodeList key="form" />,
      () => userEvent.click(button("Create backup codes")),
    ],
    [
      "MfaPhoneManager",
      withMfa,
      <MfaPhoneManager key="form" />,
      () => userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`)),
    ],
    ["MfaSettings", withoutMfa, <MfaSettings key="form" />, begin],
  ] as const)("%s shows it in itself, once", async (_, scenario, form, make) => {
    const { client, container } = await renderWith(scenario, <StrictMode>{form}</StrictMode>);
    await make();
    const panel = await stepUp();
    expect(panels()).toHaveLength(1);
    expect(container.firstElementChild).toContainElement(panel);
    expect(container.children).toHaveLength(1);
    expect(count(client, "startVerification")).toBe(1);
    await verify();
    noStepUp();
  });

  test.each([
    ["TotpEnroll", withoutMfa, <TotpEnroll key="form" reverification="external" />, begin],
    [
      "BackupCodeList",
      { ...withMfa, user: { totp: true } },
      <BackupCodeList key="form" reverification="external" />,
      () => userEvent.click(button("Create backup codes")),
    ],
    [
      "MfaPhoneManager",
      withMfa,
      <MfaPhoneManager key="form" reverification="external" />,
      () => userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`)),
    ],
    ["MfaSettings", withoutMfa, <MfaSettings key="form" reverification="external" />, begin],
  ] as const)("%s leaves it to the app on request", async (_, scenario, form, make) => {
    await renderWith(
      scenario,
      <StrictMode>
        <div data-testid="app">
          <ReverificationForm />
        </div>
        <div data-testid="form">{form}</div>
      </StrictMode>,
    );
    expect(screen.getByTestId("app")).toBeEmptyDOMElement();
    await make();
    const panel = await stepUp();
    expect(panels()).toHaveLength(1);
    expect(screen.getByTestId("app")).toContainElement(panel);
    expect(field()).toHaveFocus();
    await verify();
    expect(screen.getByTestId("app")).toBeEmptyDOMElement();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });

  test("in the drop-in, although the app has a place too", async () => {
    await renderWith(
      withoutMfa,
      <>
        <TotpEnroll className="inside" />
        <ReverificationForm />
      </>,
    );
    await begin();
    const panel = await stepUp();
    expect(panels()).toHaveLength(1);
    expect(document.querySelector(".inside")).toContainElement(panel);
  });

  test("once where the drop-in is there twice", async () => {
    const { client } = await renderWith(
      withoutMfa,
      <StrictMode>
        <TotpEnroll />
        <TotpEnroll />
        <MfaSettings />
      </StrictMode>,
    );
    const [first] = screen.getAllByRole("button", { name: "Set up an authenticator app" });
    await userEvent.click(first ?? expect.fail());
    await stepUp();
    expect(panels()).toHaveLength(1);
    expect(field()).toHaveFocus();
    expect(count(client, "startVerification")).toBe(1);
    await giveUp();
    expect(first).toHaveFocus();
  });

  test("for two flows that wait at the same time, once, and both go on", async () => {
    const { client } = await renderWith(
      withMfa,
      <>
        <TotpEnroll />
        <MfaPhoneManager />
      </>,
    );
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await stepUp();
    await userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`));
    await answered();
    expect(panels()).toHaveLength(1);
    expect(count(client, "startVerification")).toBe(1);
    await verify();
    expect(screen.getByText("The authenticator app is removed.")).toBeInTheDocument();
    expect(screen.getByText("+4915112345678 gets sign-in codes now.")).toBeInTheDocument();
    noStepUp();
  });

  test("at the last of several places of the app", async () => {
    await renderWith(
      withoutMfa,
      <>
        <ReverificationForm className="first" />
        <ReverificationForm className="last" />
        <TotpEnroll reverification="external" />
      </>,
    );
    await begin();
    await stepUp();
    expect(document.querySelector(".first")).toBeNull();
    expect(document.querySelector(".last")).toBeInTheDocument();
  });

  test("at another place, when the one that shows it goes, with the same verification", async () => {
    const page = (inside: boolean): ReactNode => (
      <StrictMode>
        <ReverificationForm className="app" />
        <TotpEnrollment.Root>
          <TotpEnrollment.Start />
          {inside && <ReverificationForm className="inside" />}
        </TotpEnrollment.Root>
      </StrictMode>
    );
    const { client, rerender } = await renderWith(withoutMfa, page(true));
    await begin();
    await stepUp();
    expect(document.querySelector(".inside")).toBeInTheDocument();
    rerender(page(false));
    await answered();
    expect(panels()).toHaveLength(1);
    expect(document.querySelector(".app")).toBeInTheDocument();
    expect(count(client, "startVerification")).toBe(1);
    expect(field()).toHaveFocus();
    await verify();
    expect(count(client, "createTOTP")).toBe(2);
  });

  test("nowhere any more, when the only place goes: the change is given up", async () => {
    const { client, rerender } = await renderWith(
      withoutMfa,
      <>
        <ReverificationForm />
        <TotpEnroll reverification="external" />
      </>,
    );
    await begin();
    await stepUp();
    rerender(<TotpEnroll reverification="external" />);
    await answered();
    expect(button("Set up an authenticator app")).not.toHaveAttribute("aria-disabled");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(count(client, "createTOTP")).toBe(1);
  });

  test("nowhere, where none is mounted: the change fails at once, and a developer is told why", async () => {
    const { client } = await renderWith(withoutMfa, <TotpEnroll reverification="external" />);
    await begin();
    await answered();
    expect(screen.getByRole("alert")).toHaveTextContent(
      "You need to provide additional verification to perform this operation.",
    );
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "reverification-required");
    expect(button("Set up an authenticator app")).toHaveFocus();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    expect(printed).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("Mount <ReverificationForm />"));
  });

  test("not inside the parts of another flow", async () => {
    await renderWith(
      withoutMfa,
      <>
        <TotpEnroll reverification="external" />
        <MfaPhones.Root>
          <ReverificationForm />
        </MfaPhones.Root>
      </>,
    );
    await begin();
    await answered();
    noStepUp();
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "reverification-required");
  });

  test("in a dialog that is made of its panel", async () => {
    const { container } = await renderWith(
      withoutMfa,
      <>
        <Reverification.Root>
          <Reverification.Panel asChild>
            <dialog open aria-label="Confirm that it is you" />
          </Reverification.Panel>
        </Reverification.Root>
        <TotpEnroll reverification="external" />
      </>,
    );
    expect(container.querySelector("dialog")).toBeNull();
    await begin();
    await stepUp();
    const dialog = screen.getByRole("dialog", { name: "Confirm that it is you" });
    expect(within(dialog).getByLabelText("Password")).toHaveFocus();
    await giveUp();
    expect(container.querySelector("dialog")).toBeNull();
    expect(button("Set up an authenticator app")).toHaveFocus();
  });

  test("nowhere, when the person has left the page before its code was loaded: the change is given up", async () => {
    const { client, rerender } = await renderWith(withoutMfa, <TotpEnroll />);
    client.clerk.answer("startVerification", "pending");
    await userEvent.click(button("Set up an authenticator app"));
    rerender(null);
    await answered();
    rerender(<TotpEnroll />);
    await answered();
    noStepUp();
    expect(button("Set up an authenticator app")).not.toHaveAttribute("aria-disabled");
  });

  test("a second change right after the first asks again, at the same place", async () => {
    const { client } = await renderWith(withMfa, <TotpEnroll />);
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await stepUp();
    await verify();
    client.clerk.answer("createTOTP", reverificationRequired);
    await begin();
    await stepUp();
    expect(panels()).toHaveLength(1);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("");
    client.clerk.answer("createTOTP", null);
    await verify();
    expect(screen.getByLabelText("Code from the app")).toHaveFocus();
    expect(count(client, "startVerification")).toBe(2);
  });
});

describe("a whole step-up", () => {
  test("by the keyboard alone, with a look at another way and a wrong code", async () => {
    const { client } = await renderWith(withMfa, <TotpEnroll />);
    await userEvent.tab();
    expect(button("Remove the authenticator app")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await userEvent.tab({ shift: true });
    expect(button("Remove it")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await stepUp();
    expect(screen.getByLabelText("Authenticator code")).toHaveFocus();
    for (const name of ["Confirm", "Send an SMS to +15 *** **06", "Send an SMS to +44 *** **23"]) {
      await userEvent.tab();
      expect(button(name)).toHaveFocus();
    }
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByLabelText("Backup code")).toHaveFocus();
    await userEvent.keyboard("ffffffff{Enter}");
    await answered();
    expect(screen.getByRole("alert")).toHaveTextContent("Incorrect code");
    expect(screen.getByLabelText("Backup code")).toHaveFocus();
    await userEvent.keyboard("A1B2 C3D4{Enter}");
    await answered();
    expect(button("Set up an authenticator app")).toHaveFocus();
    expect(client.clerk.calls).toEqual([
      "disableTOTP",
      "startVerification",
      "attemptSecondFactorVerification",
      "attemptSecondFactorVerification",
      "disableTOTP",
    ]);
  });

  test("made of parts", async () => {
    await renderWith(
      withMfa,
      <>
        <Reverification.Root>
          <Reverification.Step status={["entering", "verifying"]}>
            <Reverification.Form>
              <Reverification.Label>Proof</Reverification.Label>
              <Reverification.Input />
              <Reverification.Submit>It is me</Reverification.Submit>
            </Reverification.Form>
            <Reverification.Factor value="backup_code">No app</Reverification.Factor>
            <Reverification.Cancel>Never mind</Reverification.Cancel>
          </Reverification.Step>
        </Reverification.Root>
        <BackupCodeList reverification="external" />
      </>,
    );
    expect(screen.queryByText("Never mind")).not.toBeInTheDocument();
    await userEvent.click(button("Create new backup codes"));
    await userEvent.click(button("Create new codes"));
    await userEvent.click(await screen.findByRole("button", { name: "No app" }));
    expect(screen.queryByText("No app")).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("Proof"), "a1b2c3d4");
    await userEvent.click(button("It is me"));
    expect(await screen.findAllByRole("listitem")).toHaveLength(10);
    expect(screen.queryByText("Never mind")).not.toBeInTheDocument();
  });

  test("by the hook alone", async () => {
    const { client } = await renderWith(
      withMfa,
      <>
        <HookAlone />
        <TotpEnroll reverification="external" />
      </>,
    );
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await userEvent.click(await screen.findByRole("button", { name: "choose backup_code" }));
    await userEvent.click(await screen.findByRole("button", { name: "submit a1b2c3d4" }));
    await screen.findByText("The authenticator app is removed.");
    expect(count(client, "attemptSecondFactorVerification")).toBe(1);
  });

  test("submits by itself on request, at the sixth digit, and never the password", async () => {
    const { client } = await renderWith(
      { ...withoutMfa, user: { password: "424242" } },
      <>
        <ReverificationForm autoSubmit />
        <TotpEnroll reverification="external" />
      </>,
    );
    await userEvent.click(button("Set up an authenticator app"));
    await stepUp();
    await userEvent.type(field(), "424242");
    expect(count(client, "attemptFirstFactorVerification")).toBe(0);
    await userEvent.click(button("Send an email to a**@example.com"));
    await answered();
    expect(field()).toHaveFocus();
    await userEvent.keyboard("42424");
    expect(count(client, "attemptFirstFactorVerification")).toBe(0);
    await userEvent.keyboard("2");
    await answered();
    expect(count(client, "attemptFirstFactorVerification")).toBe(1);
    expect(screen.getByLabelText("Code from the app")).toBeInTheDocument();
  });

  test("is one request for any number of Enters and presses", async () => {
    const { client } = await renderWith(
      { ...at.enteringTotp, answers: { attemptSecondFactorVerification: "pending" } },
      <ReverificationForm />,
    );
    await userEvent.type(field(), "424242{Enter}{Enter}");
    await userEvent.click(button("Confirm"));
    await answered();
    expect(count(client, "attemptSecondFactorVerification")).toBe(1);
    expect(field()).toHaveAttribute("readonly");
    expect(button("Confirm")).toHaveAttribute("aria-disabled", "true");
    expect(button("Confirm")).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Checking…");
  });

  test("that is typed nothing sends nothing", async () => {
    const { client } = await renderWith(at.enteringPassword, <ReverificationForm />);
    expect(field()).toBeRequired();
    await userEvent.click(button("Confirm"));
    await answered();
    expect(count(client, "attemptFirstFactorVerification")).toBe(0);
  });

  test("a code can be sent again when Clerk takes it", async () => {
    const { client, rerender } = await renderWith(at.enteringPhoneCode, <ReverificationForm />);
    const resend = button("Send another code in 30 seconds");
    expect(resend).toHaveAttribute("data-waiting", "");
    await userEvent.click(resend);
    expect(count(client, "prepareSecondFactorVerification")).toBe(1);
    client.advance(30_000);
    rerender(<ReverificationForm key="again" />);
    client.clerk.answer("prepareSecondFactorVerification", "pending");
    await userEvent.click(button("Send another code"));
    expect(screen.getByRole("status")).toHaveTextContent("Sending a code to +15 *** **06…");
    expect(count(client, "prepareSecondFactorVerification")).toBe(2);
  });
});

describe("the field", () => {
  test.each([
    ["enteringPassword", { type: "password", name: "password", autocomplete: "current-password" }],
    [
      "enteringEmailCode",
      { type: "text", name: "code", autocomplete: "one-time-code", inputmode: "numeric" },
    ],
    ["enteringTotp", { type: "text", name: "code", autocomplete: "one-time-code", inputmode: "numeric" }],
    [
      "enteringPhoneCode",
      { type: "text", name: "code", autocomplete: "one-time-code", inputmode: "numeric" },
    ],
    ["enteringBackupCode", { type: "text", name: "code", autocomplete: "off", inputmode: "text" }],
  ] as const)("%s", async (name, attributes) => {
    await renderWith(at[name], <ReverificationForm />);
    for (const [attribute, value] of Object.entries(attributes))
      expect(field()).toHaveAttribute(attribute, value);
    expect(field()).toBeRequired();
    expect(field()).toHaveAccessibleDescription(/Before this change, confirm that it is you\./);
  });

  test("is another one for another factor: nothing typed is carried over", async () => {
    await renderWith(at.enteringTotp, <ReverificationForm />);
    await userEvent.type(field(), "123");
    await userEvent.click(button("Use a backup code"));
    expect(field()).toHaveValue("");
  });
});

describe("what is refused", () => {
  async function refuse(scenario: Scenario, typed: string) {
    const view = await renderWith(scenario, <ReverificationForm />);
    const input = field();
    const alerts: string[] = [];
    new MutationObserver(() => {
      const text = screen.queryByRole("alert")?.textContent;
      if (text && text !== alerts.at(-1)) alerts.push(text);
    }).observe(view.container, { childList: true, subtree: true, characterData: true });
    await userEvent.type(input, `${typed}{Enter}`);
    await screen.findByRole("alert");
    await answered();
    return { ...view, input, alerts };
  }

  const refusals = [
    [
      "a password",
      at.enteringPassword,
      "wrong horse",
      "Password is incorrect. Try again, or use another method.",
      "password-incorrect",
    ],
    ["a code of the app", at.enteringTotp, "000000", "Incorrect code", "code-incorrect"],
    ["a code by SMS", at.enteringPhoneCode, "000000", "Incorrect code", "code-incorrect"],
    ["a code by email", at.enteringEmailCode, "000000", "Incorrect code", "code-incorrect"],
    ["a backup code", at.enteringBackupCode, "ffffffff", "Incorrect code", "code-incorrect"],
  ] as const;

  test.each(refusals)("%s: said once, and tied to its field", async (_, scenario, typed, text, kind) => {
    const { input, alerts } = await refuse(scenario, typed);
    expect(alerts).toEqual([text]);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", kind);
    expect(input).toHaveAttribute("aria-invalid", "true");
    expect(input).toHaveAttribute("data-invalid", "");
    expect(input).toHaveAccessibleDescription(expect.stringContaining(text));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test.each(refusals)("%s: selected, to be typed over", async (_, scenario, typed) => {
    const { input } = await refuse(scenario, typed);
    expect(field()).toBe(input);
    expect(input).toHaveFocus();
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, typed.length]);
  });

  test("by the button brings the focus to the field", async () => {
    await renderWith(at.enteringTotp, <ReverificationForm />);
    await userEvent.type(field(), "000000");
    await userEvent.click(button("Confirm"));
    await screen.findByRole("alert");
    expect(field()).toHaveFocus();
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 6]);
  });

  test("does not take a focus that is elsewhere", async () => {
    await renderWith(
      at.enteringTotp,
      <>
        <ReverificationForm />
        <input aria-label="Elsewhere" />
      </>,
    );
    await userEvent.type(field(), "000000{Enter}");
    screen.getByLabelText("Elsewhere").focus();
    await screen.findByRole("alert");
    expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
  });

  test("is no longer said while the next one is checked", async () => {
    const { client, input } = await refuse(at.enteringTotp, "000000");
    client.clerk.answer("attemptSecondFactorVerification", "pending");
    await userEvent.type(input, "{Enter}");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(input).not.toHaveAttribute("aria-invalid");
  });
});

describe("every failure says something, once", () => {
  const offline = "There is no connection. Check your network and try again.";
  const throttled = "Too many requests. Please try again later. Try again in 45 seconds.";

  test.each([
    ["enteringLocked", "You will be able to try again in 1 hour."],
    ["enteringLockoutWarning", "You have 2 attempts left before your account is locked."],
    ["enteringThrottled", throttled],
    ["enteringNetwork", offline],
    ["enteringOffline", offline],
    ["enteringTooManyAttempts", "Too many failed attempts."],
    ["enteringCodeExpired", "This code has expired. Request a new one."],
  ] as const)("%s, at the field", async (name, text) => {
    await renderWith(at[name], <ReverificationForm />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(field()).toHaveAccessibleDescription(expect.stringContaining(text));
  });

  test.each([
    ["failed", offline],
    ["failedOffline", offline],
    ["failedThrottled", throttled],
    ["failedConflict", "Something changed in the meantime"],
  ] as const)("%s, with the way to try again", async (name, text) => {
    const { client } = await renderWith(at[name], <ReverificationForm />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    client.clerk.answer("startVerification", null);
    client.clerk.answer("attemptSecondFactorVerification", null);
    await userEvent.click(button("Try again"));
    await answered();
    expect(field()).toHaveFocus();
    await verify();
    noStepUp();
  });

  test("choosingSendFailed, with the factors to choose from", async () => {
    const { client } = await renderWith(at.choosingSendFailed, <ReverificationForm />);
    expect(screen.getByRole("alert")).toHaveTextContent(offline);
    expect(screen.getAllByRole("button", { name: /^(Use|Send)/ })).toHaveLength(3);
    client.clerk.answer("prepareSecondFactorVerification", null);
    await userEvent.click(button("Send an SMS to +15 *** **06"));
    await answered();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(field()).toHaveFocus();
  });

  test("unsupported, with the way out", async () => {
    const { client } = await renderWith(at.unsupported, <ReverificationForm />);
    expect(screen.getByText(/There is no way here to confirm that it is you\./)).toBeInTheDocument();
    expect(document.querySelector("input")).toBeNull();
    await userEvent.click(button("Do not change anything"));
    await answered();
    noStepUp();
    expect(count(client, "createTOTP")).toBe(1);
  });
});

describe("the one live region", () => {
  test.each([
    ["starting", "One moment…"],
    ["failed", ""],
    ["choosingSendFailed", ""],
    ["sending", "Sending a code to +15 *** **06…"],
    ["enteringPassword", ""],
    ["enteringTotp", ""],
    ["enteringPhoneCode", "A code was sent to +15 *** **06."],
    ["enteringEmailCode", "A code was sent to a**@example.com."],
    ["enteringTotpIncorrect", ""],
    ["verifying", "Checking…"],
    ["unsupported", ""],
  ] as const)("%s", async (name, text) => {
    await renderWith(at[name], <ReverificationForm />);
    expect(screen.getAllByRole("status")).toHaveLength(1);
    expect(screen.getByRole("status").textContent).toBe(text);
  });

  test("is the same element from step to step, so that its changes are announced", async () => {
    await renderWith(at.enteringTotp, <ReverificationForm />);
    const region = screen.getByRole("status");
    await userEvent.click(button("Send an SMS to +15 *** **06"));
    await answered();
    expect(screen.getByRole("status")).toBe(region);
    expect(region).toHaveTextContent("A code was sent to +15 *** **06.");
  });
});

describe("the focus", () => {
  test.each(Object.entries(at))("stays where it is on mount at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    render(provide(client, <ReverificationForm />));
    await answered();
    expect(document.body).toHaveFocus();
  });

  test.each([
    ["a button of the app's own", <button key="own" type="button" aria-label="Own" />],
    ["a checkbox of the app's own", <input key="own" type="checkbox" aria-label="Own" />],
    [
      "a link of the app's own",
      <a key="own" href="/" aria-label="Own">
        Own
      </a>,
    ],
  ])("comes from %s, and goes back to it", async (_, own) => {
    await renderWith(
      withoutMfa,
      <>
        {own}
        <Ask />
        <ReverificationForm />
      </>,
    );
    const lender = screen.getByLabelText("Own");
    lender.focus();
    await act(async () => ask());
    await stepUp();
    expect(field()).toHaveFocus();
    await giveUp();
    expect(lender).toHaveFocus();
    await act(async () => ask());
    await stepUp();
    await verify();
    expect(lender).toHaveFocus();
  });

  test("comes from nowhere, as after a press in a browser that does not focus buttons", async () => {
    await renderWith(
      withoutMfa,
      <>
        <Ask />
        <ReverificationForm />
      </>,
    );
    expect(document.body).toHaveFocus();
    await act(async () => ask());
    await stepUp();
    expect(field()).toHaveFocus();
    await giveUp();
    expect(document.body).toHaveFocus();
  });

  test.each([
    ["a field", <input key="own" aria-label="Elsewhere" defaultValue="Dear" />],
    ["a text area", <textarea key="own" aria-label="Elsewhere" defaultValue="Dear" />],
  ])("is not taken from who is typing in %s", async (_, own) => {
    const { client } = await renderWith(
      withoutMfa,
      <>
        {own}
        <Ask />
        <ReverificationForm />
      </>,
    );
    const elsewhere = screen.getByLabelText("Elsewhere");
    elsewhere.focus();
    await act(async () => ask());
    await stepUp();
    expect(elsewhere).toHaveFocus();
    await userEvent.keyboard(" Ada");
    await act(async () => void (await client.clerk.signOut(() => {})));
    noStepUp();
    expect(elsewhere).toHaveFocus();
  });

  test("is not taken from who is typing in a text that can be edited", async () => {
    await renderWith(
      withoutMfa,
      <>
        {/* biome-ignore lint/a11y/useSemanticElements: what can be edited is the point */}
        <div
          role="textbox"
          tabIndex={0}
          aria-label="Elsewhere"
          contentEditable
          suppressContentEditableWarning
        />
        <Ask />
        <ReverificationForm />
      </>,
    );
    const elsewhere = screen.getByLabelText("Elsewhere");
    // jsdom knows no editable text.
    Object.defineProperty(elsewhere, "isContentEditable", { value: true });
    elsewhere.focus();
    await act(async () => ask());
    await stepUp();
    expect(elsewhere).toHaveFocus();
  });

  test("is left to who goes elsewhere before the step-up has its field, and while it is open", async () => {
    const { client } = await renderWith(
      { ...withoutMfa, answers: { startVerification: "unreachable" } },
      <>
        <TotpEnroll />
        <button type="button">Elsewhere</button>
      </>,
    );
    await userEvent.click(button("Set up an authenticator app"));
    await stepUp();
    expect(button("Try again")).toHaveFocus();
    client.clerk.answer("startVerification", null);
    await userEvent.keyboard("{Enter}");
    button("Elsewhere").focus();
    await answered();
    expect(button("Elsewhere")).toHaveFocus();
    await act(async () => void (await client.clerk.signOut(() => {})));
    expect(button("Elsewhere")).toHaveFocus();
  });

  test("goes with a choice to the field of the other factor, and stays through its sending", async () => {
    await renderWith(withMfa, <TotpEnroll />);
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await stepUp();
    await userEvent.click(button("Send an SMS to +15 *** **06"));
    await answered();
    expect(screen.getByLabelText("SMS code")).toHaveFocus();
  });

  test("goes to the choice when a code could not be sent", async () => {
    await renderWith(
      { ...withMfa, answers: { prepareSecondFactorVerification: "unreachable" } },
      <TotpEnroll />,
    );
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await stepUp();
    await userEvent.click(button("Send an SMS to +15 *** **06"));
    await answered();
    expect(button("Use your authenticator app")).toHaveFocus();
  });

  test("goes to the way out where there is no other", async () => {
    await renderWith({ ...withoutMfa, user: { firstFactors: [{ strategy: "passkey" }] } }, <TotpEnroll />);
    await userEvent.click(button("Set up an authenticator app"));
    await screen.findByText(/There is no way here/);
    await answered();
    expect(button("Do not change anything")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(button("Set up an authenticator app")).toHaveFocus();
  });
});

describe("what stays behind of the secrets", () => {
  /** Looks into every attribute, the storages, the address and the console, at every change of the page. */
  function watchPage() {
    const levels = (["log", "info", "error", "debug"] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    const seen: string[] = [];
    const look = (): void => {
      for (const node of document.querySelectorAll("*"))
        for (const { name, value } of node.attributes) seen.push(`${name}=${value}`);
      seen.push(JSON.stringify([{ ...sessionStorage }, { ...localStorage }]), location.href, document.title);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    return (secrets: RegExp): void => {
      look();
      observer.disconnect();
      expect(seen.length).toBeGreaterThan(100);
      expect(seen.filter((text) => secrets.test(text))).toEqual([]);
      for (const { mock } of [...levels, printed]) expect(mock.calls).toEqual([]);
    };
  }

  test("a password and codes are in no attribute, storage or address, nor printed", async () => {
    const expectNowhere = watchPage();
    const { client } = await renderWith(withoutMfa, <TotpEnroll />);
    await userEvent.click(button("Set up an authenticator app"));
    await stepUp();
    await userEvent.type(field(), "wrong horse{Enter}");
    await answered();
    await userEvent.click(button("Send an email to a**@example.com"));
    await answered();
    await userEvent.type(field(), "135791{Enter}");
    await answered();
    await userEvent.click(button("Use your password"));
    await verify();
    expect(screen.getByLabelText("Code from the app")).toBeInTheDocument();
    expect(count(client, "attemptFirstFactorVerification")).toBe(3);
    expectNowhere(/horse|135791/);
    expect(document.documentElement.outerHTML).not.toMatch(/horse|135791/);
  });
});

describe("what is rendered", () => {
  test("a key renders nothing", async () => {
    const client = createFakeMfaClient(at.enteringPassword);
    await client.ready;
    const onRender = vi.fn();
    render(
      provide(
        client,
        <Profiler id="form" onRender={onRender}>
          <ReverificationForm />
        </Profiler>,
      ),
    );
    await answered();
    onRender.mockClear();
    await userEvent.type(field(), "correct");
    expect(onRender).not.toHaveBeenCalled();
  });

  test("a drop-in whose step-up never comes renders no more for it", async () => {
    const commits = async (form: ReactNode): Promise<number> => {
      const client = createFakeMfaClient(totpEnrollmentScenarios.disabled);
      await client.ready;
      const onRender = vi.fn();
      const { unmount } = render(
        provide(
          client,
          <Profiler id="form" onRender={onRender}>
            {form}
          </Profiler>,
        ),
      );
      await answered();
      unmount();
      return onRender.mock.calls.length;
    };
    expect(await commits(<TotpEnroll />)).toBe(await commits(<TotpEnroll reverification="external" />));
  });
});

test("the form in a portal does not submit the form that its portal stands in", async () => {
  const outer = vi.fn();
  await renderWith(
    withoutMfa,
    <form aria-label="outer" onSubmit={outer}>
      {createPortal(<TotpEnroll />, document.body)}
    </form>,
  );
  await userEvent.click(button("Set up an authenticator app"));
  await stepUp();
  await verify();
  expect(screen.getByLabelText("Code from the app")).toBeInTheDocument();
  expect(outer).not.toHaveBeenCalled();
});

describe("an action of the app's own", () => {
  const failure = Object.assign(new Error("Refused."), {
    clerkError: true,
    errors: [{ code: "session_reverification_required" }],
  });
  const form = <ReverificationForm key="form" />;

  function needsOnce() {
    return vi.fn(() => Promise.resolve()).mockRejectedValueOnce(failure);
  }

  test.each([
    ["before", (action: () => Promise<void>) => [<Guarded key="own" action={action} />, form]],
    ["after", (action: () => Promise<void>) => [form, <Guarded key="own" action={action} />]],
  ])("waits at the app's step-up, also where the guard is made %s it", async (_, page) => {
    const action = needsOnce();
    await renderWith(withoutMfa, <StrictMode>{page(action)}</StrictMode>);
    await userEvent.click(button("Delete my account"));
    await stepUp();
    expect(field()).toHaveFocus();
    expect(action).toHaveBeenCalledTimes(1);
    await verify();
    expect(action).toHaveBeenCalledTimes(2);
    expect(button("Delete my account")).toHaveFocus();
  });

  test("is given up like a change of the account", async () => {
    const action = needsOnce();
    const onFailure = vi.fn();
    await renderWith(
      withoutMfa,
      <>
        {form}
        <Guarded action={action} onFailure={onFailure} />
      </>,
    );
    await userEvent.click(button("Delete my account"));
    await stepUp();
    await giveUp();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "reverification_cancelled" }),
    );
    expect(action).toHaveBeenCalledTimes(1);
    expect(button("Delete my account")).toHaveFocus();
  });

  test("inside a flow's Root waits at the step-up there", async () => {
    await renderWith(
      withoutMfa,
      <TotpEnroll className="inside">
        <Guarded action={needsOnce()} />
      </TotpEnroll>,
    );
    await userEvent.click(button("Delete my account"));
    expect(document.querySelector(".inside")).toContainElement(await stepUp());
  });

  test("fails at once where no step-up is mounted, and a developer is told why", async () => {
    const onFailure = vi.fn();
    await renderWith(withoutMfa, <Guarded action={needsOnce()} onFailure={onFailure} />);
    await userEvent.click(button("Delete my account"));
    await answered();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(failure);
    expect(printed).toHaveBeenCalledTimes(1);
  });

  test("is guarded by the same function each time", async () => {
    const { rerender } = await renderWith(withoutMfa, <GuardAlone />);
    rerender(<GuardAlone />);
    expect(guards.size).toBe(1);
  });

  test("may be guarded by the component that shows the step-up", async () => {
    const action = needsOnce();
    await renderWith(withMfa, <HookAlone action={action} />);
    await userEvent.click(button("act"));
    await userEvent.click(await screen.findByRole("button", { name: "choose backup_code" }));
    expect(action).toHaveBeenCalledTimes(1);
    await userEvent.click(await screen.findByRole("button", { name: "submit a1b2c3d4" }));
    await answered();
    expect(action).toHaveBeenCalledTimes(2);
    expect(screen.queryByText("submit a1b2c3d4")).not.toBeInTheDocument();
  });
});

function Guarded({
  action,
  onFailure = () => {},
}: {
  action: () => Promise<void>;
  onFailure?: (thrown: unknown) => void;
}): ReactNode {
  const guard = useReverificationGuard();
  return (
    <button type="button" onClick={() => void guard(action)().catch(onFailure)}>
      Delete my account
    </button>
  );
}

function HookAlone({ action }: { action?: () => Promise<void> }): ReactNode {
  const { guard, ...flow } = useReverificationFlow();
  return (
    <>
      {action && (
        <button type="button" onClick={() => void guard(action)()}>
          act
        </button>
      )}
      {flow.status === "entering" && (
        <>
          {flow.factors.map(({ id }) => (
            <button key={id} type="button" onClick={() => flow.choose(id)}>
              choose {id}
            </button>
          ))}
          <button type="button" onClick={() => flow.submit("a1b2c3d4")}>
            submit a1b2c3d4
          </button>
        </>
      )}
    </>
  );
}

let ask = (): void => {};

/** Lets a change be asked for without a press. */
function Ask(): ReactNode {
  const flow = useTotpEnrollment();
  useEffect(() => {
    ask = () => {
      if (flow.status === "disabled") flow.start();
    };
  });
  return null;
}

const guards = new Set<unknown>();

function GuardAlone(): ReactNode {
  guards.add(useReverificationGuard());
  return null;
}
