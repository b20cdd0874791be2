import type { Meta, StoryObj } from "@storybook/react-vite";
import { ReverificationForm, type ReverificationFormProps } from "mfa-ui/standalone";
import { reverificationScenarios } from "mfa-ui/testing";
import { expect, waitFor } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = ReverificationFormProps & { scenario: keyof typeof reverificationScenarios };
type Story = StoryObj<Args>;
type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

/** Every status of the drop-in. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Step-up/States",
  component: ReverificationForm,
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(reverificationScenarios)],
  render: ({ scenario: _, ...props }) => <ReverificationForm {...props} />,
} satisfies Meta<Args>;

export default meta;

export const Idle = {
  args: { scenario: "idle" },
  decorators: [inFrame],
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId("rendered")).toBeEmptyDOMElement();
  },
} satisfies Story;

export const Starting = {
  args: { scenario: "starting" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("One moment…")).toHaveRole("status");
    await canBeGivenUp(canvas);
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

export const EnteringPassword = {
  args: { scenario: "enteringPassword" },
  play: async ({ canvas }) => {
    const field = await canvas.findByLabelText("Password");
    await expect(field).toHaveAttribute("type", "password");
    await expect(field).toHaveAttribute("autocomplete", "current-password");
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription("Before this change, confirm that it is you."),
    );
    await expect(others(canvas)).toEqual(["Send an email to a**@example.com"]);
    await canBeGivenUp(canvas);
  },
} satisfies Story;

export const EnteringEmailCode = {
  args: { scenario: "enteringEmailCode" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("A code was sent to a**@example.com.")).toHaveRole("status");
    const field = canvas.getByRole("textbox", { name: "Email code" });
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/Enter the code sent to a\*\*@example\.com\./),
    );
    const resend = canvas.getByRole("button", { name: "Send another code in 30 seconds" });
    await expect(resend).toHaveAttribute("aria-disabled", "true");
    await expect(others(canvas)).toEqual(["Use your password"]);
  },
} satisfies Story;

export const EnteringTotp = {
  args: { scenario: "enteringTotp" },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/Enter the code that your authenticator app shows\./),
    );
    await expect(field).toHaveAccessibleDescription(/Before this change, confirm that it is you\./);
    await expect(others(canvas)).toEqual(["Send an SMS to +15 *** **06", "Use a backup code"]);
    await expect(canvas.queryByRole("button", { name: /another code/ })).toBeNull();
    await canBeGivenUp(canvas);
  },
} satisfies Story;

export const EnteringPhoneCode = {
  args: { scenario: "enteringPhoneCode" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("A code was sent to +15 *** **06.")).toHaveRole("status");
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).toBeVisible();
    const resend = canvas.getByRole("button", { name: "Send another code in 30 seconds" });
    await expect(resend).toHaveAttribute("aria-disabled", "true");
    await expect(others(canvas)).toEqual(["Use your authenticator app", "Use a backup code"]);
  },
} satisfies Story;

export const EnteringResending = {
  args: { scenario: "enteringResending" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Sending a code to +15 *** **06…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Send another code" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    // The code that came before still works.
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).toBeVisible();
  },
} satisfies Story;

export const EnteringBackupCode = {
  args: { scenario: "enteringBackupCode" },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", { name: "Backup code" });
    await expect(field).toHaveAttribute("autocomplete", "off");
    await expect(field).toHaveAttribute("autocapitalize", "none");
    await expect(others(canvas)).toEqual(["Use your authenticator app", "Send an SMS to +15 *** **06"]);
  },
} satisfies Story;

export const Sending = {
  args: { scenario: "sending" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Sending a code to +15 *** **06…")).toHaveRole("status");
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Confirm" })).toHaveAttribute("aria-disabled", "true");
    await canBeGivenUp(canvas);
  },
} satisfies Story;

export const Verifying = {
  args: { scenario: "verifying" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking…")).toHaveRole("status");
    await expect(canvas.getByRole("textbox")).toHaveAttribute("readonly");
    await expect(canvas.getByRole("button", { name: "Confirm" })).toHaveAttribute("aria-disabled", "true");
    await canBeGivenUp(canvas);
  },
} satisfies Story;

export const Unsupported = {
  args: { scenario: "unsupported" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^There is no way here to confirm that it is you\. Sign out and in again/),
    ).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await canBeGivenUp(canvas);
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

/** The ways to confirm beside the current one, in their order. */
function others(canvas: Canvas): (string | null)[] {
  const list = canvas.getByRole("list", { name: "Other ways to confirm" });
  return [...list.children].map(({ textContent }) => textContent);
}

async function canBeGivenUp(canvas: Canvas): Promise<void> {
  const cancel = canvas.getByRole("button", { name: "Do not change anything" });
  await expect(cancel).not.toHaveAttribute("aria-disabled");
}
