import type { MfaClient } from "../clerk/mfa-client.js";
import { passwordSignInController } from "../flows/password-sign-in/controller.js";
import * as failures from "./failures.js";
import type { FakeFailure } from "./fake-answers.js";
import { fakeUser, type Scenario } from "./fake-mfa-client.js";

const withoutMfa = { user: { secondFactors: [] } } satisfies Scenario;

/** One scenario for each thing that can be seen of the password flow, by name. */
export const passwordSignInScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: { signIn: "second-factor" },
  entering: {},
  enteringIdentifierNotFound: { act: (client) => submit(client, { identifier: "nobody@example.com" }) },
  enteringPasswordIncorrect: { act: (client) => submit(client, { password: "wrong" }) },
  enteringPasswordCompromised: refused(failures.passwordCompromised),
  enteringThrottled: refused(failures.throttled),
  enteringLocked: refused(failures.locked),
  enteringNetwork: { answers: { create: "unreachable" }, act: submit },
  enteringOffline: { answers: { create: "offline" }, act: submit },
  enteringUnavailable: refused(failures.serverError),
  enteringSessionExists: { signedIn: "elsewhere", answers: { create: failures.sessionExists }, act: submit },
  enteringExistingSession: { signedIn: "elsewhere" },
  submitting: { answers: { create: "pending" }, act: submit },
  finishing: { ...withoutMfa, answers: { setActive: "pending" }, act: submit },
  finishingFailed: { ...withoutMfa, answers: { setActive: "unreachable" }, act: submit },
  complete: { ...withoutMfa, act: submit },
  unsupported: { user: { afterPassword: "needs_new_password" }, act: submit },
} satisfies Record<string, Scenario>;

function refused(failure: FakeFailure): Scenario {
  return { answers: { create: failure }, act: submit };
}

function submit(client: MfaClient, typed: { identifier?: string; password?: string } = {}): void {
  const flow = passwordSignInController(client).getFlow();
  const { identifier = fakeUser.identifier, password = fakeUser.password } = typed;
  if (flow.status === "entering") flow.submit({ identifier, password });
}
