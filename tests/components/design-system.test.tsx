import { screen, within } from "@testing-library/react";
import { MfaPhones, Reverification, SecondFactor, TotpEnrollment } from "mfa-ui/standalone";
import {
  mfaPhonesScenarios,
  reverificationScenarios,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { createElement, createRef, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { Button, components, Dialog, FieldLabel, TextField } from "./design-system.js";
import { everyPart, renderCase } from "./render-case.js";
import { answered, renderWith, userEvent } from "./support.js";

describe.each(everyPart)("<%s> on a component of a design system", (_, { namespace, part, partCase }) => {
  test("has the words, the name, the description, the state and the ref that it has on its own element", async () => {
    const { children, ...props } = partCase.props ?? {};
    const alone = await renderCase(namespace, part, partCase);
    const plain = told(alone.node);
    alone.unmount();
    const ref = createRef<HTMLElement>();
    const { node, found } = await renderCase(
      namespace,
      part,
      { ...partCase, props },
      {
        asChild: true,
        ref,
        children: createElement(
          components[partCase.tag as keyof typeof components],
          children === undefined ? {} : { children: children as ReactNode },
        ),
      },
    );
    expect(found).toHaveLength(1);
    expect(told(node)).toEqual(plain);
    expect(ref.current).toBe(node);
  });
});

function told(node: HTMLElement) {
  const describedBy = node.getAttribute("aria-describedby")?.split(" ") ?? [];
  return {
    tag: node.tagName,
    words: node.textContent,
    name: node.getAttribute("aria-label"),
    description: describedBy.map((id) => document.getElementById(id)?.textContent),
    label: node instanceof HTMLInputElement && [...(node.labels ?? [])].map((label) => label.textContent),
    data: { ...node.dataset },
    role: node.getAttribute("role"),
  };
}

const codeField = (
  <SecondFactor.Root>
    <SecondFactor.Form>
      <SecondFactor.Label asChild>
        <FieldLabel />
      </SecondFactor.Label>
      <SecondFactor.Description asChild>
        <small className="ds" />
      </SecondFactor.Description>
      <SecondFactor.Input asChild>
        {({ invalid }) => <TextField error={invalid} end="6 digits" />}
      </SecondFactor.Input>
      <SecondFactor.Error asChild>
        <strong className="ds" />
      </SecondFactor.Error>
      <SecondFactor.Submit asChild>
        {({ pending }) => <Button icon={pending ? "…" : null} />}
      </SecondFactor.Submit>
    </SecondFactor.Form>
    <SecondFactor.Resend asChild>
      <Button icon="↻" />
    </SecondFactor.Resend>
    <SecondFactor.Factors>
      {(factor) => (
        <li key={factor.id}>
          <SecondFactor.Factor factor={factor.id} asChild>
            <Button />
          </SecondFactor.Factor>
        </li>
      )}
    </SecondFactor.Factors>
  </SecondFactor.Root>
);

describe("a form made of a design system", () => {
  test("is labelled, described, and marked and focused when a code is refused", async () => {
    const { container } = await renderWith(secondFactorScenarios.enteringTotp, codeField);
    const field = screen.getByLabelText("Authenticator code");
    expect(field).toHaveAccessibleDescription("Enter the code that your authenticator app shows.");
    await userEvent.type(field, "000000");
    await userEvent.click(screen.getByRole("button", { name: "Verify" }));
    await answered();
    expect(screen.getByRole("alert")).toHaveTextContent("Incorrect code");
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/Incorrect code/);
    expect(container.querySelector(".ds-error")).toContainElement(field);
  });

  test("moves the focus into the field of the factor that was chosen", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, codeField);
    await userEvent.click(screen.getByRole("button", { name: "Use a backup code" }));
    await answered();
    expect(screen.getByLabelText("Backup code")).toHaveFocus();
  });

  test("counts down in the button's own words", async () => {
    await renderWith(secondFactorScenarios.enteringPhoneCode, codeField);
    const button = screen.getByRole("button", { name: "Send another code in 30 seconds" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button.querySelector("i")).toHaveTextContent("↻");
  });
});

test("a step-up in a dialog has its parts in it, and the focus once it is answered for", async () => {
  await renderWith(
    reverificationScenarios.enteringTotp,
    <Reverification.Root>
      <Reverification.Panel asChild>
        <Dialog aria-label="Confirm that it is you" />
      </Reverification.Panel>
    </Reverification.Root>,
  );
  const dialog = screen.getByRole("dialog", { name: "Confirm that it is you" });
  await userEvent.type(within(dialog).getByLabelText("Authenticator code"), "000000{Enter}");
  await answered();
  expect(within(dialog).getByRole("alert")).toHaveTextContent("Incorrect code");
  expect(within(dialog).getByLabelText("Authenticator code")).toHaveFocus();
});

test("the buttons of a list keep names that tell them apart", async () => {
  await renderWith(
    mfaPhonesScenarios.listingMany,
    <MfaPhones.Root>
      <MfaPhones.List group="reserved">
        {(phone) => (
          <MfaPhones.Phone key={phone.id} phone={phone}>
            <MfaPhones.Unreserve asChild>
              <Button />
            </MfaPhones.Unreserve>
          </MfaPhones.Phone>
        )}
      </MfaPhones.List>
    </MfaPhones.Root>,
  );
  expect(screen.getAllByRole("button", { name: /^Stop using for sign-in codes \+/ })).toHaveLength(2);
  expect(screen.getByRole("button", { name: "Stop using for sign-in codes +442079460123" })).toBeVisible();
});

test("an enrolment shows its key in the design system's own text, and copies from there", async () => {
  await renderWith(
    totpEnrollmentScenarios.entering,
    <TotpEnrollment.Root>
      <TotpEnrollment.Secret asChild>
        <kbd className="ds" />
      </TotpEnrollment.Secret>
    </TotpEnrollment.Root>,
  );
  expect(screen.getByRole("group", { name: "Key for your authenticator app" })).toHaveTextContent(
    /^([A-Z2-7]{4} ?){8}$/,
  );
});
