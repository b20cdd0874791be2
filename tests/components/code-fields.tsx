import { screen } from "@testing-library/react";
import { MfaPhoneManager, ReverificationForm, SecondFactorForm, TotpEnroll } from "mfa-ui/standalone";
import {
  type FakeCall,
  mfaPhonesScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import type { ReactNode } from "react";
import { expect } from "vitest";

/** A field that takes six digits, with the code on its way to Clerk and the calls that are made for it. */
export interface CodeField {
  readonly name: string;
  readonly scenario: Scenario;
  readonly form: (props: { readonly autoSubmit?: boolean }) => ReactNode;
  /** Checks the code. */
  readonly attempt: FakeCall;
  /** Sends it; `null` where an authenticator app shows it. */
  readonly send: FakeCall | null;
}

const secondFactor = {
  form: (props) => <SecondFactorForm {...props} />,
  attempt: "attemptSecondFactor",
} as const satisfies Partial<CodeField>;
const stepUp = { form: (props) => <ReverificationForm {...props} /> } as const satisfies Partial<CodeField>;

/** Every field for six digits: each flow, each factor. */
export const codeFields: readonly CodeField[] = [
  { ...secondFactor, name: "second factor, totp", scenario: secondFactorScenarios.enteringTotp, send: null },
  {
    ...secondFactor,
    name: "second factor, phone_code",
    scenario: secondFactorScenarios.enteringPhoneCode,
    send: "prepareSecondFactor",
  },
  {
    ...secondFactor,
    name: "second factor, email_code",
    scenario: secondFactorScenarios.enteringEmailCode,
    send: "prepareSecondFactor",
  },
  {
    ...stepUp,
    name: "step-up, totp",
    scenario: reverificationScenarios.enteringTotp,
    attempt: "attemptSecondFactorVerification",
    send: null,
  },
  {
    ...stepUp,
    name: "step-up, phone_code",
    scenario: reverificationScenarios.enteringPhoneCode,
    attempt: "attemptSecondFactorVerification",
    send: "prepareSecondFactorVerification",
  },
  {
    ...stepUp,
    name: "step-up, email_code",
    scenario: reverificationScenarios.enteringEmailCode,
    attempt: "attemptFirstFactorVerification",
    send: "prepareFirstFactorVerification",
  },
  {
    name: "authenticator's enrolment",
    scenario: totpEnrollmentScenarios.entering,
    form: (props) => <TotpEnroll {...props} />,
    attempt: "verifyTOTP",
    send: null,
  },
  {
    name: "phone number",
    scenario: mfaPhonesScenarios.entering,
    form: (props) => <MfaPhoneManager {...props} />,
    attempt: "attemptVerification",
    send: "prepareVerification",
  },
];

/** The field on the page. */
export function codeField(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>("input[name=code]") ?? expect.fail("no field");
}

/** The button that submits it. */
export function submitButton(): HTMLElement {
  return screen.getByRole("button", { name: /^(Verify|Confirm)$/ });
}

/** The form around it. */
export function formOf(field: HTMLInputElement): HTMLFormElement {
  return field.form ?? expect.fail("no form");
}
