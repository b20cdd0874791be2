// What every command of the workspace runs with. Imports nothing that must be installed first.
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const PORT = 6006;

/** @type {NodeJS.ProcessEnv} */
export const environment = {
  ...process.env,
  PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
  // No tool reports to anybody.
  STORYBOOK_DISABLE_TELEMETRY: "1",
  DO_NOT_TRACK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  CLERK_TELEMETRY_DISABLED: "1",
};
