import type { Decorator } from "@storybook/react-vite";
import { MfaClientProvider } from "mfa-ui/standalone";
import { createFakeMfaClient, type FakeMfaClient, type Scenario } from "mfa-ui/testing";
import { type ReactNode, useEffect, useState } from "react";
import "./stories.css";

/** Gives what is inside a fake client of its own, new with every mount. */
export function OnFake({ scenario, children }: { scenario?: Scenario; children: ReactNode }): ReactNode {
  const [client, setClient] = useState<FakeMfaClient | null>(null);
  useEffect(() => {
    const fake = createFakeMfaClient(scenario);
    // What the scenario does is answered before the form mounts: a page that opens in a state moves no focus.
    let mounted = true;
    void fake.ready.then(() => mounted && setClient(fake));
    return () => {
      mounted = false;
    };
  }, [scenario]);
  return client && <MfaClientProvider client={client}>{children}</MfaClientProvider>;
}

/** A decorator: the story is on a fake in the scenario that its argument `scenario` names. */
export function onFake(scenarios: Readonly<Record<string, Scenario>>): Decorator {
  return (Story, { args }) => {
    const scenario = scenarios[String(args.scenario)];
    if (!scenario) throw new Error(`There is no scenario "${args.scenario}".`);
    // Options such as initialFactor are read on arrival: other arguments are another arrival.
    return (
      <OnFake key={JSON.stringify(args)} scenario={scenario}>
        <Story />
      </OnFake>
    );
  };
}

/** A decorator for one scenario, given as it is. */
export function onFakeIn(scenario?: Scenario): Decorator {
  return (Story, { args }) => (
    <OnFake key={JSON.stringify(args)} scenario={scenario}>
      <Story />
    </OnFake>
  );
}

/** A decorator that shows that the story renders nothing. */
export const inFrame: Decorator = (Story) => (
  <div className="story-frame">
    <p>In this status the form renders nothing:</p>
    <div data-testid="rendered">
      <Story />
    </div>
  </div>
);
