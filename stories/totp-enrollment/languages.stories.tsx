import type { Meta, StoryObj } from "@storybook/react-vite";
import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import { es } from "mfa-ui/messages/es";
import { fr } from "mfa-ui/messages/fr";
import { ja } from "mfa-ui/messages/ja";
import { ptBR } from "mfa-ui/messages/pt-br";
import { type MessageCatalogue, TotpEnroll, type TotpEnrollProps } from "mfa-ui/standalone";
import { totpEnrollmentScenarios } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { onFakeIn } from "../support/fake";

/** The catalogues of `mfa-ui/messages`, with the most words that one status has. */
const meta = {
  title: "Authenticator/Languages",
  component: TotpEnroll,
  args: { onComplete: fn() },
  decorators: [onFakeIn(totpEnrollmentScenarios.entering)],
} satisfies Meta<TotpEnrollProps>;

export default meta;
type Story = StoryObj<TotpEnrollProps>;

/** Checks that the words on the page are the catalogue's, and that none is in two languages or too wide. */
function saysIn({ totpEnrollment: words = {} }: MessageCatalogue): NonNullable<Story["play"]> {
  return async ({ canvas, canvasElement }) => {
    await canvas.findByRole("img", { name: words.qrCode ?? "", busy: false });
    await expect(canvas.getByRole("textbox", { name: words.label ?? "" })).toBeVisible();
    const buttons = canvas.getAllByRole("button").map((button) => button.textContent);
    await expect(buttons).toEqual([words.showSecret, words.submit, words.startOver, words.cancel]);
    await expect(canvas.getByRole("link", { name: words.link ?? "" })).toBeVisible();
    await expect(canvas.getByText(words.description ?? "")).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/\{\w+\}/);
    const tooWide = [...canvasElement.querySelectorAll("p, label, button, a, form")].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    await expect(tooWide).toEqual([]);
  };
}

export const German = { globals: { locale: "de" }, play: saysIn(de) } satisfies Story;

export const French = { globals: { locale: "fr" }, play: saysIn(fr) } satisfies Story;

export const Spanish = { globals: { locale: "es" }, play: saysIn(es) } satisfies Story;

export const BrazilianPortuguese = { globals: { locale: "pt-BR" }, play: saysIn(ptBR) } satisfies Story;

// The browser of the screenshots has no font for it.
export const Japanese = { globals: { locale: "ja" }, tags: ["!visual"], play: saysIn(ja) } satisfies Story;

export const Arabic = { globals: { locale: "ar" }, play: saysIn(ar) } satisfies Story;
