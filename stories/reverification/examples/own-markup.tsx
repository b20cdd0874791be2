import { Reverification, reverificationStatuses, TotpEnrollment } from "mfa-ui/standalone";
import type { ReactNode } from "react";

const open = reverificationStatuses.filter((status) => status !== "idle");

/** The parts in an order of one's own, inside another Root: there they are for that flow's changes alone. */
export function OwnMarkup(): ReactNode {
  return (
    <TotpEnrollment.Root>
      <TotpEnrollment.Panel reverification="external">
        <Reverification.Root>
          <Reverification.Step status={open}>
            <section aria-labelledby="own-markup" className="stack">
              <h2 id="own-markup">One more check</h2>
              <Reverification.Introduction />
              <Reverification.Status />
              <Reverification.Factors />
              <Reverification.Form>
                <Reverification.Label />
                <Reverification.Error />
                <div className="row">
                  <Reverification.Input />
                  <Reverification.Submit />
                </div>
                <Reverification.Description />
                <Reverification.Resend />
              </Reverification.Form>
              <Reverification.Step status={["failed", "choosing"]}>
                <Reverification.Error />
                <Reverification.Retry />
              </Reverification.Step>
              <Reverification.Cancel />
            </section>
          </Reverification.Step>
        </Reverification.Root>
      </TotpEnrollment.Panel>
    </TotpEnrollment.Root>
  );
}
