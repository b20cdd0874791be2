import type { Meta, StoryObj } from "@storybook/react-vite";
import { BackupCodeList, type BackupCodeListProps } from "mfa-ui/standalone";
import { backupCodesScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { inFrame, onFake } from "../support/fake";

type Args = BackupCodeListProps & { scenario: keyof typeof backupCodesScenarios };

/** Every status of the drop-in. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Backup codes/States",
  component: BackupCodeList,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(backupCodesScenarios)],
  render: ({ scenario: _, ...props }) => <BackupCodeList {...props} />,
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

export const Ready = {
  args: { scenario: "ready" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^Backup codes let you sign in when you cannot get a code in another way\./),
    ).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Create backup codes" })).toBeVisible();
  },
} satisfies Story;

export const ReadyEnabled = {
  args: { scenario: "readyEnabled" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^You have backup codes\. They cannot be shown again/),
    ).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Create new backup codes" })).toBeVisible();
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const ReadyUnavailable = {
  args: { scenario: "readyUnavailable" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Set up another second step first\./)).toBeVisible();
    await expect(canvas.queryByRole("button")).toBeNull();
  },
} satisfies Story;

export const ReadySaved = {
  args: { scenario: "readySaved" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Your backup codes are saved.")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Create new backup codes" })).toBeVisible();
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const Confirming = {
  args: { scenario: "confirming" },
  play: async ({ canvas }) => {
    const confirm = await canvas.findByRole("button", { name: "Create new codes" });
    const keep = canvas.getByRole("button", { name: "Keep the codes I have" });
    await waitFor(() => expect(confirm).toHaveAccessibleDescription(/stop working/));
    await expect(keep).toHaveAccessibleDescription(/stop working/);
  },
} satisfies Story;

export const Generating = {
  args: { scenario: "generating" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Creating backup codes…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Create backup codes" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
} satisfies Story;

export const GeneratingAgain = {
  args: { scenario: "generatingAgain" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Creating backup codes…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Create new codes" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await expect(canvas.queryByRole("button", { name: "Keep the codes I have" })).toBeNull();
    // What was asked stays where it was: nothing comes above it.
    await expect(canvas.getByText(/^Your earlier backup codes stop working/)).toBeVisible();
    await expect(canvas.queryByText(/^You have backup codes\./)).toBeNull();
  },
} satisfies Story;

export const Saving = {
  args: { scenario: "saving" },
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("list", { name: "Backup codes" });
    await waitFor(() => expect(list).toHaveAccessibleDescription(/shown only once, and each works once/));
    const codes = canvas.getAllByRole("listitem").map((item) => item.textContent);
    await expect(new Set(codes).size).toBe(10);
    const ways = canvas.getAllByRole("button").map((button) => button.textContent);
    await expect(ways).toEqual(["Copy all codes", "Download as a file", "Print", "Done"]);
    await expect(canvas.getByRole("checkbox", { name: "I have saved my backup codes" })).not.toBeChecked();
  },
} satisfies Story;
