import type { Meta, StoryObj } from "@storybook/react-vite";
import { PasswordSignInForm, type PasswordSignInFormProps } from "mfa-ui/standalone";
import { passwordSignInScenarios } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = PasswordSignInFormProps & { scenario: keyof typeof passwordSignInScenarios };

/** Every status of the drop-in. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Password sign-in/States",
  component: PasswordSignInForm,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(passwordSignInScenarios)],
  render: ({ scenario: _, ...props }) => <PasswordSignInForm {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

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
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    await expect(canvas.getByRole("button", { name: "Reload the page" })).toBeVisible();
  },
} satisfies Story;

export const Entering = {
  args: { scenario: "entering" },
  play: async ({ canvas }) => {
    const identifier = await canvas.findByRole("textbox", { name: "Email address" });
    await expect(identifier).toHaveAttribute("autocomplete", "username");
    await expect(canvas.getByLabelText("Password")).toHaveAttribute("autocomplete", "current-password");
    await expect(canvas.getByRole("button", { name: "Continue" })).toBeVisible();
    await expect(canvas.queryByRole("alert")).toBeNull();
  },
} satisfies Story;

export const EnteringExistingSession = {
  args: { scenario: "enteringExistingSession" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Continue as the signed-in user" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Sign out" })).toBeVisible();
  },
} satisfies Story;

export const Submitting = {
  args: { scenario: "submitting" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking your password…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Continue" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.getByLabelText("Password")).toHaveAttribute("readonly");
  },
} satisfies Story;

export const Finishing = {
  args: { scenario: "finishing" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Signing you in…")).toHaveRole("status");
    await expect(canvas.queryByRole("button")).toBeNull();
  },
} satisfies Story;

export const Complete = {
  args: { scenario: "complete" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const Unsupported = {
  args: { scenario: "unsupported" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText("This sign-in needs a step that this page does not have."),
    ).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Start over" })).toBeVisible();
  },
} satisfies Story;
