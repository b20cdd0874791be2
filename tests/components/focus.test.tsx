import { act, render, screen } from "@testing-library/react";
import {
  MfaProvider,
  PasswordSignInForm,
  SecondFactor,
  SecondFactorForm,
  useSecondFactor,
} from "mfa-ui/standalone";
import { createFakeMfaClient, passwordSignInScenarios, secondFactorScenarios } from "mfa-ui/testing";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

describe("on mount the focus stays where it is", () => {
  test.each(Object.entries(secondFactorScenarios))("<SecondFactorForm> at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await answered();
    render(provide(client, <SecondFactorForm />));
    expect(document.body).toHaveFocus();
  });

  test.each(Object.entries(passwordSignInScenarios))("<PasswordSignInForm> at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await answered();
    render(provide(client, <PasswordSignInForm />));
    expect(document.body).toHaveFocus();
  });

  test("a refusal from before, which a second mount shows again, takes no focus either", async () => {
    const { client, unmount } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "000000{Enter}");
    await screen.findByRole("alert");
    unmount();
    render(provide(client, <SecondFactorForm />));
    expect(screen.getByRole("alert")).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  test("Clerk that has loaded is no step of the person", async () => {
    const { clerk } = createFakeMfaClient(secondFactorScenarios.enteringTotp);
    const listeners = new Set<() => void>();
    let loaded = false;
    const late = Object.create(clerk, {
      loaded: { get: () => loaded },
      addListener: {
        value: (listener: () => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    }) as typeof clerk;
    const { container } = render(
      <MfaProvider clerk={late}>
        <SecondFactorForm />
      </MfaProvider>,
    );
    expect(container).toBeEmptyDOMElement();
    loaded = true;
    act(() => {
      for (const listener of listeners) listener();
    });
    expect(screen.getByLabelText("Authenticator code")).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  test("autoFocus is the app's wish", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm autoFocus />);
    expect(screen.getByLabelText("Authenticator code")).toHaveFocus();
  });

  test("autoFocus of the password form is at its first field", async () => {
    await renderWith({}, <PasswordSignInForm autoFocus />);
    expect(screen.getByLabelText("Email address")).toHaveFocus();
  });
});

function Elsewhere(): ReactNode {
  const flow = useSecondFactor();
  if (!("choose" in flow)) return null;
  return (
    <button type="button" onClick={() => flow.choose("backup_code")}>
      Elsewhere
    </button>
  );
}

describe("on a step change", () => {
  test("the focus goes to the new step's field", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.tab();
    await userEvent.click(screen.getByRole("button", { name: "Use a backup code" }));
    expect(screen.getByLabelText("Backup code")).toHaveFocus();
  });

  test("a focus that is elsewhere on the page stays there", async () => {
    await renderWith(
      secondFactorScenarios.enteringTotp,
      <>
        <SecondFactorForm />
        <Elsewhere />
      </>,
    );
    const elsewhere = screen.getByRole("button", { name: "Elsewhere" });
    await userEvent.click(elsewhere);
    expect(screen.getByLabelText("Backup code")).toBeInTheDocument();
    expect(elsewhere).toHaveFocus();
  });

  test("a refusal does not take a focus that is elsewhere on the page", async () => {
    await renderWith(
      secondFactorScenarios.enteringTotp,
      <>
        <SecondFactorForm />
        <input aria-label="Elsewhere" />
      </>,
    );
    await userEvent.type(screen.getByLabelText("Authenticator code"), "000000{Enter}");
    screen.getByLabelText("Elsewhere").focus();
    await screen.findByRole("alert");
    expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
  });

  test("sending, entering and checking a code are one step: the focus stays in the field", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringPhoneCode, <SecondFactorForm />);
    client.clerk.answer("attemptSecondFactor", "pending");
    const field = screen.getByLabelText("SMS code");
    await userEvent.type(field, "123456{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent("Checking the code…");
    expect(screen.getByLabelText("SMS code")).toBe(field);
    expect(field).toHaveFocus();
  });

  test("a code that could not be sent leaves the choice, with the focus in it", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringSeveralPhones, <SecondFactorForm />);
    client.clerk.answer("prepareSecondFactor", "unreachable");
    await userEvent.click(screen.getByRole("button", { name: "Send an SMS to +1 *** ***0199" }));
    await screen.findByRole("alert");
    expect(screen.getByRole("button", { name: "Send an SMS to +49 *** ****23" })).toHaveFocus();
  });

  test("a refusal finds a field that was away while the code was checked", async () => {
    await renderWith(
      secondFactorScenarios.enteringTotp,
      <SecondFactor.Root>
        <SecondFactor.Step status="entering">
          <SecondFactor.Form>
            <SecondFactor.Input aria-label="Code" />
          </SecondFactor.Form>
          <SecondFactor.Error />
        </SecondFactor.Step>
      </SecondFactor.Root>,
    );
    await userEvent.type(screen.getByLabelText("Code"), "000000{Enter}");
    await screen.findByRole("alert");
    expect(screen.getByLabelText("Code")).toHaveFocus();
  });
});

describe("buttons that wait keep the focus", () => {
  test.each([
    ["Verify", { ...secondFactorScenarios.enteringTotp, answers: { attemptSecondFactor: "pending" } }],
    [
      "Send another code",
      {
        ...secondFactorScenarios.enteringPhoneCodeResendAvailable,
        answers: { prepareSecondFactor: "pending" },
      },
    ],
  ] as const)("%s", async (name, scenario) => {
    await renderWith(scenario, <SecondFactorForm />);
    await userEvent.type(screen.getByRole("textbox"), "123456");
    const button = screen.getByRole("button", { name });
    expect(button).not.toHaveAttribute("aria-disabled");
    await userEvent.click(button);
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAttribute("data-pending", "");
    expect(button).toHaveFocus();
  });

  test("Continue", async () => {
    await renderWith({ answers: { create: "pending" } }, <PasswordSignInForm />);
    await userEvent.type(screen.getByLabelText("Email address"), "ada@example.com");
    await userEvent.type(screen.getByLabelText("Password"), "secret");
    const button = screen.getByRole("button", { name: "Continue" });
    await userEvent.click(button);
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveFocus();
    for (const label of ["Email address", "Password"])
      expect(screen.getByLabelText(label)).toHaveAttribute("readonly");
  });
});
