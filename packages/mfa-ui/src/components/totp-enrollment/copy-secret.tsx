"use client";

import { copyText, selectText } from "../../internal/copy-text.js";
import { firstOf } from "../../internal/part-nodes.js";
import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";
import { isText, keyOf } from "./flow-steps.js";

/** Copies the key without spaces; when the browser refuses, the key is left selected. Renders a `<button>`. */
export const TotpEnrollmentCopySecret = createAction(totpEnrollment, "copy-secret", (value) => {
  const { flow, words, nodes, tellCopied } = value;
  const key = keyOf(flow);
  return (
    key &&
    isText(value) && {
      text: words.copySecret,
      act: async () => {
        const done = await copyText(key.secret);
        if (!done) selectText(firstOf(nodes, "secret"));
        tellCopied(done);
      },
    }
  );
});
