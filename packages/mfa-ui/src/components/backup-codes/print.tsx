"use client";

import { selectText } from "../../internal/copy-text.js";
import { firstOf } from "../../internal/part-nodes.js";
import { createAction } from "../shared/create-action.js";
import { backupCodes } from "./context.js";

/** Prints the codes and nothing else; when the browser refuses, they are left selected. Renders a `<button>`. */
export const BackupCodesPrint = createAction(
  backupCodes,
  "print",
  ({ flow, words, nodes }) =>
    flow.status === "saving" && {
      text: words.print,
      act() {
        if (!flow.print({ title: words.documentTitle })) selectText(firstOf(nodes, "list"));
      },
    },
);
