import { render, screen, within } from "@testing-library/react";
import { MfaPhoneManager, MfaPhones } from "mfa-ui/standalone";
import { createFakeMfaClient, mfaPhonesScenarios, type Scenario } from "mfa-ui/testing";
import { StrictMode } from "react";
import { describe, expect, test } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

const home = "+15005550006";
const work = "+442079460123";
const spare = "+4915112345678";
const unverified = "+819012345678";

const reserved = "Phone numbers for sign-in codes";
const available = "Other phone numbers";
const toVerify = "Phone numbers to verify";

function row(number: string): HTMLElement {
  return screen.getByRole("listitem", { name: number });
}

/** A button of a row, by what one sees. */
function button(number: string, text: string): HTMLElement {
  return within(row(number)).getByText(text);
}

function buttonsOf(number: string): string[] {
  return within(row(number))
    .queryAllByRole("button")
    .map(({ textContent }) => textContent ?? "");
}

function numbersIn(group: string): (string | null)[] {
  const list = screen.queryByRole("list", { name: group });
  return list
    ? within(list)
        .getAllByRole("listitem")
        .map((item) => item.getAttribute("aria-label"))
    : [];
}

describe("the list", () => {
  test("has a group for each thing that a number can be, the default first", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    expect(screen.getAllByRole("list").map((list) => list.getAttribute("aria-label"))).toEqual([
      reserved,
      available,
      toVerify,
    ]);
    expect(numbersIn(reserved)).toEqual([home, work]);
    expect(numbersIn(available)).toEqual([spare]);
    expect(numbersIn(toVerify)).toEqual([unverified]);
    expect(row(home)).toHaveTextContent("Default");
    for (const number of [work, spare, unverified]) expect(row(number)).not.toHaveTextContent("Default");
  });

  test("names each group once, for those who see it and for those who do not", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    for (const name of [reserved, available, toVerify])
      expect(screen.getByText(name)).toHaveAttribute("aria-hidden", "true");
  });

  test("has no empty group", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    expect(screen.getAllByRole("list")).toHaveLength(1);
    expect(screen.queryByText(available)).not.toBeInTheDocument();
    expect(screen.queryByText(/There is no phone number yet/)).not.toBeInTheDocument();
  });

  test("says that there is none", async () => {
    await renderWith(mfaPhonesScenarios.listingEmpty, <MfaPhoneManager />);
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
    expect(screen.getByText(/There is no phone number yet/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Add a phone number" })).toBeInTheDocument();
  });

  test("writes numbers from left to right in every language", async () => {
    await renderWith(
      mfaPhonesScenarios.listingMany,
      <div dir="rtl">
        <MfaPhoneManager />
      </div>,
    );
    expect(screen.getByText(home)).toHaveAttribute("dir", "ltr");
  });

  test.each(["loading", "idle"] as const)("is nothing at %s", async (name) => {
    const { container } = await renderWith(mfaPhonesScenarios[name], <MfaPhoneManager />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe("what a row offers", () => {
  test.each([
    ["the default", home, ["Stop using for sign-in codes", "Delete number"]],
    ["another second factor", work, ["Make default", "Stop using for sign-in codes", "Delete number"]],
    ["a free number", spare, ["Use for sign-in codes", "Delete number"]],
    ["one that is not verified", unverified, ["Verify", "Delete number"]],
  ])("for %s", async (_, number, texts) => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    expect(buttonsOf(number)).toEqual(texts);
    for (const text of texts) expect(button(number, text)).toHaveAccessibleName(`${text} ${number}`);
  });

  test("a button with words of its own is named by them", async () => {
    await renderWith(
      mfaPhonesScenarios.listingMany,
      <MfaPhones.Root>
        <MfaPhones.List group="available">
          {(phone) => (
            <MfaPhones.Phone key={phone.id} phone={phone}>
              <MfaPhones.Reserve>Use {phone.phoneNumber} please</MfaPhones.Reserve>
              <MfaPhones.Destroy asChild>
                <button type="button">Away with it</button>
              </MfaPhones.Destroy>
            </MfaPhones.Phone>
          )}
        </MfaPhones.List>
      </MfaPhones.Root>,
    );
    expect(screen.getByRole("button", { name: `Use ${spare} please` })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Away with it" })).toBeInTheDocument();
  });
});

describe("a change", () => {
  test("makes a free number a second factor, and says so", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(spare, "Use for sign-in codes"));
    await answered();
    expect(numbersIn(reserved)).toEqual([home, work, spare]);
    expect(screen.getByRole("status")).toHaveTextContent(`${spare} gets sign-in codes now.`);
  });

  test("makes another number the default, which comes first then", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(work, "Make default"));
    await answered();
    expect(numbersIn(reserved)).toEqual([work, home]);
    expect(row(work)).toHaveTextContent("Default");
    expect(row(home)).not.toHaveTextContent("Default");
    expect(screen.getByRole("status")).toHaveTextContent(`${work} is the default now.`);
  });

  test("removes a number from MFA once it is confirmed, and keeps it", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(work, "Stop using for sign-in codes"));
    expect(row(work)).toHaveTextContent(
      `${work} will no longer get sign-in codes. The number stays in your account.`,
    );
    expect(buttonsOf(work)).toEqual(["Stop using it", "Cancel"]);
    await userEvent.click(button(work, "Stop using it"));
    await answered();
    expect(numbersIn(available)).toEqual([work, spare]);
    expect(screen.getByRole("status")).toHaveTextContent(`${work} gets no sign-in codes any more.`);
  });

  test("deletes a number once it is confirmed", async () => {
    await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(spare, "Delete number"));
    expect(row(spare)).toHaveTextContent(`${spare} will be deleted from your account.`);
    await userEvent.click(button(spare, "Delete it"));
    await answered();
    expect(numbersIn(available)).toEqual([]);
    expect(screen.getByRole("status")).toHaveTextContent(`${spare} is deleted.`);
  });

  test("that is confirmed can be left, and nothing was called", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    await userEvent.click(button(work, "Delete number"));
    await userEvent.click(button(work, "Cancel"));
    await answered();
    expect(buttonsOf(work)).toEqual(["Make default", "Stop using for sign-in codes", "Delete number"]);
    expect(client.clerk.calls).toEqual([]);
  });

  test("of the last second factor says what it means", async () => {
    await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager />);
    await userEvent.click(button(home, "Stop using for sign-in codes"));
    const words = within(row(home)).getByText(/is your only second step. Without it, your password alone/);
    expect(words).toHaveAttribute("data-last-factor", "");
    await userEvent.click(button(home, "Cancel"));
    await userEvent.click(button(home, "Delete number"));
    expect(row(home)).toHaveTextContent(/is your only second step. Once it is deleted, your password alone/);
  });

  test("has its question read out with both answers", async () => {
    await renderWith(mfaPhonesScenarios.listingConfirmDestroy, <MfaPhoneManager />);
    for (const text of ["Delete it", "Cancel"])
      expect(button(spare, text)).toHaveAccessibleDescription(`${spare} will be deleted from your account.`);
  });

  test("of the last second factor is refused at its row where MFA is required, without a request", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingOne, <MfaPhoneManager required />);
    for (const text of ["Stop using for sign-in codes", "Delete number"]) {
      await userEvent.click(button(home, text));
      expect(within(row(home)).getByRole("alert")).toHaveTextContent(
        "This is your last second step. Add another one before you remove it.",
      );
      expect(within(row(home)).getByRole("alert")).toHaveAttribute("data-kind", "last-factor");
    }
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });
});

