import type { Meta, StoryObj } from "@storybook/react-vite";
import { MfaPhoneManager, type MfaPhoneManagerProps } from "mfa-ui/standalone";
import { mfaPhonesScenarios } from "mfa-ui/testing";
import { expect, fn, within } from "storybook/test";
import { inFrame, onFake } from "../support/fake";
import { numbersOf, rowOf } from "./rows";

type Args = MfaPhoneManagerProps & { scenario: keyof typeof mfaPhonesScenarios };

/** Every status of the drop-in. A story bears the name of its scenario in `mfa-ui/testing`. */
const meta = {
  title: "Phone numbers/States",
  component: MfaPhoneManager,
  args: { onComplete: fn() },
  argTypes: { scenario: { table: { disable: true } } },
  decorators: [onFake(mfaPhonesScenarios)],
  render: ({ scenario: _, ...props }) => <MfaPhoneManager {...props} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Loading = {
  args: { scenario: "loading" },
  decorators: [inFrame],
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId("rendered")).toBeEmptyDOMElement();
  },
} satisfies Story;

export const Idle = {
  args: { scenario: "idle" },
  decorators: [inFrame],
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId("rendered")).toBeEmptyDOMElement();
  },
} satisfies Story;

export const Unavailable = {
  args: { scenario: "unavailable" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    await expect(canvas.getByRole("button", { name: "Reload the page" })).toBeVisible();
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const ListingEmpty = {
  args: { scenario: "listingEmpty" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^There is no phone number yet\./)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Add a phone number" })).toBeVisible();
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const ListingOne = {
  args: { scenario: "listingOne" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+15005550006"));
    await expect(row.getByText("Default")).toBeVisible();
    // The default one cannot become it.
    const buttons = row.getAllByRole("button").map((button) => button.textContent);
    await expect(buttons).toEqual(["Stop using for sign-in codes", "Delete number"]);
    await expect(canvas.getAllByRole("list")).toHaveLength(1);
  },
} satisfies Story;

export const ListingMany = {
  args: { scenario: "listingMany" },
  play: async ({ canvas }) => {
    // The default one first, whatever Clerk's order.
    await expect(await numbersOf(canvas, "Phone numbers for sign-in codes")).toEqual([
      "+15005550006",
      "+442079460123",
    ]);
    await expect(await numbersOf(canvas, "Other phone numbers")).toEqual(["+4915112345678"]);
    await expect(await numbersOf(canvas, "Phone numbers to verify")).toEqual(["+819012345678"]);
    // Each button's name has its number.
    await expect(canvas.getByRole("button", { name: "Make default +442079460123" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Use for sign-in codes +4915112345678" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Verify +819012345678" })).toBeVisible();
    await expect(canvas.getAllByRole("button", { name: /^Delete number/ })).toHaveLength(4);
    await expect(canvas.getAllByText("Default")).toHaveLength(1);
  },
} satisfies Story;

export const ListingDefaultPending = {
  args: { scenario: "listingDefaultPending" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+442079460123"));
    await expect(row.getByRole("button")).toHaveTextContent("Make default");
    await expect(row.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    // Only this row waits.
    const other = within(await rowOf(canvas, "+4915112345678"));
    await expect(other.getByRole("button", { name: /^Use for/ })).not.toHaveAttribute("aria-disabled");
  },
} satisfies Story;

export const ListingReservePending = {
  args: { scenario: "listingReservePending" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+4915112345678"));
    await expect(row.getByRole("button")).toHaveTextContent("Use for sign-in codes");
    await expect(row.getByRole("button")).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.getByRole("button", { name: "Add a phone number" })).not.toHaveAttribute(
      "aria-disabled",
    );
  },
} satisfies Story;

export const ListingDestroyPending = {
  args: { scenario: "listingDestroyPending" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+4915112345678"));
    const confirm = row.getByRole("button", { name: "Delete it" });
    await expect(confirm).toHaveAttribute("aria-disabled", "true");
    await expect(confirm).toHaveAccessibleDescription("+4915112345678 will be deleted from your account.");
    // What is on its way cannot be taken back.
    await expect(row.queryByRole("button", { name: "Cancel" })).toBeNull();
  },
} satisfies Story;

export const ListingReserved = {
  args: { scenario: "listingReserved" },
  play: async ({ args, canvas }) => {
    await expect(await canvas.findByText("+4915112345678 gets sign-in codes now.")).toHaveRole("status");
    await expect(await numbersOf(canvas, "Phone numbers for sign-in codes")).toContain("+4915112345678");
    await expect(canvas.queryByRole("list", { name: "Other phone numbers" })).toBeNull();
    // It was done before the page was there.
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const ListingDefaultChanged = {
  args: { scenario: "listingDefaultChanged" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("+442079460123 is the default now.")).toHaveRole("status");
    await expect(await numbersOf(canvas, "Phone numbers for sign-in codes")).toEqual([
      "+442079460123",
      "+15005550006",
    ]);
    await expect(within(await rowOf(canvas, "+442079460123")).getByText("Default")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Make default +15005550006" })).toBeVisible();
  },
} satisfies Story;

export const ListingUnreserved = {
  args: { scenario: "listingUnreserved" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("+442079460123 gets no sign-in codes any more.")).toHaveRole(
      "status",
    );
    // The number stays in the account.
    await expect(await numbersOf(canvas, "Other phone numbers")).toContain("+442079460123");
    await expect(await numbersOf(canvas, "Phone numbers for sign-in codes")).toEqual(["+15005550006"]);
  },
} satisfies Story;

export const ListingDestroyed = {
  args: { scenario: "listingDestroyed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("+4915112345678 is deleted.")).toHaveRole("status");
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
    await expect(canvas.queryByRole("listitem", { name: "+4915112345678" })).toBeNull();
  },
} satisfies Story;

export const ListingConfirmUnreserve = {
  args: { scenario: "listingConfirmUnreserve" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+442079460123"));
    const meaning = "+442079460123 will no longer get sign-in codes. The number stays in your account.";
    await expect(row.getByText(meaning)).toBeVisible();
    await expect(row.getByRole("button", { name: "Stop using it" })).toHaveAccessibleDescription(meaning);
    await expect(row.getByRole("button", { name: "Cancel" })).toHaveAccessibleDescription(meaning);
    await expect(row.getAllByRole("button")).toHaveLength(2);
  },
} satisfies Story;

export const ListingConfirmUnreserveLast = {
  args: { scenario: "listingConfirmUnreserveLast" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+15005550006"));
    await expect(row.getByRole("button", { name: "Stop using it" })).toHaveAccessibleDescription(
      "+15005550006 is your only second step. Without it, your password alone is enough to sign in, and backup codes stop working.",
    );
  },
} satisfies Story;

export const ListingConfirmDestroy = {
  args: { scenario: "listingConfirmDestroy" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+4915112345678"));
    await expect(row.getByRole("button", { name: "Delete it" })).toHaveAccessibleDescription(
      "+4915112345678 will be deleted from your account.",
    );
    await expect(row.getByRole("button", { name: "Cancel" })).toBeVisible();
    await expect(row.getAllByRole("button")).toHaveLength(2);
  },
} satisfies Story;

export const ListingConfirmDestroyLast = {
  args: { scenario: "listingConfirmDestroyLast" },
  play: async ({ canvas }) => {
    const row = within(await rowOf(canvas, "+15005550006"));
    await expect(row.getByRole("button", { name: "Delete it" })).toHaveAccessibleDescription(
      "+15005550006 is your only second step. Once it is deleted, your password alone is enough to sign in, and backup codes stop working.",
    );
  },
} satisfies Story;

export const Adding = {
  args: { scenario: "adding" },
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", {
      name: "Phone number",
      description: "With its country code, such as +1 500 555 0006.",
    });
    await expect(field).toHaveAttribute("type", "tel");
    await expect(field).toHaveAttribute("autocomplete", "tel");
    await expect(canvas.getByRole("button", { name: "Send a code" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Add a phone number" })).toBeNull();
    // The list stays.
    await expect(canvas.getAllByRole("listitem")).toHaveLength(1);
  },
} satisfies Story;

export const Creating = {
  args: { scenario: "creating" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Adding the phone number…")).toHaveRole("status");
    await expect(canvas.getByRole("textbox", { name: "Phone number" })).toHaveAttribute("readonly");
    await expect(canvas.getByRole("button", { name: "Send a code" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
} satisfies Story;

export const Sending = {
  args: { scenario: "sending" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Sending a code to +15005550009…")).toHaveRole("status");
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Verify" })).toHaveAttribute("aria-disabled", "true");
    // The number is in the account already.
    await expect(await numbersOf(canvas, "Phone numbers to verify")).toEqual(["+15005550009"]);
  },
} satisfies Story;

export const Entering = {
  args: { scenario: "entering" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("A code was sent to +15005550009.")).toHaveRole("status");
    const field = await canvas.findByRole("textbox", {
      name: "SMS code",
      description: "Enter the code sent to +15005550009.",
    });
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await expect(
      await canvas.findByRole("button", { name: "Send another code in 30 seconds" }),
    ).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
} satisfies Story;

export const EnteringResendAvailable = {
  args: { scenario: "enteringResendAvailable" },
  play: async ({ canvas }) => {
    const resend = await canvas.findByRole("button", { name: "Send another code" });
    await expect(resend).not.toHaveAttribute("aria-disabled");
  },
} satisfies Story;

export const EnteringResending = {
  args: { scenario: "enteringResending" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Sending a code to +15005550009…")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: /another code/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    // The first code still works.
    await expect(canvas.getByRole("button", { name: "Verify" })).not.toHaveAttribute("aria-disabled");
  },
} satisfies Story;

export const Verifying = {
  args: { scenario: "verifying" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking the code…")).toHaveRole("status");
    await expect(canvas.getByRole("textbox", { name: "SMS code" })).toHaveAttribute("readonly");
    await expect(canvas.getByRole("button", { name: "Verify" })).toHaveAttribute("aria-disabled", "true");
    await expect(canvas.queryByRole("button", { name: "Cancel" })).toBeNull();
  },
} satisfies Story;

export const Reserving = {
  args: { scenario: "reserving" },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText("The number is verified. Setting it up for sign-in codes…"),
    ).toHaveRole("status");
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await expect(await numbersOf(canvas, "Other phone numbers")).toEqual(["+15005550009"]);
  },
} satisfies Story;

export const ListingAdded = {
  args: { scenario: "listingAdded" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("+15005550009 gets sign-in codes now.")).toHaveRole("status");
    await expect(await numbersOf(canvas, "Phone numbers for sign-in codes")).toEqual([
      "+15005550006",
      "+15005550009",
    ]);
    await expect(canvas.getByRole("button", { name: "Add a phone number" })).toBeVisible();
  },
} satisfies Story;

export const Saving = {
  args: { scenario: "saving" },
  play: async ({ canvas }) => {
    const codes = within(await canvas.findByRole("list", { name: "Backup codes" }));
    await expect(codes.getAllByRole("listitem")).toHaveLength(10);
    await expect(canvas.getByRole("checkbox", { name: "I have saved my backup codes" })).not.toBeChecked();
    await expect(canvas.getByRole("button", { name: "Done" })).toBeVisible();
    // Nothing goes before them.
    await expect(canvas.queryByRole("button", { name: "Add a phone number" })).toBeNull();
    await expect(await numbersOf(canvas, "Phone numbers for sign-in codes")).toEqual(["+15005550009"]);
  },
} satisfies Story;
