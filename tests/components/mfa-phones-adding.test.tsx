import { render, screen, within } from "@testing-library/react";
import { BackupCodes, MfaPhoneManager, MfaPhones } from "mfa-ui/standalone";
import { createFakeMfaClient, fakeFailures, mfaPhonesScenarios, type Scenario } from "mfa-ui/testing";
import { type ReactNode, StrictMode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

const home = "+15005550006";
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

function OwnFields(): ReactNode {
  const [country, setCountry] = useState("+49");
  return (
    <MfaPhones.Root normalizePhoneNumber={(typed) => country + typed.replace(/\D/g, "")}>
      <MfaPhones.Form>
        <select aria-label="Country" value={country} onChange={(event) => setCountry(event.target.value)}>
          <option>+49</option>
          <option>+1</option>
        </select>
        <MfaPhones.NumberInput asChild>
          <input aria-label="Local number" />
        </MfaPhones.NumberInput>
        <MfaPhones.Submit />
      </MfaPhones.Form>
    </MfaPhones.Root>
  );
}

describe("a new number", () => {
  test("is typed, verified and listed as a second factor", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      mfaPhonesScenarios.listingOne,
      <MfaPhoneManager onComplete={onComplete} />,
    );
    await add("+1 (500) 555-0009");
    expect(screen.getByRole("status")).toHaveTextContent(`A code was sent to ${number}.`);
    expect(codeField()).toHaveAccessibleDescription(`Enter the code sent to ${number}.`);
    await userEvent.type(codeField(), "424 242");
    await userEvent.click(screen.getByRole("button", { name: "Verify" }));
    await answered();
    expect(screen.getByRole("status")).toHaveTextContent(`${number} gets sign-in codes now.`);
    const list = screen.getByRole("list", { name: "Phone numbers for sign-in codes" });
    expect(within(list).getByText(number)).toBeInTheDocument();
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual([
      "createPhoneNumber",
      "prepareVerification",
      "attemptVerification",
      "setReservedForSecondFactor",
    ]);
  });

  test("gets one message under StrictMode and with two components", async () => {
    const client = createFakeMfaClient(mfaPhonesScenarios.listingOne);
    const ui = (
      <StrictMode>
        {provide(
          client,
          <>
            <MfaPhoneManager />
            <MfaPhoneManager />
          </>,
        )}
      </StrictMode>
    );
    const { unmount } = render(ui);
    await userEvent.click(screen.getAllByRole("button", { name: "Add a phone number" })[0] ?? expect.fail());
    const [first, second] = screen.getAllByLabelText("Phone number");
    await userEvent.type(second ?? expect.fail(), number);
    await userEvent.type(first ?? expect.fail(), `${number}{Enter}{Enter}`);
    await answered();
    expect(screen.getAllByLabelText("SMS code")).toHaveLength(2);
    unmount();
    render(ui);
    await answered();
    expect(screen.getAllByLabelText("SMS code")).toHaveLength(2);
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification"]);
  });

  test.each([
    ["creating", "Adding the phone number…"],
    ["sending", `Sending a code to ${number}…`],
    ["verifying", "Checking the code…"],
    ["reserving", "The number is verified. Setting it up for sign-in codes…"],
    ["adding", ""],
    ["addingInvalid", ""],
    ["enteringResending", `Sending a code to ${number}…`],
    ["enteringCodeIncorrect", ""],
    ["enteringSendFailed", ""],
    ["reservingFailed", ""],
    ["saving", ""],
  ] as const)("is told of in the one live region: %s", async (name, text) => {
    const { container } = await renderWith(mfaPhonesScenarios[name], <MfaPhoneManager />);
    const regions = container.querySelectorAll('[data-scope="mfa-phones"][role=status]');
    expect(regions).toHaveLength(1);
    expect(regions[0]?.textContent).toBe(text);
  });

  test("is told of in one element from step to step", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    const region = screen.getByRole("status");
    await add(number);
    expect(screen.getByRole("status")).toBe(region);
    await userEvent.type(codeField(), "424242{Enter}");
    await answered();
    expect(screen.getByRole("status")).toBe(region);
  });

  test("keeps its buttons and its field while it waits", async () => {
    await renderWith(mfaPhonesScenarios.creating, <MfaPhoneManager />);
    expect(numberField()).toHaveAttribute("readonly");
    expect(screen.getByRole("button", { name: "Send a code" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Add a phone number" })).not.toBeInTheDocument();
  });

  test("the field takes the browser's help", async () => {
    await renderWith(mfaPhonesScenarios.adding, <MfaPhoneManager />);
    expect(numberField()).toHaveAttribute("type", "tel");
    expect(numberField()).toHaveAttribute("autocomplete", "tel");
    expect(numberField()).toHaveAccessibleDescription("With its country code, such as +1 500 555 0006.");
  });

  test("may come from fields of the app's own", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.adding, <OwnFields />);
    const create = vi.spyOn(client.clerk.user ?? expect.fail(), "createPhoneNumber");
    await userEvent.selectOptions(screen.getByLabelText("Country"), "+1");
    await userEvent.type(screen.getByLabelText("Local number"), "(500) 555-0009{Enter}");
    await answered();
    expect(create).toHaveBeenCalledExactlyOnceWith({ phoneNumber: number });
  });
});

