import type { Meta, StoryObj } from "@storybook/react-vite";
import { BackupCodeList, type BackupCodeListProps } from "mfa-ui/standalone";
import { backupCodesScenarios, totpEnrollmentScenarios } from "mfa-ui/testing";
import { expect, fn, spyOn, waitFor } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { AsChild } from "./examples/as-child";
import { GivenCodes } from "./examples/given-codes";
import { OwnMarkup } from "./examples/own-markup";
import { OwnUi } from "./examples/own-ui";
import { OwnWords } from "./examples/own-words";
import { stubPrint } from "./stub-print";
import { TwoPages } from "./two-pages";

const atStart = onFakeIn(backupCodesScenarios.ready);
const atCodes = onFakeIn(backupCodesScenarios.saving);

/** The same flow from its parts, on an app's own components, in other words, and by the hook alone. */
const meta = {
  title: "Backup codes/Parts",
  component: BackupCodeList,
  args: { onComplete: fn() },
} satisfies Meta<BackupCodeListProps>;

export default meta;
type Story = StoryObj<BackupCodeListProps>;

export const OwnMarkupAndOrder = {
  decorators: [atCodes],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await expect(await canvas.findAllByRole("listitem")).toHaveLength(10);
    const saved = canvas.getByRole("checkbox", { name: "They are in a safe place" });
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    // The browser says what is missing.
    await expect(saved).toHaveFocus();
    await expect(saved).toBeInvalid();
    await userEvent.click(saved);
    await expect(saved).toBeValid();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(10);
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
} satisfies Story;

export const OnOwnComponents = {
  decorators: [atStart],
  render: ({ onComplete }) => <AsChild onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const create = await canvas.findByRole("button", { name: "Give me codes for a rainy day" });
    await expect(create).toHaveClass("own-button");
    await userEvent.click(create);
    await expect(await canvas.findByRole("list", { name: "Backup codes" })).toHaveFocus();
    await expect(canvas.getAllByRole("strong")).toHaveLength(10);
    await expect(canvas.getByRole("button", { name: "Copy them" })).toHaveClass("own-button");
  },
} satisfies Story;

