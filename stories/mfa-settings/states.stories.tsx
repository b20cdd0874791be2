import type { Meta, StoryObj } from "@storybook/react-vite";
import { MfaSettings, type MfaSettingsProps } from "mfa-ui/standalone";
import { mfaSettingsScenarios } from "mfa-ui/testing";
import { expect, waitFor, within } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = MfaSettingsProps & { scenario: keyof typeof mfaSettingsScenarios };

/** What the page as a whole can look like. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Settings/States",
  component: MfaSettings,
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(mfaSettingsScenarios)],
  render: ({ scenario: _, ...props }) => <MfaSettings {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;
type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

const on = "Two-step verification is on.";
const off = "Two-step verification is off. Set up a second step to protect your account.";
const nudges = /^You have (only one second step|no backup codes)/;

/** What is inside the section of a method. */
async function sectionOf(canvas: Canvas, name: string): Promise<ReturnType<typeof within>> {
  return within(await canvas.findByRole("region", { name }));
}

export const Loading = {
  args: { scenario: "loading" },
  decorators: [inFrame],
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId("rendered")).toBeEmptyDOMElement();
  },
} satisfies Story;

export const Idle = {
  args: { scenario: "idle" },
  decorators: [inFrame],
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId("rendered")).toBeEmptyDOMElement();
  },
} satisfies Story;

export const Unavailable = {
  args: { scenario: "unavailable" },
  play: async ({ canvas }) => {
    // Told once, and not by each section.
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    await expect(canvas.getByRole("button", { name: "Reload the page" })).toBeVisible();
    await expect(canvas.queryByRole("heading")).toBeNull();
  },
} satisfies Story;

export const Off = {
  args: { scenario: "off" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(off)).toBeVisible();
    const headings = canvas.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    await expect(headings).toEqual(["Authenticator app", "Phone numbers", "Backup codes"]);
    const app = await sectionOf(canvas, "Authenticator app");
    await expect(app.getByRole("button", { name: "Set up an authenticator app" })).toBeVisible();
    const phones = await sectionOf(canvas, "Phone numbers");
    await expect(phones.getByRole("button", { name: "Add a phone number" })).toBeVisible();
    // Backup codes are for when something else is out of reach.
    const codes = await sectionOf(canvas, "Backup codes");
    await expect(codes.getByText(/^Set up another second step first\./)).toBeVisible();
    await expect(codes.queryByRole("button")).toBeNull();
    await expect(canvas.queryByText(nudges)).toBeNull();
  },
} satisfies Story;

export const TotpOnly = {
  args: { scenario: "totpOnly" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(on)).toBeVisible();
    await expect(canvas.getByText(nudges)).toHaveTextContent(/^You have only one second step\./);
    const app = await sectionOf(canvas, "Authenticator app");
    await expect(app.getByText("An authenticator app is set up.")).toBeVisible();
    await expect(app.getByRole("button", { name: "Remove the authenticator app" })).toBeVisible();
  },
} satisfies Story;

export const PhoneOnly = {
  args: { scenario: "phoneOnly" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(on)).toBeVisible();
    await expect(canvas.getByText(nudges)).toHaveTextContent(/^You have only one second step\./);
    const phones = await sectionOf(canvas, "Phone numbers");
    await expect(phones.getByRole("listitem", { name: "+15005550006" })).toBeVisible();
  },
} satisfies Story;

export const WithoutBackupCodes = {
  args: { scenario: "withoutBackupCodes" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(on)).toBeVisible();
    await expect(canvas.getByText(nudges)).toHaveTextContent(/^You have no backup codes\./);
    const codes = await sectionOf(canvas, "Backup codes");
    await expect(codes.getByRole("button", { name: "Create backup codes" })).toBeVisible();
  },
} satisfies Story;

export const Everything = {
  args: { scenario: "everything" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(on)).toBeVisible();
    await expect(canvas.queryByText(nudges)).toBeNull();
    const phones = await sectionOf(canvas, "Phone numbers");
    await expect(phones.getAllByRole("listitem")).toHaveLength(2);
    const codes = await sectionOf(canvas, "Backup codes");
    await expect(codes.getByText(/^You have backup codes\./)).toBeVisible();
    await expect(codes.getByRole("button", { name: "Create new backup codes" })).toBeVisible();
  },
} satisfies Story;

