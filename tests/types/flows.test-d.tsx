import type { reverificationError } from "@clerk/shared/authorization-errors";
// Checked by tsc, never run: a flow's actions exist where they are legal, and every status can be told from the others.
import {
  type BackupCodesFlow,
  type BackupCodesStatus,
  type backupCodesStatuses,
  type CodesDelivery,
  type errorKinds,
  type FlowIn,
  type MfaError,
  type MfaErrorKind,
  type MfaMethod,
  type MfaPhone,
  type MfaPhonesFlow,
  type MfaPhonesStatus,
  type MfaSetupFlow,
  type MfaSetupMethod,
  type MfaSetupStatus,
  type MfaStatus,
  type mfaMethods,
  type mfaPhonesStatuses,
  type mfaSetupMethods,
  type mfaSetupStatuses,
  type mfaStatuses,
  type PasswordSignInFlow,
  type PasswordSignInStatus,
  type passwordSignInStatuses,
  type Resend,
  type ReverificationFactor,
  type ReverificationFlow,
  type ReverificationGuard,
  type ReverificationGuardOptions,
  type ReverificationRequiredError,
  type ReverificationResend,
  type ReverificationStage,
  type ReverificationStatus,
  type ReverificationStrategy,
  type reverificationStatuses,
  type reverificationStrategies,
  type SecondFactorFlow,
  type SecondFactorStatus,
  type SecondFactorStrategy,
  type SessionSnapshot,
  type SignInSecondFactor,
  type StepUpLevel,
  type Suggestion,
  type secondFactorStatuses,
  type secondFactorStrategies,
  type TotpEnrollmentFlow,
  type TotpEnrollmentStatus,
  type totpEnrollmentStatuses,
  useBackupCodes,
  useMfaPhones,
  useMfaSetup,
  useMfaStatus,
  useReverificationFlow,
  type useReverificationGuard,
  useSecondFactor,
  useTotpEnrollment,
} from "mfa-ui/standalone";
import { expectTypeOf } from "vitest";

expectTypeOf<SecondFactorFlow["status"]>().toEqualTypeOf<SecondFactorStatus>();
expectTypeOf<(typeof secondFactorStatuses)[number]>().toEqualTypeOf<SecondFactorStatus>();
expectTypeOf<PasswordSignInFlow["status"]>().toEqualTypeOf<PasswordSignInStatus>();
expectTypeOf<(typeof passwordSignInStatuses)[number]>().toEqualTypeOf<PasswordSignInStatus>();
expectTypeOf<TotpEnrollmentFlow["status"]>().toEqualTypeOf<TotpEnrollmentStatus>();
expectTypeOf<(typeof totpEnrollmentStatuses)[number]>().toEqualTypeOf<TotpEnrollmentStatus>();
expectTypeOf<BackupCodesFlow["status"]>().toEqualTypeOf<BackupCodesStatus>();
expectTypeOf<(typeof backupCodesStatuses)[number]>().toEqualTypeOf<BackupCodesStatus>();
expectTypeOf<MfaPhonesFlow["status"]>().toEqualTypeOf<MfaPhonesStatus>();
expectTypeOf<(typeof mfaPhonesStatuses)[number]>().toEqualTypeOf<MfaPhonesStatus>();
expectTypeOf<(typeof mfaStatuses)[number]>().toEqualTypeOf<MfaStatus["status"]>();
expectTypeOf<(typeof mfaMethods)[number]>().toEqualTypeOf<MfaMethod>();
expectTypeOf<MfaSetupFlow["status"]>().toEqualTypeOf<MfaSetupStatus>();
expectTypeOf<(typeof mfaSetupStatuses)[number]>().toEqualTypeOf<MfaSetupStatus>();
expectTypeOf<(typeof mfaSetupMethods)[number]>().toEqualTypeOf<MfaSetupMethod>();
expectTypeOf<ReverificationFlow["status"]>().toEqualTypeOf<ReverificationStatus>();
expectTypeOf<(typeof reverificationStatuses)[number]>().toEqualTypeOf<ReverificationStatus>();
expectTypeOf<(typeof reverificationStrategies)[number]>().toEqualTypeOf<ReverificationStrategy>();
expectTypeOf<ReverificationFactor["strategy"]>().toEqualTypeOf<ReverificationStrategy>();
expectTypeOf<(typeof errorKinds)[number]>().toEqualTypeOf<MfaErrorKind>();
expectTypeOf<(typeof secondFactorStrategies)[number]>().toEqualTypeOf<SecondFactorStrategy>();
expectTypeOf<SignInSecondFactor["strategy"]>().toEqualTypeOf<SecondFactorStrategy>();

