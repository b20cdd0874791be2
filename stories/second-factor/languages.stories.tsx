import type { Meta, StoryObj } from "@storybook/react-vite";
import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import { es } from "mfa-ui/messages/es";
import { fr } from "mfa-ui/messages/fr";
import { ja } from "mfa-ui/messages/ja";
import { ptBR } from "mfa-ui/messages/pt-br";
import { type MessageCatalogue, SecondFactorForm, type SecondFactorFormProps } from "mfa-ui/standalone";
import { secondFactorScenarios } from "mfa-ui/testing";
import { expect, fn } from "storybook/test";
import { onFakeIn } from "../support/fake";

/** The catalogues of `mfa-ui/messages`, with the most words that one status has. */
const meta = {
  title: "Second factor/Languages",
  component: SecondFactorForm,
  args: { onComplete: fn() },
  decorators: [onFakeIn(secondFactorScenarios.enteringSeveralPhones)],
} satisfies Meta<SecondFactorFormProps>;

export default meta;
type Story = StoryObj<SecondFactorFormProps>;

/** Checks that the words on the page are the catalogue's, and that none is in two languages or too wide. */
function saysIn({ secondFactor }: MessageCatalogue): NonNullable<Story["play"]> {
  return async ({ canvas, canvasElement }) => {
    await canvas.findByRole("textbox", { name: secondFactor?.["label.phone_code"] ?? "" });
    await expect(canvas.getByRole("button", { name: secondFactor?.submit ?? "" })).toBeVisible();
    await expect(
      canvas.getByRole("button", { name: secondFactor?.["factor.backup_code"] ?? "" }),
    ).toBeVisible();
    const resend = await canvas.findByRole("button", { name: /30|٣٠/ });
    await expect(resend).toHaveAttribute("aria-disabled", "true");
    await expect(canvasElement).not.toHaveTextContent(/\{\w+\}|Send|code sent/);
    const tooWide = [...canvasElement.querySelectorAll("p, label, button, form")].filter(
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
