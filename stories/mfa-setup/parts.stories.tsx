import type { Meta, StoryObj } from "@storybook/react-vite";
import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import { type MessageCatalogue, MfaSetupForm, type MfaSetupFormProps } from "mfa-ui/standalone";
import { fakeUser, mfaSetupScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { inFrame, onFakeIn } from "../support/fake";
import { OwnMarkup } from "./examples/own-markup";
import { OwnUi } from "./examples/own-ui";
import { OwnWords } from "./examples/own-words";
import { WholePage } from "./examples/whole-page";

const { choosing, finishingFailed } = mfaSetupScenarios;
const { code, identifier, password } = fakeUser;
const atChoice = onFakeIn(choosing);

/** The same flow from its parts, with one method, in other words, by the hook alone, and after a sign-in. */
const meta = {
  title: "Required setup/Parts",
  component: MfaSetupForm,
  args: { onComplete: fn() },
} satisfies Meta<MfaSetupFormProps>;

export default meta;
type Story = StoryObj<MfaSetupFormProps>;
type PlayContext = Parameters<NonNullable<Story["play"]>>[0];

/** Says that the backup codes are saved; nothing is over before. */
async function saveCodes({ args, canvas, userEvent }: PlayContext): Promise<void> {
  await userEvent.click(await canvas.findByRole("checkbox", { name: "I have saved my backup codes" }));
  await expect(args.onComplete).not.toHaveBeenCalled();
  await userEvent.click(canvas.getByRole("button", { name: "Done" }));
}

/** The app is told once, of an active session without a task. */
async function isDone({ args: { onComplete } }: PlayContext): Promise<void> {
  await waitFor(() => expect(onComplete).toHaveBeenCalledTimes(1));
  const session = expect.objectContaining({ status: "active", task: null });
  await expect(onComplete).toHaveBeenCalledWith(expect.objectContaining({ session, task: null }));
}

export const ByAuthenticatorApp = {
  decorators: [atChoice],
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    await step("the method", async () => {
      await userEvent.click(await canvas.findByRole("button", { name: "Use an authenticator app" }));
      await expect(canvas.getByRole("group", { name: "Use an authenticator app" })).toHaveFocus();
    });
    await step("its key is there at once", async () => {
      await canvas.findByRole("img", { name: /^QR code/, busy: false });
      await userEvent.type(canvas.getByRole("textbox", { name: "Code from the app" }), `${code}{Enter}`);
    });
    await saveCodes(context);
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

export const ByPhoneNumber = {
  decorators: [atChoice],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "Use a phone number" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Add a phone number" }));
    await userEvent.keyboard("+1 500 555 0009{Enter}");
    await userEvent.type(await canvas.findByRole("textbox", { name: "SMS code" }), `${code}{Enter}`);
    await saveCodes(context);
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

export const WithoutBackupCodes = {
  decorators: [onFakeIn({ ...choosing, user: { ...choosing.user, issuesBackupCodes: false } })],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "Use an authenticator app" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Code from the app" }), `${code}{Enter}`);
    // Where none come, there is nothing to save.
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

export const OneMethod = {
  args: { methods: ["totp"] },
  decorators: [atChoice],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await expect(canvas.getByRole("textbox", { name: "Code from the app" })).toBeVisible();
    // There is nothing to choose.
    await expect(canvas.queryByRole("button", { name: "Choose another way" })).toBeNull();
    await expect(canvas.queryByRole("button", { name: /phone number/ })).toBeNull();
    await expect(canvas.getByRole("button", { name: "Sign out" })).toBeVisible();
  },
} satisfies Story;

export const AnotherWay = {
  decorators: [atChoice],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Use an authenticator app" }));
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await userEvent.click(canvas.getByRole("button", { name: "Choose another way" }));
    const [first] = await canvas.findAllByRole("button", { name: /^Use / });
    await expect(first).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Use a phone number" }));
    await expect(await canvas.findByRole("button", { name: "Add a phone number" })).toBeVisible();
    await expect(canvas.queryByRole("img")).toBeNull();
  },
} satisfies Story;

export const SignedOut = {
  decorators: [inFrame, atChoice],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Sign out" }));
    await waitFor(() => expect(canvas.getByTestId("rendered")).toBeEmptyDOMElement());
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const FinishedAtLast = {
  decorators: [
    onFakeIn({
      ...finishingFailed,
      act: async (client) => {
        await finishingFailed.act(client);
        client.clerk.answer("setActive", null);
      },
    }),
  ],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

export const OwnMarkupAndOrder = {
  decorators: [atChoice],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "With an app" }));
    await expect(await canvas.findByRole("group", { name: /^Key/ })).toBeVisible();
    const field = canvas.getByRole("textbox", { name: "Code from the app" });
    await userEvent.type(field, "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    await expect(field).toHaveFocus();
    await expect(canvas.getByRole("button", { name: "Do it the other way" })).toBeVisible();
  },
} satisfies Story;

export const OwnMarkupAndOrderToTheEnd = {
  decorators: [atChoice],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "With an app" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Code from the app" }), `${code}{Enter}`);
    await saveCodes(context);
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

export const OwnMarkupAndOrderChoosing = {
  decorators: [atChoice],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ canvas }) => {
    const section = await canvas.findByRole("region", { name: "One more step" });
    const buttons = [...section.querySelectorAll("button")].map(({ textContent }) => textContent);
    await expect(buttons).toEqual(["By text message", "With an app", "Not now: sign me out"]);
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [atChoice],
  render: ({ onComplete }) => <OwnWords onComplete={onComplete} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Acme protects every account twice\./)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Send me text messages" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Not now" })).toBeVisible();
  },
} satisfies Story;