expectTypeOf<FlowIn<SecondFactorFlow, SecondFactorStatus>>().toEqualTypeOf<SecondFactorFlow>();
expectTypeOf<FlowIn<MfaStatus, "ready" | "idle">["status"]>().toEqualTypeOf<"ready" | "idle">();
// @ts-expect-error a status of another flow
export type Nowhere = FlowIn<BackupCodesFlow, "verifying">;

// Without a look at the status there is nothing to do.
declare const flow: SecondFactorFlow;
// @ts-expect-error submit exists only while a code is entered
flow.submit("424242");
// @ts-expect-error and so does choose only where there are factors
flow.choose("totp");

declare const verifying: FlowIn<SecondFactorFlow, "verifying">;
// @ts-expect-error a code that is checked is not submitted again
verifying.submit("424242");
// @ts-expect-error nor can its answer be left behind
verifying.startOver();
verifying.choose("backup_code");

declare const sending: FlowIn<SecondFactorFlow, "sending">;
// @ts-expect-error a code that is on its way can not be submitted
sending.submit("424242");
sending.startOver();

declare const choosing: FlowIn<SecondFactorFlow, "choosing">;
// @ts-expect-error there is no factor yet
choosing.factor;
// @ts-expect-error a factor is chosen by its id
choosing.choose({ id: "totp" });

declare const entering: FlowIn<SecondFactorFlow, "entering">;
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

declare const finishing: FlowIn<SecondFactorFlow, "finishing">;
finishing.retry();
// @ts-expect-error what was accepted is not entered again
finishing.submit("424242");

declare const complete: FlowIn<SecondFactorFlow, "complete">;
expectTypeOf(complete.session).toEqualTypeOf<SessionSnapshot>();
expectTypeOf(complete.task).toEqualTypeOf<string | null>();
// @ts-expect-error the end has no error
complete.error;

declare const idle: FlowIn<SecondFactorFlow, "idle">;
// @ts-expect-error nobody's sign-in can not be started over
idle.startOver();

declare const credentials: FlowIn<PasswordSignInFlow, "entering">;
credentials.submit({ identifier: "ada@example.com", password: "secret" });
// @ts-expect-error both are needed
credentials.submit({ identifier: "ada@example.com" });
// @ts-expect-error there may be no session to resume
credentials.existing.resume();
credentials.existing?.resume();

declare const submitting: FlowIn<PasswordSignInFlow, "submitting">;
// @ts-expect-error credentials that are checked are not submitted again
submitting.submit({ identifier: "ada@example.com", password: "secret" });

declare const enrolment: TotpEnrollmentFlow;
// @ts-expect-error there is no secret before there is one
enrolment.secret;
// @ts-expect-error and nothing to start where an app is set up
enrolment.start();

declare const disabled: FlowIn<TotpEnrollmentFlow, "disabled">;
disabled.start();
// @ts-expect-error a second secret takes the place of a first
disabled.startOver();

declare const enteringFirst: FlowIn<TotpEnrollmentFlow, "entering">;
enteringFirst.submit("424242");
enteringFirst.startOver();
enteringFirst.cancel();
expectTypeOf(enteringFirst.secret).toEqualTypeOf<string>();
expectTypeOf(enteringFirst.uri).toEqualTypeOf<string>();
// @ts-expect-error a secret is created once
enteringFirst.start();
// @ts-expect-error the codes come with the right code
enteringFirst.codes;

declare const verifyingFirst: FlowIn<TotpEnrollmentFlow, "verifying">;
expectTypeOf(verifyingFirst.uri).toEqualTypeOf<string>();
// @ts-expect-error a code that is checked is not submitted again
verifyingFirst.submit("424242");
// @ts-expect-error nor is its answer left behind
verifyingFirst.cancel();

