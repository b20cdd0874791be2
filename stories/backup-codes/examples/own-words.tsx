import { BackupCodeList, type BackupCodeListProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The app's own words: plain strings, also those of the file and of the printed page. */
export function OwnWords({ onComplete }: Pick<BackupCodeListProps, "onComplete">): ReactNode {
  return (
    <BackupCodeList
      onComplete={onComplete}
      messages={{
        list: "Recovery codes of your Acme account",
        description: "Keep these recovery codes where you keep your passport. Acme cannot show them again.",
        documentTitle: "Recovery codes for Acme",
        fileName: "acme-recovery-codes.txt",
        label: "They are where my passport is",
        finish: "Back to Acme",
      }}
    />
  );
}
