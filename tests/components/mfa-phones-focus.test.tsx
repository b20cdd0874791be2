import { render, screen, within } from "@testing-library/react";
import { MfaPhoneManager, useMfaPhones } from "mfa-ui/standalone";
import { createFakeMfaClient, mfaPhonesScenarios } from "mfa-ui/testing";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { holdPhoneCall, holdUserCall } from "../hold-call.js";
import { answered, provide, renderWith, userEvent } from "./support.js";

const home = "+15005550006";
const work = "+442079460123";
const spare = "+4915112345678";
const unverified = "+819012345678";
const number = "+15005550009";

function row(phone: string): HTMLElement {
  return screen.getByRole("listitem", { name: phone });
}

function button(phone: string, text: string): HTMLElement {
  return within(row(phone)).getByText(text);
}

function add(): HTMLElement {
  return screen.getByRole("button", { name: "Add a phone number" });
}

/** Reaches a node as the keyboard does. */
async function tabTo(node: () => HTMLElement): Promise<void> {
  for (let presses = 0; presses < 50 && document.activeElement !== node(); presses += 1)
    await userEvent.tab();
  expect(node()).toHaveFocus();
}

describe("on mount the focus stays where it is", () => {
  test.each(Object.entries(mfaPhonesScenarios))("at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    render(provide(client, <MfaPhoneManager />));
    await answered();
    expect(document.body).toHaveFocus();
  });

  test("also where a second mount shows a refusal of before", async () => {
    const { client, unmount } = await renderWith(mfaPhonesScenarios.entering, <MfaPhoneManager />);
    await userEvent.type(screen.getByLabelText("SMS code"), "000000{Enter}");
    await answered();
    unmount();
    render(provide(client, <MfaPhoneManager />));
    expect(screen.getByRole("alert")).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });
});

describe("in the form the focus goes", () => {
  test("into the number field on Add, and back to Add on Cancel", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    await userEvent.click(add());
    expect(screen.getByLabelText("Phone number")).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(add()).toHaveFocus();
  });

  test.each([
    ["by Enter", () => userEvent.keyboard("{Enter}")],
    ["by the button", () => userEvent.click(screen.getByRole("button", { name: "Send a code" }))],
  ])("into the code field when a number was submitted %s", async (_, submit) => {
    await renderWith(mfaPhonesScenarios.adding, <MfaPhoneManager />);
    await userEvent.type(screen.getByLabelText("Phone number"), number);
    await submit();
    await answered();
    expect(screen.getByLabelText("SMS code")).toHaveFocus();
  });

  test("into the code field from the row whose number is verified", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(unverified, "Verify"));
    await answered();
    expect(screen.getByLabelText("SMS code")).toHaveFocus();
  });

  test("back to Add when a code is left", async () => {
    await renderWith(mfaPhonesScenarios.entering, <MfaPhoneManager />);
    await userEvent.click(screen.getByLabelText("SMS code"));
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(add()).toHaveFocus();
  });

  test.each([
    ["by Enter", () => userEvent.keyboard("{Enter}")],
    ["by the button", () => userEvent.click(screen.getByRole("button", { name: "Verify" }))],
  ])("to the number when its code was submitted %s and it became a second factor", async (_, submit) => {
    await renderWith(mfaPhonesScenarios.entering, <MfaPhoneManager />);
    await userEvent.type(screen.getByLabelText("SMS code"), "424242");
    await submit();
    await answered();
    expect(row(number)).toHaveFocus();
  });

  test("to the retry when it could not become one, and to the number after it", async () => {
    const { client } = await renderWith(
      { ...mfaPhonesScenarios.entering, answers: { setReservedForSecondFactor: "unreachable" } },
      <MfaPhoneManager />,
    );
    await userEvent.type(screen.getByLabelText("SMS code"), "424242{Enter}");
    await answered();
    expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
    client.clerk.answer("setReservedForSecondFactor", null);
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(row(number)).toHaveFocus();
  });

  test("to the backup codes that come, and to Add when they are saved", async () => {
    await renderWith(mfaPhonesScenarios.listingEmpty, <MfaPhoneManager />);
    await userEvent.click(add());
    await userEvent.keyboard(`${number}{Enter}`);
    await answered();
    await userEvent.keyboard("424242{Enter}");
    await answered();
    expect(screen.getByRole("group", { name: "Backup codes" })).toHaveFocus();
    await userEvent.click(screen.getByLabelText("I have saved my backup codes"));
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(add()).toHaveFocus();
  });

  test("nowhere while another code is sent", async () => {
    await renderWith(mfaPhonesScenarios.enteringResendAvailable, <MfaPhoneManager />);
    const resend = screen.getByRole("button", { name: "Send another code" });
    await userEvent.click(resend);
    await answered();
    expect(resend).toHaveFocus();
  });
});

