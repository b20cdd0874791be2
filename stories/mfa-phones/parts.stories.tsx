import type { Meta, StoryObj } from "@storybook/react-vite";
import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import { MfaPhoneManager, type MfaPhoneManagerProps } from "mfa-ui/standalone";
import { type FakePhone, mfaPhonesScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor, within } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { CountrySelect } from "./examples/country-select";
import { OwnField } from "./examples/own-field";
import { OwnMarkup } from "./examples/own-markup";
import { OwnRows } from "./examples/own-rows";
import { OwnUi } from "./examples/own-ui";
import { OwnWords } from "./examples/own-words";
import "./parts.css";
import { numbersOf, rowOf } from "./rows";

const { listingEmpty, listingOne, listingMany, adding } = mfaPhonesScenarios;
const reserved = "Phone numbers for sign-in codes";

/** The same flow from its parts, on an app's own components, in other words, and by the hook alone. */
const meta = {
  title: "Phone numbers/Parts",
  component: MfaPhoneManager,
  args: { onComplete: fn() },
} satisfies Meta<MfaPhoneManagerProps>;

export default meta;
type Story = StoryObj<MfaPhoneManagerProps>;

export const OwnMarkupAndOrder = {
  decorators: [onFakeIn(adding)],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Phone number" });
    await userEvent.type(field, "12345{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/international format/);
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    // The refused number stays, selected: the next one replaces it.
    await expect(field).toHaveFocus();
    await userEvent.keyboard("+1 500");
    await expect(field).toHaveValue("+1 500");
  },
} satisfies Story;

export const OwnMarkupAndOrderToTheEnd = {
  decorators: [onFakeIn(listingEmpty)],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add another number" }));
    await userEvent.keyboard("+1 500 555 0009{Enter}");
    await userEvent.type(await canvas.findByRole("textbox", { name: "SMS code" }), "424242{Enter}");
    const codes = await canvas.findByRole("group", { name: "Backup codes" });
    await waitFor(() => expect(codes).toHaveFocus());
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(within(codes).getByRole("button", { name: "I have them all" }));
    await waitFor(() => expect(args.onComplete).toHaveBeenCalledTimes(1));
    await expect(await numbersOf(canvas, reserved)).toEqual(["+15005550009"]);
  },
} satisfies Story;

export const OwnRow = {
  decorators: [onFakeIn(listingMany)],
  render: ({ onComplete }) => <OwnRows onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Ask first: 0123" }));
    const row = within(await canvas.findByRole("listitem", { name: "Number ending in 0123" }));
    await expect(await row.findByText("First choice")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Ask first: 0006" })).toBeVisible();
    await expect(canvas.queryByText(/\+\d{8}/)).toHaveRole("status");
    await expect(canvas.queryByRole("button", { name: /Delete/ })).toBeNull();
  },
} satisfies Story;

export const OwnNumberField = {
  decorators: [onFakeIn(adding)],
  render: ({ onComplete }) => <OwnField onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Phone number" });
    await expect(field).toHaveClass("own-field");
    await expect(field).toHaveAttribute("autocomplete", "tel");
    await userEvent.type(field, "+15005550001");
    await userEvent.click(canvas.getByRole("button", { name: "Send a code" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This phone number is already in use.");
    await waitFor(() => expect(field).toHaveAccessibleDescription(/already in use/));
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue("+1 500 555 000 1");
  },
} satisfies Story;

export const OwnNumberFieldAccepted = {
  decorators: [onFakeIn(adding)],
  render: ({ onComplete }) => <OwnField onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Phone number" }), "+15005550009");
    await userEvent.click(canvas.getByRole("button", { name: "Send a code" }));
    await expect(await canvas.findByText("A code was sent to +15005550009.")).toHaveRole("status");
    const field = canvas.getByRole("textbox", { name: "SMS code" });
    await waitFor(() => expect(field).toHaveFocus());
  },
} satisfies Story;

export const CountryAndNationalNumber = {
  decorators: [onFakeIn(adding)],
  render: ({ onComplete }) => <CountrySelect onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      await canvas.findByRole("combobox", { name: "Country" }),
      "United Kingdom (+44)",
    );
    await userEvent.type(canvas.getByRole("textbox", { name: "Phone number" }), "020 7946 0999");
  },
} satisfies Story;

export const CountryAndNationalNumberSent = {
  ...CountryAndNationalNumber,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await CountryAndNationalNumber.play(context);
    await userEvent.click(canvas.getByRole("button", { name: "Send a code" }));
    // The country's number in front, and the zero that is for calls at home left out.
    await expect(await canvas.findByText("A code was sent to +442079460999.")).toHaveRole("status");
    await userEvent.type(canvas.getByRole("textbox", { name: "SMS code" }), "424242{Enter}");
    await canvas.findByText("+442079460999 gets sign-in codes now.");
    await userEvent.click(canvas.getByRole("button", { name: "Add a phone number" }));
    await expect(await canvas.findByRole("textbox", { name: "Phone number" })).toHaveValue("");
  },
} satisfies Story;

