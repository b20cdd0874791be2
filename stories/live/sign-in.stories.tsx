import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { LiveSignIn } from "./live-sign-in";
import { received } from "./panel";

const person = { email: "ada@example.com", password: "correct horse battery staple" };
const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const home = { number: "+15005550006", reserved: true, default: true };
const work = { number: "+15005550007", reserved: true };

/** The real clerk-js on an emulated Clerk: no account, no network. What is typed is told beside the form. */
const meta = {
  title: "Live/Sign-in",
  component: LiveSignIn,
  // Codes, times and session ids differ each time.
  tags: ["!autodocs", "!visual", "own-page"],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof LiveSignIn>;

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

/** Types the identifier and the password that the panel tells. */
async function enterPassword({ canvas, userEvent }: PlayContext): Promise<void> {
  const email = await canvas.findByRole("textbox", { name: "Email address" });
  await userEvent.type(email, canvas.getByTestId("identifier").textContent);
  await userEvent.type(
    canvas.getByLabelText("Password"),
    `${canvas.getByTestId("password").textContent}{Enter}`,
  );
}

export const AuthenticatorSmsAndBackupCodes = {
  ...walkThrough,
  args: {
    user: { ...person, totpSecret, phones: [home], backupCodes: ["a1b2c3d4", "e5f6a7b8", "c9d0e1f2"] },
  },
} satisfies Story;

export const AuthenticatorSmsAndBackupCodesPlayed = {
  ...AuthenticatorSmsAndBackupCodes,
  ...played,
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    await enterPassword(context);
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await step("a wrong code", async () => {
      await userEvent.type(field, "000000{Enter}");
      await expect(await canvas.findByRole("alert")).toHaveTextContent(/incorrect/i);
      await expect(canvas.getByTestId("completion")).toHaveTextContent("not called yet");
    });
    await step("the code of the app", async () => {
      await userEvent.clear(field);
      await userEvent.type(field, `${canvas.getByTestId("totp").textContent}{Enter}`);
      await canvas.findByText("You are signed in.");
    });
    await expect(await canvas.findByText("called: session active, task none")).toBeVisible();
    const signedIn = canvas.getByTestId("signed-in");
    await expect(await within(signedIn).findByText("ada@example.com")).toBeVisible();
  },
} satisfies Story;

export const SeveralPhones = {
  ...walkThrough,
  args: { user: { ...person, phones: [work, home] } },
} satisfies Story;

export const SeveralPhonesPlayed = {
  ...SeveralPhones,
  ...played,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await enterPassword(context);
    // The default phone gets its code without being asked.
    await received(canvas, home.number);
    await expect(canvas.queryAllByTestId(`message to ${work.number}`)).toHaveLength(0);
    await userEvent.click(await canvas.findByRole("button", { name: /^Send an SMS to .*07$/ }));
    const code = await received(canvas, work.number);
    const field = await canvas.findByRole("textbox", { name: "SMS code" });
    await userEvent.type(field, `${code}{Enter}`);
    await expect(await canvas.findByText("called: session active, task none")).toBeVisible();
    await expect(canvas.getAllByTestId(/^message to/)).toHaveLength(2);
  },
} satisfies Story;

export const NewDevice = {
  ...walkThrough,
  args: { instance: { deviceTrust: "status" }, user: person },
} satisfies Story;

export const NewDevicePlayed = {
  ...NewDevice,
  ...played,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await enterPassword(context);
    await expect(await canvas.findByText(/You are signing in on a new device/)).toBeVisible();
    const code = await received(canvas, person.email);
    await userEvent.type(canvas.getByRole("textbox", { name: "Email code" }), `${code}{Enter}`);
    await expect(await canvas.findByText("called: session active, task none")).toBeVisible();
  },
} satisfies Story;

export const RequiredMfa = {
  ...walkThrough,
  args: { instance: { mfaRequired: true }, user: person },
} satisfies Story;

export const RequiredMfaPlayed = {
  ...RequiredMfa,
  ...played,
  play: async (context) => {
    await enterPassword(context);
    // The session waits for the task, and the app is told to go there.
    await expect(await context.canvas.findByText("called: session pending, task setup-mfa")).toBeVisible();
  },
} satisfies Story;

export const UnreachableOncePlayed = {
  ...played,
  args: { user: { ...person, totpSecret } },
  play: async (context) => {
    const { canvas, userEvent } = context;
    await enterPassword(context);
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await userEvent.click(canvas.getByRole("button", { name: "does not reach Clerk" }));
    await userEvent.type(field, `${canvas.getByTestId("totp").textContent}{Enter}`);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    // What was typed is still there.
    await userEvent.type(field, "{Enter}");
    await expect(await canvas.findByText("called: session active, task none")).toBeVisible();
  },
} satisfies Story;
