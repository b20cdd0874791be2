import type * as Mfa from "mfa-ui";
import { type ReactNode, useState } from "react";
import { told } from "./completions.js";

/** Actions of the app's own beside a page of the account, and the app's own step-up for them. */
export function OwnActions({ mfa }: { mfa: typeof Mfa }): ReactNode {
  const guard = mfa.useReverificationGuard();
  const [remove] = useState(() => guard(askFor("strict_mfa", "account deleted")));
  const [pay] = useState(() => guard(async () => told("paid"), { fresh: true }));
  return (
    <section aria-label="Own actions">
      <button type="button" onClick={() => void remove()}>
        Delete my account
      </button>
      <button type="button" onClick={() => void pay()}>
        Pay
      </button>
      <mfa.ReverificationForm />
    </section>
  );
}

/** The app's server, which wants a step-up the first time: what Clerk's `reverificationErrorResponse()` makes, then success. */
function askFor(reverification: string, done: string): () => Promise<Response> {
  const clerk_error = { type: "forbidden", reason: "reverification-error", metadata: { reverification } };
  let asked = false;
  return async () => {
    if (asked) told(done);
    const answer = asked ? new Response(null) : Response.json({ clerk_error }, { status: 403 });
    asked = true;
    return answer;
  };
}
