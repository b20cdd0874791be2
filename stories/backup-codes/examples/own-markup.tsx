import { type BackupCodeListProps, BackupCodes } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The parts in an order of one's own: the ways to save the codes in one row, above them. */
export function OwnMarkup({ onComplete }: Pick<BackupCodeListProps, "onComplete">): ReactNode {
  return (
    <BackupCodes.Root onComplete={onComplete}>
      <section aria-labelledby="own-markup" className="stack">
        <h2 id="own-markup">Backup codes</h2>
        <BackupCodes.Introduction />
        <BackupCodes.Error />
        <BackupCodes.Generate />
        <BackupCodes.Step status={["confirming", "generating"]}>
          <BackupCodes.Confirmation />
          <BackupCodes.Confirm />
          <BackupCodes.Cancel />
        </BackupCodes.Step>
        <BackupCodes.Status />
        <BackupCodes.Form>
          <BackupCodes.Description />
          <div className="row">
            <BackupCodes.Print />
            <BackupCodes.Download>Save</BackupCodes.Download>
            <BackupCodes.Copy>Copy</BackupCodes.Copy>
          </div>
          <BackupCodes.List />
          <BackupCodes.Label>
            <BackupCodes.Saved /> They are in a safe place
          </BackupCodes.Label>
          <BackupCodes.Finish />
        </BackupCodes.Form>
        <BackupCodes.Retry />
      </section>
    </BackupCodes.Root>
  );
}