export const CountryAndNationalNumberRefused = {
  decorators: [onFakeIn(adding)],
  render: ({ onComplete }) => <CountrySelect onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Phone number" });
    await userEvent.type(field, "500{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/international format/);
    // The field that one sees says so, with what was typed into it.
    await waitFor(() => expect(field).toHaveAccessibleDescription(/international format/));
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue("500");
  },
} satisfies Story;

export const AutoSubmit = {
  args: { autoSubmit: true },
  decorators: [onFakeIn(listingOne)],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add a phone number" }));
    // Six digits of a number are no code.
    await userEvent.keyboard("+1 500 555 0009");
    await expect(canvas.getByRole("button", { name: "Send a code" })).not.toHaveAttribute("aria-disabled");
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByRole("textbox", { name: "SMS code" })).toHaveFocus();
    await userEvent.keyboard("42424");
    await expect(canvas.getByRole("button", { name: "Verify" })).not.toHaveAttribute("aria-disabled");
    await userEvent.keyboard("2");
    await canvas.findByText("+15005550009 gets sign-in codes now.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const AddedWhatIsThereUnverified = {
  decorators: [onFakeIn(listingMany)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add a phone number" }));
    await userEvent.keyboard("+81 90 1234 5678{Enter}");
    // It is not added again: its code is sent.
    await expect(await canvas.findByText("A code was sent to +819012345678.")).toHaveRole("status");
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).toHaveFocus();
    await expect(canvas.queryByRole("alert")).toBeNull();
    await expect(await numbersOf(canvas, "Phone numbers to verify")).toEqual(["+819012345678"]);
  },
} satisfies Story;

