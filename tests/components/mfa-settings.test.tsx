import { act, screen, within } from "@testing-library/react";
import { MfaMessages, type MfaMethod, MfaSettings } from "mfa-ui/standalone";
import { type FakePhone, type FakeUser, mfaSettingsScenarios, type Scenario } from "mfa-ui/testing";
import { StrictMode } from "react";
import { describe, expect, test } from "vitest";
import { answered, renderWith, userEvent } from "./support.js";

const home: FakePhone = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
const work: FakePhone = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };
const spare: FakePhone = { id: "idn_spare", phoneNumber: "+4915112345678" };

function of(user: Partial<FakeUser>): Scenario {
  return { signedIn: "here", user };
}

function section(name: string): HTMLElement {
  return screen.getByRole("region", { name });
}

function sections(): (string | null)[] {
  return screen.getAllByRole("region").map((region) => region.getAttribute("data-method"));
}

describe("the sections", () => {
  test("are those of every method, each under its heading", async () => {
    await renderWith(mfaSettingsScenarios.everything, <MfaSettings />);
    expect(sections()).toEqual(["totp", "phone_code", "backup_code"]);
    const headings = screen.getAllByRole("heading", { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      "Authenticator app",
      "Phone numbers",
      "Backup codes",
    ]);
    for (const heading of headings)
      expect(within(section(heading.textContent ?? "")).getByRole("heading")).toBe(heading);
    expect(
      within(section("Authenticator app")).getByText("An authenticator app is set up."),
    ).toBeInTheDocument();
    expect(within(section("Phone numbers")).getByText(home.phoneNumber)).toBeInTheDocument();
    expect(within(section("Backup codes")).getByText(/^You have backup codes./)).toBeInTheDocument();
  });

  test.each<MfaMethod[][]>([
    [["phone_code", "totp"]],
    [["backup_code", "phone_code", "totp"]],
    [["backup_code"]],
  ])("are those that the instance offers, in that order: %j", async (methods) => {
    await renderWith(mfaSettingsScenarios.everything, <MfaSettings methods={methods} />);
    expect(sections()).toEqual(methods);
  });

  test.each([1, 3, 6] as const)("have headings of level %i where the page wants them", async (level) => {
    await renderWith(mfaSettingsScenarios.everything, <MfaSettings headingLevel={level} />);
    expect(screen.getAllByRole("heading")).toEqual(screen.getAllByRole("heading", { level }));
    expect(screen.getAllByRole("heading", { level })).toHaveLength(3);
  });

  test("stay as they are while the factors change", async () => {
    await renderWith(mfaSettingsScenarios.phoneOnly, <MfaSettings />);
    const before = screen.getAllByRole("region");
    await userEvent.click(screen.getByRole("button", { name: `Delete number ${home.phoneNumber}` }));
    await userEvent.click(screen.getByRole("button", { name: "Delete it" }));
    await answered();
    expect(screen.getByText(/^Two-step verification is off/)).toBeInTheDocument();
    expect(screen.getAllByRole("region")).toEqual(before);
  });

  test("of two pages have ids of their own", async () => {
    const { container } = await renderWith(
      mfaSettingsScenarios.everything,
      <>
        <MfaSettings />
        <MfaSettings />
      </>,
    );
    const ids = [...container.querySelectorAll("h2")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });
});

describe("what is around them", () => {
  test("one element, with the app's class, and the app's content at its end", async () => {
    const { container } = await renderWith(
      mfaSettingsScenarios.off,
      <MfaSettings className="theirs">
        <p>Ask us for help.</p>
      </MfaSettings>,
    );
    expect(container.children).toHaveLength(1);
    expect(container.firstElementChild).toHaveClass("theirs", { exact: true });
    expect(container.firstElementChild?.lastElementChild).toHaveTextContent("Ask us for help.");
    expect(container.firstElementChild).not.toHaveAttribute("style");
  });

  test("words for the page, over those of the catalogue, which has the flows' too", async () => {
    await renderWith(
      mfaSettingsScenarios.off,
      <MfaMessages
        messages={{
          locale: "de",
          mfaSettings: { "heading.totp": "App", "heading.phone_code": "Telefone" },
          mfaPhones: { add: "Telefon hinzufügen" },
        }}
      >
        <MfaSettings messages={{ "heading.phone_code": "Nummern" }} />
      </MfaMessages>,
    );
    expect(section("App")).toBeInTheDocument();
    expect(
      within(section("Nummern")).getByRole("button", { name: "Telefon hinzufügen" }),
    ).toBeInTheDocument();
  });

  test("whether there is a second step", async () => {
    await renderWith(mfaSettingsScenarios.totpOnly, <MfaSettings />);
    expect(screen.getByText("Two-step verification is on.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Remove the authenticator app" }));
    await userEvent.click(screen.getByRole("button", { name: "Remove it" }));
    await answered();
    expect(
      screen.getByText("Two-step verification is off. Set up a second step to protect your account."),
    ).toBeInTheDocument();
  });
});