describe("in a row the focus goes", () => {
  test.each(["Stop using for sign-in codes", "Delete number"])(
    "to Cancel in the question, and back to the button that asked: %s",
    async (text) => {
      await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
      await userEvent.click(button(work, text));
      expect(button(work, "Cancel")).toHaveFocus();
      await userEvent.click(button(work, "Cancel"));
      expect(button(work, text)).toHaveFocus();
    },
  );

  test("back to the button that asked when the change failed", async () => {
    await renderWith(
      { ...mfaPhonesScenarios.listingMany, answers: { destroy: "unreachable" } },
      <MfaPhoneManager />,
    );
    await userEvent.click(button(work, "Delete number"));
    await userEvent.click(button(work, "Delete it"));
    await answered();
    expect(within(row(work)).getByRole("alert")).toBeInTheDocument();
    expect(button(work, "Delete number")).toHaveFocus();
  });

  test("nowhere when a change that asks nothing is under way, fails or is refused", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    client.clerk.answer("setReservedForSecondFactor", "unreachable");
    const reserve = button(spare, "Use for sign-in codes");
    await userEvent.click(reserve);
    await answered();
    expect(within(row(spare)).getByRole("alert")).toBeInTheDocument();
    expect(reserve).toHaveFocus();
  });

  test("to the row when it moved to another group", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(spare, "Use for sign-in codes"));
    await answered();
    expect(row(spare)).toHaveAttribute("data-status", "reserved");
    expect(row(spare)).toHaveFocus();
    await userEvent.click(button(work, "Stop using for sign-in codes"));
    await userEvent.click(button(work, "Stop using it"));
    await answered();
    expect(row(work)).toHaveFocus();
  });

  test("to the row whose button is gone, since it is the default now", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(work, "Make default"));
    await answered();
    expect(row(work)).toHaveFocus();
    await userEvent.tab();
    expect(button(work, "Stop using for sign-in codes")).toHaveFocus();
  });

  test("to Add when the number is deleted", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(spare, "Delete number"));
    await userEvent.click(button(spare, "Delete it"));
    await answered();
    expect(add()).toHaveFocus();
  });

  test("to the field when a number is deleted while one types a code", async () => {
    await renderWith(mfaPhonesScenarios.entering, <MfaPhoneManager />);
    await userEvent.click(button(home, "Delete number"));
    await userEvent.click(button(home, "Delete it"));
    await answered();
    expect(screen.getByLabelText("SMS code")).toHaveFocus();
  });
});

function Elsewhere(): ReactNode {
  const flow = useMfaPhones();
  return (
    <button type="button" onClick={() => flow.status === "listing" && flow.add()}>
      Elsewhere
    </button>
  );
}

const ui = (
  <>
    <MfaPhoneManager />
    <Elsewhere />
  </>
);

function elsewhere(): HTMLElement {
  return screen.getByRole("button", { name: "Elsewhere" });
}

