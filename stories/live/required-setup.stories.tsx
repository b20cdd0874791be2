import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { LiveRequiredSetup } from "./live-required-setup";

const person = { email: "ada@example.com", password: "correct horse battery staple" };

/** An instance that requires MFA, on the real clerk-js and an emulated Clerk. What is typed is told beside the page. */
const meta = {
  title: "Live/Required setup",
  component: LiveRequiredSetup,
  // Keys, codes and times differ each time.
  tags: ["!autodocs", "!visual", "own-page"],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof LiveRequiredSetup>;

export default meta;
type Story = StoryObj<typeof meta>;

// A person walks through a story of the sidebar. It is ready once Clerk is there; the next story's Clerk, made from the
// same script, would otherwise meet one that still loads.
const walkThrough = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("textbox", { name: "Email address" })).toBeVisible();
  },
} satisfies Pick<Story, "play">;

// What is played to its end is a test, and stays out of the sidebar.
const played = { tags: ["!dev"] };

type PlayContext = Parameters<NonNullable<Story["play"]>>[0];

/** Types the identifier and the password that the panel tells, and waits for the task. */
async function signIn({ canvas, userEvent }: PlayContext): Promise<void> {
  const email = await canvas.findByRole("textbox", { name: "Email address" });
  await userEvent.type(email, canvas.getByTestId("identifier").textContent);
  await userEvent.type(
    canvas.getByLabelText("Password"),
    `${canvas.getByTestId("password").textContent}{Enter}`,
  );
  await expect(await canvas.findByText(/^Your account needs a second step/)).toBeVisible();
}

/** What the app was told, in order. */
function completions({ canvas }: PlayContext): (string | null)[] {
  const list = within(canvas.getByTestId("completions"));
  return list.queryAllByRole("listitem").map(({ textContent }) => textContent);
}

const waiting = "session pending, task setup-mfa";

/** Says that the codes are saved, and waits for the end. */
async function saveCodes(context: PlayContext): Promise<void> {
  const { canvas, userEvent } = context;
  const list = within(await canvas.findByRole("list", { name: "Backup codes" }));
  await expect(list.getAllByRole("listitem")).toHaveLength(10);
  // For Clerk the session is active already; the person is not done.
  await waitFor(() => expect(canvas.getByTestId("session")).toHaveTextContent("active"));
  await expect(completions(context)).toEqual([waiting]);
  await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
  await userEvent.click(canvas.getByRole("button", { name: "Done" }));
  await expect(await canvas.findByText("You are signed in.")).toHaveRole("status");
  await waitFor(() => expect(completions(context)).toEqual([waiting, "session active, task none"]));
}

export const FromThePassword = {
  ...walkThrough,
  args: { user: person },
} satisfies Story;

export const FromThePasswordPlayed = {
  ...FromThePassword,
  ...played,
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    await signIn(context);
    await expect(completions(context)).toEqual([waiting]);
    await expect(canvas.getByTestId("session")).toHaveTextContent("pending");
    await step("an authenticator app", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Use an authenticator app" }));
      const field = await canvas.findByRole("textbox", { name: "Code from the app" });
      const code = await canvas.findByTestId("totp");
      await userEvent.type(field, `${code.textContent}{Enter}`);
    });
    await step("its backup codes", () => saveCodes(context));
  },
} satisfies Story;

export const ByPhoneNumberPlayed = {
  ...FromThePassword,
  ...played,
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    await signIn(context);
    await step("a phone number", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Use a phone number" }));
      await userEvent.click(await canvas.findByRole("button", { name: "Add a phone number" }));
      await userEvent.type(
        await canvas.findByRole("textbox", { name: "Phone number" }),
        "+1 500 555 0009{Enter}",
      );
      const field = await canvas.findByRole("textbox", { name: "SMS code" });
      const message = await canvas.findByTestId("message to +15005550009");
      await userEvent.type(field, `${/\d{6}/.exec(message.textContent)?.[0]}{Enter}`);
    });
    await step("its backup codes", () => saveCodes(context));
  },
} satisfies Story;

export const SignedOutPlayed = {
  ...FromThePassword,
  ...played,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await signIn(context);
    await userEvent.click(canvas.getByRole("button", { name: "Sign out" }));
    await waitFor(() => expect(canvas.getByTestId("session")).toHaveTextContent("none"));
    // Back at the sign-in, as somebody else or the same.
    await expect(await canvas.findByRole("textbox", { name: "Email address" })).toHaveValue("");
    await expect(canvas.queryByText(/^Your account needs a second step/)).toBeNull();
    await expect(completions(context)).toEqual([waiting]);
  },
} satisfies Story;
