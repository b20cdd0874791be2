// Checked by tsc, never run: what the parts and the drop-ins take.
import { PasswordSignIn, SecondFactor, SecondFactorForm } from "mfa-ui/standalone";
import { createFakeMfaClient, type Scenario } from "mfa-ui/testing";
import { createRef } from "react";

const input = createRef<HTMLInputElement>();
const paragraph = createRef<HTMLParagraphElement>();

export const legal = [
  <SecondFactor.CodeInput
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
];

export const illegal = [
  // @ts-expect-error the ref is of the part's own element
  <SecondFactor.CodeInput key="1" ref={paragraph} />,
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
];

export const scenario: Scenario = { signIn: "second-factor", answers: { attemptSecondFactor: "pending" } };
createFakeMfaClient(scenario);
// @ts-expect-error a call that the fake does not know
createFakeMfaClient({ answers: { attemptFirstFactor: "pending" } });
