import { reverificationGroup } from "../../clerk/clerk-reverification.js";
import { stepUpGroup } from "../../clerk/clerk-step-up.js";
import type { MfaClient, Outcome } from "../../clerk/mfa-client.js";
import type { ReverificationSnapshot, StepUpPlace, StepUpRequest } from "../../clerk/session-groups.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { oncePer } from "../../internal/once-per.js";
import { readCode } from "../code/read-code.js";
import { isSent, reduce } from "./flow.js";
import type { ReverificationFlow, ReverificationOptions, ReverificationResend } from "./result.js";
import type { Entering, ReverificationEvent, ReverificationState } from "./state.js";

/** The flow, and the one place that shows it. */
export interface PlacedReverification {
  readonly flow: ReverificationFlow;
  readonly place: StepUpPlace | null;
}

/** The step-up of a client, outside any framework. */
export type ReverificationController = FlowController<
  PlacedReverification,
  ReverificationOptions & { readonly place: StepUpPlace }
>;

/** The step-up controller of a client. The same client always gives the same controller. */
export const reverificationController = oncePer("reverification", createController);

function createController(client: MfaClient): ReverificationController {
  const stepUp = client.group(stepUpGroup);
  const reverification = client.group(reverificationGroup);
  // The options are those of the place that shows the step-up.
  const places = new Map<StepUpPlace, () => ReverificationOptions>();

  const store: FlowStore<ReverificationState, ReverificationEvent, PlacedReverification> = createFlowStore({
    initial: { status: "idle" },
    reduce,
    present: (state) => ({ flow: present(state), place: "open" in state ? state.open.place : null }),
    requestOf(state) {
      if (state.status === "entering") return state.resending;
      return state.status === "starting" || state.status === "sending" ? state.request : null;
    },
    start,
    sync,
    connect: () => client.subscribe(sync),
  });

  function sync(): void {
    store.dispatch({ type: "client", open: stepUp.getRequest() });
  }

  function start(state: ReverificationState, answers: number): void {
    if (state.status === "starting") {
      void reverification.start(state.open.level).then((outcome) => {
        store.dispatch({ type: "started", answers, outcome });
        finish(state.open, outcome);
      });
    } else if ("factor" in state && isSent(state.factor)) {
      const { stage, factor } = state;
      void reverification.prepare(stage, factor).then((outcome) => {
        store.dispatch({ type: "sent", id: factor.id, answers, outcome });
      });
    }
  }

  async function submit(typed: string): Promise<void> {
    const { state } = store;
    if (state.status !== "entering") return;
    const { open, stage, factor } = state;
    const secret = readSecret(typed, state);
    if (!secret.ok) {
      store.dispatch({ type: "refuse", error: secret.error });
      return;
    }
    stepUp.keep();
    const answers = store.dispatch({ type: "submit" });
    const outcome = await reverification.attempt(stage, factor, secret.value);
    store.dispatch({ type: "attempted", answers, outcome });
    finish(open, outcome);
  }

  /** Lets what waited go on once Clerk has its proof, even when the person meanwhile looks at something else. */
  function finish({ id }: StepUpRequest, outcome: Outcome<ReverificationSnapshot>): void {
    const isComplete = outcome.ok && outcome.value.stage === null;
    // A late proof of what was given up is not about the next request.
    if (isComplete && stepUp.getRequest()?.id === id) stepUp.end("verified");
  }

  function readSecret(typed: string, { open, factor }: Entering): Outcome<string> {
    const own = factor.strategy === "password" ? asTyped : places.get(open.place)?.().normalizeCode;
    return readCode(typed, factor.strategy, own && ((text) => own(text, factor)));
  }

  const cancel = (): void => stepUp.end("cancelled");

  function present(state: ReverificationState): ReverificationFlow {
    const { status } = state;
    switch (status) {
      case "idle":
        return { status };
      case "starting":
        return { status, cancel };
      case "failed":
        return { status, error: state.error, retry: () => store.dispatch({ type: "retry" }), cancel };
      case "unsupported":
        return { status, strategies: state.unsupported, cancel };
      case "choosing":
        return { status, ...offered(state), error: state.error };
      case "sending":
      case "verifying":
        return { status, ...offered(state), factor: state.factor };
      case "entering":
        return {
          status,
          ...offered(state),
          factor: state.factor,
          error: state.error,
          resend: isSent(state.factor) ? resend(state) : null,
          submit: (typed) => void submit(typed),
        };
      default:
        return status satisfies never;
    }
  }

  function offered({ stage, factors }: Pick<Entering, "stage" | "factors">) {
    return { stage, factors, choose: (id: string) => void store.dispatch({ type: "choose", id }), cancel };
  }

  function resend({ factor, resending }: Entering): ReverificationResend {
    return {
      availableAt: reverification.resendAt(factor.id),
      pending: resending !== null,
      send: () => store.dispatch({ type: "resend" }),
    };
  }

  return {
    getFlow: store.getFlow,
    subscribe: store.subscribe,
    attach(read) {
      const { place } = read();
      places.set(place, read);
      return () => void places.delete(place);
    },
  };
}

function asTyped(password: string): string {
  return password;
}
