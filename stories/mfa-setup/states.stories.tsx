import type { Meta, StoryObj } from "@storybook/react-vite";
import { MfaSetupForm, type MfaSetupFormProps } from "mfa-ui/standalone";
import { mfaSetupScenarios } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = MfaSetupFormProps & { scenario: keyof typeof mfaSetupScenarios };
type Story = StoryObj<Args>;
type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

/** Every status of the drop-in, and what can go wrong. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Required setup/States",
  component: MfaSetupForm,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(mfaSetupScenarios)],
  render: ({ scenario: _, ...props }) => <MfaSetupForm {...props} />,
} satisfies Meta<Args>;

export default meta;

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
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

export const Choosing = {
  args: { scenario: "choosing" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(introduction)).toBeVisible();
    await expect(methodsOf(canvas)).toEqual(["Use an authenticator app", "Use a phone number"]);
    await expect(canvas.getByRole("button", { name: "Sign out" })).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const ChoosingSigningOut = {
  args: { scenario: "choosingSigningOut" },
  play: async ({ canvas }) => {
    const signOut = await canvas.findByRole("button", { name: "Sign out" });
    await expect(signOut).toHaveAttribute("aria-disabled", "true");
    await expect(methodsOf(canvas)).toHaveLength(2);
  },
} satisfies Story;

export const ChoosingSignOutFailed = {
  args: { scenario: "choosingSignOutFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await expect(canvas.getByRole("button", { name: "Sign out" })).not.toHaveAttribute("aria-disabled");
    await expect(methodsOf(canvas)).toHaveLength(2);
  },
} satisfies Story;

export const EnrollingTotp = {
  args: { scenario: "enrollingTotp" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Use an authenticator app" })).toBeVisible();
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await expect(canvas.getByRole("textbox", { name: "Code from the app" })).toBeVisible();
    await canLeave(canvas);
  },
} satisfies Story;

export const EnrollingPhone = {
  args: { scenario: "enrollingPhone" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Use a phone number" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Add a phone number" })).toBeVisible();
    await canLeave(canvas);
  },
} satisfies Story;

export const EnrollingSaving = {
  args: { scenario: "enrollingSaving" },
  play: async ({ args, canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Backup codes" })).toBeVisible();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(10);
    await expect(canvas.getByRole("checkbox", { name: "I have saved my backup codes" })).not.toBeChecked();
    // The task is over for Clerk, and not for the person: the codes are shown once.
    await expect(canvas.queryByRole("button", { name: "Choose another way" })).toBeNull();
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const Finishing = {
  args: { scenario: "finishing" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Signing you in…")).toHaveRole("status");
    await expect(canvas.queryByText(introduction)).toBeNull();
    await expect(canvas.queryByRole("button")).toBeNull();
  },
} satisfies Story;

export const FinishingFailed = {
  args: { scenario: "finishingFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    // The second step is set up: only the activation is repeated.
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

export const Complete = {
  args: { scenario: "complete" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await expect(canvas.queryByRole("group")).toBeNull();
    await expect(canvas.queryByRole("button")).toBeNull();
  },
} satisfies Story;

const introduction = "Your account needs a second step for signing in. Set one up to go on.";

function methodsOf(canvas: Canvas): (string | null)[] {
  const list = canvas.getByRole("list", { name: "Ways to set up a second step" });
  return [...list.children].map(({ textContent }) => textContent);
}

/** The person can choose again, or sign out. */
async function canLeave(canvas: Canvas): Promise<void> {
  await expect(canvas.getByText(introduction)).toBeVisible();
  await expect(canvas.getByRole("button", { name: "Choose another way" })).toBeVisible();
  await expect(canvas.getByRole("button", { name: "Sign out" })).toBeVisible();
}
