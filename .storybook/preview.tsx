import type { Preview } from "@storybook/react-vite";
import "@fontsource/inter/400.css";
import "@fontsource/inter/500.css";
import "@fontsource/inter/600.css";
import "@fontsource/noto-sans-arabic/400.css";
import "@fontsource/noto-sans-arabic/600.css";
import "../stories/themes/plain.css";
import "../stories/themes/account.css";
import "./preview.css";
import { MfaMessages } from "mfa-ui/standalone";
import { useLayoutEffect } from "react";
import { configure } from "storybook/test";
import { locales } from "./locales";

// A busy machine takes its time; what does not come at all fails all the same.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  // Every story has its reference screenshots, unless it is tagged "!visual" (or lives under live/).
  tags: ["autodocs", "visual"],
  initialGlobals: { locale: "en", direction: "auto", theme: "light" },
  globalTypes: {
    locale: {
      description: "Language",
      toolbar: {
        icon: "globe",
        items: locales.map(({ value, title }) => ({ value, title })),
        dynamicTitle: true,
      },
    },
    direction: {
      description: "Direction of writing",
      toolbar: {
        icon: "transfer",
        items: [
          { value: "auto", title: "Direction of the language" },
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: "Theme",
      toolbar: {
        icon: "paintbrush",
        items: [
          { value: "light", title: "Plain, light" },
          { value: "dark", title: "Plain, dark" },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: "fullscreen",
    a11y: { test: "error" },
    controls: { expanded: true },
    backgrounds: { disabled: true },
    options: {
      storySort: {
        order: ["Introduction", "Sign-in", "*", ["Guide", "States", "Errors", "Parts"], "Live"],
      },
    },
  },
  decorators: [
    (Story, { globals, viewMode }) => {
      const { locale, direction, theme } = globals;
      const language = locales.find(({ value }) => value === locale) ?? locales[0];
      const attributes = {
        lang: String(locale),
        dir: direction === "auto" ? language.direction : String(direction),
        "data-theme": String(theme),
      };
      // A docs page has many stories, each with its own globals; alone, a story is the whole page.
      useDocumentAttributes(viewMode === "docs" ? {} : attributes);
      return (
        <div className="story" {...attributes}>
          <MfaMessages messages={language.messages}>
            <Story />
          </MfaMessages>
        </div>
      );
    },
  ],
};

export default preview;

function useDocumentAttributes(attributes: Record<string, string>): void {
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(attributes)) {
      document.documentElement.setAttribute(name, value);
    }
  });
}
