"use client";

import { createElement, forwardRef, type ReactElement, type ReactNode, useId } from "react";
import { type MfaMethod, type MfaStatus, mfaMethods } from "../../flows/mfa-status/result.js";
import { useMfaStatus } from "../../flows/mfa-status/use-mfa-status.js";
import type { FlowIn } from "../../internal/flow-in.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { stateAttributes } from "../../internal/state-attributes.js";
import { enMfaSettings, type MfaSettingsMessages } from "../../messages/mfa-settings.js";
import { type FlowWords, useMessages } from "../../react/messages-context.js";
import { StepUpOwner } from "../../react/step-up-owner.js";
import * as BackupCodes from "../backup-codes/parts.js";
import * as MfaPhones from "../mfa-phones/parts.js";
import type { DropIn, DropInProps } from "../shared/create-drop-in.js";
import { errorsOf } from "../shared/flow-error.js";
import { InlineReverification, type InlineReverificationProps } from "../shared/inline-reverification.js";
import type { RootProps } from "../shared/root-props.js";
import { useReports } from "../shared/use-reports.js";
import * as TotpEnrollment from "../totp-enrollment/parts.js";

/**
 * The page on which a signed-in person manages their second factors: an authenticator app, phone numbers and backup codes,
 * with a word on what to add next. Semantic HTML, no styles. Renders a `<div>` while somebody is signed in, else nothing.
 *
 * @selector [data-scope="mfa-settings"] every element of its own
 * @selector [data-part="section"] one of `panel`, `status`, `nudge`, `section`, `heading`
 * @selector [data-status="ready"] the overview's status
 * @selector [data-method="totp"] the method of a section
 */
export const MfaSettings: DropIn<MfaSettingsProps> = forwardRef(function MfaSettings(
  {
    methods = mfaMethods,
    required,
    headingLevel = 2,
    reverification = "inline",
    messages,
    onStatusChange,
    onError,
    children,
    ...props
  },
  ref,
) {
  const status = useMfaStatus();
  const words = useMessages("mfaSettings", enMfaSettings, messages);
  const id = useId();
  const handlers = { onStatusChange, onError };
  const report = useReports<MfaStatus["status"]>(status.status, errorsOf(status), handlers);
  if (status.status === "loading" || status.status === "idle") return null;
  const identify = (part: string, method: MfaMethod | null = null): Record<string, string> =>
    stateAttributes({ scope: "mfa-settings", part, status: status.status, method });
  if (status.status === "unavailable")
    return panel(
      <TotpEnrollment.Root>
        <TotpEnrollment.Error />
        <TotpEnrollment.Retry />
      </TotpEnrollment.Root>,
    );
  const nudge = nudgeOf(status, methods, words);
  const flows: Record<MfaMethod, ReactNode> = {
    totp: (
      <TotpEnrollment.Root format="qr" required={required} onError={report}>
        <TotpEnrollment.Panel reverification="external" />
      </TotpEnrollment.Root>
    ),
    phone_code: (
      <MfaPhones.Root required={required} onError={report}>
        <MfaPhones.Panel reverification="external" />
      </MfaPhones.Root>
    ),
    backup_code: (
      <BackupCodes.Root onError={report}>
        <BackupCodes.Panel reverification="external" />
      </BackupCodes.Root>
    ),
  };
  return panel(
    <>
      <p {...identify("status")}>{status.enabled ? words["status.on"] : words["status.off"]}</p>
      {nudge && <p {...identify("nudge")}>{nudge}</p>}
      {reverification === "inline" && (
        <StepUpOwner.Provider value="settings">
          <InlineReverification onError={report} />
        </StepUpOwner.Provider>
      )}
      {methods.map((method) => (
        <section key={method} {...identify("section", method)} aria-labelledby={`${id}-${method}`}>
          {createElement(
            `h${headingLevel}`,
            { ...identify("heading", method), id: `${id}-${method}` },
            words[`heading.${method}`],
          )}
          {flows[method]}
        </section>
      ))}
      {props.asChild ? null : children}
    </>,
  );

  function panel(content: ReactNode): ReactElement {
    const attributes = { ...props, children: props.asChild ? children : undefined };
    const identity = { scope: "mfa-settings", part: "panel", state: { status: status.status } };
    return renderPart("div", identity, attributes, ref, { content });
  }
});

/**
 * Props of {@link MfaSettings}, beside those of its `<div>`. `onStatusChange` is told of the overview, `onError` of what goes wrong in
 * it and in any of its flows; `messages` are the words of this page, those of the flows are in `<MfaMessages>`. The children are
 * shown at the end.
 */
export interface MfaSettingsProps
  extends RootProps<MfaStatus, MfaSettingsMessages>,
    DropInProps<PartProps<"div">>,
    InlineReverificationProps {
  /**
   * The methods that your Clerk instance offers, in the order to show them. Clerk's API does not expose this.
   * @default ["totp", "phone_code", "backup_code"]
   */
  readonly methods?: readonly MfaMethod[] | undefined;
  /**
   * Whether your Clerk instance requires MFA, which its API does not expose: the last second factor is then not removed.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** The level of the sections' headings. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
}

/** What to add next: backup codes, else a second factor beside the only one. */
function nudgeOf(
  { enabled, totp, phones, backupCodes }: FlowIn<MfaStatus, "ready">,
  methods: readonly MfaMethod[],
  words: FlowWords<MfaSettingsMessages>,
): string | null {
  if (!enabled) return null;
  if (!backupCodes && methods.includes("backup_code")) return words["nudge.backup_code"];
  const isOnly = (totp ? 1 : 0) + phones === 1;
  const canAdd = methods.includes("phone_code") || (methods.includes("totp") && !totp);
  return isOnly && canAdd ? words["nudge.second"] : null;
}
