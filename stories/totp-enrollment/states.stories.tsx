import type { Meta, StoryObj } from "@storybook/react-vite";
import { TotpEnroll, type TotpEnrollProps } from "mfa-ui/standalone";
import { totpEnrollmentScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = TotpEnrollProps & { scenario: keyof typeof totpEnrollmentScenarios };

/** Every status of the drop-in. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Authenticator/States",
  component: TotpEnroll,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(totpEnrollmentScenarios)],
  render: ({ scenario: _, ...props }) => <TotpEnroll {...props} />,
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
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

export const Disabled = {
  args: { scenario: "disabled" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText("Use an authenticator app to get a code whenever you sign in."),
    ).toBeVisible();
    const start = canvas.getByRole("button", { name: "Set up an authenticator app" });
    await expect(start).not.toHaveAttribute("aria-disabled");
    await expect(canvas.queryByRole("img")).toBeNull();
  },
} satisfies Story;

export const DisabledRemoved = {
  args: { scenario: "disabledRemoved" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Set up an authenticator app" })).toBeVisible();
  },
} satisfies Story;

export const Starting = {
  args: { scenario: "starting" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Creating a key…")).toHaveRole("status");
    // The QR code's place is there before the key is.
    await expect(canvas.getByRole("img", { name: /^QR code/, busy: true })).toBeVisible();
    const start = canvas.getByRole("button", { name: "Set up an authenticator app" });
    await expect(start).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const Entering = {
  args: { scenario: "entering" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole("img", {
        name: "QR code with the key for your authenticator app",
        busy: false,
      }),
    ).toBeVisible();
    const field = canvas.getByRole("textbox", { name: "Code from the app" });
    await waitFor(() => expect(field).toHaveAccessibleDescription(/^Scan the QR code/));
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await expect(canvas.getByRole("link", { name: /on this device$/ })).toHaveAttribute(
      "href",
      expect.stringMatching(/^otpauth:\/\/totp\/Example%3Aada%40example\.com\?.*secret=JBSWY3DPEHPK3PXP/),
    );
    // The key itself is shown when it is asked for.
    await expect(canvas.getByRole("button", { name: "Show the key instead" })).toBeVisible();
    await expect(canvas.queryByRole("group", { name: "Key for your authenticator app" })).toBeNull();
  },
} satisfies Story;

export const Verifying = {
  args: { scenario: "verifying" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking the code…")).toHaveRole("status");
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await expect(canvas.getByRole("textbox")).toHaveAttribute("readonly");
    await expect(canvas.getByRole("button", { name: "Verify" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.queryByRole("button", { name: "Cancel" })).toBeNull();
  },
} satisfies Story;

export const Saving = {
  args: { scenario: "saving" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Backup codes" })).toBeVisible();
    const codes = canvas.getAllByRole("listitem").map((item) => item.textContent);
    await expect(new Set(codes).size).toBe(10);
    await expect(canvas.getByRole("checkbox", { name: "I have saved my backup codes" })).not.toBeChecked();
    await expect(canvas.getByRole("button", { name: "Done" })).toBeVisible();
    // The app is set up: neither its key nor its code is asked for any more.
    await expect(canvas.queryByRole("img")).toBeNull();
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
} satisfies Story;

export const Enabled = {
  args: { scenario: "enabled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("An authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Remove the authenticator app" })).toBeVisible();
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

export const EnabledEnrolled = {
  args: { scenario: "enabledEnrolled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Your authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const Confirming = {
  args: { scenario: "confirming" },
  play: async ({ canvas }) => {
    const confirm = await canvas.findByRole("button", { name: "Remove it" });
    await waitFor(() => expect(confirm).toHaveAccessibleDescription(/no longer be asked for, nor accepted/));
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
} satisfies Story;

export const ConfirmingLastFactor = {
  args: { scenario: "confirmingLastFactor" },
  play: async ({ canvas }) => {
    const confirm = await canvas.findByRole("button", { name: "Remove it" });
    await waitFor(() => expect(confirm).toHaveAccessibleDescription(/^This is your only second step\./));
    await expect(canvas.getByText(/your password alone is enough to sign in/)).toBeVisible();
  },
} satisfies Story;

export const Disabling = {
  args: { scenario: "disabling" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Removing the authenticator app…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Remove it" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.queryByRole("button", { name: "Cancel" })).toBeNull();
  },
} satisfies Story;
