import { act, render } from "@testing-library/react";
import user from "@testing-library/user-event";
import { MfaClientProvider } from "mfa-ui/standalone";
import { createFakeMfaClient, type FakeMfaClient, type Scenario } from "mfa-ui/testing";
import type { ReactNode } from "react";

/** A person who does not pause between two keys: nothing here depends on the pause. */
export const userEvent = user.setup({ delay: null });

/** Lets every answer of the fake arrive, and React render it: the answers come in microtasks. */
export async function answered(): Promise<void> {
  await act(async () => {
    await new Promise<void>((done) => setImmediate(done));
  });
}

/** Renders on a fake client once the scenario stands. */
export async function renderWith(scenario: Scenario, ui: ReactNode) {
  const client = createFakeMfaClient(scenario);
  await client.ready;
  const view = render(ui, { wrapper: ({ children }) => provide(client, children) });
  await answered();
  return { client, ...view };
}

export function provide(client: FakeMfaClient, children: ReactNode): ReactNode {
  return <MfaClientProvider client={client}>{children}</MfaClientProvider>;
}
