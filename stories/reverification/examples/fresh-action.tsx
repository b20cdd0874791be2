import { useReverificationGuard } from "mfa-ui/standalone";
import { type ReactNode, useState } from "react";

/** Props of {@link Pay}. */
export interface PayProps {
  /** Asks the app's own server, such as `() => fetch("/api/orders/1/pay", { method: "POST" })`. */
  readonly request: () => Promise<Response>;
}

/** An action for which the person verifies each time, before it runs. */
export function Pay({ request }: PayProps): ReactNode {
  const guard = useReverificationGuard();
  const [said, say] = useState("");
  const pay = async (): Promise<void> => {
    say("");
    try {
      const { ok } = await guard(request, { fresh: true })();
      say(ok ? "Paid." : "This could not be paid.");
    } catch {
      say("Nothing was paid.");
    }
  };
  return (
    <div className="stack">
      <button onClick={pay} type="button">
        Pay 20 euros
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
