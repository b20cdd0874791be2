import type { Meta, StoryObj } from "@storybook/react-vite";
import { ReverificationForm, type ReverificationFormProps } from "mfa-ui/standalone";
import { reverificationScenarios } from "mfa-ui/testing";
import { expect, waitFor } from "storybook/test";
import { onFake } from "../support/fake";

type Args = ReverificationFormProps & { scenario: keyof typeof reverificationScenarios };
type Story = StoryObj<Args>;
type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

/** What can go wrong, each told in an alert. The change waits on. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Step-up/Errors",
  component: ReverificationForm,
  tags: ["one-width"],
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(reverificationScenarios)],
  render: ({ scenario: _, ...props }) => <ReverificationForm {...props} />,
} satisfies Meta<Args>;

export default meta;

export const Failed = {
  args: { scenario: "failed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await canStartAgain(canvas);
  },
} satisfies Story;

export const FailedOffline = {
  args: { scenario: "failedOffline" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await canStartAgain(canvas);
  },
} satisfies Story;

export const FailedThrottled = {
  args: { scenario: "failedThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await canStartAgain(canvas);
  },
} satisfies Story;

export const FailedConflict = {
  args: { scenario: "failedConflict" },
  play: async ({ canvas }) => {
    // Another tab began a verification of its own: the code typed here is for none any more.
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Something changed in the meantime");
    await canStartAgain(canvas);
  },
} satisfies Story;

export const EnteringPasswordIncorrect = {
  args: { scenario: "enteringPasswordIncorrect" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Password is incorrect.");
    await isRefused(canvas, canvas.getByLabelText("Password"), /Password is incorrect/);
  },
} satisfies Story;

export const EnteringTotpMalformed = {
  args: { scenario: "enteringTotpMalformed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("That is not a six-digit code.");
    await isRefused(
      canvas,
      canvas.getByRole("textbox", { name: "Authenticator code" }),
      /not a six-digit code/,
    );
  },
} satisfies Story;

export const EnteringTotpIncorrect = {
  args: { scenario: "enteringTotpIncorrect" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await isRefused(canvas, canvas.getByRole("textbox", { name: "Authenticator code" }), /Incorrect code/);
  },
} satisfies Story;

export const EnteringLockoutWarning = {
  args: { scenario: "enteringLockoutWarning" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "Incorrect code. You have 2 attempts left before your account is locked.",
    );
  },
} satisfies Story;

export const EnteringLocked = {
  args: { scenario: "enteringLocked" },
  play: async ({ canvas }) => {
    // Clerk's own text: it alone says how long.
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "You will be able to try again in 1 hour.",
    );
    await canGoOn(canvas);
  },
} satisfies Story;

export const EnteringCodeExpired = {
  args: { scenario: "enteringCodeExpired" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This code has expired.");
    await isRefused(canvas, canvas.getByRole("textbox", { name: "SMS code" }), /This code has expired/);
    await expect(canvas.getByRole("button", { name: /^Send another code/ })).toBeVisible();
  },
} satisfies Story;

export const EnteringTooManyAttempts = {
  args: { scenario: "enteringTooManyAttempts" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Too many failed attempts.");
    await expect(canvas.getByRole("button", { name: "Use a backup code" })).toBeVisible();
  },
} satisfies Story;

export const EnteringThrottled = {
  args: { scenario: "enteringThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await canGoOn(canvas);
  },
} satisfies Story;

export const EnteringNetwork = {
  args: { scenario: "enteringNetwork" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await canGoOn(canvas);
  },
} satisfies Story;

export const EnteringOffline = {
  args: { scenario: "enteringOffline" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await canGoOn(canvas);
  },
} satisfies Story;

export const ChoosingSendFailed = {
  args: { scenario: "choosingSendFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    const factors = canvas.getAllByRole("listitem").map((item) => item.textContent);
    await expect(factors).toEqual([
      "Use your authenticator app",
      "Send an SMS to +15 *** **06",
      "Use a backup code",
    ]);
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

/** The verification did not begin: it can, again, or the change is given up. */
async function canStartAgain(canvas: Canvas): Promise<void> {
  const buttons = canvas.getAllByRole("button").map(({ textContent }) => textContent);
  await expect(buttons).toEqual(["Try again", "Do not change anything"]);
  await expect(canvas.queryByRole("textbox")).toBeNull();
}

async function isRefused(canvas: Canvas, field: HTMLElement, text: RegExp): Promise<void> {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await waitFor(() => expect(field).toHaveAccessibleDescription(text));
  await expect(canvas.getByRole("button", { name: "Confirm" })).not.toHaveAttribute("aria-disabled");
}

/** What was typed was not refused, and can be sent again as it is. */
async function canGoOn(canvas: Canvas): Promise<void> {
  await expect(canvas.getByRole("textbox")).not.toHaveAttribute("aria-invalid");
  await expect(canvas.getByRole("button", { name: "Confirm" })).not.toHaveAttribute("aria-disabled");
  await expect(canvas.getByRole("button", { name: "Do not change anything" })).toBeVisible();
}