export const FinishedOnceCodesAreSaved = {
  decorators: [atCodes],
  play: async ({ args, canvas, userEvent }) => {
    const done = await canvas.findByRole("button", { name: "Done" });
    const saved = canvas.getByRole("checkbox", { name: "I have saved my backup codes" });
    await userEvent.click(done);
    await expect(canvas.getAllByRole("listitem")).toHaveLength(10);
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(saved);
    await userEvent.click(done);
    await expect(await canvas.findByText("Your backup codes are saved.")).toHaveRole("status");
    await expect(canvas.queryByRole("list")).toBeNull();
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const EarlierCodesReplaced = {
  decorators: [onFakeIn(backupCodesScenarios.readyEnabled)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Create new backup codes" }));
    // What takes something away is not one key stroke off.
    await expect(await canvas.findByRole("button", { name: "Keep the codes I have" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Create new codes" }));
    await expect(await canvas.findByRole("list", { name: "Backup codes" })).toHaveFocus();
  },
} satisfies Story;

export const EarlierCodesKept = {
  decorators: [onFakeIn(backupCodesScenarios.readyEnabled)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Create new backup codes" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Keep the codes I have" }));
    await expect(await canvas.findByRole("button", { name: "Create new backup codes" })).toHaveFocus();
    await expect(canvas.queryByRole("list")).toBeNull();
  },
} satisfies Story;

export const Copied = {
  decorators: [atCodes],
  play: async ({ canvas, userEvent }) => {
    const write = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy all codes" }));
    await expect(await canvas.findByText("The codes are copied.")).toHaveRole("status");
    await expect(write.mock.calls).toEqual([[codesOn(canvas).join("\n")]]);
    write.mockRestore();
    // Copied is not saved: the person says so.
    await expect(canvas.getByRole("checkbox")).not.toBeChecked();
  },
} satisfies Story;

export const CopyRefused = {
  decorators: [atCodes],
  play: async ({ canvas, userEvent }) => {
    const refusal = new DOMException("Write permission denied.", "NotAllowedError");
    const write = spyOn(navigator.clipboard, "writeText").mockRejectedValue(refusal);
    await userEvent.click(await canvas.findByRole("button", { name: "Copy all codes" }));
    await expect(await canvas.findByText(/^The browser did not let us copy\./)).toHaveRole("status");
    await expect(selectedLines()).toEqual(codesOn(canvas));
    write.mockRestore();
  },
} satisfies Story;

export const Downloaded = {
  decorators: [atCodes],
  play: async ({ canvas, userEvent }) => {
    // The file is made as always; only that the browser saves it is left out.
    const make = spyOn(URL, "createObjectURL");
    const click = spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Download as a file" }));
    await expect(await canvas.findByText("The file was handed to your browser's downloads.")).toHaveRole(
      "status",
    );
    const [file] = make.mock.lastCall ?? [];
    const text = file instanceof Blob ? await file.text() : "";
    await expect(text.split("\n")).toEqual(["Backup codes", "", ...codesOn(canvas), ""]);
    await expect(click).toHaveBeenCalledTimes(1);
    await expect(click.mock.contexts[0]).toHaveAttribute("download", "backup-codes.txt");
    make.mockRestore();
    click.mockRestore();
  },
} satisfies Story;

export const DownloadRefused = {
  decorators: [atCodes],
  play: async ({ canvas, userEvent }) => {
    const make = spyOn(URL, "createObjectURL").mockImplementation(() => {
      throw new TypeError("Not allowed");
    });
    await userEvent.click(await canvas.findByRole("button", { name: "Download as a file" }));
    await expect(await canvas.findByText(/^The browser did not let us make a file\./)).toHaveRole("status");
    await expect(selectedLines()).toEqual(codesOn(canvas));
    make.mockRestore();
  },
} satisfies Story;

export const Printed = {
  decorators: [atCodes],
  play: async ({ canvas, canvasElement, userEvent }) => {
    const printed = fn((page: Document) => [...page.body.children].map((line) => line.textContent));
    const dialog = stubPrint(printed);
    await userEvent.click(await canvas.findByRole("button", { name: "Print" }));
    await expect(printed).toHaveBeenCalledTimes(1);
    await expect(printed).toHaveReturnedWith(["Backup codes", ...codesOn(canvas)]);
    dialog.mockRestore();
    // What was printed leaves the page when the codes do.
    const frames = canvasElement.ownerDocument.getElementsByTagName("iframe");
    await expect(frames).toHaveLength(1);
    await userEvent.click(canvas.getByRole("checkbox"));
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await expect(await canvas.findByText("Your backup codes are saved.")).toHaveRole("status");
    await expect(frames).toHaveLength(0);
  },
} satisfies Story;

export const PrintRefused = {
  decorators: [atCodes],
  play: async ({ canvas, userEvent }) => {
    const dialog = stubPrint(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    await userEvent.click(await canvas.findByRole("button", { name: "Print" }));
    await expect(await canvas.findByText(/^The browser did not let us print\./)).toHaveRole("status");
    await expect(selectedLines()).toEqual(codesOn(canvas));
    dialog.mockRestore();
  },
} satisfies Story;

export const CodesFromElsewhere = {
  args: { codes: ["kite-4711", "lamp-0815", "moss-1337", "nest-2048"] },
  decorators: [atStart],
  render: ({ codes = [], onComplete = () => {} }) => <GivenCodes codes={codes} onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await canvas.findByRole("list", { name: "Backup codes" });
    await expect(codesOn(canvas)).toEqual(args.codes);
    // They are the app's: nothing here creates others.
    await expect(canvas.queryByRole("button", { name: /^Create/ })).toBeNull();
    await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const CodesOfAnEnrolmentThatIsGone = {
  // The authenticator app was set up, and its page left before the codes were saved.
  decorators: [onFakeIn(totpEnrollmentScenarios.saving)],
  play: async ({ args, canvas, userEvent }) => {
    await canvas.findByRole("list", { name: "Backup codes" });
    await expect(codesOn(canvas)).toHaveLength(10);
    await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await expect(await canvas.findByText("Your backup codes are saved.")).toHaveRole("status");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const NavigationHeld = {
  decorators: [atCodes],
  render: () => <TwoPages />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Home" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "You have not saved your backup codes yet.",
    );
    await expect(canvas.getByRole("heading", { name: "Security" })).toBeVisible();
  },
} satisfies Story;

export const NavigationHeldUntilSaved = {
  decorators: [atCodes],
  render: () => <TwoPages />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Home" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Stay and save them" }));
    await expect(canvas.queryByRole("alert")).toBeNull();
    const codes = codesOn(canvas);
    await userEvent.click(canvas.getByRole("button", { name: "Home" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Leave all the same" }));
    await expect(await canvas.findByRole("heading", { name: "Home" })).toBeVisible();
    // Who comes back before the page is loaded again finds them.
    await userEvent.click(canvas.getByRole("button", { name: "Security" }));
    await canvas.findByRole("list", { name: "Backup codes" });
    await expect(codesOn(canvas)).toEqual(codes);
    await userEvent.click(canvas.getByRole("checkbox", { name: "I have saved my backup codes" }));
    await userEvent.click(canvas.getByRole("button", { name: "Done" }));
    await userEvent.click(canvas.getByRole("button", { name: "Home" }));
    await expect(await canvas.findByRole("heading", { name: "Home" })).toBeVisible();
  },
} satisfies Story;

export const ManyCodes = {
  args: { codes: Array.from({ length: 32 }, (_, index) => (0x1f2e3d00 + index * 0x01010101).toString(16)) },
  decorators: [atStart],
  play: async ({ args, canvas }) => {
    await canvas.findByRole("list", { name: "Backup codes" });
    await expect(codesOn(canvas)).toEqual(args.codes);
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [atCodes],
  render: ({ onComplete }) => <OwnWords onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("list", { name: "Recovery codes of your Acme account" });
    const make = spyOn(URL, "createObjectURL");
    const click = spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    await userEvent.click(canvas.getByRole("button", { name: "Download as a file" }));
    await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
    await expect(click.mock.contexts[0]).toHaveAttribute("download", "acme-recovery-codes.txt");
    const [file] = make.mock.lastCall ?? [];
    await expect(file instanceof Blob && (await file.text())).toMatch(/^Recovery codes for Acme\n/);
    make.mockRestore();
    click.mockRestore();
  },
} satisfies Story;

export const LongTexts = {
  args: {
    messages: {
      description:
        "Bewahren Sie diese Wiederherstellungscodes für die Zwei-Faktor-Authentifizierung an einem sicheren Ort auf; sie werden ausschließlich jetzt angezeigt.",
      copy: "Sämtliche Wiederherstellungscodes in die Zwischenablage kopieren",
      download: "Wiederherstellungscodes als Textdatei herunterladen",
      print: "Wiederherstellungscodes ausdrucken",
      label:
        "Ich habe sämtliche Wiederherstellungscodes für die Zwei-Faktor-Authentifizierung sicher aufbewahrt",
      finish: "Wiederherstellungscodes endgültig ausblenden und fortfahren",
    },
  },
  decorators: [atCodes],
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole("button", { name: /^Sämtliche/ })).toBeVisible();
    const tooWide = [...canvasElement.querySelectorAll("p, label, button, ol, form")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    await expect(tooWide).toEqual([]);
  },
} satisfies Story;

export const RightToLeftWriting = {
  globals: { locale: "ar" },
  decorators: [atCodes],
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("list", { name: "الرموز الاحتياطية" });
    await expect(getComputedStyle(list).direction).toBe("rtl");
    await expect(codesOn(canvas)).toHaveLength(10);
  },
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  decorators: [atCodes],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("checkbox", { name: "I have saved my backup codes" }));
    await expect(canvas.getByRole("checkbox")).toBeChecked();
  },
} satisfies Story;

export const DarkThemeConfirming = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(backupCodesScenarios.confirming)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Create new codes" })).toBeVisible();
  },
} satisfies Story;

export const HookAlone = {
  decorators: [atCodes],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const write = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy" }));
    await expect(await canvas.findByRole("status")).toHaveTextContent("Copied.");
    await expect(write.mock.calls).toEqual([[codesOn(canvas).join("\n")]]);
    write.mockRestore();
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  decorators: [onFakeIn(backupCodesScenarios.readyEnabled)],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "New codes" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Make new ones" }));
    await expect(await canvas.findAllByRole("listitem")).toHaveLength(10);
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("button", { name: "I have them" }));
    await expect(await canvas.findByRole("status")).toHaveTextContent("Well done.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

type Canvas = Parameters<NonNullable<Story["play"]>>[0]["canvas"];

function codesOn(canvas: Canvas): (string | null)[] {
  return canvas.getAllByRole("listitem").map((item) => item.textContent);
}

function selectedLines(): string[] {
  return String(getSelection()).trim().split(/\s+/);
}
