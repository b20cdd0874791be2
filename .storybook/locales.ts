import { ar } from "mfa-ui/messages/ar";
import { de } from "mfa-ui/messages/de";
import { en } from "mfa-ui/messages/en";
import { es } from "mfa-ui/messages/es";
import { fr } from "mfa-ui/messages/fr";
import { ja } from "mfa-ui/messages/ja";
import { ptBR } from "mfa-ui/messages/pt-br";

/** The languages of the toolbar. */
export const locales = [
  { value: "en", title: "English", direction: "ltr", messages: en },
  { value: "de", title: "Deutsch", direction: "ltr", messages: de },
  { value: "fr", title: "Français", direction: "ltr", messages: fr },
  { value: "es", title: "Español", direction: "ltr", messages: es },
  { value: "pt-BR", title: "Português (Brasil)", direction: "ltr", messages: ptBR },
  { value: "ja", title: "日本語", direction: "ltr", messages: ja },
  { value: "ar", title: "العربية", direction: "rtl", messages: ar },
] as const;