describe("a change under way", () => {
  const cases: [text: string, number: string, scenario: Scenario, kind: string][] = [
    ["Use for sign-in codes", spare, mfaPhonesScenarios.listingReservePending, "reserve"],
    ["Make default", work, mfaPhonesScenarios.listingDefaultPending, "makeDefault"],
    ["Delete it", spare, mfaPhonesScenarios.listingDestroyPending, "destroy"],
  ];

  test.each(cases)("keeps its button, and offers nothing else: %s", async (text, number, scenario, kind) => {
    const { client } = await renderWith(scenario, <MfaPhoneManager />);
    expect(row(number)).toHaveAttribute("data-pending", kind);
    expect(buttonsOf(number)).toEqual([text]);
    expect(button(number, text)).toHaveAttribute("aria-disabled", "true");
    expect(button(number, text)).toHaveAttribute("data-pending", "");
    const { length } = client.clerk.calls;
    await userEvent.click(button(number, text));
    await answered();
    expect(client.clerk.calls).toHaveLength(length);
  });

  test("is one request for a double click", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    client.clerk.answer("setReservedForSecondFactor", "pending");
    await userEvent.dblClick(button(spare, "Use for sign-in codes"));
    await userEvent.click(button(work, "Stop using for sign-in codes"));
    await userEvent.dblClick(button(work, "Stop using it"));
    await answered();
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor", "setReservedForSecondFactor"]);
  });

  test("in one row leaves the others free, and each failure is said at its own", async () => {
    const { client } = await renderWith(mfaPhonesScenarios.listingMany, <MfaPhoneManager />);
    client.clerk.answer("setReservedForSecondFactor", "pending");
    client.clerk.answer("makeDefaultSecondFactor", "unreachable");
    await userEvent.click(button(spare, "Use for sign-in codes"));
    await userEvent.click(button(work, "Make default"));
    await userEvent.click(button(unverified, "Delete number"));
    await answered();
    expect(row(spare)).toHaveAttribute("data-pending", "reserve");
    expect(row(unverified)).toHaveAttribute("data-confirming", "destroy");
    expect(screen.getAllByRole("alert")).toEqual([within(row(work)).getByRole("alert")]);
    expect(within(row(work)).getByRole("alert")).toHaveTextContent(
      "There is no connection. Check your network and try again.",
    );
    expect(row(home)).not.toHaveAttribute("data-pending");
  });
});

