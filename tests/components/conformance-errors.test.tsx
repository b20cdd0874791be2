import { screen } from "@testing-library/react";
import {
  BackupCodes,
  MfaPhones,
  MfaSetup,
  PasswordSignIn,
  Reverification,
  SecondFactor,
  SecondFactorForm,
  TotpEnrollment,
  useSecondFactor,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { type ElementType, type ReactNode, StrictMode } from "react";
import { describe, expect, test } from "vitest";
import { inRows } from "./part-cases.js";
import { answered, renderWith, userEvent } from "./support.js";

interface Namespace {
  readonly Root: ElementType;
  readonly Panel: ElementType;
  readonly Error: ElementType;
}

/** Every namespace with an error at its form, and with one where it has no form. */
const errors: readonly (readonly [name: string, namespace: Namespace, scenario: Scenario])[] = [
  ["a code that was refused", SecondFactor, secondFactorScenarios.enteringCodeIncorrect],
  ["a code that was not sent", SecondFactor, secondFactorScenarios.choosingSendFailed],
  ["an activation that failed", SecondFactor, secondFactorScenarios.finishingFailed],
  ["credentials that were not checked", PasswordSignIn, passwordSignInScenarios.enteringThrottled],
  ["a sign-in that was not activated", PasswordSignIn, passwordSignInScenarios.finishingFailed],
  ["an authenticator's code", TotpEnrollment, totpEnrollmentScenarios.enteringCodeIncorrect],
  ["a key that was not created", TotpEnrollment, totpEnrollmentScenarios.disabledStartFailed],
  ["backup codes that were not created", BackupCodes, backupCodesScenarios.readyFailed],
  ["a number that was refused", MfaPhones, mfaPhonesScenarios.addingInvalid],
  ["a number's code that was refused", MfaPhones, mfaPhonesScenarios.enteringCodeIncorrect],
  ["a number that was not reserved", MfaPhones, mfaPhonesScenarios.reservingFailed],
  ["a step-up's code", Reverification, reverificationScenarios.enteringTotpIncorrect],
  ["a step-up that did not start", Reverification, reverificationScenarios.failed],
  ["a sign-out that failed", MfaSetup, mfaSetupScenarios.choosingSignOutFailed],
];

function errorsOn(container: HTMLElement): HTMLElement[] {
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const found = [...container.querySelectorAll<HTMLElement>("[data-part=error]")];
  for (const node of found) expect(node.textContent).not.toBe("");
  return found;
}

describe.each(errors)("%s", (_, { Root, Panel, Error: ErrorPart }, scenario) => {
  test("is said by the Panel, once", async () => {
    const { container } = await renderWith(
      scenario,
      <Root>
        <Panel />
      </Root>,
    );
    const [only, ...others] = errorsOn(container);
    expect(others).toEqual([]);
    expect(screen.getAllByRole("alert")).toEqual([only]);
  });

  const beside: Readonly<Record<string, ReactNode>> = {
    "among its children": (
      <Panel>
        <ErrorPart className="theirs" />
      </Panel>
    ),
    "before it": (
      <>
        <ErrorPart className="theirs" />
        <Panel />
      </>
    ),
    "behind it": (
      <>
        <Panel />
        <p>
          <ErrorPart asChild>
            <strong className="theirs" />
          </ErrorPart>
        </p>
      </>
    ),
  };
  test.each(Object.entries(beside))(
    "is said by an Error of the app in the Panel's place: %s",
    async (_, ui) => {
      const { container } = await renderWith(
        scenario,
        // Not around Root: its second mount would forget an error that only lasts as long as one.
        <Root>
          <StrictMode>{ui}</StrictMode>
        </Root>,
      );
      expect(container.querySelectorAll("[data-part=error]")).toHaveLength(1);
      expect(container.querySelector("[data-part=error]")).toHaveClass("theirs");
      expect(screen.getAllByRole("alert")).toHaveLength(1);
    },
  );

  test("is said by the Panel again when the Error of the app goes", async () => {
    const ui = (own: boolean): ReactNode => (
      <Root>
        <Panel>{own && <ErrorPart className="theirs" />}</Panel>
      </Root>
    );
    const { container, rerender } = await renderWith(scenario, ui(false));
    rerender(ui(true));
    expect(errorsOn(container)).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveClass("theirs");
    rerender(ui(false));
    expect(errorsOn(container)).toHaveLength(1);
    expect(screen.getByRole("alert")).not.toHaveClass("theirs");
  });

  test("is shown by two Errors of the app, and alerted by the first", async () => {
    const { container } = await renderWith(
      scenario,
      <Root>
        <ErrorPart />
        <ErrorPart />
      </Root>,
    );
    const [first, second, ...others] = errorsOn(container);
    expect(others).toEqual([]);
    expect(second).toHaveTextContent(first?.textContent ?? "");
    expect(screen.getAllByRole("alert")).toEqual([first]);
  });
});

test("two Errors at a field describe it once", async () => {
  await renderWith(
    secondFactorScenarios.enteringCodeIncorrect,
    <SecondFactor.Root>
      <SecondFactor.Label />
      <SecondFactor.Input />
      <SecondFactor.Error />
      <SecondFactor.Error />
    </SecondFactor.Root>,
  );
  expect(screen.getByLabelText("Authenticator code")).toHaveAccessibleDescription("Incorrect code");
});

test("when the first of two Errors goes, the other one speaks in its place", async () => {
  const ui = (both: boolean): ReactNode => (
    <SecondFactor.Root>
      <SecondFactor.Input />
      {both && <SecondFactor.Error className="first" />}
      <SecondFactor.Error className="second" />
    </SecondFactor.Root>
  );
  const { rerender } = await renderWith(secondFactorScenarios.enteringCodeIncorrect, ui(true));
  expect(screen.getByRole("alert")).toHaveClass("first");
  rerender(ui(false));
  expect(screen.getByRole("alert")).toHaveClass("second");
  expect(screen.getByRole("textbox")).toHaveAccessibleDescription("Incorrect code");
  // One that comes later stays quiet: what was said is not said again.
  rerender(ui(true));
  expect(screen.getByRole("alert")).toHaveClass("second");
});

test("two Errors in a Field, and two in a Phone, are alerted once", async () => {
  const field = await renderWith(
    passwordSignInScenarios.enteringPasswordIncorrect,
    <PasswordSignIn.Root>
      <PasswordSignIn.Field name="password">
        <PasswordSignIn.Label />
        <PasswordSignIn.Input />
        <PasswordSignIn.Error />
        <PasswordSignIn.Error />
      </PasswordSignIn.Field>
    </PasswordSignIn.Root>,
  );
  expect(errorsOn(field.container)).toHaveLength(2);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  field.unmount();
  const rows = await renderWith(
    mfaPhonesScenarios.listingDestroyFailed,
    <MfaPhones.Root>
      {inRows("available")(
        <>
          <MfaPhones.Error />
          <MfaPhones.Error />
        </>,
      )}
    </MfaPhones.Root>,
  );
  expect(errorsOn(rows.container)).toHaveLength(2);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
});

test("an Error outside of the Fields takes nothing from them", async () => {
  await renderWith(
    passwordSignInScenarios.enteringPasswordIncorrect,
    <PasswordSignIn.Root>
      <PasswordSignIn.Panel>
        <PasswordSignIn.Error className="theirs" />
      </PasswordSignIn.Panel>
    </PasswordSignIn.Root>,
  );
  expect(screen.getByRole("alert")).not.toHaveClass("theirs");
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription(/Password is incorrect/);
});

function ErrorWhenThereIsOne(): ReactNode {
  const flow = useSecondFactor();
  return "error" in flow && flow.error && <SecondFactor.Error className="theirs" />;
}

test.each([
  ["that is there all the time", <SecondFactor.Error key="error" className="theirs" />, 1],
  ["that comes with the error", <ErrorWhenThereIsOne key="error" />, 1],
  ["of the Panel", null, 1],
])("a refused code is one alert and no more, by an Error %s", async (_, own, count) => {
  const { container } = await renderWith(
    secondFactorScenarios.enteringTotp,
    <SecondFactorForm>{own}</SecondFactorForm>,
  );
  const alerts = new Set<Node>();
  const shown = new Set<Node>();
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (isAlert(node)) (node.isConnected ? shown : alerts).add(node);
  }).observe(container, { childList: true, subtree: true });
  await userEvent.type(screen.getByLabelText("Authenticator code"), "000000{Enter}");
  await answered();
  expect(shown.size).toBe(count);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  if (own) expect(screen.getByRole("alert")).toHaveClass("theirs");
});

function isAlert(node: Node): boolean {
  return node instanceof Element && node.getAttribute("role") === "alert";
}
