import type { Meta, StoryObj } from "@storybook/react-vite";
import { fakeUser } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { WholeSignIn } from "./examples/whole-sign-in";

const { backupCodes, code, identifier, password } = fakeUser;

/** The two drop-ins one after the other on one page: a whole sign-in. */
const meta = {
  title: "Sign-in",
  component: WholeSignIn,
  args: { onComplete: fn() },
  decorators: [onFakeIn()],
} satisfies Meta<typeof WholeSignIn>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Start = {
  play: async ({ canvas }) => {
    await canvas.findByRole("textbox", { name: "Email address" });
    await expect(canvas.getAllByRole("button")).toHaveLength(1);
  },
} satisfies Story;

export const ByKeyboard = {
  play: async ({ args, canvas, step, userEvent }) => {
    await canvas.findByRole("textbox", { name: "Email address" });
    await step("identifier and password", async () => {
      await userEvent.tab();
      await userEvent.keyboard(identifier);
      await userEvent.tab();
      await userEvent.keyboard(`${password}{Enter}`);
    });
    await step("the focus goes on to the code", async () => {
      const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
      await expect(field).toHaveFocus();
    });
    await step("a wrong code is replaced by typing", async () => {
      await userEvent.keyboard("000000{Enter}");
      await canvas.findByRole("alert");
      await userEvent.keyboard(`${code}{Enter}`);
    });
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
    await expect(args.onComplete).toHaveBeenCalledWith(expect.objectContaining({ task: null }));
  },
} satisfies Story;

export const ByBackupCode = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email address" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), `${password}{Enter}`);
    await userEvent.click(await canvas.findByRole("button", { name: "Use a backup code" }));
    const field = await canvas.findByRole("textbox", { name: "Backup code" });
    await expect(field).toHaveFocus();
    await userEvent.keyboard(`${backupCodes[0]}{Enter}`);
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const UseAnotherAccount = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email address" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), `${password}{Enter}`);
    await userEvent.click(await canvas.findByRole("button", { name: "Use another account" }));
    const email = await canvas.findByRole("textbox", { name: "Email address" });
    await expect(email).toHaveValue("");
    await expect(email).toHaveFocus();
    await expect(canvas.queryByRole("textbox", { name: "Authenticator code" })).toBeNull();
  },
} satisfies Story;

export const WithATaskLeft = {
  decorators: [onFakeIn({ user: { task: "setup-mfa" } })],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email address" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), `${password}{Enter}`);
    await userEvent.type(
      await canvas.findByRole("textbox", { name: "Authenticator code" }),
      `${code}{Enter}`,
    );
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
    await expect(args.onComplete).toHaveBeenCalledWith(expect.objectContaining({ task: "setup-mfa" }));
  },
} satisfies Story;
