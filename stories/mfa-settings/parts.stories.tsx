import type { Meta, StoryObj } from "@storybook/react-vite";
import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import { type MessageCatalogue, MfaSettings, type MfaSettingsProps } from "mfa-ui/standalone";
import { mfaSettingsScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor, within } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { ChosenMethods } from "./examples/chosen-methods";
import { Overview } from "./examples/overview";
import { OwnPage } from "./examples/own-page";
import { OwnWords } from "./examples/own-words";
import { UnsavedCodes } from "./examples/unsaved-codes";

const { off, totpOnly, phoneOnly, everything, severalAtOnce, idle } = mfaSettingsScenarios;

/** The page as an app may want it, and what becomes of it while a person changes things. */
const meta = {
  title: "Settings/Parts",
  component: MfaSettings,
} satisfies Meta<MfaSettingsProps>;

export default meta;
type Story = StoryObj<MfaSettingsProps>;

export const SetUpStepByStep = {
  decorators: [onFakeIn(off)],
  play: async ({ canvas, step, userEvent }) => {
    await step("an authenticator app", async () => {
      await userEvent.click(await canvas.findByRole("button", { name: "Set up an authenticator app" }));
      await userEvent.type(
        await canvas.findByRole("textbox", { name: "Code from the app" }),
        "424242{Enter}",
      );
      await canvas.findByText("Two-step verification is on.");
    });
    await step("its backup codes", async () => {
      await userEvent.click(await canvas.findByRole("checkbox", { name: "I have saved my backup codes" }));
      await userEvent.click(canvas.getByRole("button", { name: "Done" }));
      await waitFor(() => expect(canvas.queryByRole("list", { name: "Backup codes" })).toBeNull());
      await expect(canvas.getByText(/^You have only one second step\./)).toBeVisible();
    });
    await step("a phone number beside it", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Add a phone number" }));
      await userEvent.keyboard("+15005550009{Enter}");
      await userEvent.type(await canvas.findByRole("textbox", { name: "SMS code" }), "424242{Enter}");
      await canvas.findByText("+15005550009 gets sign-in codes now.");
    });
    // Nothing is missing any more.
    await expect(canvas.queryByText(/^You have only one second step\./)).toBeNull();
    await expect(canvas.getByText(/^You have backup codes\./)).toBeVisible();
  },
} satisfies Story;