export const Enrolling = {
  args: { scenario: "enrolling" },
  play: async ({ canvas }) => {
    const app = await sectionOf(canvas, "Authenticator app");
    await expect(await app.findByRole("img", { name: /^QR code/ })).toBeVisible();
    await expect(app.getByRole("textbox", { name: "Code from the app" })).toBeVisible();
    await expect(app.getByRole("button", { name: "Show the key instead" })).toBeVisible();
    // Until the code is checked, nothing is on.
    await expect(canvas.getByText(off)).toBeVisible();
  },
} satisfies Story;

export const Saving = {
  args: { scenario: "saving" },
  play: async ({ canvas }) => {
    const app = await sectionOf(canvas, "Authenticator app");
    const codes = within(app.getByRole("list", { name: "Backup codes" })).getAllByRole("listitem");
    await expect(codes).toHaveLength(10);
    // They are shown where they came, and nowhere else.
    await expect(canvas.getAllByRole("list")).toHaveLength(1);
    await expect(canvas.getByText(on)).toBeVisible();
  },
} satisfies Story;

export const AddingPhone = {
  args: { scenario: "addingPhone" },
  play: async ({ canvas }) => {
    const phones = await sectionOf(canvas, "Phone numbers");
    await expect(phones.getByText("A code was sent to +15005550009.")).toHaveRole("status");
    await expect(phones.getByRole("textbox", { name: "SMS code" })).toBeVisible();
    // It is no second factor before it is verified.
    await expect(canvas.getByText(nudges)).toHaveTextContent(/^You have only one second step\./);
  },
} satisfies Story;

export const SavingPhone = {
  args: { scenario: "savingPhone" },
  play: async ({ canvas }) => {
    const phones = await sectionOf(canvas, "Phone numbers");
    const codes = within(phones.getByRole("list", { name: "Backup codes" })).getAllByRole("listitem");
    await expect(codes).toHaveLength(10);
    await expect(canvas.getAllByRole("list", { name: "Backup codes" })).toHaveLength(1);
    await expect(canvas.getByText(on)).toBeVisible();
  },
} satisfies Story;

export const SavingNewCodes = {
  args: { scenario: "savingNewCodes" },
  play: async ({ canvas }) => {
    const section = await sectionOf(canvas, "Backup codes");
    const codes = within(section.getByRole("list", { name: "Backup codes" })).getAllByRole("listitem");
    await expect(codes).toHaveLength(10);
    await expect(section.getByRole("button", { name: "Done" })).toBeVisible();
  },
} satisfies Story;

export const ConfirmingLastFactor = {
  args: { scenario: "confirmingLastFactor" },
  play: async ({ canvas }) => {
    const app = await sectionOf(canvas, "Authenticator app");
    await expect(app.getByRole("button", { name: "Remove it" })).toHaveAccessibleDescription(
      "This is your only second step. Without it, your password alone is enough to sign in, and backup codes stop working.",
    );
    await expect(app.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
} satisfies Story;

export const LastFactorRefused = {
  args: { scenario: "lastFactorRefused" },
  play: async ({ canvas }) => {
    const app = await sectionOf(canvas, "Authenticator app");
    await expect(app.getByRole("alert")).toHaveTextContent(
      "This is your last second step. Add another one before you remove it.",
    );
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    await expect(canvas.getByText(on)).toBeVisible();
  },
} satisfies Story;

export const TurnedOff = {
  args: { scenario: "turnedOff" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(off)).toBeVisible();
    await expect(canvas.getByText("The authenticator app is removed.")).toHaveRole("status");
    // Backup codes went with the last second factor.
    const codes = await sectionOf(canvas, "Backup codes");
    await expect(codes.getByText(/^Set up another second step first\./)).toBeVisible();
  },
} satisfies Story;

export const SeveralAtOnce = {
  args: { scenario: "severalAtOnce" },
  play: async ({ canvas }) => {
    const app = await sectionOf(canvas, "Authenticator app");
    await expect(app.getByRole("button", { name: "Remove it" })).toBeVisible();
    const phones = await sectionOf(canvas, "Phone numbers");
    const field = phones.getByRole("textbox", { name: "Phone number" });
    const codes = await sectionOf(canvas, "Backup codes");
    const confirm = codes.getByRole("button", { name: "Create new codes" });
    // Each is described by its own section's text.
    await waitFor(() => expect(field).toHaveAccessibleDescription(/^With its country code/));
    await expect(confirm).toHaveAccessibleDescription(/^Your earlier backup codes stop working/);
  },
} satisfies Story;
