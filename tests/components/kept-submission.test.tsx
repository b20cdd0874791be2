import { act, fireEvent, render, screen } from "@testing-library/react";
import { MfaPhoneManager, ReverificationForm, SecondFactor, SecondFactorForm } from "mfa-ui/standalone";
import {
  createFakeMfaClient,
  type FakeCall,
  mfaPhonesScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
} from "mfa-ui/testing";
import type { FormEvent, ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { codeField, formOf, submitButton } from "./code-fields.js";
import { button, count } from "./step-up.js";
import { answered, provide, renderWith } from "./support.js";

interface Sending {
  readonly name: string;
  readonly scenario: Scenario;
  readonly form: (props: { readonly autoSubmit?: boolean }) => ReactNode;
  /** Begins the sending; without it, that begins with the mount. */
  readonly begin?: () => void;
  readonly send: FakeCall;
  readonly attempt: FakeCall;
}

const secondFactor = {
  form: (props) => <SecondFactorForm {...props} />,
  send: "prepareSecondFactor",
  attempt: "attemptSecondFactor",
} as const satisfies Partial<Sending>;
const stepUp = { form: (props) => <ReverificationForm {...props} /> } as const satisfies Partial<Sending>;

const everySending: readonly Sending[] = [
  { ...secondFactor, name: "second factor, phone_code", scenario: secondFactorScenarios.enteringPhoneCode },
  { ...secondFactor, name: "second factor, email_code", scenario: secondFactorScenarios.enteringEmailCode },
  {
    ...stepUp,
    name: "step-up, phone_code",
    scenario: reverificationScenarios.enteringTotp,
    begin: () => fireEvent.click(button(/^Send an SMS/)),
    send: "prepareSecondFactorVerification",
    attempt: "attemptSecondFactorVerification",
  },
  {
    ...stepUp,
    name: "step-up, email_code",
    scenario: reverificationScenarios.enteringPassword,
    begin: () => fireEvent.click(button(/^Send an email/)),
    send: "prepareFirstFactorVerification",
    attempt: "attemptFirstFactorVerification",
  },
  {
    name: "phone number",
    scenario: mfaPhonesScenarios.listingMany,
    form: (props) => <MfaPhoneManager {...props} />,
    begin: () => fireEvent.click(button(/^Verify/)),
    send: "prepareVerification",
    attempt: "attemptVerification",
  },
];

// The fake answers in microtasks: what is done without waiting is done before a code went out.
async function renderSending({ scenario, form: Form, begin }: Sending, autoSubmit = false) {
  const client = createFakeMfaClient(scenario);
  await client.ready;
  if (begin) {
    render(provide(client, <Form autoSubmit={autoSubmit} />));
    await answered();
    begin();
  } else render(provide(client, <Form autoSubmit={autoSubmit} />));
  expect(screen.getByText(/^Sending a code to/)).toBeInTheDocument();
  return client;
}

function enter(typed: string): void {
  fireEvent.input(codeField(), { target: { value: typed } });
}

function pressEnter(): void {
  act(() => formOf(codeField()).requestSubmit());
}

describe.each(everySending)("while a code is being sent: $name", (sending) => {
  test.each([
    ["Enter", false, pressEnter],
    ["a click on Submit", false, () => fireEvent.click(submitButton())],
    ["autoSubmit", true, () => {}],
    ["Enter, twice", false, () => [pressEnter(), pressEnter()]],
    ["autoSubmit, and Enter", true, pressEnter],
  ])("what is submitted is kept, and checked once it went out: %s", async (_, autoSubmit, submit) => {
    const client = await renderSending(sending, autoSubmit);
    enter("424242");
    submit();
    expect(count(client, sending.attempt)).toBe(0);
    await answered();
    expect(count(client, sending.attempt)).toBe(1);
  });

  test("what was changed since is not checked", async () => {
    const client = await renderSending(sending);
    enter("424242");
    pressEnter();
    enter("42424");
    await answered();
    expect(count(client, sending.attempt)).toBe(0);
    expect(codeField()).toHaveValue("42424");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test("what was only typed is not checked", async () => {
    const client = await renderSending(sending);
    enter("424242");
    await answered();
    expect(count(client, sending.attempt)).toBe(0);
    expect(codeField()).toHaveValue("424242");
  });

  test("what cannot be a code is told then", async () => {
    const client = await renderSending(sending);
    enter("42424O");
    pressEnter();
    await answered();
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "code-malformed");
    expect(count(client, sending.attempt)).toBe(0);
  });

  test("nothing is checked when none went out", async () => {
    const client = await renderSending({
      ...sending,
      scenario: { ...sending.scenario, answers: { [sending.send]: "unreachable" } },
    });
    enter("424242");
    pressEnter();
    await answered();
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "network");
    expect(count(client, sending.attempt)).toBe(0);
  });
});

test("what is typed stays when no code went out, where the field does", async () => {
  const sending = everySending.find(({ name }) => name === "phone number") ?? expect.fail();
  const client = await renderSending({
    ...sending,
    scenario: { ...sending.scenario, answers: { prepareVerification: "unreachable" } },
  });
  enter("424242");
  pressEnter();
  await answered();
  expect(codeField()).toHaveValue("424242");
  client.clerk.answer("prepareVerification", null);
  fireEvent.click(button("Send another code"));
  await answered();
  expect(count(client, "attemptVerification")).toBe(0);
  pressEnter();
  await answered();
  expect(count(client, "attemptVerification")).toBe(1);
});

test("what was kept for one factor is not checked as the code of another", async () => {
  const client = await renderSending({
    ...secondFactor,
    name: "",
    scenario: secondFactorScenarios.enteringSeveralPhones,
    form: () => (
      <SecondFactor.Root>
        <SecondFactor.Status />
        <SecondFactor.Form>
          <SecondFactor.Input value="424242" onChange={() => {}} />
        </SecondFactor.Form>
        <SecondFactor.Factors />
      </SecondFactor.Root>
    ),
  });
  pressEnter();
  fireEvent.click(button(/0199/));
  expect(screen.getByText(/^Sending a code to .*0199/)).toBeInTheDocument();
  await answered();
  expect(count(client, "prepareSecondFactor")).toBe(2);
  expect(count(client, "attemptSecondFactor")).toBe(0);
});

test.each([
  ["runs once for what is kept", vi.fn(), 1],
  ["can keep it from being kept", vi.fn((event: FormEvent) => event.preventDefault()), 0],
])("the app's own handler %s", async (_, onSubmit, attempts) => {
  const client = await renderSending({
    ...secondFactor,
    name: "",
    scenario: secondFactorScenarios.enteringPhoneCode,
    form: () => (
      <SecondFactor.Root>
        <SecondFactor.Status />
        <SecondFactor.Form onSubmit={onSubmit}>
          <SecondFactor.Input />
        </SecondFactor.Form>
      </SecondFactor.Root>
    ),
  });
  enter("424242");
  pressEnter();
  await answered();
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(count(client, "attemptSecondFactor")).toBe(attempts);
});

describe("while another code is being sent, the last one is good, and is checked at once", () => {
  test.each([
    [
      "second factor",
      secondFactorScenarios.enteringResending,
      <SecondFactorForm key="f" />,
      "attemptSecondFactor",
    ],
    [
      "step-up",
      reverificationScenarios.enteringResending,
      <ReverificationForm key="f" />,
      "attemptSecondFactorVerification",
    ],
    [
      "phone number",
      mfaPhonesScenarios.enteringResending,
      <MfaPhoneManager key="f" />,
      "attemptVerification",
    ],
  ] as const)("%s", async (_, scenario, form, attempt) => {
    const { client } = await renderWith(scenario, form);
    enter("424242");
    pressEnter();
    expect(count(client, attempt)).toBe(1);
  });
});