export const LastFactorRemoved = {
  decorators: [onFakeIn(totpOnly)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove it" }));
    await expect(await canvas.findByText(/^Two-step verification is off\./)).toBeVisible();
    await expect(canvas.getByText(/^Set up another second step first\./)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Set up an authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const RequiredLastFactor = {
  args: { required: true },
  decorators: [onFakeIn(totpOnly)],
  play: async ({ canvas, userEvent }) => {
    const remove = await canvas.findByRole("button", { name: "Remove the authenticator app" });
    await userEvent.click(remove);
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "This is your last second step. Add another one before you remove it.",
    );
    // Neither asked nor done.
    await expect(canvas.queryByRole("button", { name: "Remove it" })).toBeNull();
    await expect(canvas.getByText("Two-step verification is on.")).toBeVisible();
    await expect(remove).toHaveFocus();
  },
} satisfies Story;

export const StepUpForAllSections = {
  decorators: [onFakeIn({ ...everything, stepUp: true })],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Remove it" }));
    await canvas.findByText("Before this change, confirm that it is you.");
    // Another change joins it.
    await userEvent.click(canvas.getByRole("button", { name: "Create new backup codes" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Create new codes" }));
    await expect(canvas.getAllByText("Before this change, confirm that it is you.")).toHaveLength(1);
    await expect(await canvas.findByRole("textbox", { name: "Authenticator code" })).toBeVisible();
  },
} satisfies Story;

export const StepUpForAllSectionsDone = {
  ...StepUpForAllSections,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await StepUpForAllSections.play(context);
    await userEvent.type(canvas.getByRole("textbox", { name: "Authenticator code" }), "424242{Enter}");
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
    const codes = within(await canvas.findByRole("list", { name: "Backup codes" }));
    await expect(codes.getAllByRole("listitem")).toHaveLength(10);
    await expect(canvas.queryByText("Before this change, confirm that it is you.")).toBeNull();
  },
} satisfies Story;

export const MethodsOfTheInstance = {
  decorators: [onFakeIn(phoneOnly)],
  render: () => <ChosenMethods />,
  play: async ({ canvas, userEvent }) => {
    const headings = await canvas.findAllByRole("heading", { level: 3 });
    await expect(headings.map((heading) => heading.textContent)).toEqual(["Phone numbers", "Backup codes"]);
    await expect(canvas.queryByRole("button", { name: /authenticator app/ })).toBeNull();
    await expect(canvas.getByRole("link", { name: "I lost my phone" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Delete number +15005550006" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This is your last second step.");
  },
} satisfies Story;

export const WithoutBackupCodesMethod = {
  args: { methods: ["totp"] },
  decorators: [onFakeIn({ signedIn: "here", user: { totp: true } })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Two-step verification is on.")).toBeVisible();
    // What cannot be added is not asked for.
    await expect(canvas.queryByText(/^You have/)).toBeNull();
    await expect(canvas.getAllByRole("region")).toHaveLength(1);
  },
} satisfies Story;

export const OwnPageFromPanels = {
  decorators: [onFakeIn(everything)],
  render: () => <OwnPage />,
  play: async ({ canvas, userEvent }) => {
    const headings = await canvas.findAllByRole("heading", { level: 2 });
    await expect(headings.map((heading) => heading.textContent)).toEqual([
      "First choice: a text message",
      "Your app",
      "For emergencies",
    ]);
    const codes = within(canvas.getByRole("region", { name: "For emergencies" }));
    await userEvent.click(codes.getByRole("button", { name: "Ten codes for my wallet" }));
    await userEvent.click(await codes.findByRole("button", { name: "Create new codes" }));
    const list = within(await codes.findByRole("list", { name: "Backup codes" }));
    await expect(list.getAllByRole("listitem")).toHaveLength(10);
  },
} satisfies Story;

const onLeave = fn();

export const NavigationHeld = {
  decorators: [onFakeIn(everything)],
  render: () => <UnsavedCodes onLeave={onLeave} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Create new backup codes" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Create new codes" }));
    await canvas.findByRole("list", { name: "Backup codes" });
    await userEvent.click(canvas.getByRole("button", { name: "Back to my profile" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Save your backup codes first.");
    await expect(onLeave).not.toHaveBeenCalled();
  },
} satisfies Story;

export const NavigationFreeOnceSaved = {
  decorators: [onFakeIn(mfaSettingsScenarios.savingNewCodes)],
  render: () => <UnsavedCodes onLeave={onLeave} />,
  play: async ({ canvas, userEvent }) => {
    const leave = await canvas.findByRole("button", { name: "Back to my profile" });
    await userEvent.click(leave);
    await expect(onLeave).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await canvas.findByText("Your backup codes are saved.");
    await expect(canvas.queryByRole("alert")).toBeNull();
    await userEvent.click(leave);
    await expect(onLeave).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [onFakeIn(off)],
  render: () => <OwnWords />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Your password is all that keeps others out.")).toBeVisible();
    await expect(canvas.getByRole("region", { name: "Text messages" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Connect an app" })).toBeVisible();
  },
} satisfies Story;

/** Checks that the words on the page are the catalogue's, and that none is in two languages or too wide. */
function saysIn({
  mfaSettings,
  mfaPhones,
  totpEnrollment,
  backupCodes,
}: MessageCatalogue): NonNullable<Story["play"]> {
  return async ({ canvas, canvasElement }) => {
    await canvas.findByText(mfaSettings?.["status.on"] ?? "");
    for (const method of ["totp", "phone_code", "backup_code"] as const)
      await expect(
        canvas.getByRole("region", { name: mfaSettings?.[`heading.${method}`] ?? "" }),
      ).toBeVisible();
    await expect(canvas.getByRole("button", { name: totpEnrollment?.confirm ?? "" })).toBeVisible();
    await expect(canvas.getByRole("textbox", { name: mfaPhones?.["label.number"] ?? "" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: backupCodes?.confirm ?? "" })).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/\{\w+\}|verification|phone number/);
    const boxes = canvasElement.querySelectorAll("p, label, button, form, ul, li, section, h2");
    const tooWide = [...boxes].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    await expect(tooWide).toEqual([]);
  };
}

export const German = {
  globals: { locale: "de" },
  decorators: [onFakeIn(severalAtOnce)],
  play: saysIn(de),
} satisfies Story;

export const Arabic = {
  globals: { locale: "ar" },
  decorators: [onFakeIn(severalAtOnce)],
  play: saysIn(ar),
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(mfaSettingsScenarios.enrolling)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Code from the app" }), "000000{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
  },
} satisfies Story;

export const DarkThemeWithNudge = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(mfaSettingsScenarios.confirmingLastFactor)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You have only one second step\./)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Remove it" })).toBeVisible();
  },
} satisfies Story;

export const HookAlone = {
  decorators: [onFakeIn(everything)],
  render: () => <Overview />,
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText("Signing in takes a second step: an app, 2 phones, backup codes."),
    ).toBeVisible();
  },
} satisfies Story;

export const HookAloneOff = {
  decorators: [onFakeIn(off)],
  render: () => <Overview />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("A password is enough.")).toBeVisible();
  },
} satisfies Story;

export const HookAloneSignedOut = {
  decorators: [onFakeIn(idle)],
  tags: ["!visual"],
  render: () => (
    <div data-testid="overview">
      <Overview />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId("overview")).toBeEmptyDOMElement();
  },
} satisfies Story;
