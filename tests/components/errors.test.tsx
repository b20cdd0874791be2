import { screen } from "@testing-library/react";
import { PasswordSignInForm, SecondFactorForm } from "mfa-ui/standalone";
import { passwordSignInScenarios, secondFactorScenarios } from "mfa-ui/testing";
import { describe, expect, test } from "vitest";
import { answered, renderWith, userEvent } from "./support.js";

describe("a refused code", () => {
  async function refuse() {
    const view = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    const field = screen.getByLabelText<HTMLInputElement>("Authenticator code");
    const alerts: string[] = [];
    new MutationObserver(() => {
      const text = screen.queryByRole("alert")?.textContent;
      if (text && text !== alerts.at(-1)) alerts.push(text);
    }).observe(view.container, { childList: true, subtree: true, characterData: true });
    await userEvent.type(field, "000000{Enter}");
    await screen.findByRole("alert");
    await answered();
    return { ...view, field, alerts };
  }

  test("is said once, and tied to its field", async () => {
    const { field, alerts } = await refuse();
    expect(alerts).toEqual(["Incorrect code"]);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription(
      "Enter the code that your authenticator app shows. Incorrect code",
    );
    expect(field).toHaveAttribute("data-invalid", "");
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "code-incorrect");
  });

  test("leaves the focus in the field, its text selected to be typed over", async () => {
    const { field } = await refuse();
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]);
    await userEvent.keyboard("424242{Enter}");
    await screen.findByText("You are signed in.");
  });

  test("that was submitted by the button brings the focus to the field", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    const field = screen.getByLabelText<HTMLInputElement>("Authenticator code");
    await userEvent.type(field, "000000");
    await userEvent.click(screen.getByRole("button", { name: "Verify" }));
    await screen.findByRole("alert");
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]);
  });

  test("is no longer said while the next one is checked", async () => {
    const { client, field } = await refuse();
    client.clerk.answer("attemptSecondFactor", "pending");
    await userEvent.type(field, "{Enter}");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(field).not.toHaveAttribute("aria-invalid");
    expect(screen.getByRole("status")).toHaveTextContent("Checking the code…");
  });

  test("that is refused again is said again", async () => {
    const { field } = await refuse();
    const first = screen.getByRole("alert");
    await userEvent.type(field, "{Enter}");
    expect(await screen.findByRole("alert")).not.toBe(first);
  });
});

describe("what is wrong with the credentials", () => {
  test("a wrong password is said at its field, where the focus goes", async () => {
    await renderWith({}, <PasswordSignInForm />);
    await userEvent.type(screen.getByLabelText("Email address"), "ada@example.com");
    const field = screen.getByLabelText<HTMLInputElement>("Password");
    await userEvent.type(field, "wrong");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("alert");
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription("Password is incorrect. Try again, or use another method.");
    expect(field).toHaveFocus();
    expect(screen.getByLabelText("Email address")).not.toHaveAttribute("aria-invalid");
    expect(screen.getByLabelText("Email address")).toHaveValue("ada@example.com");
  });

  test("an unknown address is said at its field, where the focus goes", async () => {
    await renderWith({}, <PasswordSignInForm />);
    const field = screen.getByLabelText<HTMLInputElement>("Email address");
    await userEvent.type(field, "nobody@example.com");
    await userEvent.type(screen.getByLabelText("Password"), "secret{Enter}");
    await screen.findByRole("alert");
    expect(field).toHaveAccessibleDescription("Couldn't find your account.");
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 18]);
    expect(screen.getByLabelText("Password")).not.toHaveAccessibleDescription();
  });

  test("what belongs to no field is said once, outside of them", async () => {
    await renderWith(passwordSignInScenarios.enteringLocked, <PasswordSignInForm />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent("Your account is locked.");
    for (const label of ["Email address", "Password"])
      expect(screen.getByLabelText(label)).not.toHaveAttribute("aria-invalid");
  });
});

describe("every failure says something, once", () => {
  test.each([
    ["enteringLockoutWarning", "Incorrect code. You have 2 attempts left before your account is locked."],
    ["enteringCodeExpired", "This code has expired. Request a new one."],
    ["enteringTooManyAttempts", "Too many failed attempts. Try again with the same or another method."],
    ["enteringThrottled", "Too many requests. Please try again later. Try again in 45 seconds."],
    ["enteringNetwork", "There is no connection. Check your network and try again."],
    ["enteringOffline", "There is no connection. Check your network and try again."],
    ["enteringUnavailable", "The sign-in service does not answer. Try again later."],
    ["enteringSignedOut", "You are signed out. Sign in again."],
    ["choosingSendFailed", "There is no connection. Check your network and try again."],
    ["finishingFailed", "There is no connection. Check your network and try again."],
    ["unavailable", "The sign-in service does not answer. Try again later."],
  ] as const)("%s", async (name, text) => {
    await renderWith(secondFactorScenarios[name], <SecondFactorForm />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
  });

  test("the wait that is told does not count down inside the alert", async () => {
    const { client, rerender } = await renderWith(
      secondFactorScenarios.enteringThrottled,
      <SecondFactorForm />,
    );
    client.advance(5000);
    rerender(<SecondFactorForm className="again" />);
    expect(screen.getByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    // An object that is new on each render is what most apps pass.
    rerender(<SecondFactorForm messages={{ submit: "Go" }} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
  });

  test("nor inside the alert of the password form", async () => {
    const { client, rerender } = await renderWith(
      passwordSignInScenarios.enteringThrottled,
      <PasswordSignInForm />,
    );
    client.advance(5000);
    rerender(<PasswordSignInForm messages={{ submit: "Go" }} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
  });
});

describe("the one live region", () => {
  test.each([
    ["sending", "Sending a code to +49 *** ****23…"],
    ["enteringPhoneCode", "A code was sent to +49 *** ****23."],
    ["enteringResending", "Sending a code to +49 *** ****23…"],
    ["verifying", "Checking the code…"],
    ["finishing", "Signing you in…"],
    ["complete", "You are signed in."],
    ["unsupported", "This sign-in needs a step that this page does not have."],
    ["enteringTotp", ""],
    ["enteringCodeIncorrect", ""],
  ] as const)("%s", async (name, text) => {
    await renderWith(secondFactorScenarios[name], <SecondFactorForm />);
    expect(screen.getAllByRole("status")).toHaveLength(1);
    expect(screen.getByRole("status").textContent).toBe(text);
  });

  test("is the same element from step to step, so that its changes are announced", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    const region = screen.getByRole("status");
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242{Enter}");
    await answered();
    expect(screen.getByRole("status")).toBe(region);
    expect(region).toHaveTextContent("You are signed in.");
  });
});

describe("a failed activation", () => {
  test("is retried with a press, and no other code", async () => {
    const { client } = await renderWith(
      { ...secondFactorScenarios.enteringTotp, answers: { setActive: "unreachable" } },
      <SecondFactorForm />,
    );
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242{Enter}");
    const retry = await screen.findByRole("button", { name: "Try again" });
    expect(retry).toHaveFocus();
    client.clerk.answer("setActive", null);
    await userEvent.click(retry);
    await screen.findByText("You are signed in.");
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive", "setActive"]);
  });
});