describe("a number that is refused", () => {
  const text = "Phone numbers must be in the international format, such as +1 500 555 0006.";

  test("is said once, and tied to its field, where the focus and the selection are", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    await add("12345");
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "invalid-phone");
    const field = numberField();
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAttribute("data-invalid", "");
    expect(field).toHaveAccessibleDescription(`With its country code, such as +1 500 555 0006. ${text}`);
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
    await userEvent.keyboard(`${number}{Enter}`);
    await answered();
    expect(screen.getByRole("status")).toHaveTextContent(`A code was sent to ${number}.`);
  });

  test("brings the focus to its field when it was submitted by the button", async () => {
    await renderWith(mfaPhonesScenarios.adding, <MfaPhoneManager />);
    await userEvent.type(numberField(), "12345");
    await userEvent.click(screen.getByRole("button", { name: "Send a code" }));
    await answered();
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(numberField()).toHaveFocus();
  });

  test("because it is a second factor already is said without a request, each time anew", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    await add(home);
    const first = screen.getByRole("alert");
    expect(first).toHaveTextContent("This phone number is already in use. Enter another one.");
    expect(numberField()).toHaveAttribute("aria-invalid", "true");
    await userEvent.type(numberField(), "{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("This phone number is already in use.");
    expect(client.clerk.calls).toEqual([]);
  });

  test("for a reason that Clerk gives for the field alone is said there too", async () => {
    const longMessage = "Enter a phone number.";
    const missing = { code: "form_param_missing", longMessage, param: "phone_number" };
    await renderWith(
      {
        ...mfaPhonesScenarios.listingOne,
        answers: { createPhoneNumber: { status: 422, errors: [missing] } },
      },
      <MfaPhoneManager />,
    );
    await add(number);
    expect(numberField()).toHaveAttribute("aria-invalid", "true");
    expect(screen.getByRole("alert")).toHaveTextContent(longMessage);
  });

  test("for another reason keeps what was typed, and is not held against the field", async () => {
    const { client } = await renderWith(
      { ...mfaPhonesScenarios.listingOne, answers: { createPhoneNumber: "unreachable" } },
      <MfaPhoneManager />,
    );
    await add("+1 500 555 0009");
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
    expect(numberField()).not.toHaveAttribute("aria-invalid");
    expect(numberField()).toHaveValue("+1 500 555 0009");
    client.clerk.answer("createPhoneNumber", null);
    await userEvent.type(numberField(), "{Enter}");
    await answered();
    expect(codeField()).toBeInTheDocument();
  });
});