describe("the focus is not taken from another part of the page", () => {
  const places: [place: string, node: () => HTMLElement][] = [
    ["elsewhere", elsewhere],
    ["in a row", () => button(home, "Delete number")],
  ];

  test("by a step that somebody else takes", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, ui);
    await userEvent.click(elsewhere());
    expect(screen.getByLabelText("Phone number")).toBeInTheDocument();
    expect(elsewhere()).toHaveFocus();
  });

  test.each(places)("by a number that is refused: %s", async (_, place) => {
    const { client } = await renderWith(mfaPhonesScenarios.adding, ui);
    const letGo = holdUserCall(client, "createPhoneNumber");
    await userEvent.type(screen.getByLabelText("Phone number"), "12345{Enter}");
    place().focus();
    letGo();
    await answered();
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "invalid-phone");
    expect(place()).toHaveFocus();
  });

  test.each(places)("by the field for a code that was sent: %s", async (_, place) => {
    const { client } = await renderWith(mfaPhonesScenarios.adding, ui);
    const letGo = holdUserCall(client, "createPhoneNumber");
    await userEvent.type(screen.getByLabelText("Phone number"), `${number}{Enter}`);
    place().focus();
    letGo();
    await answered();
    expect(screen.getByLabelText("SMS code")).toBeInTheDocument();
    expect(place()).toHaveFocus();
  });

  test.each(
    places.flatMap(([name, place]) => [
      { name, place, code: "000000", outcome: "a refusal" },
      { name, place, code: "424242", outcome: "a success" },
    ]),
  )("by $outcome of a code: $name", async ({ place, code }) => {
    const { client } = await renderWith(mfaPhonesScenarios.entering, ui);
    const { id } = client.clerk.user?.phoneNumbers.at(-1) ?? expect.fail();
    const letGo = holdPhoneCall(client, id, "attemptVerification");
    await userEvent.type(screen.getByLabelText("SMS code"), `${code}{Enter}`);
    place().focus();
    letGo();
    await answered();
    expect(screen.queryByText("Checking the code…")).not.toBeInTheDocument();
    expect(place()).toHaveFocus();
  });

  test.each(places)("by a row that moves to another group: %s", async (_, place) => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, ui);
    const letGo = holdPhoneCall(client, "idn_spare", "setReservedForSecondFactor");
    await userEvent.click(button(spare, "Use for sign-in codes"));
    place().focus();
    letGo();
    await answered();
    expect(row(spare)).toHaveAttribute("data-status", "reserved");
    expect(place()).toHaveFocus();
  });

  test.each(places)("by a row that becomes the first: %s", async (_, place) => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, ui);
    const letGo = holdPhoneCall(client, "idn_work", "makeDefaultSecondFactor");
    await userEvent.click(button(work, "Make default"));
    place().focus();
    letGo();
    await answered();
    expect(row(work)).toHaveAttribute("data-default");
    expect(place()).toHaveFocus();
  });

  test.each(places)("by a row that is deleted: %s", async (_, place) => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, ui);
    const letGo = holdPhoneCall(client, "idn_spare", "destroy");
    await userEvent.click(button(spare, "Delete number"));
    await userEvent.click(button(spare, "Delete it"));
    place().focus();
    letGo();
    await answered();
    expect(screen.queryByText(spare)).not.toBeInTheDocument();
    expect(place()).toHaveFocus();
  });
});

describe("with the keyboard alone", () => {
  test("a number is added", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    await tabTo(add);
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard(`${number}{Enter}`);
    await answered();
    await userEvent.keyboard("424242{Enter}");
    await answered();
    expect(row(number)).toHaveFocus();
    expect(row(number)).toHaveAttribute("data-status", "reserved");
  });

  test("a number is made the default, removed from MFA and deleted", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await tabTo(() => button(work, "Make default"));
    await userEvent.keyboard(" ");
    await answered();
    await tabTo(() => button(work, "Stop using for sign-in codes"));
    await userEvent.keyboard("{Enter}");
    await userEvent.tab({ shift: true });
    expect(button(work, "Stop using it")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(row(work)).toHaveFocus();
    await tabTo(() => button(work, "Delete number"));
    await userEvent.keyboard("{Enter}");
    await userEvent.tab({ shift: true });
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(screen.queryByText(work)).not.toBeInTheDocument();
    expect(add()).toHaveFocus();
  });

  test("rows are no stops of their own", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    for (const item of screen.getAllByRole("listitem")) expect(item).toHaveAttribute("tabindex", "-1");
  });
});
