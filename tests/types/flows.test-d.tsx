// Checked by tsc, never run: a flow's actions exist where they are legal, and every status can be told from the others.
import {
  type errorKinds,
  type MfaError,
  type MfaErrorKind,
  type PasswordSignInFlow,
  type PasswordSignInStatus,
  type passwordSignInStatuses,
  type Resend,
  type SecondFactorFlow,
  type SecondFactorStatus,
  type SecondFactorStrategy,
  type SessionSnapshot,
  type SignInSecondFactor,
  type Suggestion,
  type secondFactorStatuses,
  type secondFactorStrategies,
  useSecondFactor,
} from "mfa-ui/standalone";
import { expectTypeOf } from "vitest";

type At<Flow, Status> = Extract<Flow, { status: Status }>;

expectTypeOf<SecondFactorFlow["status"]>().toEqualTypeOf<SecondFactorStatus>();
expectTypeOf<(typeof secondFactorStatuses)[number]>().toEqualTypeOf<SecondFactorStatus>();
expectTypeOf<PasswordSignInFlow["status"]>().toEqualTypeOf<PasswordSignInStatus>();
expectTypeOf<(typeof passwordSignInStatuses)[number]>().toEqualTypeOf<PasswordSignInStatus>();
expectTypeOf<(typeof errorKinds)[number]>().toEqualTypeOf<MfaErrorKind>();
expectTypeOf<(typeof secondFactorStrategies)[number]>().toEqualTypeOf<SecondFactorStrategy>();
expectTypeOf<SignInSecondFactor["strategy"]>().toEqualTypeOf<SecondFactorStrategy>();

// Without a look at the status there is nothing to do.
declare const flow: SecondFactorFlow;
// @ts-expect-error submit exists only while a code is entered
flow.submit("424242");
// @ts-expect-error and so does choose only where there are factors
flow.choose("totp");

declare const verifying: At<SecondFactorFlow, "verifying">;
// @ts-expect-error a code that is checked is not submitted again
verifying.submit("424242");
// @ts-expect-error nor can its answer be left behind
verifying.startOver();
verifying.choose("backup_code");

declare const sending: At<SecondFactorFlow, "sending">;
// @ts-expect-error a code that is on its way can not be submitted
sending.submit("424242");
sending.startOver();

declare const choosing: At<SecondFactorFlow, "choosing">;
// @ts-expect-error there is no factor yet
choosing.factor;
// @ts-expect-error a factor is chosen by its id
choosing.choose({ id: "totp" });

declare const entering: At<SecondFactorFlow, "entering">;
entering.submit("424242");
// @ts-expect-error a code is text: a number would lose its zeros
entering.submit(424242);
// @ts-expect-error nothing can be sent again where nothing is sent
entering.resend.send();
expectTypeOf(entering.resend).toEqualTypeOf<Resend | null>();
expectTypeOf(entering.suggestion).toEqualTypeOf<Suggestion | null>();
expectTypeOf(entering.error).toEqualTypeOf<MfaError | null>();
// @ts-expect-error a flow is read, not written
entering.status = "complete";

declare const finishing: At<SecondFactorFlow, "finishing">;
finishing.retry();
// @ts-expect-error what was accepted is not entered again
finishing.submit("424242");

declare const complete: At<SecondFactorFlow, "complete">;
expectTypeOf(complete.session).toEqualTypeOf<SessionSnapshot>();
expectTypeOf(complete.task).toEqualTypeOf<string | null>();
// @ts-expect-error the end has no error
complete.error;

declare const idle: At<SecondFactorFlow, "idle">;
// @ts-expect-error nobody's sign-in can not be started over
idle.startOver();

declare const credentials: At<PasswordSignInFlow, "entering">;
credentials.submit({ identifier: "ada@example.com", password: "secret" });
// @ts-expect-error both are needed
credentials.submit({ identifier: "ada@example.com" });
// @ts-expect-error there may be no session to resume
credentials.existing.resume();
credentials.existing?.resume();

declare const submitting: At<PasswordSignInFlow, "submitting">;
// @ts-expect-error credentials that are checked are not submitted again
submitting.submit({ identifier: "ada@example.com", password: "secret" });

/** A switch over every status needs no default, and one that forgets a status does not compile. */
export function saySecondFactor(now: SecondFactorFlow): string {
  switch (now.status) {
    case "loading":
    case "idle":
    case "finishing":
    case "complete":
      return now.status;
    case "unavailable":
      return now.error.kind;
    case "choosing":
      return now.factors.map(({ id }) => id).join();
    case "sending":
    case "entering":
    case "verifying":
      return now.factor.id;
    case "diverted":
      return now.unsupported.join();
    default:
      return now satisfies never;
  }
}

export function sayForgetful(now: PasswordSignInFlow): string {
  switch (now.status) {
    case "loading":
    case "unavailable":
    case "idle":
    case "entering":
    case "submitting":
    case "finishing":
    case "complete":
      return now.status;
    default:
      // @ts-expect-error diverted was forgotten
      return now satisfies never;
  }
}

/** A factor's own fields come with its strategy. */
export function sayFactor(factor: SignInSecondFactor): string {
  // @ts-expect-error only what a code is sent to has an address
  factor.safeIdentifier;
  return factor.strategy === "phone_code" ? factor.phoneNumberId : factor.id;
}

expectTypeOf(useSecondFactor).toBeCallableWith({ initialFactor: "totp", autoSend: false });
expectTypeOf(useSecondFactor).toBeCallableWith({ initialFactor: "phone_code:idn_1" });
expectTypeOf(useSecondFactor).toBeCallableWith({ initialFactor: null });
expectTypeOf(useSecondFactor).toBeCallableWith();
expectTypeOf(useSecondFactor).returns.toEqualTypeOf<SecondFactorFlow>();
