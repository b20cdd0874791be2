import type { Meta, StoryObj } from "@storybook/react-vite";
import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import {
  type MessageCatalogue,
  MfaSettings,
  ReverificationForm,
  type ReverificationFormProps,
  TotpEnroll,
} from "mfa-ui/standalone";
import { fakeUser, reverificationScenarios, type Scenario } from "mfa-ui/testing";
import { expect, fn, waitFor, within } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { AsChild } from "./examples/as-child";
import { AccountPage } from "./examples/dialog";
import { Pay } from "./examples/fresh-action";
import { DeleteAccount } from "./examples/guarded-action";
import { OwnMarkup } from "./examples/own-markup";
import { OwnUi } from "./examples/own-ui";
import { OwnWords } from "./examples/own-words";

const { enteringTotp, enteringPhoneCode, enteringTotpIncorrect } = reverificationScenarios;
const { code, password } = fakeUser;
const introduction = "Before this change, confirm that it is you.";

/** A person whose changes all need a step-up, until they verified. */
const guarded = {
  signedIn: "here",
  stepUp: true,
  user: {
    totp: true,
    hasBackupCodes: true,
    phones: [{ id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true }],
  },
} satisfies Scenario;

/** Where the step-up is shown, from its parts, on an app's own components, in other words, and by the hook alone. */
const meta = {
  title: "Step-up/Parts",
  component: ReverificationForm,
} satisfies Meta<ReverificationFormProps>;

export default meta;
type Story = StoryObj<ReverificationFormProps>;
type PlayContext = Parameters<NonNullable<Story["play"]>>[0];

/** Asks for the removal of the authenticator app, which then waits. */
async function removeAuthenticator({ canvas, userEvent }: PlayContext): Promise<void> {
  await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
  await userEvent.click(await canvas.findByRole("button", { name: "Remove it" }));
}

export const InsideAFlow = {
  decorators: [onFakeIn(guarded)],
  render: () => <TotpEnroll />,
  play: async (context) => {
    const { canvas } = context;
    await removeAuthenticator(context);
    await expect(await canvas.findByText(introduction)).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("textbox", { name: "Authenticator code" })).toHaveFocus());
    // The removal waits, and is not asked for twice.
    await expect(canvas.getByRole("button", { name: "Remove it" })).toHaveAttribute("aria-disabled", "true");
  },
} satisfies Story;

