import { render, screen, within } from "@testing-library/react";
import { type MfaPhone, MfaPhoneManager, MfaPhones } from "mfa-ui/standalone";
import { createFakeMfaClient, type FakePhone, type Scenario } from "mfa-ui/testing";
import type { ReactNode } from "react";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { answered, provide, userEvent } from "./support.js";

const rendered = vi.hoisted((): { part: string; name: unknown }[] => []);

// Every part of the library comes through here, those of the drop-in too.
// The files of this project share their modules: those below have to come anew, to find the mock.
vi.hoisted(() => vi.resetModules());
vi.mock("../../packages/mfa-ui/src/internal/render-part.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../packages/mfa-ui/src/internal/render-part.js")>();
  const renderPart: typeof original.renderPart = (tag, identity, props, ...rest) => {
    rendered.push({ part: identity.part, name: props["aria-label"] });
    return original.renderPart(tag, identity, props, ...rest);
  };
  return { ...original, renderPart };
});

afterAll(() => {
  vi.doUnmock("../../packages/mfa-ui/src/internal/render-part.ts");
  vi.resetModules();
});

const numberOf = (index: number): string => `+4915${String(index).padStart(8, "0")}`;

/** A third of the numbers is in each group; the first of the last third is the default. */
function withNumbers(count: number): Scenario & { user: { phones: readonly FakePhone[] } } {
  const phones = Array.from({ length: count }, (_, index) => ({
    id: `idn_${index}`,
    phoneNumber: numberOf(index),
    verified: index >= count / 3,
    reserved: index >= (count * 2) / 3,
    isDefault: index === Math.ceil((count * 2) / 3),
  }));
  return { signedIn: "here", user: { phones, hasBackupCodes: true } };
}

/** The numbers whose rows were rendered since the last look, each as often as it was. */
function rowsRendered(): unknown[] {
  return rendered.filter(({ part }) => part === "phone").map(({ name }) => name);
}

const childRendered: string[] = [];

function Row({ phone }: { phone: MfaPhone }): ReactNode {
  childRendered.push(phone.phoneNumber);
  return (
    <MfaPhones.Phone phone={phone}>
      <MfaPhones.Number />
      <MfaPhones.Reserve />
      <MfaPhones.MakeDefault />
      <MfaPhones.Error />
    </MfaPhones.Phone>
  );
}

const row = (phone: MfaPhone): ReactNode => <Row key={phone.id} phone={phone} />;

const ownParts = (
  <MfaPhones.Root>
    <MfaPhones.List group="reserved">{row}</MfaPhones.List>
    <MfaPhones.List group="available">{row}</MfaPhones.List>
    <MfaPhones.List group="unverified">{row}</MfaPhones.List>
    <MfaPhones.Form>
      <MfaPhones.NumberInput aria-label="Phone number" />
      <MfaPhones.Input aria-label="Code" />
      <MfaPhones.Submit />
    </MfaPhones.Form>
    <MfaPhones.Add />
    <MfaPhones.Cancel />
  </MfaPhones.Root>
);

describe.each([
  ["the drop-in", <MfaPhoneManager key="ui" />],
  ["own parts, with a function for the items", ownParts],
])("%s", (name, ui) => {
  async function renderMany(count = 30) {
    const scenario = withNumbers(count);
    const client = createFakeMfaClient(scenario);
    const { container } = render(provide(client, ui));
    await answered();
    const all = scenario.user.phones.map(({ phoneNumber }) => phoneNumber).sort();
    expect(rowsRendered().toSorted()).toEqual(all);
    if (name !== "the drop-in") expect(childRendered.toSorted()).toEqual(all);
    reset();
    const rowNode = (index: number): HTMLElement =>
      container.querySelector<HTMLElement>(`li[aria-label="${numberOf(index)}"]`) ?? expect.fail();
    const press = (index: number, button: string): Promise<void> =>
      userEvent.click(within(rowNode(index)).getByText(button));
    // Not by its label, for which Testing Library looks at every row.
    const field = (): HTMLInputElement => container.querySelector("input") ?? expect.fail();
    return { client, rowNode, press, field };
  }

  function reset(): void {
    rendered.length = 0;
    childRendered.length = 0;
  }

  beforeEach(reset);

  test("renders each of a thousand rows once, and then the one that changes alone", async () => {
    const { client, press, rowNode } = await renderMany(1000);
    client.clerk.answer("setReservedForSecondFactor", "unreachable");
    await press(450, "Use for sign-in codes");
    await answered();
    expect(within(rowNode(450)).getByRole("alert")).toBeInTheDocument();
    // Under way, and failed.
    expect(rowsRendered()).toEqual([numberOf(450), numberOf(450)]);
    if (name !== "the drop-in") expect(childRendered).toEqual([numberOf(450), numberOf(450)]);
  }, 30_000);

  test("renders the row that goes to another group, and no other", async () => {
    const { press, rowNode } = await renderMany();
    await press(15, "Use for sign-in codes");
    await answered();
    expect(rowNode(15)).toHaveAttribute("data-status", "reserved");
    expect(new Set(rowsRendered())).toEqual(new Set([numberOf(15)]));
  });

  test("renders the two rows between which the default moves", async () => {
    const { press, rowNode } = await renderMany();
    await press(25, "Make default");
    await answered();
    expect(rowNode(25)).toHaveAttribute("data-default");
    expect(new Set(rowsRendered())).toEqual(new Set([numberOf(20), numberOf(25)]));
  });

  test("renders nothing for a key", async () => {
    const { field } = await renderMany();
    await userEvent.click(screen.getByText("Add a phone number"));
    reset();
    await userEvent.type(field(), "+15005550009");
    expect(rendered).toEqual([]);
  });

  test("renders no row for the form's steps but the new number's", async () => {
    const { client, field } = await renderMany();
    client.clerk.answer("createPhoneNumber", "unreachable");
    await userEvent.click(screen.getByText("Add a phone number"));
    await userEvent.type(field(), "+15005550009{Enter}");
    await answered();
    expect(field()).toHaveAttribute("name", "phoneNumber");
    expect(rowsRendered()).toEqual([]);
    client.clerk.answer("createPhoneNumber", null);
    await userEvent.type(field(), "{Enter}");
    await answered();
    await userEvent.type(field(), "000000{Enter}");
    await answered();
    expect(field()).toHaveAttribute("name", "code");
    await userEvent.click(screen.getByText("Cancel"));
    expect(screen.getByText("Add a phone number")).toBeInTheDocument();
    expect(client.clerk.calls).toEqual([
      "createPhoneNumber",
      "createPhoneNumber",
      "prepareVerification",
      "attemptVerification",
    ]);
    expect(rowsRendered()).toEqual(["+15005550009"]);
    expect(rendered.filter(({ part }) => part === "number")).toHaveLength(1);
  });

  test("renders no row for a list that is as it was", async () => {
    const { client } = await renderMany();
    // Clerk tells of every change of its client, such as a new token.
    await client.clerk.user?.createTOTP();
    await answered();
    expect(rendered).toEqual([]);
  });
});
