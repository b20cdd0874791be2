import { act, render, screen } from "@testing-library/react";
import { ReverificationForm, TotpEnroll, useTotpEnrollment } from "mfa-ui/standalone";
import { createFakeMfaClient, reverificationScenarios } from "mfa-ui/testing";
import { type ReactNode, useEffect } from "react";
import { describe, expect, test } from "vitest";
import { button, field, giveUp, noStepUp, stepUp, verify, withMfa, withoutMfa } from "./step-up.js";
import { answered, provide, renderWith, userEvent } from "./support.js";

const at = reverificationScenarios;

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
