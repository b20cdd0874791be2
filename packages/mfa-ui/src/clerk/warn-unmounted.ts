import { warn } from "../internal/warn.js";

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Warns a developer that nothing on the page shows the step-up that is asked for. */
export function warnUnmounted(): void {
  try {
    // Bundlers leave the text out of production; a page without one has no `process`.
    if (process.env.NODE_ENV !== "production")
      warn(
        "mfa-ui: The person has to verify again before this change, and no step-up is mounted for it, so it failed. <MfaSettings>, " +
          "the drop-ins and what is inside a flow's Root show it for their own changes only. Mount <ReverificationForm /> somewhere in your app.",
      );
  } catch {}
}
