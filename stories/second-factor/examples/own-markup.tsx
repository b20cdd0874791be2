import { SecondFactor, type SecondFactorFormProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The parts in an order of one's own: the other factors first, the button beside the field. */
export function OwnMarkup({ onComplete }: Pick<SecondFactorFormProps, "onComplete">): ReactNode {
  return (
    <SecondFactor.Root onComplete={onComplete}>
      <section aria-labelledby="own-markup" className="stack">
        <h2 id="own-markup">Two-step verification</h2>
        <SecondFactor.Notice />
        <SecondFactor.Status />
        <SecondFactor.Step status={["choosing", "sending", "entering", "verifying"]}>
          <SecondFactor.Factors />
        </SecondFactor.Step>
        <SecondFactor.Form>
          <SecondFactor.Label />
          <SecondFactor.Error />
          <div className="row">
            <SecondFactor.Input />
            <SecondFactor.Submit />
          </div>
          <SecondFactor.Description />
          <SecondFactor.Suggestion />
          <SecondFactor.Resend />
        </SecondFactor.Form>
        <SecondFactor.Step status={["choosing", "finishing", "unavailable"]}>
          <SecondFactor.Error />
          <SecondFactor.Retry />
        </SecondFactor.Step>
        <SecondFactor.StartOver />
      </section>
    </SecondFactor.Root>
  );
}
