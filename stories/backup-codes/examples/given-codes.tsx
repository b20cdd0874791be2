import { BackupCodeList, type BackupCodesOptions } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** Codes that the app got by a call of its own: they are shown as they are, and forgotten by whoever gave them. */
export function GivenCodes({
  codes,
  onComplete,
}: Required<Pick<BackupCodesOptions, "codes" | "onComplete">>): ReactNode {
  return <BackupCodeList codes={codes} onComplete={onComplete} />;
}
