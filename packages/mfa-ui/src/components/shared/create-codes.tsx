import { usePartRef } from "../../internal/part-nodes.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { Root } from "../backup-codes/parts.js";
import { createComponent, type Part } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** Backup codes that came in another flow. */
interface ArrivedCodes {
  readonly codes: readonly string[];
  finish(): void;
}

/** The props of a part that holds backup codes. */
export interface CodesProps extends PartProps<"div"> {
  /** Whether the browser asks before the page is left with unsaved codes. @default true */
  readonly warnOnLeave?: boolean | undefined;
}

/** A part that holds backup codes. */
export type CodesPart = Part<"div", CodesProps>;

/** Makes the part that renders a `<div role="group">` with a `BackupCodes.Root` for the codes that `read` returns. */
export function createCodes<
  Value extends OwnerValue<{ readonly status: string }, { readonly codes: string }>,
>(namespace: Namespace<Value>, read: (value: Value) => ArrivedCodes | false): CodesPart {
  return createComponent<Value, HTMLDivElement, CodesProps>(
    namespace,
    "codes",
    (value, { warnOnLeave, ...props }, ref) => {
      const partRef = usePartRef(value.nodes, "codes", ref);
      const arrived = read(value);
      if (!arrived) return null;
      const attributes = { role: "group", "aria-label": value.words.codes, tabIndex: -1, ...props };
      return (
        <Root codes={arrived.codes} onComplete={arrived.finish} warnOnLeave={warnOnLeave}>
          {renderPart("div", namespace.identify("codes", value), attributes, partRef)}
        </Root>
      );
    },
  );
}
