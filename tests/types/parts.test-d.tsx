// Checked by tsc, never run: what the parts and the drop-ins take.
import {
  BackupCodeList,
  BackupCodes,
  type MfaPhone,
  MfaPhoneManager,
  MfaPhones,
  MfaSettings,
  MfaSetup,
  MfaSetupForm,
  PasswordSignIn,
  Reverification,
  ReverificationForm,
  SecondFactor,
  SecondFactorForm,
  TotpEnroll,
  TotpEnrollment,
} from "mfa-ui/standalone";
import { createFakeMfaClient, type Scenario } from "mfa-ui/testing";
import { createRef } from "react";

const input = createRef<HTMLInputElement>();
const paragraph = createRef<HTMLParagraphElement>();
declare const phone: MfaPhone;

export const legal = [
  <SecondFactor.Input
    key="1"
    ref={input}
    autoSubmit
    maxLength={6}
    onInput={(event) => event.currentTarget.value}
  />,
  <SecondFactor.Step key="2" status={["entering", "verifying"]} strategy={["totp", "backup_code"]} />,
  <SecondFactor.Factors key="3">
    {(factor) => <li key={factor.id}>{factor.strategy}</li>}
  </SecondFactor.Factors>,
  <SecondFactor.Submit key="4" asChild>
    <button type="submit">Verify</button>
  </SecondFactor.Submit>,
  <SecondFactorForm
    key="5"
    initialFactor="phone_code"
    onComplete={async ({ session, task, decorateUrl }) => [session.id, task, decorateUrl("/")]}
    messages={{ submit: "Go", errors: { form_code_incorrect: "No." } }}
  />,
  <PasswordSignIn.Field key="6" name="identifier" />,
  <TotpEnrollment.Root key="7" format="text" autoStart required />,
  <TotpEnrollment.QrCode key="8" size={320} asChild>
    <figure />
  </TotpEnrollment.QrCode>,
  <TotpEnrollment.Step key="9" status={["entering", "verifying"]} />,
  <TotpEnrollment.Input key="10" ref={input} autoSubmit />,
  <TotpEnroll
    key="11"
    className="box"
    autoFocus
    autoSubmit
    messages={{ start: "Go" }}
    onComplete={() => {}}
  />,
  <BackupCodes.List key="12">{(code) => <li key={code}>{code}</li>}</BackupCodes.List>,
  <BackupCodes.Saved key="13" ref={input} />,
  <BackupCodeList key="14" codes={["11112222"] as const} warnOnLeave={false} />,
  <MfaPhones.List key="15" group="reserved">
    {(one) => (
      <MfaPhones.Phone key={one.id} phone={one}>
        {one.phoneNumber}
      </MfaPhones.Phone>
    )}
  </MfaPhones.List>,
  <MfaPhones.Phone key="16" phone={phone} asChild>
    <tr />
  </MfaPhones.Phone>,
  <MfaPhones.GroupLabel key="17" group="unverified" asChild>
    <h3>To verify</h3>
  </MfaPhones.GroupLabel>,
  <MfaPhones.NumberInput key="18" ref={input} inputMode="tel" />,
  <MfaPhones.Root key="19" required normalizePhoneNumber={(typed) => typed} />,
  <MfaPhoneManager
    key="20"
    className="box"
    autoSubmit
    messages={{ add: "Go", errors: { "phone-taken": "No." } }}
    onComplete={() => {}}
  />,
  <MfaSettings key="21" methods={["totp", "backup_code"] as const} headingLevel={3} required>
    Help
  </MfaSettings>,
  <MfaSettings key="22" reverification="external" />,
  <Reverification.Panel key="23" asChild>
    <dialog open aria-label="Confirm that it is you" />
  </Reverification.Panel>,
  <Reverification.Factors key="24">
    {(factor) => <li key={factor.id}>{factor.strategy}</li>}
  </Reverification.Factors>,
  <Reverification.Input key="25" ref={input} autoSubmit />,
  <Reverification.Step key="26" status={["entering", "verifying"]} />,
  <ReverificationForm key="27" className="box" autoSubmit messages={{ cancel: "No" }}>
    Help
  </ReverificationForm>,
  <MfaSetup.Enrollment key="28" method="totp" />,
  <MfaSetup.Method key="29" method="phone_code">
    By phone
  </MfaSetup.Method>,
  <MfaSetup.Step key="30" status="enrolling" />,
  <MfaSetupForm
    key="31"
    className="box"
    methods={["phone_code"] as const}
    messages={{ signOut: "Leave" }}
    onComplete={async ({ session, task, decorateUrl }) => [session.id, task, decorateUrl("/")]}
  />,
];