describe("a word on what to add next", () => {
  const second = /^You have only one second step/;
  const codes = /^You have no backup codes/;
  const nudges = () => document.querySelectorAll('[data-part="nudge"]');

  test.each<[string, Partial<FakeUser>, MfaMethod[] | undefined, RegExp]>([
    ["an authenticator app alone", { totp: true, hasBackupCodes: true }, undefined, second],
    ["a phone alone", { phones: [home, spare], hasBackupCodes: true }, undefined, second],
    [
      "a phone alone, where an app is no method",
      { phones: [home], hasBackupCodes: true },
      ["phone_code"],
      second,
    ],
    [
      "a phone alone, where phones are no method any more",
      { phones: [home], hasBackupCodes: true },
      ["totp", "backup_code"],
      second,
    ],
    ["an app alone, where backup codes are no method", { totp: true }, ["totp", "phone_code"], second],
    ["two factors and no backup codes", { totp: true, phones: [home] }, undefined, codes],
    ["one factor and no backup codes", { totp: true }, undefined, codes],
  ])("for %s", async (_, user, methods, text) => {
    await renderWith(of(user), <MfaSettings methods={methods} />);
    expect(nudges()).toHaveLength(1);
    expect(nudges()[0]).toHaveTextContent(text);
  });

  test.each<[string, Partial<FakeUser>, MfaMethod[] | undefined]>([
    ["no factor", {}, undefined],
    ["two factors and backup codes", { totp: true, phones: [home], hasBackupCodes: true }, undefined],
    ["two phones and backup codes", { phones: [home, work], hasBackupCodes: true }, undefined],
    [
      "an app alone, where there is no other method",
      { totp: true, hasBackupCodes: true },
      ["totp", "backup_code"],
    ],
    ["two factors, where backup codes are no method", { totp: true, phones: [home] }, ["totp", "phone_code"]],
  ])("is not said for %s", async (_, user, methods) => {
    await renderWith(of(user), <MfaSettings methods={methods} />);
    expect(nudges()).toHaveLength(0);
  });

  test("goes when it is followed", async () => {
    await renderWith(mfaSettingsScenarios.withoutBackupCodes, <MfaSettings />);
    expect(screen.getByText(codes)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Create backup codes" }));
    await answered();
    expect(nudges()).toHaveLength(0);
  });
});

describe("where MFA is required", () => {
  test.each([
    ["totpOnly", "Authenticator app", "Remove the authenticator app"],
    ["phoneOnly", "Phone numbers", "Stop using for sign-in codes +15005550006"],
    ["phoneOnly", "Phone numbers", "Delete number +15005550006"],
  ] as const)(
    "the last factor of %s is kept, and the reason said in its section",
    async (name, where, button) => {
      const { client } = await renderWith(mfaSettingsScenarios[name], <MfaSettings required />);
      await userEvent.click(screen.getByRole("button", { name: button }));
      await answered();
      expect(screen.getAllByRole("alert")).toHaveLength(1);
      expect(within(section(where)).getByRole("alert")).toHaveAttribute("data-kind", "last-factor");
      expect(client.clerk.calls).toEqual([]);
    },
  );

  test("and not where it is not", async () => {
    await renderWith(mfaSettingsScenarios.totpOnly, <MfaSettings />);
    await userEvent.click(screen.getByRole("button", { name: "Remove the authenticator app" }));
    expect(screen.getByRole("button", { name: "Remove it" })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("backup codes that wait to be saved", () => {
  const ways: [where: string, scenario: Scenario][] = [
    ["Authenticator app", mfaSettingsScenarios.saving],
    ["Phone numbers", mfaSettingsScenarios.savingPhone],
    ["Backup codes", mfaSettingsScenarios.savingNewCodes],
  ];

  function lists(): HTMLElement[] {
    return screen.queryAllByRole("list", { name: "Backup codes" });
  }

  test.each(ways)(
    "are shown once on the page, in the section where they came: %s",
    async (where, scenario) => {
      await renderWith(scenario, <MfaSettings />);
      expect(lists()).toHaveLength(1);
      const codes = within(within(section(where)).getByRole("list", { name: "Backup codes" })).getAllByRole(
        "code",
      );
      expect(codes).toHaveLength(10);
      for (const { textContent } of codes) expect(screen.getAllByText(textContent ?? "")).toHaveLength(1);
      expect(screen.getAllByRole("button", { name: "Done" })).toHaveLength(1);
    },
  );

  test.each(ways)("are gone from the page when they are saved: %s", async (_, scenario) => {
    await renderWith(scenario, <MfaSettings />);
    const [code] = screen.getAllByRole("code").map(({ textContent }) => textContent ?? expect.fail());
    await userEvent.click(screen.getByLabelText("I have saved my backup codes"));
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    await answered();
    expect(lists()).toHaveLength(0);
    expect(document.body.innerHTML).not.toContain(code);
    expect(within(section("Backup codes")).getByText(/^You have backup codes./)).toBeInTheDocument();
  });

  test("that came with a row's change are shown once too", async () => {
    await renderWith(of({ phones: [spare] }), <MfaSettings />);
    await userEvent.click(screen.getByRole("button", { name: `Use for sign-in codes ${spare.phoneNumber}` }));
    await answered();
    expect(lists()).toHaveLength(1);
    expect(section("Phone numbers")).toContainElement(lists()[0] ?? expect.fail());
  });

  test("are those of the backup codes where the section in which they came is not on the page", async () => {
    await renderWith(mfaSettingsScenarios.savingPhone, <MfaSettings methods={["totp", "backup_code"]} />);
    expect(lists()).toHaveLength(1);
    expect(section("Backup codes")).toContainElement(lists()[0] ?? expect.fail());
  });

  test("are shown once on each of two pages", async () => {
    await renderWith(
      mfaSettingsScenarios.savingPhone,
      <StrictMode>
        <MfaSettings />
        <MfaSettings />
      </StrictMode>,
    );
    expect(lists()).toHaveLength(2);
  });
});

describe("while nobody is signed in", () => {
  test.each(["loading", "idle"] as const)("nothing is rendered at %s", async (name) => {
    const { container } = await renderWith(mfaSettingsScenarios[name], <MfaSettings>content</MfaSettings>);
    expect(container).toBeEmptyDOMElement();
  });

  test("what was there goes", async () => {
    const { client, container } = await renderWith(mfaSettingsScenarios.everything, <MfaSettings />);
    await act(() => client.clerk.signOut(() => {}));
    expect(container).toBeEmptyDOMElement();
  });
});

test("a page on which Clerk did not load says so once, and offers to be reloaded", async () => {
  await renderWith(mfaSettingsScenarios.unavailable, <MfaSettings />);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(screen.getByRole("alert")).toHaveTextContent(
    "The sign-in service does not answer. Try again later.",
  );
  expect(screen.getAllByRole("button")).toEqual([screen.getByRole("button", { name: "Reload the page" })]);
});

test.each(Object.entries(mfaSettingsScenarios))(
  "at %s the focus stays where it is on mount",
  async (_, scenario) => {
    await renderWith(scenario, <MfaSettings />);
    expect(document.body).toHaveFocus();
  },
);
