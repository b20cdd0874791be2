"use client";

import type { ReactNode } from "react";
import { useDescribedBy } from "../../internal/relations.js";
import type { PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type BackupCodesValue, backupCodes } from "./context.js";

/** The codes. Renders an `<ol>`, which takes the focus when the codes appear. */
export const BackupCodesList = createPart(
  backupCodes,
  "list",
  "ol",
  ({ flow, words, relations }: BackupCodesValue, { children, ...props }: BackupCodesListProps) => {
    const describedBy = useDescribedBy(relations, props["aria-describedby"]);
    if (flow.status !== "saving") return null;
    const attributes = {
      "aria-label": words.list,
      tabIndex: -1,
      // Translating a page must not change a code.
      translate: "no" as const,
      ...props,
      "aria-describedby": describedBy,
      children: typeof children === "function" ? flow.codes.map((code) => children(code)) : children,
    };
    return [attributes, undefined, { content: flow.codes.map(defaultItem) }];
  },
);

/** Props of {@link BackupCodesList}. */
export interface BackupCodesListProps extends Omit<PartProps<"ol">, "children"> {
  /** The items, or a function that makes one for a code. @default an `<li>` with a `<code>` for each */
  readonly children?: ReactNode | ((code: string) => ReactNode);
}

function defaultItem(code: string): ReactNode {
  return (
    <li key={code}>
      <code>{code}</code>
    </li>
  );
}
