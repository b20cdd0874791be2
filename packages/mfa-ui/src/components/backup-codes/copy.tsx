"use client";

import { selectText } from "../../internal/copy-text.js";
import { firstOf } from "../../internal/part-nodes.js";
import { createAction } from "../shared/create-action.js";
import { backupCodes } from "./context.js";

/** Copies all codes, a line each; when the browser refuses, they are left selected. Renders a `<button>`. */
export const BackupCodesCopy = createAction(
  backupCodes,
  "copy",
  ({ flow, words, nodes }) =>
    flow.status === "saving" && {
      text: words.copy,
      act: async () => {
        if (!(await flow.copy())) selectText(firstOf(nodes, "list"));
      },
    },
);
