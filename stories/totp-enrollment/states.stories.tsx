import type { Meta, StoryObj } from "@storybook/react-vite";
import { TotpEnroll, type TotpEnrollProps } from "mfa-ui/standalone";
import { totpEnrollmentScenarios } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { onFake } from "../support/fake";

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

export const Disabled = {
  args: { scenario: "disabled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Set up an authenticator app" })).toBeVisible();
  },
} satisfies Story;
export const Entering = {
  args: { scenario: "entering" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("img", { name: /QR code/ })).toBeVisible();
  },
} satisfies Story;
export const Saving = {
  args: { scenario: "saving" },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole("listitem")).toHaveLength(10);
  },
} satisfies Story;
export const Confirming = {
  args: { scenario: "confirming" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Remove it" })).toBeVisible();
  },
} satisfies Story;
