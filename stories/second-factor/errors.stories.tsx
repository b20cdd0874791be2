import type { Meta, StoryObj } from "@storybook/react-vite";
import { SecondFactorForm, type SecondFactorFormProps } from "mfa-ui/standalone";
import { secondFactorScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { onFake } from "../support/fake";

type Args = SecondFactorFormProps & { scenario: keyof typeof secondFactorScenarios };

/** What can go wrong, each told in an alert. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Second factor/Errors",
  component: SecondFactorForm,
  tags: ["one-width"],
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(secondFactorScenarios)],
  render: ({ scenario: _, ...props }) => <SecondFactorForm {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const EnteringCodeMissing = {
  args: { scenario: "enteringCodeMissing" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This field is empty.");
    await expect(canvas.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
  },
} satisfies Story;

export const EnteringCodeMalformed = {
  args: { scenario: "enteringCodeMalformed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("That is not a six-digit code.");
    const field = canvas.getByRole("textbox", { name: "Authenticator code" });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/not a six-digit code/));
    // What was typed has not the form of a backup code either.
    await expect(canvas.queryByRole("button", { name: /looks like a backup code/ })).toBeNull();
  },
} satisfies Story;

export const EnteringCodeIncorrect = {
  args: { scenario: "enteringCodeIncorrect" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    const field = canvas.getByRole("textbox", { name: "Authenticator code" });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Incorrect code/));
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

export const EnteringCodeExpired = {
  args: { scenario: "enteringCodeExpired" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This code has expired.");
    await expect(canvas.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
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
    await expect(canvas.getByRole("textbox")).not.toHaveAttribute("aria-invalid");
  },
} satisfies Story;

export const EnteringLocked = {
  args: { scenario: "enteringLocked" },
  play: async ({ canvas }) => {
    // Clerk's own text: it alone says how long.
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "You will be able to try again in 1 hour.",
    );
  },
} satisfies Story;

export const EnteringSignedOut = {
  args: { scenario: "enteringSignedOut" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You are signed out.");
    await expect(canvas.getByRole("button", { name: "Use another account" })).toBeVisible();
  },
} satisfies Story;

export const EnteringNetwork = {
  args: { scenario: "enteringNetwork" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await expect(canvas.getByRole("textbox")).not.toHaveAttribute("aria-invalid");
  },
} satisfies Story;

export const EnteringOffline = {
  args: { scenario: "enteringOffline" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
  },
} satisfies Story;

export const EnteringUnavailable = {
  args: { scenario: "enteringUnavailable" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
  },
} satisfies Story;

export const EnteringResendFailed = {
  args: { scenario: "enteringResendFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Too many requests.");
    // The code that was sent before still works.
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).not.toHaveAttribute("aria-invalid");
  },
} satisfies Story;

export const ChoosingSendFailed = {
  args: { scenario: "choosingSendFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await expect(canvas.getByRole("button", { name: "Send an SMS to +49 *** ****23" })).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const ChoosingThrottled = {
  args: { scenario: "choosingThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await expect(canvas.getAllByRole("listitem")).toHaveLength(1);
  },
} satisfies Story;

export const FinishingFailed = {
  args: { scenario: "finishingFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    // The code was accepted: only the activation is repeated.
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;
