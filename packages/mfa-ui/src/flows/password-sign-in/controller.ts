import { signInGroup } from "../../clerk/clerk-sign-in.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import { createMfaError } from "../../clerk/mfa-error.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { oncePer } from "../../internal/once-per.js";
import { createSignInAttachments } from "../sign-in/attachments.js";
import { settle, watchSignIn } from "../sign-in/watch.js";
import { reduce } from "./flow.js";
import type {
  ExistingSession,
  PasswordCredentials,
  PasswordSignInFlow,
  PasswordSignInOptions,
} from "./result.js";
import type { PasswordSignInEvent, PasswordSignInState } from "./state.js";

/** The password flow of a client, outside any framework. */
export type PasswordSignInController = FlowController<PasswordSignInFlow, PasswordSignInOptions>;

/** The password controller of a client. The same client always gives the same controller. */
export const passwordSignInController = oncePer("passwordSignIn", createController);

function createController(client: MfaClient): PasswordSignInController {
  const signIn = client.group(signInGroup);
  const attachments = createSignInAttachments<PasswordSignInOptions>(signIn, {});

  const store: FlowStore<PasswordSignInState, PasswordSignInEvent, PasswordSignInFlow> = createFlowStore({
    initial: { status: "loading" },
    reduce,
    present,
    requestOf(state) {
      if (state.status === "entering") return state.signingOut;
      return state.status === "finishing" ? state.request : null;
    },
    start,
    sync,
    connect: () => watchSignIn(client, signIn, sync, () => store.state.status === "entering"),
  });

  function sync(): void {
    store.dispatch({ type: "client", client: client.getSnapshot(), signIn: signIn.getSnapshot() });
  }

  function start(state: PasswordSignInState, answers: number): void {
    if (state.status === "finishing") {
      const activation = signIn.activate(state.sessionId, attachments.options());
      void settle(
        activation,
        (outcome) => store.dispatch({ type: "activated", answers, outcome }),
        sync,
        signIn,
      );
    } else {
      void settle(
        signIn.signOut(),
        (outcome) => store.dispatch({ type: "left", answers, outcome }),
        sync,
        signIn,
      );
    }
  }

  function submit(credentials: PasswordCredentials): void {
    const identifier = credentials.identifier.trim();
    const { password } = credentials;
    if (store.state.status !== "entering" || identifier === "" || password === "") return;
    const answers = store.dispatch({ type: "submit", before: signIn.getSnapshot().id });
    const creation = signIn.create({ identifier, password });
    void settle(creation, (outcome) => store.dispatch({ type: "created", answers, outcome }), sync, signIn);
  }

  function startOver(): void {
    signIn.forget();
    sync();
  }

  function present(state: PasswordSignInState): PasswordSignInFlow {
    const { status } = state;
    switch (status) {
      case "loading":
      case "idle":
      case "submitting":
        return { status };
      case "unavailable":
        return { status, error: createMfaError("unavailable"), reload: () => location.reload() };
      case "entering":
        return {
          status,
          error: state.error,
          existing: state.otherSessionId ? existing(state.signingOut) : null,
          submit,
        };
      case "finishing":
        return { status, error: state.error, retry: () => store.dispatch({ type: "retry" }) };
      case "complete":
        return { status, session: state.session, task: state.session.task };
      case "unsupported":
        return { status, signInStatus: state.signIn.status, startOver };
      default:
        return status satisfies never;
    }
  }

  function existing(signingOut: number | null): ExistingSession {
    return {
      pending: signingOut !== null,
      resume: () => store.dispatch({ type: "resume" }),
      signOut: () => store.dispatch({ type: "leave" }),
    };
  }

  return { getFlow: store.getFlow, subscribe: store.subscribe, attach: attachments.add };
}
