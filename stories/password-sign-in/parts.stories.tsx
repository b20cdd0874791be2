import type { Meta, StoryObj } from "@storybook/react-vite";
import { PasswordSignInForm, type PasswordSignInFormProps } from "mfa-ui/standalone";
import { fakeUser } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { AsChild } from "./examples/as-child";
import { OwnMarkup } from "./examples/own-markup";
import { OwnUi } from "./examples/own-ui";

const { identifier, password } = fakeUser;

/** The same flow from its parts, on an app's own components, in other words, and by the hook alone. */
const meta = {
  title: "Password sign-in/Parts",
  component: PasswordSignInForm,
  args: { onComplete: fn() },
  // Without a second factor the password completes the sign-in.
  decorators: [onFakeIn({ user: { secondFactors: [] } })],
} satisfies Meta<PasswordSignInFormProps>;

export default meta;
type Story = StoryObj<PasswordSignInFormProps>;

export const OwnMarkupAndOrder = {
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    const email = await canvas.findByRole("textbox", { name: "Work email" });
    await userEvent.type(email, "nobody@example.com");
    await userEvent.type(canvas.getByLabelText("Password"), `${password}{Enter}`);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn't find your account.");
    await waitFor(() => expect(email).toHaveAccessibleDescription("Couldn't find your account."));
    await expect(email).toHaveFocus();
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const OnOwnComponents = {
  render: ({ onComplete }) => <AsChild onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email address" }), identifier);
    const field = canvas.getByLabelText("Password");
    await userEvent.type(field, "wrong{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Password is incorrect.");
    await expect(field).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Show" }));
    await expect(field).toHaveAttribute("type", "text");
  },
} satisfies Story;

export const ByKeyboard = {
  play: async ({ args, canvas, userEvent }) => {
    await canvas.findByRole("textbox", { name: "Email address" });
    await userEvent.tab();
    await userEvent.keyboard(identifier);
    await userEvent.tab();
    await userEvent.keyboard(password);
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Continue" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const CustomMessages = {
  args: {
    messages: {
      "label.identifier": "Username or phone number",
      "label.password": "Passphrase",
      submit: "Let me in",
      errors: { "identifier-not-found": "We know nobody by that name." },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Username or phone number" }), "bob");
    await userEvent.type(canvas.getByLabelText("Passphrase"), "correct horse");
    await userEvent.click(canvas.getByRole("button", { name: "Let me in" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("We know nobody by that name.");
  },
} satisfies Story;

export const WithALink = {
  args: { children: <a href="#forgot">Forgot your password?</a> },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Forgot your password?" })).toBeVisible();
  },
} satisfies Story;

export const SessionOfAnotherTab = {
  decorators: [onFakeIn({ signedIn: "elsewhere" })],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Continue as the signed-in user" }));
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email address" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), "wrong{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Password is incorrect.");
  },
} satisfies Story;

export const HookAlone = {
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), "wrong{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Password is incorrect.");
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), `${password}{Enter}`);
    await expect(await canvas.findByRole("status")).toHaveTextContent("Welcome back.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;
