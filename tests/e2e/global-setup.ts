import react from "@vitejs/plugin-react";
import { build } from "vite";
import { appFolder, builtApp } from "./support/site.js";

/** Builds the app of the tests once, on the built package. */
export default async function globalSetup(): Promise<void> {
  await build({
    root: appFolder,
    configFile: false,
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: builtApp,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [`${appFolder}/core-2.html`, `${appFolder}/core-3.html`],
        // The app has everything of the package in its first chunk, on purpose.
        checks: { ineffectiveDynamicImport: false },
      },
    },
  });
}
