import type { Meta, StoryObj } from "@storybook/react-vite";
import { TotpEnroll, type TotpEnrollProps } from "mfa-ui/standalone";
import { totpEnrollmentScenarios } from "mfa-ui/testing";
import { expect, fn, spyOn, waitFor } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { AsChild } from "./examples/as-child";
import { OwnMarkup } from "./examples/own-markup";
import { OwnUi } from "./examples/own-ui";
import { OwnWords } from "./examples/own-words";

const atStart = onFakeIn(totpEnrollmentScenarios.disabled);
const atKey = onFakeIn(totpEnrollmentScenarios.entering);

/** The same flow from its parts, on an app's own components, in other words, and by the hook alone. */
const meta = {
  title: "Authenticator/Parts",
  component: TotpEnroll,
  args: { onComplete: fn() },
} satisfies Meta<TotpEnrollProps>;

export default meta;
type Story = StoryObj<TotpEnrollProps>;

export const OwnMarkupAndOrder = {
  decorators: [atKey],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    // With both, the key is there beside the QR code and nothing changes between the two.
    await expect(canvas.getByRole("group", { name: "Key for your authenticator app" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /instead$/ })).toBeNull();
    const field = canvas.getByRole("textbox", { name: "Code from the app" });
    await userEvent.type(field, "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await expect(canvas.getAllByRole("alert")).toHaveLength(1);
    // The refused code stays, selected: the next one replaces it.
    await expect(field).toHaveFocus();
    await userEvent.keyboard("222222");
    await expect(field).toHaveValue("222222");
  },
} satisfies Story;

export const OnOwnComponents = {
  decorators: [atStart],
  render: ({ onComplete }) => <AsChild onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect my authenticator app" }));
    const picture = await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await expect(picture.tagName).toBe("FIGURE");
    await expect(picture.querySelector("svg path")).toBeVisible();
    const field = canvas.getByRole("textbox", { name: "Code from the app" });
    await expect(field).toHaveClass("own-field");
    await expect(field).toHaveFocus();
    await userEvent.type(field, "111111");
    await userEvent.click(canvas.getByRole("button", { name: "Connect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await waitFor(() => expect(field).toHaveAccessibleDescription("Incorrect code"));
  },
} satisfies Story;

export const KeyInPlaceOfQrCode = {
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await userEvent.click(canvas.getByRole("button", { name: "Show the key instead" }));
    const key = canvas.getByRole("group", { name: "Key for your authenticator app" });
    await expect(key).toHaveTextContent("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
    await expect(canvas.queryByRole("img")).toBeNull();
    // The same button leads back, and has kept the focus.
    await expect(canvas.getByRole("button", { name: "Show the QR code instead" })).toHaveFocus();
  },
} satisfies Story;

export const KeyAsTextAtFirst = {
  args: { format: "text" },
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("group", { name: /^Key/ })).toBeVisible();
    await expect(canvas.queryByRole("img")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Show the QR code instead" }));
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await expect(canvas.queryByRole("group", { name: /^Key/ })).toBeNull();
    await expect(canvas.getByRole("button", { name: "Show the key instead" })).toBeVisible();
  },
} satisfies Story;

export const KeyBesideQrCode = {
  args: { format: "both" },
  decorators: [atKey],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await expect(canvas.getByRole("group", { name: /^Key/ })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /instead$/ })).toBeNull();
  },
} satisfies Story;

export const KeyCopied = {
  args: { format: "text" },
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    const write = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy the key" }));
    await expect(await canvas.findByText("The key is copied.")).toHaveRole("status");
    await expect(write.mock.calls).toEqual([["JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"]]);
    write.mockRestore();
  },
} satisfies Story;

export const KeyCopyRefused = {
  args: { format: "text" },
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    const refusal = new DOMException("Write permission denied.", "NotAllowedError");
    const write = spyOn(navigator.clipboard, "writeText").mockRejectedValue(refusal);
    await userEvent.click(await canvas.findByRole("button", { name: "Copy the key" }));
    await expect(await canvas.findByText(/^The browser did not let us copy\./)).toHaveRole("status");
    await expect(String(getSelection())).toBe("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
    write.mockRestore();
  },
} satisfies Story;

export const AnotherKey = {
  args: { format: "text" },
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    const first = (await canvas.findByRole("group", { name: /^Key/ })).textContent;
    await userEvent.click(canvas.getByRole("button", { name: "Start again with a new key" }));
    await waitFor(() =>
      expect(canvas.getByRole("group", { name: /^Key/ })).not.toHaveTextContent(String(first)),
    );
    await expect(canvas.getByRole("textbox", { name: "Code from the app" })).toHaveValue("");
  },
} satisfies Story;

export const Cancelled = {
  decorators: [atKey],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Cancel" }));
    await expect(await canvas.findByRole("button", { name: "Set up an authenticator app" })).toHaveFocus();
    await expect(canvas.queryByRole("img")).toBeNull();
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const AutoStart = {
  args: { autoStart: true },
  decorators: [atStart],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("img", { name: /^QR code/, busy: false })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Set up an authenticator app" })).toBeNull();
  },
} satisfies Story;

