import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { LiveSettings } from "./live-settings";
import { received, requests } from "./panel";

const person = { email: "ada@example.com" };
const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const home = { number: "+15005550006" };
const work = { number: "+15005550009" };
const old = { number: "+15005550007", verified: false };

/** The settings of a person who is signed in, on the real clerk-js and an emulated Clerk: no account, no network. */
const meta = {
  title: "Live/Settings",
  component: LiveSettings,
  // Keys, codes and times differ each time.
  tags: ["!autodocs", "!visual", "own-page"],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof LiveSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

// A person walks through a story of the sidebar. It is ready once Clerk is there; the next story's Clerk, made from the
// same script, would otherwise meet one that still loads.
const walkThrough = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Authenticator app" })).toBeVisible();
    await expect(canvas.getByText("ada@example.com")).toBeVisible();
  },
} satisfies Pick<Story, "play">;

// What is played to its end is a test, and stays out of the sidebar.
const played = { tags: ["!dev"] };

type PlayContext = Parameters<NonNullable<Story["play"]>>[0];

/** The backup codes that Clerk knows, as the panel tells them. */
function knownCodes({ canvas }: PlayContext): (string | null)[] {
  const items = within(canvas.getByTestId("backup-codes")).getAllByRole("listitem");
  return items.map(({ textContent }) => textContent);
}

/** Waits for ten backup codes in a section, which are those that Clerk knows. */
async function tenCodes(context: PlayContext, section: string): Promise<(string | null)[]> {
  const region = within(await context.canvas.findByRole("region", { name: section }));
  const list = within(await region.findByRole("list", { name: "Backup codes" }));
  const codes = list.getAllByRole("listitem").map(({ textContent }) => textContent);
  await expect(codes).toHaveLength(10);
  await waitFor(() => expect(knownCodes(context)).toEqual(codes));
  return codes;
}

/** Says that the codes are saved, which makes them go. */
async function saveCodes({ canvas, userEvent }: PlayContext): Promise<void> {
  await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
  await userEvent.click(canvas.getByRole("button", { name: "Done" }));
  await waitFor(() => expect(canvas.queryByRole("list", { name: "Backup codes" })).toBeNull());
}

/** The numbers that get sign-in codes, in their order. */
function secondFactors({ canvas }: PlayContext): (string | null)[] {
  const list = within(canvas.getByRole("list", { name: "Phone numbers for sign-in codes" }));
  return list.getAllByText(/^\+\d+$/).map(({ textContent }) => textContent);
}

export const NothingSetUp = {
  ...walkThrough,
  args: { user: { ...person, phones: [home, old] } },
} satisfies Story;

export const NothingSetUpPlayed = {
  ...NothingSetUp,
  ...played,
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    let codes: (string | null)[] = [];
    await step("set up an authenticator app", async () => {
      await userEvent.click(await canvas.findByRole("button", { name: "Set up an authenticator app" }));
      const field = await canvas.findByRole("textbox", { name: "Code from the app" });
      const code = await canvas.findByTestId("totp");
      await expect(canvas.getByText("Authenticator app, not verified yet")).toBeVisible();
      await userEvent.type(field, `${code.textContent}{Enter}`);
    });
    await step("save the backup codes that came with it", async () => {
      codes = await tenCodes(context, "Authenticator app");
      await saveCodes(context);
      await expect(canvas.getByText("Two-step verification is on.")).toBeVisible();
    });
    await step("use a number that is verified already", async () => {
      await userEvent.click(canvas.getByRole("button", { name: `Use for sign-in codes ${home.number}` }));
      await expect(await canvas.findByText(`${home.number} gets sign-in codes now.`)).toHaveRole("status");
    });
    await step("add another number", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Add a phone number" }));
      await userEvent.type(
        await canvas.findByRole("textbox", { name: "Phone number" }),
        "+1 500 555 0009{Enter}",
      );
      const field = await canvas.findByRole("textbox", { name: "SMS code" });
      await userEvent.type(field, `${await received(canvas, work.number)}{Enter}`);
      await expect(await canvas.findByText(`${work.number} gets sign-in codes now.`)).toHaveRole("status");
      await expect(secondFactors(context)).toEqual([home.number, work.number]);
    });
    await step("make it the default", async () => {
      await userEvent.click(canvas.getByRole("button", { name: `Make default ${work.number}` }));
      await canvas.findByText(`${work.number} is the default now.`);
      await expect(secondFactors(context)).toEqual([work.number, home.number]);
    });
    await step("stop using the first one", async () => {
      await userEvent.click(
        canvas.getByRole("button", { name: `Stop using for sign-in codes ${home.number}` }),
      );
      await userEvent.click(await canvas.findByRole("button", { name: "Stop using it" }));
      await canvas.findByText(`${home.number} gets no sign-in codes any more.`);
      await expect(secondFactors(context)).toEqual([work.number]);
    });
    await step("delete it", async () => {
      await userEvent.click(canvas.getByRole("button", { name: `Delete number ${home.number}` }));
      await userEvent.click(await canvas.findByRole("button", { name: "Delete it" }));
      await canvas.findByText(`${home.number} is deleted.`);
      await expect(canvas.queryByRole("listitem", { name: home.number })).toBeNull();
    });
    await waitFor(() => expect(requests(canvas).at(-1)).toBe("DELETE /me/phone_numbers/…: 200"));
    await expect(requests(canvas).filter((line) => /^POST \/me\/totp:/.test(line))).toHaveLength(1);
    await expect(requests(canvas).filter((line) => line.startsWith("POST /me/backup_codes"))).toEqual([]);
    await step("replace the backup codes", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Create new backup codes" }));
      await userEvent.click(await canvas.findByRole("button", { name: "Create new codes" }));
      const fresh = await tenCodes(context, "Backup codes");
      await expect(fresh.some((code) => codes.includes(code))).toBe(false);
      await saveCodes(context);
    });
    await waitFor(() => expect(requests(canvas).at(-1)).toBe("POST /me/backup_codes: 200"));
  },
} satisfies Story;

