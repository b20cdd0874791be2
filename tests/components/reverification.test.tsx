import { render, screen } from "@testing-library/react";
import {
  BackupCodeList,
  Reverification,
  ReverificationForm,
  TotpEnroll,
  useReverificationFlow,
} from "mfa-ui/standalone";
import {
  createFakeMfaClient,
  fakeUser,
  reverificationScenarios,
  type Scenario,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { Profiler, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { button, count, field, noStepUp, stepUp, verify, withMfa, withoutMfa } from "./step-up.js";
import { answered, provide, renderWith, userEvent } from "./support.js";

const at = reverificationScenarios;

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

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
            <Reverification.Factor factor="backup_code">No app</Reverification.Factor>
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
    ["a password", "unreachable", at.enteringPassword, "attemptFirstFactorVerification", fakeUser.password],
    ["a password", "offline", at.enteringPassword, "attemptFirstFactorVerification", fakeUser.password],
    ["a code", "unreachable", at.enteringTotp, "attemptSecondFactorVerification", "424 242"],
    ["a code", "offline", at.enteringTotp, "attemptSecondFactorVerification", "424 242"],
  ] as const)(
    "%s stays where it was typed when the network failed: %s",
    async (_, how, scenario, call, typed) => {
      const { client } = await renderWith(scenario, <ReverificationForm />);
      client.clerk.answer(call, how);
      const input = field();
      await userEvent.type(input, `${typed}{Enter}`);
      await screen.findByRole("alert");
      expect(field()).toBe(input);
      expect(input).toHaveValue(typed);
      expect(input).toHaveFocus();
      expect(input).not.toHaveAttribute("aria-invalid");
      client.clerk.answer(call, null);
      await userEvent.keyboard("{Enter}");
      await answered();
      noStepUp();
    },
  );

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

function HookAlone(): ReactNode {
  const flow = useReverificationFlow();
  if (flow.status !== "entering") return null;
  return (
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
  );
}
