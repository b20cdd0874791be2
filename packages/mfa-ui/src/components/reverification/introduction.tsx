"use client";

import { createText } from "../shared/create-text.js";
import { reverification } from "./context.js";

/** Says why the person has to verify, or that there is no supported factor; describes the field. Renders a `<p>` while a step-up is open. */
export const ReverificationIntroduction = createText(
  reverification,
  "introduction",
  ({ flow, words }) => {
    if (flow.status === "idle") return null;
    return flow.status === "unsupported" ? words.unsupported : words.introduction;
  },
  { describes: true },
);
