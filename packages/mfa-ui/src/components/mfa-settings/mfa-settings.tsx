"use client";

import { createElement, type ReactNode, useId } from "react";
import { type MfaMethod, type MfaStatus, mfaMethods } from "../../flows/mfa-status/result.js";
import { useMfaStatus } from "../../flows/mfa-status/use-mfa-status.js";
import { stateAttributes } from "../../internal/state-attributes.js";
import { enMfaSettings, type MfaSettingsMessages } from "../../messages/mfa-settings.js";
import { type FlowMessages, type FlowWords, useMessages } from "../../react/messages-context.js";
import { StepUpOwner } from "../../react/step-up-owner.js";
import * as BackupCodes from "../backup-codes/parts.js";
import * as MfaPhones from "../mfa-phones/parts.js";
import { InlineReverification, type InlineReverificationProps } from "../shared/inline-reverification.js";
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
export function MfaSettings({
  methods = mfaMethods,
  required,
  headingLevel = 2,
  reverification = "inline",
  messages,
  className,
  children,
}: MfaSettingsProps): ReactNode {
  const status = useMfaStatus();
  const words = useMessages("mfaSettings", enMfaSettings, messages);
  const id = useId();
  if (status.status === "loading" || status.status === "idle") return null;
  const identify = (part: string, method: MfaMethod | null = null): Record<string, string> =>
    stateAttributes({ scope: "mfa-settings", part, status: status.status, method });
  if (status.status === "unavailable")
    return (
      <div {...identify("panel")} className={className}>
        <TotpEnrollment.Root>
          <TotpEnrollment.Error />
          <TotpEnrollment.Retry />
        </TotpEnrollment.Root>
      </div>
    );
  const nudge = nudgeOf(status, methods, words);
  const flows: Record<MfaMethod, ReactNode> = {
    totp: (
      <TotpEnrollment.Root format="qr" required={required}>
        <TotpEnrollment.Panel reverification="external" />
      </TotpEnrollment.Root>
    ),
    phone_code: (
      <MfaPhones.Root required={required}>
        <MfaPhones.Panel reverification="external" />
      </MfaPhones.Root>
    ),
    backup_code: (
      <BackupCodes.Root>
        <BackupCodes.Panel reverification="external" />
      </BackupCodes.Root>
    ),
  };
  return (
    <div {...identify("panel")} className={className}>
      <p {...identify("status")}>{status.enabled ? words["status.on"] : words["status.off"]}</p>
      {nudge && <p {...identify("nudge")}>{nudge}</p>}
      {reverification === "inline" && (
        <StepUpOwner.Provider value="settings">
          <InlineReverification />
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
      {children}
    </div>
  );
}

/** Props of {@link MfaSettings}. */
export interface MfaSettingsProps extends InlineReverificationProps {
  /**
   * The methods that your Clerk instance offers, in the order to show them. Clerk's API does not tell.
   * @default ["totp", "phone_code", "backup_code"]
   */
  readonly methods?: readonly MfaMethod[] | undefined;
  /**
   * Whether your Clerk instance requires MFA, which its API does not tell: the last second factor is then not removed.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** The level of the sections' headings. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** The app's own words for this page, over those of `<MfaMessages>`, which has the words of the flows in it. */
  readonly messages?: FlowMessages<MfaSettingsMessages> | undefined;
  /** Of the outermost element. */
  readonly className?: string | undefined;
  /** Shown at the end. */
  readonly children?: ReactNode;
}

/** What to add next: backup codes, else a second factor beside the only one. */
function nudgeOf(
  { enabled, totp, phones, backupCodes }: Extract<MfaStatus, { status: "ready" }>,
  methods: readonly MfaMethod[],
  words: FlowWords<MfaSettingsMessages>,
): string | null {
  if (!enabled) return null;
  if (!backupCodes && methods.includes("backup_code")) return words["nudge.backup_code"];
  const isOnly = (totp ? 1 : 0) + phones === 1;
  const canAdd = methods.includes("phone_code") || (methods.includes("totp") && !totp);
  return isOnly && canAdd ? words["nudge.second"] : null;
}
