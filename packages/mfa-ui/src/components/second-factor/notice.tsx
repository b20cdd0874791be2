"use client";

import { createText } from "../shared/create-text.js";
import { secondFactor } from "./context.js";

/** Says that Clerk asks because it does not know the device. Renders a `<p>` then, else nothing. */
export const SecondFactorNotice = createText(
  secondFactor,
  "notice",
  ({ flow, words }) => "reason" in flow && flow.reason === "device-trust" && words.notice,
);
