import { signInGroup } from "../../clerk/clerk-sign-in.js";
import type { MfaClient, Outcome, SecondFactor } from "../../clerk/mfa-client.js";
import { createMfaError } from "../../clerk/mfa-error.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { normalizeCode } from "../../internal/normalize-code.js";
import { oncePer } from "../../internal/once-per.js";
import { readCode } from "../code/read-code.js";
import { createSignInAttachments } from "../sign-in/attachments.js";
import { settle, watchSignIn } from "../sign-in/watch.js";
import { isOpen, isSent, reduce } from "./flow.js";
import type { Resend, SecondFactorFlow, SecondFactorOptions } from "./result.js";
import type { Entering, SecondFactorEvent, SecondFactorState } from "./state.js";

/** The second-factor flow of a client, outside any framework. */
export type SecondFactorController = FlowController<SecondFactorFlow, SecondFactorOptions>;

/** The second-factor controller of a client. The same client always gives the same controller. */
export const secondFactorController = oncePer("secondFactor", createController);

function createController(client: MfaClient): SecondFactorController {
  const signIn = client.group(signInGroup);
  const attachments = createSignInAttachments<SecondFactorOptions>(signIn, {});
  // What a suggestion would send. Kept here, out of every state and snapshot.
  let refused = "";

  const store: FlowStore<SecondFactorState, SecondFactorEvent, SecondFactorFlow> = createFlowStore({
    initial: { status: "loading" },
    reduce,
    present,
    requestOf(state) {
      if (state.status === "entering") return state.resending;
      return state.status === "sending" || state.status === "finishing" ? state.request : null;
    },
    start,
    sync,
    connect: () => watchSignIn(client, signIn, sync, () => isOpen(store.state)),
  });

  function sync(): void {
    const begin = attachments.any ? attachments.options() : null;
    store.dispatch({
      type: "client",
      client: client.getSnapshot(),
      signIn: signIn.getSnapshot(),
      start: begin,
    });
  }

  function file<T>(call: Promise<Outcome<T>>, onOutcome: (outcome: Outcome<T>) => void): void {
    void settle(call, onOutcome, sync, signIn);
  }

  function start(state: SecondFactorState, answers: number): void {
    if (state.status === "finishing") {
      const activation = signIn.activate(state.sessionId, attachments.options());
      file(activation, (outcome) => store.dispatch({ type: "activated", answers, outcome }));
    } else if ("factor" in state && isSent(state.factor)) {
      const once = state.status === "sending" && state.auto;
      const sending = signIn.prepareSecondFactor(state.factor, { once });
      file(sending, (outcome) => store.dispatch({ type: "sent", answers, outcome }));
    }
  }

  function submit(typed: string): void {
    if (store.state.status !== "entering") return;
    const { factor, signIn: attempt } = store.state;
    const { normalizeCode: own } = attachments.options();
    const code = readCode(typed, factor.strategy, own && ((text) => own(text, factor)));
    if (!code.ok) {
      const backup = attempt.factors.find(({ strategy }) => strategy === "backup_code");
      const suggestion = (looksLikeBackupCode(typed) && backup) || null;
      refused = suggestion ? typed : "";
      store.dispatch({ type: "refuse", error: code.error, suggestion });
      return;
    }
    refused = "";
    const answers = store.dispatch({ type: "submit" });
    file(signIn.attemptSecondFactor(factor, code.value), (outcome) =>
      store.dispatch({ type: "attempted", answers, outcome }),
    );
  }

  function choose(id: string): void {
    refused = "";
    store.dispatch({ type: "choose", id });
  }

  function accept(factor: SecondFactor): void {
    const typed = refused;
    choose(factor.id);
    submit(typed);
  }

  function startOver(): void {
    refused = "";
    signIn.forget();
    sync();
  }

  function present(state: SecondFactorState): SecondFactorFlow {
    const { status } = state;
    switch (status) {
      case "loading":
      case "idle":
        return { status };
      case "unavailable":
        return { status, error: createMfaError("unavailable"), reload: () => location.reload() };
      case "finishing":
        return { status, error: state.error, retry: () => store.dispatch({ type: "retry" }) };
      case "complete":
        return { status, session: state.session, task: state.session.task };
      case "unsupported":
        return {
          status,
          signInStatus: state.signIn.status,
          strategies: state.signIn.unsupported,
          startOver,
        };
      case "choosing":
        return { status, ...waiting(state), error: state.error, startOver };
      case "sending":
        return { status, ...waiting(state), factor: state.factor, startOver };
      case "verifying":
        return { status, ...waiting(state), factor: state.factor };
      case "entering": {
        const { factor, error, suggestion } = state;
        return {
          status,
          ...waiting(state),
          factor,
          error,
          resend: isSent(factor) ? resend(state) : null,
          suggestion: suggestion && { factor: suggestion, accept: () => accept(suggestion) },
          submit,
          startOver,
        };
      }
      default:
        return status satisfies never;
    }
  }

  function waiting({ signIn: { factors, reason } }: Pick<Entering, "signIn">) {
    return { factors, reason: reason ?? "mfa", choose } as const;
  }

  function resend({ signIn: { sent }, resending }: Entering): Resend {
    return {
      availableAt: sent?.resendAt ?? 0,
      pending: resending !== null,
      send: () => store.dispatch({ type: "resend" }),
    };
  }

  return {
    getFlow: store.getFlow,
    subscribe: store.subscribe,
    attach(read) {
      const detach = attachments.add(read);
      store.dispatch({ type: "start", start: attachments.options() });
      return detach;
    },
  };
}

// Clerk tells no form of them: they are longer than other codes, of letters and digits, and no plain number.
function looksLikeBackupCode(typed: string): boolean {
  return /^(?=.*[a-z])[a-z\d]{8,}$/i.test(normalizeCode(typed));
}