export const InsideAFlowConfirmed = {
  ...InsideAFlow,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await InsideAFlow.play(context);
    await userEvent.keyboard(`${code}{Enter}`);
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
    await expect(canvas.queryByText(introduction)).toBeNull();
    await expect(canvas.getByRole("button", { name: "Set up an authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const InsideAFlowGivenUp = {
  ...InsideAFlow,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await InsideAFlow.play(context);
    await userEvent.click(canvas.getByRole("button", { name: "Do not change anything" }));
    await expect(await canvas.findByText("An authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.queryByText(introduction)).toBeNull();
    // Given up is not gone wrong.
    await expect(canvas.queryByRole("alert")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Remove the authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const InSettings = {
  decorators: [onFakeIn(guarded)],
  render: () => <MfaSettings />,
  play: async (context) => {
    const { canvas } = context;
    await removeAuthenticator(context);
    await expect(await canvas.findByText(introduction)).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("textbox", { name: "Authenticator code" })).toHaveFocus());
    // Above the sections, for each of them.
    const section = within(canvas.getByRole("region", { name: "Authenticator app" }));
    await expect(section.queryByText(introduction)).toBeNull();
  },
} satisfies Story;

export const InSettingsOnceForAll = {
  ...InSettings,
  play: async (context) => {
    const { canvas, step, userEvent } = context;
    await InSettings.play(context);
    await step("another change waits for the same step-up", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Delete number +15005550006" }));
      await userEvent.click(await canvas.findByRole("button", { name: "Delete it" }));
      const remove = canvas.getByRole("button", { name: "Delete it" });
      await waitFor(() => expect(remove).toHaveAttribute("aria-disabled", "true"));
      await expect(canvas.getAllByText(introduction)).toHaveLength(1);
    });
    await step("both go on", async () => {
      const field = canvas.getByRole("textbox", { name: "Authenticator code" });
      await userEvent.type(field, `${code}{Enter}`);
      await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
      await expect(await canvas.findByText("+15005550006 is deleted.")).toHaveRole("status");
      await expect(canvas.queryByText(introduction)).toBeNull();
    });
    await expect(canvas.getByText(/^Two-step verification is off\./)).toBeVisible();
  },
} satisfies Story;

export const InADialog = {
  decorators: [onFakeIn(guarded)],
  render: () => <AccountPage />,
  play: async (context) => {
    const { canvas } = context;
    await removeAuthenticator(context);
    const dialog = await canvas.findByRole("dialog", { name: "Confirm that it is you" });
    await expect(dialog).toBeVisible();
    const field = await within(dialog).findByRole("textbox", { name: "Authenticator code" });
    await waitFor(() => expect(field).toHaveFocus());
    // The flow itself does not ask as well.
    await expect(canvas.getAllByText(introduction)).toHaveLength(1);
  },
} satisfies Story;

export const InADialogConfirmed = {
  ...InADialog,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await InADialog.play(context);
    await userEvent.keyboard(`000000{Enter}`);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await userEvent.keyboard(`${code}{Enter}`);
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
    await expect(canvas.queryByRole("dialog")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Set up an authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const InADialogGivenUp = {
  ...InADialog,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await InADialog.play(context);
    await userEvent.click(canvas.getByRole("button", { name: "Do not change anything" }));
    await waitFor(() => expect(canvas.queryByRole("dialog")).toBeNull());
    await expect(await canvas.findByText("An authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.queryByRole("alert")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Remove the authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const InADialogClosed = {
  ...InADialog,
  tags: ["!visual"],
  play: async (context) => {
    const { canvas } = context;
    await InADialog.play(context);
    // As Escape does, which a script cannot press.
    canvas.getByRole<HTMLDialogElement>("dialog").close();
    await expect(await canvas.findByText("An authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.queryByRole("dialog", { hidden: true })).toBeNull();
    await expect(canvas.getByRole("button", { name: "Remove the authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const OwnMarkupAndOrder = {
  decorators: [onFakeIn(guarded)],
  render: () => <OwnMarkup />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await removeAuthenticator(context);
    const region = within(await canvas.findByRole("region", { name: "One more check" }));
    const field = await region.findByRole("textbox", { name: "Authenticator code" });
    await userEvent.type(field, "111111{Enter}");
    await expect(await region.findByRole("alert")).toHaveTextContent("Incorrect code");
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    // The refused code stays, selected: the next one replaces it.
    await expect(field).toHaveFocus();
    await userEvent.keyboard("222222");
    await expect(field).toHaveValue("222222");
  },
} satisfies Story;

export const OwnMarkupAndOrderToTheEnd = {
  decorators: [onFakeIn(guarded)],
  render: () => <OwnMarkup />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await removeAuthenticator(context);
    await userEvent.click(await canvas.findByRole("button", { name: "Use a backup code" }));
    await expect(await canvas.findByRole("textbox", { name: "Backup code" })).toHaveFocus();
    await userEvent.keyboard("A1B2-C3D4{Enter}");
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
    await expect(canvas.queryByRole("region")).toBeNull();
  },
} satisfies Story;

export const OnOwnComponents = {
  decorators: [onFakeIn(enteringTotp)],
  render: () => <AsChild />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await expect(field).toHaveClass("own-field");
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await userEvent.type(field, "111111");
    await userEvent.click(canvas.getByRole("button", { name: "It is me" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await waitFor(() => expect(field).toHaveAccessibleDescription("Incorrect code"));
  },
} satisfies Story;

export const OnOwnComponentsSwitched = {
  decorators: [onFakeIn(enteringTotp)],
  render: () => <AsChild />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "I have no phone with me" }));
    await expect(await canvas.findByRole("textbox", { name: "Backup code" })).toHaveFocus();
    await expect(canvas.queryByRole("button", { name: "I have no phone with me" })).toBeNull();
    await expect(canvas.getByRole("button", { name: "Leave everything as it is" })).toBeVisible();
  },
} satisfies Story;

export const AutoSubmit = {
  args: { autoSubmit: true },
  decorators: [onFakeIn(enteringTotp)],
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await userEvent.click(field);
    await userEvent.keyboard("00000");
    await expect(canvas.queryByRole("alert")).toBeNull();
    await userEvent.keyboard("0");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
  },
} satisfies Story;

/** What Clerk's `reverificationErrorResponse()` makes on the app's server. */
function forbidden(reverification: string): Response {
  const clerk_error = { type: "forbidden", reason: "reverification-error", metadata: { reverification } };
  return Response.json({ clerk_error }, { status: 403 });
}

const request = fn<() => Promise<Response>>();

/** A server that wants a step-up of a kind, once. */
function wants(reverification: string): Story["beforeEach"] {
  return () => {
    request.mockReset();
    request.mockResolvedValueOnce(forbidden(reverification));
    request.mockResolvedValue(new Response(null, { status: 204 }));
  };
}

const withOwnAction = {
  decorators: [onFakeIn({ signedIn: "here", user: guarded.user })],
  render: () => (
    <div className="stack">
      <ReverificationForm />
      <DeleteAccount request={request} />
    </div>
  ),
} satisfies Story;

export const OwnActionGuarded = {
  ...withOwnAction,
  beforeEach: wants("strict"),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete my account" }));
    await userEvent.type(
      await canvas.findByRole("textbox", { name: "Authenticator code" }),
      `${code}{Enter}`,
    );
    await expect(await canvas.findByText("Your account is deleted.")).toHaveRole("status");
    await expect(request).toHaveBeenCalledTimes(2);
    await expect(canvas.getByRole("button", { name: "Delete my account" })).toHaveFocus();
  },
} satisfies Story;

export const OwnActionWithBothFactors = {
  ...withOwnAction,
  beforeEach: wants("strict_mfa"),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete my account" }));
    await userEvent.type(await canvas.findByLabelText("Password"), `${password}{Enter}`);
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await expect(field).toHaveFocus();
    await expect(request).toHaveBeenCalledTimes(1);
    await userEvent.keyboard(`${code}{Enter}`);
    await expect(await canvas.findByText("Your account is deleted.")).toHaveRole("status");
    await expect(request).toHaveBeenCalledTimes(2);
  },
} satisfies Story;

export const OwnActionGivenUp = {
  ...withOwnAction,
  beforeEach: wants("strict"),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete my account" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Do not change anything" }));
    await expect(await canvas.findByText("Your account is as it was.")).toHaveRole("status");
    await expect(request).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const OwnActionBesideSettings = {
  decorators: [onFakeIn({ signedIn: "here", user: guarded.user })],
  tags: ["!visual"],
  beforeEach: wants("strict"),
  render: () => (
    <div className="stack">
      <section aria-label="Own actions">
        <ReverificationForm />
        <DeleteAccount request={request} />
      </section>
      <MfaSettings />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete my account" }));
    // The settings ask for changes of their own only.
    const own = within(canvas.getByRole("region", { name: "Own actions" }));
    await expect(await own.findByText(introduction)).toBeVisible();
    await userEvent.type(own.getByRole("textbox", { name: "Authenticator code" }), `${code}{Enter}`);
    await expect(await canvas.findByText("Your account is deleted.")).toHaveRole("status");
  },
} satisfies Story;

export const OwnActionRaises = {
  decorators: [onFakeIn(guarded)],
  tags: ["!visual"],
  beforeEach: wants("strict_mfa"),
  render: () => (
    <div className="stack">
      <ReverificationForm />
      <TotpEnroll reverification="external" />
      <DeleteAccount request={request} />
    </div>
  ),
  play: async (context) => {
    const { canvas, userEvent, step } = context;
    await removeAuthenticator(context);
    await expect(await canvas.findByRole("textbox", { name: "Authenticator code" })).toBeVisible();
    await step("an action that needs both factors makes it one for both", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Delete my account" }));
      await userEvent.type(await canvas.findByLabelText("Password"), `${password}{Enter}`);
      await userEvent.type(
        await canvas.findByRole("textbox", { name: "Authenticator code" }),
        `${code}{Enter}`,
      );
    });
    await expect(await canvas.findByText("Your account is deleted.")).toHaveRole("status");
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
  },
} satisfies Story;

export const OwnActionFresh = {
  ...withOwnAction,
  beforeEach: () => {
    request.mockReset();
    request.mockImplementation(async () => new Response(null, { status: 204 }));
  },
  render: () => (
    <div className="stack">
      <ReverificationForm />
      <Pay request={request} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Pay 20 euros" }));
    await expect(await canvas.findByRole("textbox", { name: "Authenticator code" })).toHaveFocus();
    // Nothing is asked of the server before.
    await expect(request).not.toHaveBeenCalled();
  },
} satisfies Story;

export const OwnActionFreshTwice = {
  ...OwnActionFresh,
  tags: ["!visual"],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await OwnActionFresh.play(context);
    for (const times of [1, 2]) {
      await userEvent.type(
        await canvas.findByRole("textbox", { name: "Authenticator code" }),
        `${code}{Enter}`,
      );
      await expect(await canvas.findByText("Paid.")).toHaveRole("status");
      await expect(request).toHaveBeenCalledTimes(times);
      if (times === 1) await userEvent.click(canvas.getByRole("button", { name: "Pay 20 euros" }));
    }
  },
} satisfies Story;

export const OwnActionWithoutAStepUp = {
  ...withOwnAction,
  tags: ["!visual"],
  beforeEach: wants("strict"),
  render: () => <DeleteAccount request={request} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete my account" }));
    // Nobody can be asked: it is refused, and does not hang.
    await expect(await canvas.findByText("Your account could not be deleted.")).toHaveRole("status");
    await expect(request).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const OwnActionFailed = {
  ...withOwnAction,
  tags: ["!visual"],
  beforeEach: () => {
    request.mockReset();
    request.mockResolvedValue(new Response(null, { status: 500 }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete my account" }));
    await expect(await canvas.findByText("Your account could not be deleted.")).toHaveRole("status");
    await expect(canvas.queryByText(introduction)).toBeNull();
    await expect(request).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [onFakeIn(enteringTotp)],
  render: () => <OwnWords />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "The six digits" }), "000000");
    await userEvent.click(canvas.getByRole("button", { name: "It is me" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      /^That is not what your app shows now\./,
    );
    await expect(canvas.getByRole("button", { name: "Leave everything as it is" })).toBeVisible();
  },
} satisfies Story;

/** Checks that the words on the page are the catalogue's, and that none is in two languages or too wide. */
function saysIn({ reverification: words = {} }: MessageCatalogue): NonNullable<Story["play"]> {
  return async ({ canvas, canvasElement }) => {
    await canvas.findByRole("textbox", { name: words["label.phone_code"] ?? "" });
    await expect(canvas.getByText(words.introduction ?? "")).toBeVisible();
    await expect(canvas.getByRole("button", { name: words.submit ?? "" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: words["factor.totp"] ?? "" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: words.cancel ?? "" })).toBeVisible();
    const resend = await canvas.findByRole("button", { name: /30|٣٠/ });
    await expect(resend).toHaveAttribute("aria-disabled", "true");
    await expect(canvasElement).not.toHaveTextContent(/\{\w+\}|Confirm|Send |authenticator/);
    const tooWide = [...canvasElement.querySelectorAll("p, label, button, form, ul")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    await expect(tooWide).toEqual([]);
  };
}

export const German = {
  globals: { locale: "de" },
  decorators: [onFakeIn(enteringPhoneCode)],
  play: saysIn(de),
} satisfies Story;

export const RightToLeftWriting = {
  globals: { locale: "ar" },
  decorators: [onFakeIn(enteringPhoneCode)],
  play: async (context) => {
    await saysIn(ar)(context);
    const submit = context.canvas.getByRole("button", { name: ar.reverification.submit });
    await expect(getComputedStyle(submit).direction).toBe("rtl");
  },
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(enteringTotpIncorrect)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
  },
} satisfies Story;

export const DarkThemeInADialog = {
  ...InADialog,
  globals: { theme: "dark" },
} satisfies Story;

export const HookAlone = {
  decorators: [onFakeIn(enteringTotp)],
  render: () => <OwnUi />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Your code" }), "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Not this one.");
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  decorators: [onFakeIn({ ...guarded, user: { totp: false } })],
  render: () => (
    <div className="stack">
      <TotpEnroll reverification="external" />
      <OwnUi />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Set up an authenticator app" }));
    await userEvent.type(await canvas.findByLabelText("Your password"), `${password}{Enter}`);
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await expect(canvas.queryByLabelText("Your password")).toBeNull();
  },
} satisfies Story;
