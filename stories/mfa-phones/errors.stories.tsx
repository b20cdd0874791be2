import type { Meta, StoryObj } from "@storybook/react-vite";
import { MfaPhoneManager, type MfaPhoneManagerProps } from "mfa-ui/standalone";
import { mfaPhonesScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor, within } from "storybook/test";
import { onFake } from "../support/fake";
import { numbersOf, rowOf } from "./rows";

type Args = MfaPhoneManagerProps & { scenario: keyof typeof mfaPhonesScenarios };

/** What can go wrong: told in an alert at its row, or at the field. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Phone numbers/Errors",
  component: MfaPhoneManager,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(mfaPhonesScenarios)],
  render: ({ scenario: _, ...props }) => <MfaPhoneManager {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** Checks that the row of a number, and nothing else, says that something failed. */
function saysAtRow(phoneNumber: string, text: string | RegExp, again: string): NonNullable<Story["play"]> {
  return async ({ canvas }) => {
    const row = within(await rowOf(canvas, phoneNumber));
    await expect(row.getByRole("alert")).toHaveTextContent(text);
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    await expect(row.getByRole("button", { name: `${again} ${phoneNumber}` })).not.toHaveAttribute(
      "aria-disabled",
    );
  };
}

/** Checks that the field for the number says that something failed, and whether it was the number. */
function saysAtNumber(text: string | RegExp, isNumber: boolean): NonNullable<Story["play"]> {
  return async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent(text);
    const field = canvas.getByRole("textbox", { name: "Phone number" });
    await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringMatching(text)));
    if (isNumber) await expect(field).toHaveAttribute("aria-invalid", "true");
    else await expect(field).not.toHaveAttribute("aria-invalid");
  };
}

/** Checks that the field for the code says that something failed, and whether it was the code. */
function saysAtCode(text: string | RegExp, isCode: boolean): NonNullable<Story["play"]> {
  return async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent(text);
    const field = canvas.getByRole("textbox", { name: "SMS code" });
    await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringMatching(text)));
    if (isCode) await expect(field).toHaveAttribute("aria-invalid", "true");
    else await expect(field).not.toHaveAttribute("aria-invalid");
  };
}

export const ListingReserveFailed = {
  args: { scenario: "listingReserveFailed" },
  play: saysAtRow("+4915112345678", "There is no connection.", "Use for sign-in codes"),
} satisfies Story;

export const ListingReserveOffline = {
  args: { scenario: "listingReserveOffline" },
  play: saysAtRow("+4915112345678", "There is no connection.", "Use for sign-in codes"),
} satisfies Story;

export const ListingDefaultFailed = {
  args: { scenario: "listingDefaultFailed" },
  play: saysAtRow("+442079460123", "The sign-in service does not answer.", "Make default"),
} satisfies Story;

export const ListingDestroyFailed = {
  args: { scenario: "listingDestroyFailed" },
  play: saysAtRow("+4915112345678", "Try again in 45 seconds.", "Delete number"),
} satisfies Story;

export const ListingLastFactor = {
  args: { scenario: "listingLastFactor" },
  play: saysAtRow("+442079460123", "This is your last second step.", "Stop using for sign-in codes"),
} satisfies Story;

export const ListingReverificationRequired = {
  args: { scenario: "listingReverificationRequired" },
  play: saysAtRow("+4915112345678", "You need to provide additional verification", "Delete number"),
} satisfies Story;

export const AddingMissing = {
  args: { scenario: "addingMissing" },
  play: saysAtNumber("This field is empty.", true),
} satisfies Story;

export const AddingInvalid = {
  args: { scenario: "addingInvalid" },
  play: saysAtNumber("Phone numbers must be in the international format", true),
} satisfies Story;

export const AddingTaken = {
  args: { scenario: "addingTaken" },
  play: saysAtNumber("This phone number is already in use.", true),
} satisfies Story;

export const AddingReservedAlready = {
  args: { scenario: "addingReservedAlready" },
  play: saysAtNumber("This phone number is already in use.", true),
} satisfies Story;

export const AddingCountryUnsupported = {
  args: { scenario: "addingCountryUnsupported" },
  play: saysAtNumber("Phone numbers from this country are currently not supported.", true),
} satisfies Story;

export const AddingNetwork = {
  args: { scenario: "addingNetwork" },
  play: saysAtNumber("There is no connection.", false),
} satisfies Story;

export const AddingOffline = {
  args: { scenario: "addingOffline" },
  play: saysAtNumber("There is no connection.", false),
} satisfies Story;

export const AddingThrottled = {
  args: { scenario: "addingThrottled" },
  play: saysAtNumber("Try again in 45 seconds.", false),
} satisfies Story;

export const AddingReverificationRequired = {
  args: { scenario: "addingReverificationRequired" },
  play: saysAtNumber("You need to provide additional verification", false),
} satisfies Story;

export const EnteringSendFailed = {
  args: { scenario: "enteringSendFailed" },
  play: async (context) => {
    await saysAtCode("There is no connection.", false)(context);
    // No code went out, so none is described, and one can be asked for at once.
    await expect(context.canvas.queryByText(/code sent to/)).toBeNull();
    await expect(context.canvas.getByRole("button", { name: "Send another code" })).not.toHaveAttribute(
      "aria-disabled",
    );
  },
} satisfies Story;

export const EnteringSendThrottled = {
  args: { scenario: "enteringSendThrottled" },
  play: async (context) => {
    await saysAtCode("Too many requests. Please try again later. Try again in 45 seconds.", false)(context);
    await expect(
      await context.canvas.findByRole("button", { name: "Send another code in 45 seconds" }),
    ).toHaveAttribute("aria-disabled", "true");
  },
} satisfies Story;

export const EnteringCodeMalformed = {
  args: { scenario: "enteringCodeMalformed" },
  play: saysAtCode("That is not a six-digit code.", true),
} satisfies Story;

export const EnteringCodeIncorrect = {
  args: { scenario: "enteringCodeIncorrect" },
  play: saysAtCode("Incorrect code", true),
} satisfies Story;

export const EnteringCodeExpired = {
  args: { scenario: "enteringCodeExpired" },
  play: saysAtCode("This code has expired.", true),
} satisfies Story;

export const EnteringTooManyAttempts = {
  args: { scenario: "enteringTooManyAttempts" },
  play: async (context) => {
    await saysAtCode("Too many failed attempts.", true)(context);
    await expect(context.canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
} satisfies Story;

export const EnteringNetwork = {
  args: { scenario: "enteringNetwork" },
  play: saysAtCode("There is no connection.", false),
} satisfies Story;

export const EnteringOffline = {
  args: { scenario: "enteringOffline" },
  play: saysAtCode("There is no connection.", false),
} satisfies Story;

export const ReservingFailed = {
  args: { scenario: "reservingFailed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("There is no connection.");
    // The code was accepted: only the last step is repeated, or left for later.
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await expect(await numbersOf(canvas, "Other phone numbers")).toEqual(["+15005550009"]);
  },
} satisfies Story;
