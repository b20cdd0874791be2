import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/chromium.mjs";
import { optimizedDependencies, sourceAliases, sourceConstants } from "./scripts/source-aliases.mjs";

export default defineConfig({
  resolve: { alias: sourceAliases },
  define: sourceConstants,
  test: {
    allowOnly: false,
    retry: 0,
    // The files of a project without isolation share their globals: what one replaced, the next must not find.
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    reporters: ["default", "./scripts/count-reporter.mjs"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          isolate: false,
          include: ["tests/unit/**/*.test.{ts,tsx}", "packages/fapi-emulator/tests/**/*.test.ts"],
        },
      },
      {
        extends: true,
        resolve: { alias: reactAliases() },
        test: {
          name: "components",
          environment: "jsdom",
          isolate: false,
          include: ["tests/components/**/*.test.{ts,tsx}"],
          exclude: process.env.TEST_REACT === "18" ? [] : ["tests/components/axe.test.tsx"],
          setupFiles: ["tests/setup-dom.ts"],
          // So that the SDKs meet the same React as everything else, also where it is not the newest.
          server: { deps: { inline: [/@clerk\/(clerk-react|react|shared)\//, /qrcode\.react/] } },
        },
      },
      {
        extends: true,
        test: {
          name: "contract-node",
          environment: "node",
          include: ["tests/contract/**/*.test.ts"],
          exclude: ["tests/contract/**/*.browser.test.ts"],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: optimizedDependencies },
        test: {
          name: "contract",
          include: ["tests/contract/**/*.browser.test.{ts,tsx}"],
          browser: browser(),
        },
      },
      {
        test: {
          name: "package",
          environment: "node",
          include: ["tests/package/**/*.test.ts"],
          globalSetup: ["tests/package/global-setup.ts"],
          // They install, type-check and build whole apps.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

// npm run test:full runs the component tests on React 18 too: on the copies that tests/react-18 has, each of which
// finds that React by itself.
function reactAliases(): { find: RegExp; replacement: string }[] {
  if (process.env.TEST_REACT !== "18") return [];
  const modules = fileURLToPath(new URL("tests/react-18/node_modules", import.meta.url));
  return [
    { find: /^(react|react-dom)(\/.+)?$/, replacement: `${modules}/$1$2` },
    { find: /^(@testing-library\/react|@radix-ui\/react-slot)$/, replacement: `${modules}/$1` },
  ];
}

// A function, because vitest writes into the object: one shared by two projects reports the tests of both as one's.
function browser() {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: launchOptions() }),
    instances: [{ browser: "chromium" as const }],
  };
}
