import type { MfaClient } from "../clerk/mfa-client.js";
import type { FakeAnswer, FakeCall } from "./fake-answers.js";
import type { Scenario } from "./fake-mfa-client.js";

/** How a call fails. */
export type Failing = Exclude<FakeAnswer, "pending">;

/** The part of a scenario in which a call does something else than work. */
export function answers(call: FakeCall, answer: FakeAnswer): Pick<Scenario, "answers"> {
  return { answers: { [call]: answer } };
}

/** What a person can do: an action of the flow by its name, or one that needs more than a name. */
export type Act<Flow> = ActionName<Flow> | ((flow: Flow) => void);

/** Makes the function that does one thing after the other in a flow, each as soon as it can be done. */
export function createActs<Flow extends object>(
  controllerOf: (client: MfaClient) => { getFlow(): Flow },
): (client: MfaClient, ...acts: readonly Act<Flow>[]) => Promise<void> {
  return async (client, ...acts) => {
    for (const act of acts) {
      const flow = controllerOf(client).getFlow();
      if (typeof act === "function") act(flow);
      else (flow as Partial<Record<ActionName<Flow>, () => void>>)[act]?.();
      await answered();
    }
  };
}

type ActionName<Flow> = Flow extends object
  ? { [Name in keyof Flow]: Flow[Name] extends (() => void) | null ? Name : never }[keyof Flow]
  : never;

// The fake answers in microtasks.
function answered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
