"use client";

import { selectText } from "../../internal/copy-text.js";
import { firstOf } from "../../internal/part-nodes.js";
import { createAction } from "../shared/create-action.js";
import { backupCodes } from "./context.js";

/** Downloads the codes as a text file; when the browser refuses, they are left selected. Renders a `<button>`. */
export const BackupCodesDownload = createAction(
  backupCodes,
  "download",
  ({ flow, words, nodes }) =>
    flow.status === "saving" && {
      text: words.download,
      act() {
        const file = { title: words.documentTitle, fileName: words.fileName };
        if (!flow.download(file)) selectText(firstOf(nodes, "list"));
      },
    },
);
