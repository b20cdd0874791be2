import type { StorybookConfig } from "@storybook/react-vite";
import react from "@vitejs/plugin-react";
import { mergeConfig } from "vite";
import { optimizedDependencies, sourceAliases, sourceConstants } from "../scripts/source-aliases.mjs";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: {
    reactDocgen: "react-docgen-typescript",
    reactDocgenTypescriptOptions: {
      tsconfigPath: "packages/mfa-ui/tsconfig.json",
      // The props of the element itself would bury the few that are ours.
      propFilter: (prop) => !prop.parent?.fileName.includes("node_modules"),
    },
  },
  viteFinal: (base) =>
    mergeConfig(base, {
      plugins: [react()],
      resolve: { alias: sourceAliases },
      define: sourceConstants,
      optimizeDeps: { include: optimizedDependencies },
      // clerk-js alone is larger than Vite's limit; the catalogue is not an app.
      build: { chunkSizeWarningLimit: 4000 },
    }),
};

export default config;