export const illegal = [
  // @ts-expect-error the ref is of the part's own element
  <SecondFactor.Input key="1" ref={paragraph} />,
  // @ts-expect-error a step needs its status
  <SecondFactor.Step key="2" />,
  // @ts-expect-error which is one of the flow's
  <SecondFactor.Step key="3" status="typing" />,
  // @ts-expect-error and a strategy is one of those with parts
  <SecondFactor.Step key="4" status="entering" strategy="passkey" />,
  // @ts-expect-error a factor needs its value
  <SecondFactor.Factor key="5" />,
  // @ts-expect-error there are two fields
  <PasswordSignIn.Field key="6" name="email" />,
  // @ts-expect-error a word that no message has
  <SecondFactorForm key="7" messages={{ sumbit: "Go" }} />,
  // @ts-expect-error a Root renders no element, so that it takes no class
  <SecondFactor.Root key="8" className="box" />,
  // @ts-expect-error a key is shown as one of three
  <TotpEnrollment.Root key="9" format="image" />,
  // @ts-expect-error a size is a number of pixels
  <TotpEnrollment.QrCode key="10" size="20rem" />,
  // @ts-expect-error a step is one of the flow's
  <TotpEnrollment.Step key="11" status="ready" />,
  // @ts-expect-error a word of another flow
  <TotpEnroll key="12" messages={{ generate: "Go" }} />,
  // @ts-expect-error a code is text
  <BackupCodeList key="13" codes={[11112222]} />,
  // @ts-expect-error the ref is of the part's own element
  <BackupCodes.List key="14" ref={paragraph} />,
  // @ts-expect-error a list is of one group
  <MfaPhones.List key="15" />,
  // @ts-expect-error which is one of three
  <MfaPhones.List key="16" group="verified" />,
  // @ts-expect-error a row is of a phone
  <MfaPhones.Phone key="17" />,
  // @ts-expect-error a step is one of the flow's
  <MfaPhones.Step key="18" status="ready" />,
  // @ts-expect-error a word of another flow
  <MfaPhoneManager key="19" messages={{ generate: "Go" }} />,
  // @ts-expect-error a page for settings has no method of a sign-in alone
  <MfaSettings key="20" methods={["email_code"]} />,
  // @ts-expect-error there are six levels of headings
  <MfaSettings key="21" headingLevel={7} />,
  // @ts-expect-error a step-up is shown here or elsewhere
  <TotpEnroll key="22" reverification="never" />,
  // @ts-expect-error a factor needs its value
  <Reverification.Factor key="23" />,
  // @ts-expect-error a step is one of the flow's
  <Reverification.Step key="24" status="loading" />,
  // @ts-expect-error a Root renders no element, so that it takes no class
  <Reverification.Root key="25" className="box" />,
  // @ts-expect-error a word of another flow
  <ReverificationForm key="26" messages={{ start: "Go" }} />,
  // @ts-expect-error there are two methods
  <MfaSetup.Method key="27" method="email_code" />,
  // @ts-expect-error an enrolment is of one method
  <MfaSetup.Enrollment key="28" />,
  // @ts-expect-error backup codes alone are no second step
  <MfaSetupForm key="29" methods={["backup_code"]} />,
];

export const scenario: Scenario = { signIn: "second-factor", answers: { attemptSecondFactor: "pending" } };
createFakeMfaClient(scenario);
// @ts-expect-error a call that the fake does not know
createFakeMfaClient({ answers: { attemptFirstFactor: "pending" } });
