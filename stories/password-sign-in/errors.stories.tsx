import type { Meta, StoryObj } from "@storybook/react-vite";
import { PasswordSignInForm, type PasswordSignInFormProps } from "mfa-ui/standalone";
import { passwordSignInScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { onFake } from "../support/fake";

type Args = PasswordSignInFormProps & { scenario: keyof typeof passwordSignInScenarios };

/** What can go wrong, each told in an alert at its field. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Password sign-in/Errors",
  component: PasswordSignInForm,
  tags: ["one-width"],
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(passwordSignInScenarios)],
  render: ({ scenario: _, ...props }) => <PasswordSignInForm {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const EnteringIdentifierNotFound = {
  args: { scenario: "enteringIdentifierNotFound" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn't find your account.");
    const identifier = canvas.getByRole("textbox", { name: "Email address" });
    await expect(identifier).toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(identifier).toHaveAccessibleDescription("Couldn't find your account."));
    await expect(canvas.getByLabelText("Password")).not.toHaveAttribute("aria-invalid");
  },
} satisfies Story;

export const EnteringPasswordIncorrect = {
  args: { scenario: "enteringPasswordIncorrect" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Password is incorrect.");
    const password = canvas.getByLabelText("Password");
    await expect(password).toHaveAttribute("aria-invalid", "true");
    await waitFor(() => expect(password).toHaveAccessibleDescription(/Password is incorrect/));
  },
} satisfies Story;

export const EnteringPasswordCompromised = {
  args: { scenario: "enteringPasswordCompromised" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Your password may be compromised.");
    await expect(canvas.getByLabelText("Password")).toHaveAttribute("aria-invalid", "true");
  },
} satisfies Story;

export const EnteringThrottled = {
  args: { scenario: "enteringThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await expect(canvas.getByLabelText("Password")).not.toHaveAttribute("aria-invalid");
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

export const EnteringNetwork = {
  args: { scenario: "enteringNetwork" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
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

export const EnteringSessionExists = {
  args: { scenario: "enteringSessionExists" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You're already signed in.");
    await expect(canvas.getByRole("button", { name: "Continue as the signed-in user" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Sign out" })).toBeVisible();
  },
} satisfies Story;

export const FinishingFailed = {
  args: { scenario: "finishingFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;