declare const enrolled: FlowIn<TotpEnrollmentFlow, "enabled">;
enrolled.disable();
// @ts-expect-error a removal is asked first
enrolled.confirm();
expectTypeOf(enrolled.lastFactor).toEqualTypeOf<boolean>();

declare const codesOfApp: FlowIn<TotpEnrollmentFlow, "saving">;
expectTypeOf(codesOfApp.codes).toEqualTypeOf<readonly string[]>();
codesOfApp.finish();
// @ts-expect-error codes are read, not written
codesOfApp.codes.push("11112222");
// @ts-expect-error the ways to take them away are the backup codes' own
codesOfApp.copy();

declare const readyForCodes: FlowIn<BackupCodesFlow, "ready">;
// @ts-expect-error there may be nothing that backup codes stand beside
readyForCodes.generate();
readyForCodes.generate?.();
// @ts-expect-error codes that exist cannot be shown again
readyForCodes.codes;

declare const replacing: FlowIn<BackupCodesFlow, "confirming">;
replacing.confirm();
replacing.cancel();

declare const savingCodes: FlowIn<BackupCodesFlow, "saving">;
expectTypeOf(savingCodes.codes).toEqualTypeOf<readonly string[]>();
expectTypeOf(savingCodes.delivery).toEqualTypeOf<CodesDelivery["delivery"]>();
expectTypeOf(savingCodes.copy).returns.toEqualTypeOf<Promise<boolean>>();
expectTypeOf(savingCodes.download).toBeCallableWith({ title: "Example", fileName: "example.txt" });
expectTypeOf(savingCodes.print).toBeCallableWith();
savingCodes.finish();
// @ts-expect-error codes that are shown are not replaced by others
savingCodes.generate;

declare const phonesFlow: MfaPhonesFlow;
// @ts-expect-error there is no list before somebody is signed in
phonesFlow.phones;
// @ts-expect-error and nothing to add beside a form
phonesFlow.add();

declare const listingPhones: FlowIn<MfaPhonesFlow, "listing">;
listingPhones.add();
expectTypeOf(listingPhones.phones).toEqualTypeOf<readonly MfaPhone[]>();
// @ts-expect-error the list is read, not written
listingPhones.phones.sort();
// @ts-expect-error a number is typed into the form
listingPhones.submit("+15005550009");

declare const addingPhone: FlowIn<MfaPhonesFlow, "adding">;
addingPhone.submit("+15005550009");
addingPhone.cancel();
// @ts-expect-error there is no number yet
addingPhone.phone;

declare const enteringPhoneCode: FlowIn<MfaPhonesFlow, "entering">;
enteringPhoneCode.submit("424242");
enteringPhoneCode.resend.send();
enteringPhoneCode.cancel();
expectTypeOf(enteringPhoneCode.phone).toEqualTypeOf<MfaPhone>();

declare const verifyingPhone: FlowIn<MfaPhonesFlow, "verifying">;
// @ts-expect-error a code that is checked is not submitted again
verifyingPhone.submit("424242");
// @ts-expect-error nor is its answer left behind
verifyingPhone.cancel();

declare const reservingPhone: FlowIn<MfaPhonesFlow, "reserving">;
// @ts-expect-error there is nothing to retry while it is under way
reservingPhone.retry();
reservingPhone.retry?.();
reservingPhone.cancel?.();

declare const savingPhoneCodes: FlowIn<MfaPhonesFlow, "saving">;
expectTypeOf(savingPhoneCodes.codes).toEqualTypeOf<readonly string[]>();
savingPhoneCodes.finish();

declare const phone: MfaPhone;
// @ts-expect-error not every number can become a second factor
phone.reserve();
phone.reserve?.();
phone.destroy?.();
// @ts-expect-error nothing is confirmed that was not asked
phone.confirm();
expectTypeOf(phone.confirming).toEqualTypeOf<"unreserve" | "destroy" | null>();
expectTypeOf(phone.error).toEqualTypeOf<MfaError | null>();

declare const stepUp: ReverificationFlow;
// @ts-expect-error there is nothing to give up before something waits
stepUp.cancel();
// @ts-expect-error and nothing to type before Clerk told what it takes
stepUp.submit("424242");

declare const startingStepUp: FlowIn<ReverificationFlow, "starting">;
startingStepUp.cancel();
// @ts-expect-error it is started once
startingStepUp.retry();

