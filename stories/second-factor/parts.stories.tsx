import type { Meta, StoryObj } from "@storybook/react-vite";
import { SecondFactorForm, type SecondFactorFormProps } from "mfa-ui/standalone";
import { secondFactorScenarios } from "mfa-ui/testing";
import { expect, fn, waitFor } from "storybook/test";
import { onFakeIn } from "../support/fake";
import { AsChild } from "./examples/as-child";
import { ControlledCode } from "./examples/controlled-code";
import { LostFactors } from "./examples/lost-factors";
import { OwnMarkup } from "./examples/own-markup";
import { OwnUi } from "./examples/own-ui";
import { OwnWords } from "./examples/own-words";
import { RightToLeft } from "./examples/right-to-left";

const atTotp = onFakeIn(secondFactorScenarios.enteringTotp);

/** The same flow from its parts, on an app's own components, in other words, and by the hook alone. */
const meta = {
  title: "Second factor/Parts",
  component: SecondFactorForm,
  args: { onComplete: fn() },
} satisfies Meta<SecondFactorFormProps>;

export default meta;
type Story = StoryObj<SecondFactorFormProps>;

export const OwnMarkupAndOrder = {
  decorators: [onFakeIn(secondFactorScenarios.enteringSeveralPhones)],
  render: ({ onComplete }) => <OwnMarkup onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "SMS code" });
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
  decorators: [atTotp],
  render: ({ onComplete }) => <AsChild onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await expect(field).toHaveClass("own-field");
    await expect(field).toHaveAttribute("autocomplete", "one-time-code");
    await userEvent.type(field, "111111");
    await userEvent.click(canvas.getByRole("button", { name: "Confirm it is me" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await waitFor(() => expect(field).toHaveAccessibleDescription("Incorrect code"));
  },
} satisfies Story;

export const OnOwnComponentsSwitched = {
  decorators: [atTotp],
  render: ({ onComplete }) => <AsChild onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "I have no phone with me" }));
    await expect(await canvas.findByRole("textbox", { name: "Backup code" })).toHaveFocus();
    await expect(canvas.queryByRole("button", { name: "I have no phone with me" })).toBeNull();
  },
} satisfies Story;

export const ControlledInput = {
  decorators: [atTotp],
  render: ({ onComplete }) => <ControlledCode onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await userEvent.click(field);
    await userEvent.paste("111-111");
    await expect(field).toHaveValue("111 111");
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
    await userEvent.keyboard("424");
    await expect(canvas.getByRole("button", { name: "Verify" })).toBeDisabled();
    await userEvent.keyboard("242");
    await expect(field).toHaveValue("424 242");
    await expect(canvas.getByRole("button", { name: "Verify" })).toBeEnabled();
  },
} satisfies Story;

export const ControlledInputAccepted = {
  decorators: [atTotp],
  render: ({ onComplete }) => <ControlledCode onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Authenticator code" }), "424242{Enter}");
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const AutoSubmit = {
  args: { autoSubmit: true },
  decorators: [atTotp],
  play: async ({ args, canvas, userEvent }) => {
    const field = await canvas.findByRole("textbox", { name: "Authenticator code" });
    await userEvent.click(field);
    await userEvent.keyboard("42424");
    await expect(canvas.getByRole("button", { name: "Verify" })).not.toHaveAttribute("aria-disabled");
    await userEvent.keyboard("2");
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const BackupCodeInTheWrongField = {
  decorators: [atTotp],
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole("textbox", { name: "Authenticator code" }),
      "A1B2-C3D4{Enter}",
    );
    const suggestion = await canvas.findByRole("button", { name: /looks like a backup code/ });
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.click(suggestion);
    await canvas.findByText("You are signed in.");
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;

export const CustomMessages = {
  decorators: [atTotp],
  render: ({ onComplete }) => <OwnWords onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "The six digits" }), "000000");
    await userEvent.click(canvas.getByRole("button", { name: "Let me in" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      /^That is not what your app shows now\./,
    );
  },
} satisfies Story;

export const LongTexts = {
  args: {
    messages: {
      "label.email_code":
        "Bestätigungscode aus der E-Mail-Nachricht zur Zwei-Faktor-Authentifizierung Ihres Benutzerkontos",
      "description.email_code":
        "Geben Sie den sechsstelligen Bestätigungscode ein, den wir soeben an {destination} versendet haben.",
      submit: "Bestätigungscode überprüfen und mit der Anmeldung fortfahren",
      resendIn: { other: "Weiteren Bestätigungscode in {count} Sekunden anfordern" },
      startOver: "Mit einem anderen Benutzerkonto anmelden",
    },
  },
  decorators: [
    onFakeIn({
      signIn: "second-factor",
      user: {
        secondFactors: [
          {
            strategy: "email_code",
            emailAddressId: "idn_long",
            safeIdentifier:
              "w***************************************n@a-very-long-subdomain.department.example.com",
          },
          { strategy: "backup_code" },
        ],
      },
    }),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("button", { name: /^Weiteren Bestätigungscode in 30 Sekunden/ });
    const tooWide = [...canvasElement.querySelectorAll("p, label, button, form")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    await expect(tooWide).toEqual([]);
  },
} satisfies Story;

export const RightToLeftWriting = {
  globals: { locale: "he", direction: "rtl" },
  decorators: [onFakeIn(secondFactorScenarios.enteringSeveralPhones)],
  render: () => <RightToLeft />,
  play: async ({ canvas }) => {
    const field = await canvas.findByRole("textbox", { name: "קוד ב-SMS" });
    await expect(getComputedStyle(canvas.getByRole("button", { name: "אימות" })).direction).toBe("rtl");
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription("הזינו את הקוד שנשלח אל \u2066+49 *** ****23\u2069."),
    );
    await expect(canvas.getByRole("button", { name: "שליחת קוד נוסף בעוד 30 שניות" })).toBeVisible();
  },
} satisfies Story;

export const DarkTheme = {
  globals: { theme: "dark" },
  decorators: [onFakeIn(secondFactorScenarios.enteringSeveralPhones)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "SMS code" }), "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Incorrect code");
  },
} satisfies Story;

export const LostAllFactors = {
  decorators: [atTotp],
  render: ({ onComplete }) => <LostFactors onComplete={onComplete} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "I lost access to all of these" })).toBeVisible();
  },
} satisfies Story;

export const HookAlone = {
  decorators: [atTotp],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Six digits" }), "111111{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Not this one.");
  },
} satisfies Story;

export const HookAloneToTheEnd = {
  decorators: [atTotp],
  render: ({ onComplete }) => <OwnUi onComplete={onComplete} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Six digits" }), "424242");
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByRole("status")).toHaveTextContent(/^Welcome back/);
    await expect(args.onComplete).toHaveBeenCalledTimes(1);
  },
} satisfies Story;
