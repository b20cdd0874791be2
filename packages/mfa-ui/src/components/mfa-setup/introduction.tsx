"use client";

import { createText } from "../shared/create-text.js";
import { mfaSetup } from "./context.js";

/** Says why the person is here. Renders a `<p>` until the setup is done. */
export const MfaSetupIntroduction = createText(
  mfaSetup,
  "introduction",
  ({ flow, words }) => (flow.status === "choosing" || flow.status === "enrolling") && words.introduction,
);
