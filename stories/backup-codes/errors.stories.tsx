import type { Meta, StoryObj } from "@storybook/react-vite";
import { BackupCodeList, type BackupCodeListProps } from "mfa-ui/standalone";
import { backupCodesScenarios } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { onFake } from "../support/fake";

type Args = BackupCodeListProps & { scenario: keyof typeof backupCodesScenarios };
type Story = StoryObj<Args>;
type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

/** What can go wrong, each told in an alert. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Backup codes/Errors",
  component: BackupCodeList,
  tags: ["one-width"],
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(backupCodesScenarios)],
  render: ({ scenario: _, ...props }) => <BackupCodeList {...props} />,
} satisfies Meta<Args>;

export default meta;

export const ReadyFailed = {
  args: { scenario: "readyFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await hasNoCodes(canvas);
  },
} satisfies Story;

export const ReadyFailedOffline = {
  args: { scenario: "readyFailedOffline" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await hasNoCodes(canvas);
  },
} satisfies Story;

export const ReadyFailedUnavailable = {
  args: { scenario: "readyFailedUnavailable" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    await hasNoCodes(canvas);
  },
} satisfies Story;

export const ReadyFailedThrottled = {
  args: { scenario: "readyFailedThrottled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Try again in 45 seconds.");
    await hasNoCodes(canvas);
  },
} satisfies Story;

export const ReadyFailedNotAllowed = {
  args: { scenario: "readyFailedNotAllowed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("not enabled on this instance");
    await hasNoCodes(canvas);
  },
} satisfies Story;

export const ReadyFailedReverificationRequired = {
  args: { scenario: "readyFailedReverificationRequired" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("additional verification");
    await hasNoCodes(canvas);
  },
} satisfies Story;

export const ReadyFailedEnabled = {
  args: { scenario: "readyFailedEnabled" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    // What failed took no earlier code away.
    await expect(canvas.getByText(/^You have backup codes\./)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Create new backup codes" })).toBeVisible();
  },
} satisfies Story;

async function hasNoCodes(canvas: Canvas): Promise<void> {
  const create = canvas.getByRole("button", { name: "Create backup codes" });
  await expect(create).not.toHaveAttribute("aria-disabled");
  await expect(canvas.queryByRole("list")).toBeNull();
}
