import { useEffect, useRef } from "react";
import type { ReverificationFlow } from "../../flows/reverification/result.js";
import type { PartNodes } from "../../internal/part-nodes.js";
import { warn } from "../../internal/warn.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Warns a developer, once for each request, when it is the person's turn and no part is on the page. */
export function useUnseenWarning({ byPart }: PartNodes, status: ReverificationFlow["status"]): void {
  const warned = useRef(false);
  useEffect(() => {
    if (status === "idle" || status === "starting") warned.current = false;
    else if (!warned.current && !isBusy(status) && ![...byPart.values()].some(({ size }) => size > 0)) {
      warned.current = true;
      warnUnseen();
    }
  }, [byPart, status]);
}

// A page need not show that Clerk is being asked.
function isBusy(status: ReverificationFlow["status"]): boolean {
  return status === "sending" || status === "verifying";
}

function warnUnseen(): void {
  try {
    // Bundlers leave the text out of production; a page without one has no `process`.
    if (process.env.NODE_ENV !== "production")
      warn(
        "mfa-ui: A step-up waits in a <Reverification.Root> in which no part renders anything now, so nobody can go on with it. " +
          "Put <Reverification.Panel />, or a part for each status, inside.",
      );
  } catch {}
}