describe("every failure of a change says something, once, at its row", () => {
  test.each([
    ["listingReserveFailed", spare, "There is no connection. Check your network and try again."],
    ["listingReserveOffline", spare, "There is no connection. Check your network and try again."],
    ["listingDefaultFailed", work, "The sign-in service does not answer. Try again later."],
    ["listingDestroyFailed", spare, "Too many requests. Please try again later. Try again in 45 seconds."],
    ["listingLastFactor", work, "This is your last second step. Add another one before you remove it."],
  ] as const)("%s", async (name, number, text) => {
    await renderWith(mfaPhonesScenarios[name], <MfaPhoneManager />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(within(row(number)).getByRole("alert")).toHaveTextContent(text);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});

describe("two components of one flow", () => {
  test("show the same list and share one request", async () => {
    const client = createFakeMfaClient(mfaPhonesScenarios.listingMany);
    client.clerk.answer("setReservedForSecondFactor", "pending");
    render(
      <StrictMode>
        {provide(
          client,
          <>
            <MfaPhoneManager />
            <MfaPhoneManager />
          </>,
        )}
      </StrictMode>,
    );
    await answered();
    const [first, second] = screen.getAllByRole("button", { name: `Use for sign-in codes ${spare}` });
    await userEvent.click(first ?? expect.fail());
    await userEvent.click(second ?? expect.fail());
    await answered();
    for (const item of screen.getAllByRole("listitem", { name: spare }))
      expect(item).toHaveAttribute("data-pending", "reserve");
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
  });

  test("have ids of their own, also in their rows", async () => {
    const { container } = await renderWith(
      mfaPhonesScenarios.listingMany,
      <>
        <MfaPhoneManager />
        <MfaPhoneManager />
      </>,
    );
    for (const number of [spare, work])
      for (const item of screen.getAllByRole("listitem", { name: number }))
        await userEvent.click(within(item).queryByText("Delete number") ?? item);
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});

describe("parts that stand inside a Phone and outside of one", () => {
  test("Cancel and Error read the row inside, and the form outside", async () => {
    const { client } = await renderWith(
      mfaPhonesScenarios.addingInvalid,
      <MfaPhones.Root>
        <MfaPhones.List group="reserved">
          {(phone) => (
            <MfaPhones.Phone key={phone.id} phone={phone}>
              <MfaPhones.Destroy />
              <MfaPhones.Cancel>Keep it</MfaPhones.Cancel>
              <MfaPhones.Confirm />
              <MfaPhones.Error data-testid="of the row" />
            </MfaPhones.Phone>
          )}
        </MfaPhones.List>
        <MfaPhones.Error data-testid="of the form" />
        <MfaPhones.Cancel>Add none</MfaPhones.Cancel>
      </MfaPhones.Root>,
    );
    expect(screen.getByTestId("of the form")).toHaveAttribute("data-kind", "invalid-phone");
    expect(screen.queryByTestId("of the row")).not.toBeInTheDocument();
    expect(screen.queryByText("Keep it")).not.toBeInTheDocument();
    await userEvent.click(screen.getByText("Delete number"));
    await userEvent.click(screen.getByText("Keep it"));
    expect(screen.getByText("Add none")).toBeInTheDocument();
    client.clerk.answer("destroy", "unreachable");
    await userEvent.click(screen.getByText("Delete number"));
    await userEvent.click(screen.getByText("Delete it"));
    await answered();
    expect(screen.getByTestId("of the row")).toHaveAttribute("data-kind", "network");
    expect(screen.getByTestId("of the form")).toHaveAttribute("data-kind", "invalid-phone");
    await userEvent.click(screen.getByText("Add none"));
    expect(screen.queryByTestId("of the form")).not.toBeInTheDocument();
    expect(screen.getByTestId("of the row")).toBeInTheDocument();
  });
});
