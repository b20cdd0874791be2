import { MfaSettings } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** An instance that offers SMS codes and backup codes, no authenticator app, and whose users must keep a second step. */
export function ChosenMethods(): ReactNode {
  return (
    <MfaSettings headingLevel={3} methods={["phone_code", "backup_code"]} required>
      <p>
        <a href="mailto:support@example.com">I lost my phone</a>
      </p>
    </MfaSettings>
  );
}
