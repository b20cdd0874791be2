import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { LiveStepUp } from "./live-step-up";

const person = { email: "ada@example.com", password: "correct horse battery staple" };
const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const home = { number: "+15005550006", reserved: true, default: true };
const introduction = "Before this change, confirm that it is you.";

/** The step-up on the real clerk-js and an emulated Clerk: let an hour pass beside the page, then change something. */
const meta = {
  title: "Live/Step-up",
  component: LiveStepUp,
  // Keys, codes and times differ each time.
  tags: ["!autodocs", "!visual", "own-page"],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof LiveStepUp>;

export default meta;
type Story = StoryObj<typeof meta>;

// A person walks through a story of the sidebar. It is ready once Clerk is there; the next story's Clerk, made from the
// same script, would otherwise meet one that still loads.
const walkThrough = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Let an hour pass" })).toBeVisible();
    await expect(await canvas.findByRole("heading", { name: "Authenticator app" })).toBeVisible();
  },
} satisfies Pick<Story, "play">;

// What is played to its end is a test, and stays out of the sidebar.
const played = { tags: ["!dev"] };

type PlayContext = Parameters<NonNullable<Story["play"]>>[0];

/** What was asked of Clerk so far, as the panel tells it: each change with its answer, oldest first. */
function requests({ canvas }: PlayContext): string[] {
  const lines = within(canvas.getByTestId("requests")).queryAllByRole("listitem");
  return lines.map(({ textContent }) => textContent.replace(/\s+/g, " "));
}

/** Lets an hour pass, and asks for the removal of the authenticator app. */
async function removeAnHourLater({ canvas, userEvent }: PlayContext): Promise<void> {
  await userEvent.click(await canvas.findByRole("button", { name: "Let an hour pass" }));
  await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
  await userEvent.click(await canvas.findByRole("button", { name: "Remove it" }));
  await expect(await canvas.findByText(introduction)).toBeVisible();
}

export const AnHourAfterTheSignIn = {
  ...walkThrough,
  args: { user: { ...person, totpSecret, phones: [home], backupCodes: ["a1b2c3d4", "e5f6a7b8"] } },
} satisfies Story;

export const AnHourAfterTheSignInPlayed = {
  ...AnHourAfterTheSignIn,
  ...played,
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    await removeAnHourLater(context);
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await waitFor(() => expect(field).toHaveFocus());
    await step("a wrong code", async () => {
      await userEvent.keyboard("000000{Enter}");
      await expect(await canvas.findByRole("alert")).toHaveTextContent(/incorrect/i);
      await waitFor(() => expect(requests(context)).toEqual(["DELETE /me/totp: 403"]));
    });
    await step("the code of the app", async () => {
      await userEvent.clear(field);
      await userEvent.type(field, `${canvas.getByTestId("totp").textContent}{Enter}`);
      await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
      await expect(canvas.queryByText(introduction)).toBeNull();
    });
    await waitFor(() => expect(requests(context)).toEqual(["DELETE /me/totp: 403", "DELETE /me/totp: 200"]));
    await step("for a while, nothing more is asked", async () => {
      await userEvent.click(canvas.getByRole("button", { name: `Delete number ${home.number}` }));
      await userEvent.click(await canvas.findByRole("button", { name: "Delete it" }));
      await expect(await canvas.findByText(`${home.number} is deleted.`)).toHaveRole("status");
      await expect(canvas.queryByText(introduction)).toBeNull();
    });
  },
} satisfies Story;

export const GivenUpPlayed = {
  ...AnHourAfterTheSignIn,
  ...played,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await removeAnHourLater(context);
    await userEvent.click(await canvas.findByRole("button", { name: "Do not change anything" }));
    await expect(await canvas.findByText("An authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.queryByRole("alert")).toBeNull();
    await waitFor(() => expect(requests(context)).toEqual(["DELETE /me/totp: 403"]));
  },
} satisfies Story;

export const NothingSetUp = {
  ...walkThrough,
  args: { user: person },
} satisfies Story;

export const NothingSetUpPlayed = {
  ...NothingSetUp,
  ...played,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "Let an hour pass" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Set up an authenticator app" }));
    // Without a second factor, the first one is asked for.
    const field = await canvas.findByLabelText("Password");
    await userEvent.type(field, `${canvas.getByTestId("password").textContent}{Enter}`);
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await waitFor(() => expect(requests(context)).toEqual(["POST /me/totp: 403", "POST /me/totp: 200"]));
  },
} satisfies Story;