export const AddedWhatIsThereVerified = {
  decorators: [onFakeIn(listingMany)],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add a phone number" }));
    await userEvent.keyboard("+49 (151) 1234-5678{Enter}");
    // It needs no code: it becomes a second factor.
    await expect(await canvas.findByText("+4915112345678 gets sign-in codes now.")).toHaveRole("status");
    await expect(await numbersOf(canvas, reserved)).toContain("+4915112345678");
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const LeftAndTakenUpLater = {
  decorators: [onFakeIn(listingOne)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Add a phone number" }));
    await userEvent.keyboard("+15005550009{Enter}");
    await canvas.findByRole("textbox", { name: "SMS code" });
    await userEvent.click(canvas.getByRole("button", { name: "Cancel" }));
    await expect(await numbersOf(canvas, "Phone numbers to verify")).toEqual(["+15005550009"]);
    await userEvent.click(canvas.getByRole("button", { name: "Verify +15005550009" }));
    // The code that was sent a moment ago is still good, and Clerk takes no request for another yet.
    const field = await canvas.findByRole("textbox", { name: "SMS code" });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(
      await canvas.findByRole("button", { name: "Send another code in 30 seconds" }),
    ).toHaveAttribute("aria-disabled", "true");
  },
} satisfies Story;

export const RequiredLastFactor = {
  args: { required: true },
  decorators: [onFakeIn(listingOne)],
  play: async ({ canvas, userEvent }) => {
    const row = within(await rowOf(canvas, "+15005550006"));
    await userEvent.click(row.getByRole("button", { name: "Stop using for sign-in codes +15005550006" }));
    await expect(await row.findByRole("alert")).toHaveTextContent(
      "This is your last second step. Add another one before you remove it.",
    );
    // Neither asked nor done.
    await expect(row.queryByRole("button", { name: "Stop using it" })).toBeNull();
    await expect(await numbersOf(canvas, reserved)).toEqual(["+15005550006"]);
  },
} satisfies Story;

export const RequiredLastFactorNotDeleted = {
  args: { required: true },
  decorators: [onFakeIn(listingOne)],
  play: async ({ canvas, userEvent }) => {
    const row = within(await rowOf(canvas, "+15005550006"));
    const remove = row.getByRole("button", { name: "Delete number +15005550006" });
    await userEvent.click(remove);
    await expect(await row.findByRole("alert")).toHaveTextContent(/^This is your last second step\./);
    await expect(row.queryByRole("button", { name: "Delete it" })).toBeNull();
    await expect(remove).toHaveFocus();
  },
} satisfies Story;

export const RequiredButNotTheLast = {
  args: { required: true },
  decorators: [onFakeIn(listingMany)],
  play: async ({ canvas, userEvent }) => {
    const row = within(await rowOf(canvas, "+15005550006"));
    await userEvent.click(row.getByRole("button", { name: /^Stop using/ }));
    await userEvent.click(await row.findByRole("button", { name: "Stop using it" }));
    await canvas.findByText("+15005550006 gets no sign-in codes any more.");
    // The one that is left is offered first from now on.
    await expect(within(await rowOf(canvas, "+442079460123")).getByText("Default")).toBeVisible();
  },
} satisfies Story;

export const ConfirmationCancelled = {
  decorators: [onFakeIn(listingMany)],
  play: async ({ canvas, userEvent }) => {
    const row = within(await rowOf(canvas, "+4915112345678"));
    await userEvent.click(row.getByRole("button", { name: "Delete number +4915112345678" }));
    // What is safe has the focus; after it, the button that asked.
    const cancel = await row.findByRole("button", { name: "Cancel" });
    await waitFor(() => expect(cancel).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    const remove = await row.findByRole("button", { name: "Delete number +4915112345678" });
    await waitFor(() => expect(remove).toHaveFocus());
    await expect(canvas.getAllByRole("listitem")).toHaveLength(4);
  },
} satisfies Story;

export const SeveralRowsAtOnce = {
  decorators: [
    onFakeIn({
      ...listingMany,
      answers: { setReservedForSecondFactor: "pending", makeDefaultSecondFactor: "unreachable" },
    }),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole("button", { name: "Use for sign-in codes +4915112345678" }),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Make default +442079460123" }));
    await userEvent.click(canvas.getByRole("button", { name: "Delete number +819012345678" }));
    // One waits, one failed, one asks: each at its own row.
    const waiting = within(await rowOf(canvas, "+4915112345678"));
    await expect(waiting.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    const failed = within(await rowOf(canvas, "+442079460123"));
    await expect(await failed.findByRole("alert")).toHaveTextContent("There is no connection.");
    const asking = within(await rowOf(canvas, "+819012345678"));
    await expect(asking.getByRole("button", { name: "Delete it" })).toBeVisible();
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
  },
} satisfies Story;

export const StepUp = {
  decorators: [onFakeIn({ ...listingMany, stepUp: true })],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole("button", { name: "Use for sign-in codes +4915112345678" }),
    );
    await expect(await canvas.findByText("Before this change, confirm that it is you.")).toBeVisible();
    // The row waits; nothing is changed, and nothing has failed.
    const row = within(await rowOf(canvas, "+4915112345678"));
    await expect(row.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.queryByRole("alert")).toBeNull();
  },
} satisfies Story;

export const StepUpDone = {
  ...StepUp,
  play: async (context) => {
    const { args, canvas, userEvent } = context;
    await StepUp.play(context);
    await userEvent.type(await canvas.findByRole("textbox", { name: "Authenticator code" }), "424242{Enter}");
    // The change goes on by itself.
    await expect(await canvas.findByText("+4915112345678 gets sign-in codes now.")).toHaveRole("status");
    await expect(canvas.queryByText("Before this change, confirm that it is you.")).toBeNull();
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const StepUpGivenUp = {
  ...StepUp,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await StepUp.play(context);
    await userEvent.click(canvas.getByRole("button", { name: "Do not change anything" }));
    const again = await canvas.findByRole("button", { name: "Use for sign-in codes +4915112345678" });
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled"));
    await expect(await numbersOf(canvas, "Other phone numbers")).toEqual(["+4915112345678"]);
    await expect(canvas.queryByRole("alert")).toBeNull();
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [onFakeIn(listingOne)],
  render: ({ onComplete }) => <OwnWords onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await expect(await numbersOf(canvas, "We text codes to")).toEqual(["+15005550006"]);
    await userEvent.click(canvas.getByRole("button", { name: "Text codes to another phone" }));
    await canvas.findByRole("textbox", {
      name: "Mobile number",
      description: "Start with + and the country.",
    });
    await userEvent.keyboard("12345");
    await userEvent.click(canvas.getByRole("button", { name: "Text me" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "That is no mobile number. Is the country in front?",
    );
    await expect(canvas.getByRole("button", { name: "Forget it +15005550006" })).toBeVisible();
  },
} satisfies Story;

const longest: readonly FakePhone[] = [
  { id: "idn_1", phoneNumber: "+882345678901234", reserved: true, isDefault: true },
  { id: "idn_2", phoneNumber: "+878101234567890", reserved: true },
  { id: "idn_3", phoneNumber: "+883123456789012" },
  { id: "idn_4", phoneNumber: "+881234567890123", verified: false },
];

export const LongInternationalNumbers = {
  decorators: [onFakeIn({ signedIn: "here", user: { phones: longest } })],
  play: async ({ canvas, canvasElement, userEvent }) => {
    const row = within(await rowOf(canvas, "+878101234567890"));
    await userEvent.click(row.getByRole("button", { name: "Delete number +878101234567890" }));
    await row.findByRole("button", { name: "Delete it" });
    await expect(tooWideIn(canvasElement)).toEqual([]);
  },
} satisfies Story;

const fifty = Array.from({ length: 50 }, (_, index): FakePhone => {
  const phoneNumber = `+150055502${String(index).padStart(2, "0")}`;
  const kinds = [{ reserved: true }, {}, { verified: false }];
  return { id: `idn_${index}`, phoneNumber, ...kinds[index % 3], isDefault: index === 48 };
});

// A picture of fifty rows is large, and shows no more than one of four.
export const FiftyNumbers = {
  tags: ["!visual"],
  decorators: [onFakeIn({ signedIn: "here", user: { phones: fifty, totp: true, hasBackupCodes: true } })],
  play: async ({ canvas, userEvent }) => {
    const before = await numbersOf(canvas, reserved);
    await expect(before).toHaveLength(17);
    await expect(before.slice(0, 3)).toEqual(["+15005550248", "+15005550200", "+15005550203"]);
    await expect(await numbersOf(canvas, "Other phone numbers")).toHaveLength(17);
    await expect(await numbersOf(canvas, "Phone numbers to verify")).toHaveLength(16);
    await userEvent.click(canvas.getByRole("button", { name: "Make default +15005550233" }));
    await canvas.findByText("+15005550233 is the default now.");
    await expect((await numbersOf(canvas, reserved)).slice(0, 3)).toEqual([
      "+15005550233",
      "+15005550200",
      "+15005550203",
    ]);
    // The button is gone: its row, which moved, has the focus.
    const row = await rowOf(canvas, "+15005550233");
    await waitFor(() => expect(row).toHaveFocus());
  },
} satisfies Story;

export const Arabic = {
  globals: { locale: "ar" },
  decorators: [onFakeIn(listingMany)],
  play: async ({ canvas, canvasElement, userEvent }) => {
    const words = ar.mfaPhones;
    await userEvent.click(await canvas.findByRole("button", { name: words.add }));
    const field = await canvas.findByRole("textbox", { name: words["label.number"] });
    await expect(getComputedStyle(canvas.getByRole("button", { name: words.cancel })).direction).toBe("rtl");
    // A number is written from left to right in every language.
    await expect(getComputedStyle(field).direction).toBe("ltr");
    const number = within(await rowOf(canvas, "+15005550006")).getByText("+15005550006");
    await expect(getComputedStyle(number).direction).toBe("ltr");
    await userEvent.keyboard("٠٠{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(ar.errors["invalid-phone"]);
    await expect(tooWideIn(canvasElement)).toEqual([]);
  },
} satisfies Story;

export const German = {
  globals: { locale: "de" },
  decorators: [onFakeIn(listingMany)],
  play: async ({ canvas, canvasElement, userEvent }) => {
    const words = de.mfaPhones;
    await expect(await numbersOf(canvas, words["group.reserved"])).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: `${words.unreserve} +442079460123` }));
    await expect(await canvas.findByRole("button", { name: words["confirm.unreserve"] })).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/\{\w+\}|Phone number|Delete/);
    await expect(tooWideIn(canvasElement)).toEqual([]);
  },
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(listingMany)],
  play: async ({ canvas, userEvent }) => {
    const row = within(await rowOf(canvas, "+442079460123"));
    await userEvent.click(row.getByRole("button", { name: /^Stop using/ }));
    await row.findByRole("button", { name: "Stop using it" });
    await userEvent.click(canvas.getByRole("button", { name: "Add a phone number" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Phone number" }), "12345{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/international format/);
  },
} satisfies Story;

export const HookAlone = {
  decorators: [onFakeIn(listingMany)],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Delete +819012345678" }));
    await expect(canvas.getByRole("button", { name: "Keep +819012345678" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Another number" }));
    const field = await canvas.findByRole("textbox", { name: "Number" });
    await userEvent.type(field, "12345{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/international format/);
    await waitFor(() => expect(field).toHaveAccessibleDescription(/international format/));
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  decorators: [onFakeIn(listingEmpty)],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Another number" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Number" }), "+15005550009{Enter}");
    await userEvent.type(
      await canvas.findByRole("textbox", { name: "Code for +15005550009" }),
      "424242{Enter}",
    );
    await userEvent.click(await canvas.findByRole("button", { name: "I wrote these codes down" }));
    await expect(await canvas.findByText(/^\+15005550009 first/)).toBeVisible();
    await waitFor(() => expect(args.onComplete).toHaveBeenCalledTimes(1));
  },
} satisfies Story;

/** The texts and boxes that do not fit. */
function tooWideIn(element: HTMLElement): Element[] {
  const boxes = element.querySelectorAll("p, label, button, form, ul, li, span");
  return [...boxes].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
}