declare const failedStepUp: FlowIn<ReverificationFlow, "failed">;
failedStepUp.retry();
failedStepUp.cancel();
expectTypeOf(failedStepUp.error).toEqualTypeOf<MfaError>();

declare const proving: FlowIn<ReverificationFlow, "entering">;
proving.submit("424242");
proving.choose("backup_code");
proving.cancel();
expectTypeOf(proving.stage).toEqualTypeOf<ReverificationStage>();
expectTypeOf(proving.factors).toEqualTypeOf<readonly ReverificationFactor[]>();
expectTypeOf(proving.resend).toEqualTypeOf<ReverificationResend | null>();
// @ts-expect-error nothing can be sent again where nothing is sent
proving.resend.send();

declare const provingNow: FlowIn<ReverificationFlow, "verifying">;
provingNow.cancel();
// @ts-expect-error a code that is checked is not submitted again
provingNow.submit("424242");

declare const unsupportedStepUp: FlowIn<ReverificationFlow, "unsupported">;
unsupportedStepUp.cancel();
// @ts-expect-error there is nothing to choose from
unsupportedStepUp.choose("totp");

declare const setup: MfaSetupFlow;
// @ts-expect-error there is nothing to choose before there is a task
setup.choose("totp");
// @ts-expect-error nor a way out of it
setup.signOut();

declare const choosingMethod: FlowIn<MfaSetupFlow, "choosing">;
choosingMethod.choose("phone_code");
choosingMethod.signOut();
// @ts-expect-error backup codes alone are no second step
choosingMethod.choose("backup_code");

declare const settingUp: FlowIn<MfaSetupFlow, "enrolling">;
// @ts-expect-error there may be no way back, as while codes are not saved
settingUp.cancel();
settingUp.cancel?.();
expectTypeOf(settingUp.method).toEqualTypeOf<MfaSetupMethod>();

declare const finishingSetup: FlowIn<MfaSetupFlow, "finishing">;
finishingSetup.retry();
// @ts-expect-error the session is being activated: nobody leaves it now
finishingSetup.signOut();

declare const overview: MfaStatus;
// @ts-expect-error there is nothing to tell before somebody is signed in
overview.enabled;

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
    case "unsupported":
      return now.strategies.join();
    default:
      return now satisfies never;
  }
}

export function sayTotpEnrollment(now: TotpEnrollmentFlow): string {
  switch (now.status) {
    case "loading":
    case "idle":
    case "starting":
      return now.status;
    case "unavailable":
      return now.error.kind;
    case "disabled":
      return String(now.removed);
    case "entering":
    case "verifying":
      return now.uri;
    case "saving":
      return now.codes.join();
    case "enabled":
    case "confirming":
    case "disabling":
      return String(now.lastFactor);
    default:
      return now satisfies never;
  }
}

export function sayBackupCodes(now: BackupCodesFlow): string {
  switch (now.status) {
    case "loading":
    case "idle":
    case "confirming":
      return now.status;
    case "unavailable":
      return now.error.kind;
    case "ready":
    case "generating":
      return String(now.enabled);
    case "saving":
      return now.delivery?.way ?? "";
    default:
      return now satisfies never;
  }
}

export function sayMfaPhones(now: MfaPhonesFlow): string {
  switch (now.status) {
    case "loading":
    case "idle":
      return now.status;
    case "unavailable":
      return now.error.kind;
    case "listing":
    case "adding":
    case "creating":
      return now.phones.map(({ id }) => id).join();
    case "sending":
    case "entering":
    case "verifying":
    case "reserving":
      return now.phone.phoneNumber;
    case "saving":
      return now.codes.join();
    default:
      return now satisfies never;
  }
}

export function sayMfaStatus(now: MfaStatus): string {
  switch (now.status) {
    case "loading":
    case "idle":
      return now.status;
    case "unavailable":
      return now.error.kind;
    case "ready":
      return [now.enabled, now.totp, now.phones, now.backupCodes, now.hasUnsavedCodes].join();
    default:
      return now satisfies never;
  }
}