/** Checks that the words on the page are the catalogue's, and that none is in two languages or too wide. */
function saysIn({ mfaSetup: words = {} }: MessageCatalogue): NonNullable<Story["play"]> {
  return async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(words.introduction ?? "")).toBeVisible();
    await expect(canvas.getByRole("list", { name: words.methods ?? "" })).toBeVisible();
    const buttons = canvas.getAllByRole("button").map(({ textContent }) => textContent);
    await expect(buttons).toEqual([words["method.totp"], words["method.phone_code"], words.signOut]);
    const tooWide = [...canvasElement.querySelectorAll("p, button, ul, li, div")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    await expect(tooWide).toEqual([]);
  };
}

export const German = {
  globals: { locale: "de" },
  decorators: [atChoice],
  play: saysIn(de),
} satisfies Story;

export const RightToLeftWriting = {
  globals: { locale: "ar" },
  decorators: [atChoice],
  play: saysIn(ar),
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  decorators: [atChoice],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Use a phone number" })).toBeVisible();
  },
} satisfies Story;

export const DarkThemeEnrolling = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(mfaSetupScenarios.enrollingTotp)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
  },
} satisfies Story;

export const HookAlone = {
  decorators: [atChoice],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("How do you want to protect your account?")).toBeVisible();
    const buttons = canvas.getAllByRole("button").map(({ textContent }) => textContent);
    await expect(buttons).toEqual(["With an app", "With my phone number", "Not today"]);
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  decorators: [atChoice],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "With an app" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Code from the app" }), `${code}{Enter}`);
    await canvas.findByRole("group", { name: "Backup codes" });
    // The codes are not left behind.
    await expect(canvas.queryByRole("button", { name: "Another way" })).toBeNull();
    await saveCodes(context);
    await expect(await canvas.findByText("Your account is protected. Welcome.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

const beforeThePassword = onFakeIn({ user: { secondFactors: [], task: "setup-mfa" } });

export const AfterASignIn = {
  decorators: [beforeThePassword],
  render: ({ onComplete }) => <WholePage onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Email address" }), identifier);
    await userEvent.type(canvas.getByLabelText("Password"), `${password}{Enter}`);
    await expect(await canvas.findByRole("button", { name: "Use an authenticator app" })).toHaveFocus();
    // The sign-in is over, and nobody is told that they are signed in.
    await expect(canvas.queryByText("You are signed in.")).toBeNull();
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const AfterASignInToTheEnd = {
  ...AfterASignIn,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await AfterASignIn.play(context);
    await userEvent.keyboard("{Enter}");
    await userEvent.type(await canvas.findByRole("textbox", { name: "Code from the app" }), `${code}{Enter}`);
    await saveCodes(context);
    await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
    await isDone(context);
  },
} satisfies Story;

export const AfterASignInSignedOut = {
  ...AfterASignIn,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await AfterASignIn.play(context);
    await userEvent.click(canvas.getByRole("button", { name: "Sign out" }));
    await expect(await canvas.findByRole("textbox", { name: "Email address" })).toHaveValue("");
    await expect(canvas.queryByRole("button", { name: "Sign out" })).toBeNull();
  },
} satisfies Story;
