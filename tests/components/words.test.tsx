import { screen } from "@testing-library/react";
import { MfaMessages, PasswordSignInForm, SecondFactorForm } from "mfa-ui/standalone";
import { passwordSignInScenarios, secondFactorScenarios } from "mfa-ui/testing";
import { describe, expect, test } from "vitest";
import { renderWith, userEvent } from "./support.js";

describe("whose words are shown", () => {
  const catalogue = {
    locale: "de",
    secondFactor: { submit: "Prüfen", "label.totp": "Code der App" },
    passwordSignIn: { submit: "Weiter" },
    errors: { "code-incorrect": "Der Code ist falsch." },
  };

  test("English where nobody says otherwise", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    expect(screen.getByRole("button", { name: "Verify" })).toBeInTheDocument();
  });

  test("the catalogue's over English, for every flow below it", async () => {
    await renderWith(
      {},
      <MfaMessages messages={catalogue}>
        <PasswordSignInForm />
        <SecondFactorForm />
      </MfaMessages>,
    );
    await userEvent.type(screen.getByLabelText("Email address"), "ada@example.com");
    await userEvent.type(screen.getByLabelText("Password"), "correct horse battery");
    await userEvent.click(screen.getByRole("button", { name: "Weiter" }));
    expect(await screen.findByLabelText("Code der App")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Prüfen" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Use another account" })).toBeInTheDocument();
  });

  test("the Root's own over the catalogue's", async () => {
    await renderWith(
      secondFactorScenarios.enteringCodeIncorrect,
      <MfaMessages messages={catalogue}>
        <SecondFactorForm
          messages={{ submit: "Los", errors: { form_code_incorrect: "Das war {nichts}." } }}
        />
      </MfaMessages>,
    );
    expect(screen.getByRole("button", { name: "Los" })).toBeInTheDocument();
    expect(screen.getByLabelText("Code der App")).toBeInTheDocument();
    expect(screen.getByRole("alert")).toHaveTextContent("Das war {nichts}.");
  });

  test("with their placeholders filled, and what is none left as it is", async () => {
    await renderWith(
      secondFactorScenarios.enteringPhoneCode,
      <SecondFactorForm messages={{ "description.phone_code": "Look at {destination}, {unknown}." }} />,
    );
    expect(screen.getByText("Look at +49 *** ****23, {unknown}.")).toBeInTheDocument();
  });
});

describe("words for an error", () => {
  test.each([
    ["by Clerk's code", { form_code_incorrect: "By code.", "code-incorrect": "By kind." }, "By code."],
    ["by its kind", { "code-incorrect": "By kind." }, "By kind."],
    ["by Clerk", {}, "Incorrect code"],
  ])("%s", async (_, errors, text) => {
    await renderWith(secondFactorScenarios.enteringCodeIncorrect, <SecondFactorForm messages={{ errors }} />);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
  });

  test("by the catalogue at a field of the password form", async () => {
    await renderWith(
      passwordSignInScenarios.enteringPasswordIncorrect,
      <MfaMessages messages={{ locale: "de", errors: { "password-incorrect": "Falsches Passwort." } }}>
        <PasswordSignInForm />
      </MfaMessages>,
    );
    expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Falsches Passwort.");
  });

  test("Clerk's words of a locked account stay, unless the app has some for the code", async () => {
    const { unmount } = await renderWith(
      secondFactorScenarios.enteringLocked,
      <SecondFactorForm messages={{ errors: { locked: "Locked." } }} />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("You will be able to try again in 1 hour.");
    unmount();
    await renderWith(
      secondFactorScenarios.enteringLocked,
      <SecondFactorForm messages={{ errors: { user_locked: "Call us." } }} />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Call us.");
  });

  test("Clerk's words are text, never markup", async () => {
    const { container } = await renderWith(
      {
        ...secondFactorScenarios.enteringCodeIncorrect,
        answers: {
          attemptSecondFactor: {
            status: 422,
            errors: [{ code: "form_code_incorrect", longMessage: "<img src=x onerror=alert(1)>" }],
          },
        },
      },
      <SecondFactorForm />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("<img src=x onerror=alert(1)>");
    expect(container.querySelector("img")).toBeNull();
  });
});