export function sayReverification(now: ReverificationFlow): string {
  switch (now.status) {
    case "idle":
    case "starting":
      return now.status;
    case "failed":
      return now.error.kind;
    case "choosing":
      return now.factors.map(({ id }) => id).join();
    case "sending":
    case "entering":
    case "verifying":
      return `${now.stage} ${now.factor.id}`;
    case "unsupported":
      return now.strategies.join();
    default:
      return now satisfies never;
  }
}

export function sayMfaSetup(now: MfaSetupFlow): string {
  switch (now.status) {
    case "loading":
    case "idle":
      return now.status;
    case "unavailable":
      return now.error.kind;
    case "choosing":
      return now.methods.join();
    case "enrolling":
      return now.method;
    case "finishing":
      return now.error?.kind ?? "";
    case "complete":
      return now.session.id;
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
      // @ts-expect-error unsupported was forgotten
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
expectTypeOf(useTotpEnrollment).toBeCallableWith({ autoStart: true, required: true, onComplete: () => {} });
expectTypeOf(useTotpEnrollment).toBeCallableWith();
expectTypeOf(useTotpEnrollment).returns.toEqualTypeOf<TotpEnrollmentFlow>();
expectTypeOf(useBackupCodes).toBeCallableWith({ codes: ["11112222"], warnOnLeave: false });
expectTypeOf(useBackupCodes).toBeCallableWith();
expectTypeOf(useBackupCodes).returns.toEqualTypeOf<BackupCodesFlow>();
expectTypeOf(useMfaPhones).toBeCallableWith({ required: true, onComplete: () => {} });
expectTypeOf(useMfaPhones).toBeCallableWith({ normalizePhoneNumber: (typed) => `+49${typed}` });
expectTypeOf(useMfaPhones).toBeCallableWith();
expectTypeOf(useMfaPhones).returns.toEqualTypeOf<MfaPhonesFlow>();
expectTypeOf(useMfaStatus).toBeCallableWith();
expectTypeOf(useMfaStatus).returns.toEqualTypeOf<MfaStatus>();
expectTypeOf(useReverificationFlow).toBeCallableWith({
  normalizeCode: (typed, { strategy }) => typed + strategy,
});
expectTypeOf(useReverificationFlow).toBeCallableWith();
expectTypeOf(useReverificationFlow).returns.toEqualTypeOf<ReverificationFlow>();
expectTypeOf(useMfaSetup).toBeCallableWith({ methods: ["totp"], onComplete: () => {} });
expectTypeOf(useMfaSetup).toBeCallableWith({ redirectUrl: "/" });
expectTypeOf(useMfaSetup).toBeCallableWith();
expectTypeOf(useMfaSetup).returns.toEqualTypeOf<MfaSetupFlow>();

declare const guard: ReturnType<typeof useReverificationGuard>;
/** What is guarded takes and gives what it did. */
export const guarded = guard(async (id: string, force: boolean) => ({ id, force }));
expectTypeOf(guarded).parameters.toEqualTypeOf<[id: string, force: boolean]>();
expectTypeOf(guarded).returns.toEqualTypeOf<Promise<{ id: string; force: boolean }>>();
guard(async () => 1, { fresh: true, level: "multi_factor" });
expectTypeOf(guard).toEqualTypeOf<ReverificationGuard>();
expectTypeOf<NonNullable<ReverificationGuardOptions["level"]>>().toEqualTypeOf<StepUpLevel>();
/** A refusal is never the value: what Clerk's `reverificationError()` gives is taken out. */
export const hinted = guard(
  async (): Promise<{ id: string } | ReturnType<typeof reverificationError>> => ({ id: "" }),
);
expectTypeOf(hinted).returns.toEqualTypeOf<Promise<{ id: string }>>();
export const answering = guard(async () => new Response());
expectTypeOf(answering).returns.toEqualTypeOf<Promise<Response>>();
export const unknowing = guard(async (): Promise<unknown> => 1);
expectTypeOf(unknowing).returns.toEqualTypeOf<Promise<unknown>>();
declare const refused: ReverificationRequiredError;
expectTypeOf(refused.code).toEqualTypeOf<"reverification_required">();
expectTypeOf(refused.reason).toEqualTypeOf<"unmounted" | "refused">();
// @ts-expect-error what waits is a promise
guard(() => "at once");
// @ts-expect-error a level of Clerk's
guard(async () => 1, { level: "both" });
