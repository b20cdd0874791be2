import {
  type MfaError,
  MfaSettings,
  type MfaSettingsProps,
  type MfaStatus,
  SecondFactor,
  SecondFactorForm,
  type SecondFactorFormProps,
  type SecondFactorStatus,
  TotpEnroll,
} from "mfa-ui/standalone";
import type { Ref } from "react";
import { expectTypeOf, test } from "vitest";

test("a drop-in takes the options of its Root, and the props and ref of its element", () => {
  const ref: Ref<HTMLDivElement> = { current: null };
  <SecondFactorForm
    ref={ref}
    id="second-factor"
    style={{ color: "red" }}
    data-testid="second-factor"
    aria-label="Second factor"
    onClick={({ currentTarget }) => currentTarget.align}
    onComplete={({ session }) => session.id}
    autoFocus
  />;
  <TotpEnroll ref={ref} format="text" reverification="external" asChild />;
  <MfaSettings ref={ref} id="settings" headingLevel={3} />;
  // @ts-expect-error the ref is of a <div>
  <SecondFactorForm ref={{ current: null } as Ref<HTMLButtonElement>} />;
  // @ts-expect-error a submit stays inside
  <SecondFactorForm onSubmit={() => {}} />;
  // @ts-expect-error an option of another flow
  <SecondFactorForm format="qr" />;
});

test("onStatusChange is told statuses of the flow, and onError the error, in place of the DOM's", () => {
  <SecondFactor.Root
    onStatusChange={(status, previous) => {
      expectTypeOf(status).toEqualTypeOf<SecondFactorStatus>();
      expectTypeOf(previous).toEqualTypeOf<SecondFactorStatus>();
    }}
  />;
  expectTypeOf<SecondFactorFormProps["onError"]>().toEqualTypeOf<
    ((error: MfaError) => unknown) | undefined
  >();
  expectTypeOf<MfaSettingsProps["onError"]>().toEqualTypeOf<((error: MfaError) => unknown) | undefined>();
  expectTypeOf<MfaSettingsProps["onStatusChange"]>().toEqualTypeOf<
    ((status: MfaStatus["status"], previous: MfaStatus["status"]) => unknown) | undefined
  >();
});