export const EverythingSetUp = {
  ...walkThrough,
  args: {
    user: {
      ...person,
      totpSecret,
      phones: [
        { ...home, reserved: true, default: true },
        { ...work, reserved: true },
      ],
      backupCodes: ["a1b2c3d4", "e5f6a7b8", "c9d0e1f2"],
    },
  },
} satisfies Story;

export const RequiredMfa = {
  ...walkThrough,
  args: { instance: { mfaRequired: true }, required: true, user: { ...person, totpSecret } },
} satisfies Story;

export const RequiredMfaPlayed = {
  ...RequiredMfa,
  ...played,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This is your last second step.");
    await expect(requests(canvas)).toEqual([]);
  },
} satisfies Story;

export const RequiredMfaNotToldPlayed = {
  ...played,
  args: { instance: { mfaRequired: true }, user: { ...person, totpSecret } },
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove it" }));
    // Clerk refuses it then, and the person reads the same.
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This is your last second step.");
    await expect(canvas.getByText("Two-step verification is on.")).toBeVisible();
  },
} satisfies Story;

export const UnreachableOncePlayed = {
  ...played,
  args: { user: person },
  play: async (context) => {
    const { canvas, userEvent } = context;
    const start = await canvas.findByRole("button", { name: "Set up an authenticator app" });
    await userEvent.click(canvas.getByRole("button", { name: "does not reach Clerk" }));
    await userEvent.click(start);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    await expect(canvas.queryByRole("img", { name: /^QR code/ })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Set up an authenticator app" }));
    await expect(await canvas.findByRole("img", { name: /^QR code/ })).toBeVisible();
    await waitFor(() => expect(requests(canvas)).toEqual(["POST /me/totp: no answer", "POST /me/totp: 200"]));
  },
} satisfies Story;

export const StepUpPlayed = {
  ...played,
  args: { user: { ...person, totpSecret, phones: [home] } },
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    const remove = await canvas.findByRole("button", { name: `Delete number ${home.number}` });
    await step("Clerk wants to know that it is still the same person", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "needs a step-up" }));
      await userEvent.click(remove);
      await userEvent.click(await canvas.findByRole("button", { name: "Delete it" }));
      await expect(await canvas.findByText("Before this change, confirm that it is you.")).toBeVisible();
      await expect(canvas.getByRole("listitem", { name: home.number })).toBeVisible();
    });
    await step("the change goes on by itself", async () => {
      const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
      await userEvent.type(field, `${canvas.getByTestId("totp").textContent}{Enter}`);
      await expect(await canvas.findByText(`${home.number} is deleted.`)).toHaveRole("status");
      await expect(canvas.queryByText("Before this change, confirm that it is you.")).toBeNull();
    });
    await waitFor(() =>
      expect(requests(canvas)).toEqual([
        "DELETE /me/phone_numbers/…: 403",
        "DELETE /me/phone_numbers/…: 200",
      ]),
    );
  },
} satisfies Story;
