import { act, screen } from "@testing-library/react";
import { MfaPhoneManager } from "mfa-ui/standalone";
import { mfaPhonesScenarios } from "mfa-ui/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answered, renderWith, userEvent } from "./support.js";

afterEach(() => vi.useRealTimers());

const unverified = "+819012345678";
const number = "+15005550009";

function numberField(): HTMLInputElement {
  return screen.getByLabelText("Phone number");
}

function codeField(): HTMLInputElement {
  return screen.getByLabelText("SMS code");
}

async function add(typed: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: "Add a phone number" }));
  await userEvent.type(numberField(), `${typed}{Enter}`);
  await answered();
}

describe("a code that could not be sent", () => {
  test("is said, and offered again; none is described that was not sent", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.enteringSendFailed, <MfaPhoneManager />);
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
    expect(screen.queryByText(/code sent to/)).not.toBeInTheDocument();
    expect(codeField()).not.toHaveAttribute("aria-invalid");
    client.clerk.answer("prepareVerification", null);
    await userEvent.click(screen.getByRole("button", { name: "Send another code" }));
    await answered();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(codeField()).toHaveAccessibleDescription(`Enter the code sent to ${number}.`);
    expect(screen.getByRole("status")).toHaveTextContent(`A code was sent to ${number}.`);
  });

  test("is not described while a code is checked, nor after a wrong one", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.enteringSendFailed, <MfaPhoneManager />);
    client.clerk.answer("attemptVerification", "pending");
    await userEvent.type(codeField(), "000000{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent("Checking the code…");
    expect(screen.queryByText(/code sent to/)).not.toBeInTheDocument();
  });

  test("says how long Clerk makes one wait", async () => {
    await renderWith(mfaPhonesScenarios.enteringSendThrottled, <MfaPhoneManager />);
    expect(screen.getByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    expect(screen.getByRole("button", { name: "Send another code in 45 seconds" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });
});

describe("the countdown until another code", () => {
  test("says how long, and takes no press until it is over", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { client } = await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    await add(number);
    const button = screen.getByRole("button", { name: "Send another code in 30 seconds" });
    await userEvent.click(button);
    await answered();
    expect(client.clerk.calls).toHaveLength(2);
    for (let second = 0; second < 30; second += 1) {
      client.advance(1000);
      act(() => void vi.advanceTimersByTime(1000));
    }
    expect(button).toHaveAccessibleName("Send another code");
    expect(button).not.toHaveAttribute("aria-disabled");
    await userEvent.click(button);
    await answered();
    expect(client.clerk.calls.slice(2)).toEqual(["prepareVerification"]);
    expect(button).toHaveAccessibleName("Send another code in 30 seconds");
  });
});

describe("a code that is refused", () => {
  test.each([
    ["enteringCodeIncorrect", "Incorrect code"],
    ["enteringCodeExpired", "This code has expired. Request a new one."],
    ["enteringTooManyAttempts", "Too many failed attempts. Try again with the same or another method."],
  ] as const)("is said once, and tied to its field: %s", async (name, text) => {
    await renderWith(mfaPhonesScenarios[name], <MfaPhoneManager />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(codeField()).toHaveAttribute("aria-invalid", "true");
    expect(codeField()).toHaveAccessibleDescription(`Enter the code sent to ${number}. ${text}`);
  });

  test.each(["enteringNetwork", "enteringOffline"] as const)(
    "for want of a connection is not held against the field: %s",
    async (name) => {
      await renderWith(mfaPhonesScenarios[name], <MfaPhoneManager />);
      expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
      expect(codeField()).not.toHaveAttribute("aria-invalid");
    },
  );

  test("leaves the focus in the field, its text selected to be typed over", async () => {
    await renderWith(mfaPhonesScenarios.entering, <MfaPhoneManager />);
    await userEvent.type(codeField(), "000000{Enter}");
    await answered();
    expect(codeField()).toHaveFocus();
    expect([codeField().selectionStart, codeField().selectionEnd]).toEqual([0, 6]);
    await userEvent.keyboard("424242{Enter}");
    await answered();
    expect(screen.getByRole("status")).toHaveTextContent(`${number} gets sign-in codes now.`);
  });
});

describe("a number that is left in the middle", () => {
  test("is taken up in its row, and gets no second message", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.entering, <MfaPhoneManager />);
    await userEvent.type(codeField(), "424");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByLabelText("SMS code")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: `Verify ${number}` }));
    expect(codeField()).toHaveValue("");
    expect(codeField()).toHaveAccessibleDescription(`Enter the code sent to ${number}.`);
    await answered();
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification"]);
  });

  test("gives way to another, whose code begins empty", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await add(number);
    await userEvent.type(codeField(), "424");
    await userEvent.click(screen.getByRole("button", { name: `Verify ${unverified}` }));
    await answered();
    expect(codeField()).toHaveValue("");
    expect(codeField()).toHaveAccessibleDescription(`Enter the code sent to ${unverified}.`);
  });
});

describe("autoSubmit", () => {
  test("submits six digits of a code once, and no digits of a number", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager autoSubmit />);
    await userEvent.click(screen.getByRole("button", { name: "Add a phone number" }));
    await userEvent.type(numberField(), "150055");
    await answered();
    expect(client.clerk.calls).toEqual([]);
    await userEvent.clear(numberField());
    await userEvent.type(numberField(), `${number}{Enter}`);
    await answered();
    client.clerk.answer("attemptVerification", "pending");
    await userEvent.type(codeField(), "424242{Enter}");
    await answered();
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification", "attemptVerification"]);
  });
});
