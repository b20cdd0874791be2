import { screen } from "@testing-library/react";
import { ReverificationForm, SecondFactor, SecondFactorForm } from "mfa-ui/standalone";
import { reverificationScenarios, type Scenario, secondFactorScenarios } from "mfa-ui/testing";
import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { codeField, codeFields, formOf } from "./code-fields.js";
import { count } from "./step-up.js";
import { answered, renderWith, userEvent } from "./support.js";

const malformed = "That is not a six-digit code. Check it and try again.";
const missing = "This field is empty. Fill it in.";

/** What is wrong with what is in the field is said as any error is. */
async function expectRefusal(words: string): Promise<void> {
  const field = codeField();
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(field).toHaveAttribute("aria-invalid", "true");
  expect(field.getAttribute("aria-describedby")?.split(" ")).toContain(screen.getByRole("alert").id);
  expect(field).toHaveFocus();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
}

describe.each(codeFields)("$name", ({ scenario, form: Form, attempt }) => {
  test.each([
    ["a letter for a digit", "42424O"],
    ["five digits", "42424"],
    ["seven digits", "4242424"],
    ["letters", "code"],
    ["two codes", "424242 or 131313"],
    ["a code inside of a longer number", "+49 424242"],
  ])("says that it is no code, and spends no attempt: %s", async (_, typed) => {
    const { client } = await renderWith(scenario, <Form />);
    await userEvent.type(codeField(), `${typed}{Enter}`);
    await expectRefusal(malformed);
    expect(codeField()).toHaveValue(typed);
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "code-malformed");
    expect(count(client, attempt)).toBe(0);
    await userEvent.keyboard("424242{Enter}");
    await answered();
    expect(count(client, attempt)).toBe(1);
  });

  test("says it again for each submission, and instead of what was said before", async () => {
    const { client } = await renderWith(scenario, <Form />);
    await userEvent.type(codeField(), "000000{Enter}");
    await screen.findByText(/Incorrect code/);
    await userEvent.keyboard("42424O{Enter}");
    await expectRefusal(malformed);
    const first = screen.getByRole("alert");
    await userEvent.keyboard("{Enter}");
    await expectRefusal(malformed);
    expect(screen.getByRole("alert")).not.toBe(first);
    expect(count(client, attempt)).toBe(1);
  });

  test.each([
    ["a sentence", "Your code is 424242."],
    ["a sentence with a space in the code", "424 242 is your code"],
    ["a prefix", "G-424242"],
    ["a message with its origin", "424242 is your code. @example.com #424242"],
    ["a script without spaces", "您的验证码是４２４２４２，请勿泄露"],
    ["Arabic", "رمزك هو ٤٢٤٢٤٢"],
    ["other numbers", "424-242 (valid for 10 minutes)"],
  ])("reads the code in the text around it: %s", async (_, typed) => {
    const { client } = await renderWith(scenario, <Form />);
    await userEvent.click(codeField());
    await userEvent.paste(typed);
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(count(client, attempt)).toBe(1);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test.each([
    ["nothing, where the browser does not check", "", true],
    ["spaces, which the browser lets pass", "  ", false],
  ])("says that nothing is there: %s", async (_, typed, noValidate) => {
    const { client } = await renderWith(scenario, <Form />);
    formOf(codeField()).noValidate = noValidate;
    await userEvent.type(codeField(), `${typed}{Enter}`);
    await expectRefusal(missing);
    expect(count(client, attempt)).toBe(0);
  });
});

describe("a backup code", () => {
  test.each([
    ["second factor", secondFactorScenarios.enteringBackupCode, <SecondFactorForm key="form" />],
    ["step-up", reverificationScenarios.enteringBackupCode, <ReverificationForm key="form" />],
  ] as [string, Scenario, ReactElement][])(
    "has no form to be judged by, but is not empty: %s",
    async (_, scenario, form) => {
      await renderWith(scenario, form);
      await userEvent.type(codeField(), " - {Enter}");
      await expectRefusal(missing);
      await userEvent.keyboard("Your code is 424242.{Enter}");
      await screen.findByText(/Incorrect code/);
    },
  );
});

describe("what has the form of a backup code, in the field for another", () => {
  test.each([
    ["totp", secondFactorScenarios.enteringTotp],
    ["phone_code", secondFactorScenarios.enteringPhoneCode],
  ])("is no code, and is offered to be used as one: %s", async (_, scenario) => {
    const { client } = await renderWith(scenario, <SecondFactorForm />);
    await userEvent.type(codeField(), "A1B2-C3D4{Enter}");
    await expectRefusal(malformed);
    expect(count(client, "attemptSecondFactor")).toBe(0);
    await userEvent.click(screen.getByRole("button", { name: /looks like a backup code/ }));
    await screen.findByText("You are signed in.");
  });

  test.each([["42424O"], ["4242424242"], ["a code"], ["A1B2-C3D4 or E5F6-A7B8!"]])(
    "nothing else is: %s",
    async (typed) => {
      await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
      await userEvent.type(codeField(), `${typed}{Enter}`);
      await expectRefusal(malformed);
      expect(screen.queryByRole("button", { name: /looks like a backup code/ })).not.toBeInTheDocument();
    },
  );
});

test("the password is not judged, but is not empty", async () => {
  const { client } = await renderWith(reverificationScenarios.enteringPassword, <ReverificationForm />);
  const field = screen.getByLabelText<HTMLInputElement>("Password");
  expect(field.form).not.toBeNull();
  if (field.form) field.form.noValidate = true;
  await userEvent.type(field, "{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(missing);
  expect(field).toHaveAttribute("aria-invalid", "true");
  await userEvent.type(field, "  {Enter}");
  await answered();
  expect(count(client, "attemptFirstFactorVerification")).toBe(1);
});

test("the app's own normalizeCode decides what a code is", async () => {
  const { client } = await renderWith(
    secondFactorScenarios.enteringTotp,
    <SecondFactor.Root normalizeCode={(typed) => typed.replace("MFA/", "")}>
      <SecondFactor.Form>
        <SecondFactor.Input aria-label="Code" />
        <SecondFactor.Error />
      </SecondFactor.Form>
    </SecondFactor.Root>,
  );
  await userEvent.type(codeField(), "MFA/{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(missing);
  expect(count(client, "attemptSecondFactor")).toBe(0);
  await userEvent.type(codeField(), "abc{Enter}");
  await screen.findByText(/Incorrect code/);
  expect(count(client, "attemptSecondFactor")).toBe(1);
});