describe("a verified number that could not become a second factor", () => {
  test("is tried again with a press, and no other code", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.reservingFailed, <MfaPhoneManager />);
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
    expect(screen.queryByLabelText("SMS code")).not.toBeInTheDocument();
    client.clerk.answer("setReservedForSecondFactor", null);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await answered();
    expect(screen.getByRole("status")).toHaveTextContent(`${number} gets sign-in codes now.`);
    expect(client.clerk.calls.slice(2)).toEqual([
      "attemptVerification",
      "setReservedForSecondFactor",
      "setReservedForSecondFactor",
    ]);
  });

  test("can be left, and is free then", async () => {
    await renderWith(mfaPhonesScenarios.reservingFailed, <MfaPhoneManager />);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    const free = screen.getByRole("list", { name: "Other phone numbers" });
    expect(within(free).getByText(number)).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("a step-up that is given up", () => {
  async function giveUp(): Promise<void> {
    await userEvent.click(await screen.findByRole("button", { name: "Do not change anything" }));
    await answered();
  }

  test("leaves the number verified, to be tried again or left, and nothing is said to go on", async () => {
    const { client, container } = await renderWith(
      {
        ...mfaPhonesScenarios.entering,
        answers: { setReservedForSecondFactor: fakeFailures.reverificationRequired },
      },
      <MfaPhoneManager />,
    );
    await userEvent.type(codeField(), "424242{Enter}");
    await giveUp();
    expect(container.querySelector('[data-scope="mfa-phones"][role=status]')).toBeEmptyDOMElement();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    client.clerk.answer("setReservedForSecondFactor", null);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await answered();
    expect(screen.getByText(`${number} gets sign-in codes now.`)).toBeInTheDocument();
  });

  test("leaves the row as it was", async () => {
    await renderWith(
      {
        ...mfaPhonesScenarios.listingMany,
        answers: { makeDefaultSecondFactor: fakeFailures.reverificationRequired },
      },
      <MfaPhoneManager />,
    );
    const makeDefault = screen.getByRole("button", { name: /^Make default/ });
    await userEvent.click(makeDefault);
    expect(makeDefault).toHaveAttribute("data-pending", "");
    await giveUp();
    expect(makeDefault).not.toHaveAttribute("data-pending");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("backup codes that come with the first number", () => {
  const spare = "+4915112345678";
  const withoutCodes: Scenario = {
    signedIn: "here",
    user: { phones: [{ id: "idn_spare", phoneNumber: spare }] },
  };
  const ways: [way: string, scenario: Scenario, bring: () => Promise<void>][] = [
    [
      "the form",
      mfaPhonesScenarios.listingEmpty,
      async () => {
        await add(number);
        await userEvent.type(codeField(), "424242{Enter}");
      },
    ],
    [
      "a row",
      withoutCodes,
      () => userEvent.click(screen.getByRole("button", { name: `Use for sign-in codes ${spare}` })),
    ],
  ];

  test.each(ways)("are shown once, saved, and the app is told then: %s", async (_, scenario, bring) => {
    const onComplete = vi.fn();
    await renderWith(scenario, <MfaPhoneManager onComplete={onComplete} />);
    await bring();
    await answered();
    const group = screen.getByRole("group", { name: "Backup codes" });
    const codes = within(within(group).getByRole("list", { name: "Backup codes" })).getAllByRole("listitem");
    expect(codes).toHaveLength(10);
    const first = codes[0]?.textContent ?? expect.fail();
    expect(screen.getAllByText(first)).toHaveLength(1);
    expect(onComplete).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText("I have saved my backup codes"));
    await userEvent.dblClick(screen.getByRole("button", { name: "Done" }));
    await answered();
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(document.body.innerHTML).not.toContain(first);
    expect(screen.getByRole("button", { name: "Add a phone number" })).toBeInTheDocument();
  });

  test("can be shown with parts of one's own", async () => {
    await renderWith(
      mfaPhonesScenarios.saving,
      <MfaPhones.Root>
        <MfaPhones.Codes>
          <BackupCodes.List>{(code) => <li key={code}>Code {code}</li>}</BackupCodes.List>
        </MfaPhones.Codes>
      </MfaPhones.Root>,
    );
    expect(screen.getAllByText(/^Code [0-9a-f]{8}$/)).toHaveLength(10);
  });
});
