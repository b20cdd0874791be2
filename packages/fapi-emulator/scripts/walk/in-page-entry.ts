import { installFapi } from "../../src/in-page.js";
import { createFapi } from "../../src/index.js";

/** What the page of the in-page walk finds on `window`. */
export const emulator = { createFapi, installFapi };

Object.assign(window, { emulator });
