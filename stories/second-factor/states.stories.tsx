import type { Meta, StoryObj } from "@storybook/react-vite";
import { SecondFactorForm, type SecondFactorFormProps } from "mfa-ui/standalone";
import { secondFactorScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = SecondFactorFormProps & { scenario: keyof typeof secondFactorScenarios };

/** Every status of the drop-in. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Second factor/States",
  component: SecondFactorForm,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(secondFactorScenarios)],
  render: ({ scenario: _, ...props }) => <SecondFactorForm {...props} />,
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
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const EnteringTotp = {
  args: { scenario: "enteringTotp" },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", {
      name: "Authenticator code",
      description: "Enter the code that your authenticator app shows.",
    });
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await expect(canvas.getByRole("button", { name: "Use a backup code" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /another code/ })).toBeNull();
  },
} satisfies Story;

export const EnteringPhoneCode = {
  args: { scenario: "enteringPhoneCode" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("A code was sent to +49 *** ****23.")).toHaveRole("status");
    await canvas.findByRole("textbox", {
      name: "SMS code",
      description: "Enter the code sent to +49 *** ****23.",
    });
    const resend = canvas.getByRole("button", { name: "Send another code in 30 seconds" });
    await expect(resend).toHaveAttribute("aria-disabled", "true");
  },
} satisfies Story;

export const EnteringPhoneCodeResendAvailable = {
  args: { scenario: "enteringPhoneCodeResendAvailable" },
  play: async ({ canvas }) => {
    const resend = await canvas.findByRole("button", { name: "Send another code" });
    await expect(resend).not.toHaveAttribute("aria-disabled");
  },
} satisfies Story;

export const EnteringResending = {
  args: { scenario: "enteringResending" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Sending a code to +49 *** ****23…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: /another code/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await expect(canvas.getByRole("button", { name: "Verify" })).not.toHaveAttribute("aria-disabled");
  },
} satisfies Story;

export const EnteringEmailCode = {
  args: { scenario: "enteringEmailCode" },
  play: async ({ canvas }) => {
    await canvas.findByRole("textbox", {
      name: "Email code",
      description: "Enter the code sent to a**@example.com.",
    });
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const EnteringBackupCode = {
  args: { scenario: "enteringBackupCode" },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", { name: "Backup code" });
    await expect(field).toHaveAttribute("autocomplete", "off");
    await expect(field).toHaveAttribute("autocapitalize", "none");
    await expect(canvas.getByRole("button", { name: "Use your authenticator app" })).toBeVisible();
  },
} satisfies Story;

export const EnteringSeveralPhones = {
  args: { scenario: "enteringSeveralPhones" },
  play: async ({ canvas }) => {
    // The default phone first, whatever Clerk's order.
    await canvas.findByRole("textbox", {
      name: "SMS code",
      description: "Enter the code sent to +49 *** ****23.",
    });
    const others = canvas.getAllByRole("listitem").map((item) => item.textContent);
    await expect(others).toEqual(["Send an SMS to +1 *** ***0199", "Use a backup code"]);
  },
} satisfies Story;

export const EnteringDeviceTrust = {
  args: { scenario: "enteringDeviceTrust" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("A code was sent to a**@example.com.")).toHaveRole("status");
    await expect(
      canvas.getByText("You are signing in on a new device, so we check that it is you."),
    ).toBeVisible();
  },
} satisfies Story;

export const EnteringSuggestion = {
  args: { scenario: "enteringSuggestion" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole("button", { name: "That looks like a backup code. Use it as one" }),
    ).toBeVisible();
    await expect(canvas.getByRole("alert")).toHaveTextContent("That is not a six-digit code.");
  },
} satisfies Story;

export const Choosing = {
  args: { scenario: "choosing" },
  play: async ({ canvas }) => {
    await waitFor(() => {
      const factors = canvas.getAllByRole("listitem").map((item) => item.textContent);
      expect(factors).toEqual([
        "Send an SMS to +49 *** ****23",
        "Send an SMS to +1 *** ***0199",
        "Send an email to a**@example.com",
        "Use a backup code",
      ]);
    });
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const Sending = {
  args: { scenario: "sending" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Sending a code to +49 *** ****23…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Verify" })).toHaveAttribute("aria-disabled", "true");
  },
} satisfies Story;

export const Verifying = {
  args: { scenario: "verifying" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking the code…")).toHaveRole("status");
    await expect(canvas.getByRole("textbox")).toHaveAttribute("readonly");
    await expect(canvas.getByRole("button", { name: "Verify" })).toHaveAttribute("aria-disabled", "true");
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
    await expect(canvas.queryByRole("button")).toBeNull();
  },
} satisfies Story;

export const CompleteWithTask = {
  args: { scenario: "completeWithTask" },
  play: async ({ canvas }) => {
    // The task is the app's to show: onComplete and the hook hand it on.
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
  },
} satisfies Story;

export const Unsupported = {
  args: { scenario: "unsupported" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText("This sign-in needs a step that this page does not have."),
    ).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Use another account" })).toBeVisible();
  },
} satisfies Story;
