import type { Meta, StoryObj } from "@storybook/react-vite";
import { TotpEnroll, type TotpEnrollProps } from "mfa-ui/standalone";
import { totpEnrollmentScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { onFake } from "../support/fake";

type Args = TotpEnrollProps & { scenario: keyof typeof totpEnrollmentScenarios };
type Story = StoryObj<Args>;
type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

/** What can go wrong, each told in an alert. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Authenticator/Errors",
  component: TotpEnroll,
  tags: ["one-width"],
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(totpEnrollmentScenarios)],
  render: ({ scenario: _, ...props }) => <TotpEnroll {...props} />,
} satisfies Meta<Args>;

export default meta;

export const DisabledStartFailed = {
  args: { scenario: "disabledStartFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await canStart(canvas);
  },
} satisfies Story;

export const DisabledStartOffline = {
  args: { scenario: "disabledStartOffline" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await canStart(canvas);
  },
} satisfies Story;

export const DisabledStartUnavailable = {
  args: { scenario: "disabledStartUnavailable" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    await canStart(canvas);
  },
} satisfies Story;

export const DisabledStartThrottled = {
  args: { scenario: "disabledStartThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await canStart(canvas);
  },
} satisfies Story;

export const DisabledNotAllowed = {
  args: { scenario: "disabledNotAllowed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("not enabled on this instance");
    await expect(canvas.queryByRole("img")).toBeNull();
  },
} satisfies Story;

export const DisabledReverificationRequired = {
  args: { scenario: "disabledReverificationRequired" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("additional verification");
    await canStart(canvas);
  },
} satisfies Story;

export const EnteringCodeMalformed = {
  args: { scenario: "enteringCodeMalformed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("That is not a six-digit code.");
    const field = canvas.getByRole("textbox", { name: "Code from the app" });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/not a six-digit code/));
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringCodeIncorrect = {
  args: { scenario: "enteringCodeIncorrect" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    const field = canvas.getByRole("textbox", { name: "Code from the app" });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Incorrect code/));
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringThrottled = {
  args: { scenario: "enteringThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await expect(canvas.getByRole("textbox")).not.toHaveAttribute("aria-invalid");
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringLocked = {
  args: { scenario: "enteringLocked" },
  play: async ({ canvas }) => {
    // Clerk's own text: it alone says how long.
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "You will be able to try again in 1 hour.",
    );
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringNetwork = {
  args: { scenario: "enteringNetwork" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await expect(canvas.getByRole("textbox")).not.toHaveAttribute("aria-invalid");
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringOffline = {
  args: { scenario: "enteringOffline" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringUnavailable = {
  args: { scenario: "enteringUnavailable" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    await hasKey(canvas);
  },
} satisfies Story;

export const EnteringStartOverFailed = {
  args: { scenario: "enteringStartOverFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    // The key from before is still good.
    await hasKey(canvas);
    await expect(canvas.getByRole("textbox")).not.toHaveAttribute("aria-invalid");
  },
} satisfies Story;

export const EnabledDisableFailed = {
  args: { scenario: "enabledDisableFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await isSetUp(canvas);
  },
} satisfies Story;

export const EnabledLastFactor = {
  args: { scenario: "enabledLastFactor" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "This is your last second step. Add another one before you remove it.",
    );
    await isSetUp(canvas);
  },
} satisfies Story;

export const EnabledReverificationRequired = {
  args: { scenario: "enabledReverificationRequired" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("additional verification");
    await isSetUp(canvas);
  },
} satisfies Story;

async function canStart(canvas: Canvas): Promise<void> {
  const start = canvas.getByRole("button", { name: "Set up an authenticator app" });
  await expect(start).not.toHaveAttribute("aria-disabled");
  await expect(canvas.queryByRole("textbox")).toBeNull();
}

async function hasKey(canvas: Canvas): Promise<void> {
  await canvas.findByRole("img", { name: /^QR code/, busy: false });
  await expect(canvas.getByRole("link", { name: /on this device$/ })).toHaveAttribute(
    "href",
    expect.stringContaining("secret=JBSWY3DPEHPK3PXP"),
  );
  await expect(canvas.getByRole("button", { name: "Verify" })).not.toHaveAttribute("aria-disabled");
}

async function isSetUp(canvas: Canvas): Promise<void> {
  await expect(canvas.getByText("An authenticator app is set up.")).toHaveRole("status");
  await expect(canvas.getByRole("button", { name: "Remove the authenticator app" })).toBeVisible();
}