export const AutoSubmit = {
  args: { autoSubmit: true },
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Code from the app" });
    await userEvent.click(field);
    await userEvent.keyboard("42424");
    await expect(canvas.getByRole("button", { name: "Verify" })).not.toHaveAttribute("aria-disabled");
    await userEvent.keyboard("2");
    await expect(await canvas.findByRole("group", { name: "Backup codes" })).toHaveFocus();
  },
} satisfies Story;

export const CompleteOnceCodesAreSaved = {
  decorators: [atStart],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Set up an authenticator app" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Code from the app" }), "424242{Enter}");
    const done = await canvas.findByRole("button", { name: "Done" });
    await userEvent.click(done);
    await expect(canvas.getAllByRole("listitem")).toHaveLength(10);
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
    await userEvent.click(done);
    await expect(await canvas.findByText("Your authenticator app is set up.")).toHaveRole("status");
    await expect(canvas.queryByRole("list")).toBeNull();
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const Removed = {
  decorators: [onFakeIn(totpEnrollmentScenarios.enabled)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
    // What takes something away is not one key stroke off.
    await expect(await canvas.findByRole("button", { name: "Cancel" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Remove it" }));
    await expect(await canvas.findByText("The authenticator app is removed.")).toHaveRole("status");
    await expect(canvas.getByRole("button", { name: "Set up an authenticator app" })).toHaveFocus();
  },
} satisfies Story;

export const LastFactorKept = {
  args: { required: true },
  decorators: [onFakeIn(totpEnrollmentScenarios.enabled)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Remove the authenticator app" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "This is your last second step. Add another one before you remove it.",
    );
    await expect(canvas.queryByRole("button", { name: "Remove it" })).toBeNull();
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [atKey],
  render: ({ onComplete }) => <OwnWords onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await userEvent.type(canvas.getByRole("textbox", { name: "The six digits" }), "000000");
    await userEvent.click(canvas.getByRole("button", { name: "Protect it" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      /^That is not what your app shows now\./,
    );
  },
} satisfies Story;

export const LongTexts = {
  args: {
    format: "both",
    messages: {
      copySecret: "Einrichtungsschlüssel in die Zwischenablage des Betriebssystems kopieren",
      link: "Auf diesem Gerät in einer Zwei-Faktor-Authentifizierungsanwendung öffnen",
      label: "Bestätigungscode aus der Zwei-Faktor-Authentifizierungsanwendung Ihres Mobiltelefons",
      description:
        "Scannen Sie den QR-Code mit Ihrer Zwei-Faktor-Authentifizierungsanwendung, oder geben Sie dort den Einrichtungsschlüssel ein, und übertragen Sie den angezeigten Bestätigungscode.",
      submit: "Bestätigungscode überprüfen und Zwei-Faktor-Authentifizierung aktivieren",
      startOver: "Mit einem neuen Einrichtungsschlüssel von vorn beginnen",
      cancel: "Einrichtung der Zwei-Faktor-Authentifizierung abbrechen",
    },
  },
  decorators: [atKey],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await expect(canvas.getByRole("button", { name: /^Bestätigungscode überprüfen/ })).toBeVisible();
    const tooWide = [...canvasElement.querySelectorAll("p, label, button, a, code, form")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    await expect(tooWide).toEqual([]);
  },
} satisfies Story;

export const RightToLeftWriting = {
  args: { format: "both" },
  globals: { locale: "ar" },
  decorators: [atKey],
  play: async ({ canvas }) => {
    await canvas.findByRole("img", { name: /QR/, busy: false });
    const submit = canvas.getByRole("button", { name: "تحقق" });
    await expect(getComputedStyle(submit).direction).toBe("rtl");
    // Groups of digits alone would else change places.
    const key = canvas.getByText("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
    await expect(getComputedStyle(key).direction).toBe("ltr");
  },
} satisfies Story;

export const DarkTheme = {
  args: { format: "both" },
  globals: { theme: "dark" },
  decorators: [atKey],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("img", { name: /^QR code/, busy: false });
    await userEvent.type(canvas.getByRole("textbox", { name: "Code from the app" }), "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
  },
} satisfies Story;

export const DarkThemeConfirming = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(totpEnrollmentScenarios.confirmingLastFactor)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Remove it" })).toBeVisible();
  },
} satisfies Story;

export const HookAlone = {
  decorators: [atKey],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Six digits" }), "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Not this one.");
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  decorators: [atStart],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Use an authenticator app" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: "Six digits" }), "424242{Enter}");
    await userEvent.click(await canvas.findByRole("checkbox", { name: "I have saved my backup codes" }));
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await expect(await canvas.findByText("Your authenticator app is in use.")).toHaveRole("status");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;
