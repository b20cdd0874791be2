import { SecondFactorForm, type SecondFactorFormProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** What is inside the drop-in comes at its end, until the sign-in is complete. */
export function LostFactors({ onComplete }: Pick<SecondFactorFormProps, "onComplete">): ReactNode {
  return (
    <SecondFactorForm onComplete={onComplete}>
      <p>
        <a href="mailto:support@example.com">I lost access to all of these</a>
      </p>
    </SecondFactorForm>
  );
}
