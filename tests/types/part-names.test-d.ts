// Checked by tsc, never run: the props of every part, and what it knows, have a name in its namespace.
import type {
  BackupCodes,
  MfaPhones,
  MfaSetup,
  PasswordSignIn,
  Reverification,
  SecondFactor,
  TotpEnrollment,
} from "mfa-ui/standalone";
import type { ComponentPropsWithoutRef, ElementType } from "react";
import { expectTypeOf } from "vitest";

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** What the function that may be a part's children is called with; `null` where there is none, or one for each item. */
type Known<Props> = Props extends { children?: infer Children }
  ? StateOf<Extract<Children, (state: never) => unknown>>
  : null;
type StateOf<Children> = [Children] extends [never]
  ? null
  : Children extends (state: infer State) => unknown
    ? State
    : never;

type Named<Parts, Names extends Record<keyof Parts, readonly [props: unknown, state?: unknown]>> = {
  [Part in keyof Parts]: Parts[Part] extends ElementType
    ? [
        Same<ComponentPropsWithoutRef<Parts[Part]>, Names[Part][0]>,
        Names[Part] extends readonly [unknown, infer State]
          ? Same<Known<ComponentPropsWithoutRef<Parts[Part]>>, State>
          : true,
      ]
    : never;
};

type AllSame<Parts> = Record<keyof Parts, [true, true]>;

expectTypeOf<
  Named<
    typeof BackupCodes,
    {
      Cancel: [BackupCodes.CancelProps, BackupCodes.CancelState];
      Confirm: [BackupCodes.ConfirmProps, BackupCodes.ConfirmState];
      Confirmation: [BackupCodes.ConfirmationProps, BackupCodes.ConfirmationState];
      Copy: [BackupCodes.CopyProps, BackupCodes.CopyState];
      Description: [BackupCodes.DescriptionProps, BackupCodes.DescriptionState];
      Download: [BackupCodes.DownloadProps, BackupCodes.DownloadState];
      Error: [BackupCodes.ErrorProps, BackupCodes.ErrorState];
      Finish: [BackupCodes.FinishProps, BackupCodes.FinishState];
      Form: [BackupCodes.FormProps, BackupCodes.FormState];
      Generate: [BackupCodes.GenerateProps, BackupCodes.GenerateState];
      Introduction: [BackupCodes.IntroductionProps, BackupCodes.IntroductionState];
      Label: [BackupCodes.LabelProps, BackupCodes.LabelState];
      List: [BackupCodes.ListProps];
      Panel: [BackupCodes.PanelProps, null];
      Print: [BackupCodes.PrintProps, BackupCodes.PrintState];
      Retry: [BackupCodes.RetryProps, BackupCodes.RetryState];
      Root: [BackupCodes.RootProps];
      Saved: [BackupCodes.SavedProps, BackupCodes.SavedState];
      Status: [BackupCodes.StatusProps, BackupCodes.StatusState];
      Step: [BackupCodes.StepProps, BackupCodes.StepState];
    }
  >
>().toEqualTypeOf<AllSame<typeof BackupCodes>>();

expectTypeOf<
  Named<
    typeof MfaPhones,
    {
      Add: [MfaPhones.AddProps, MfaPhones.AddState];
      Cancel: [MfaPhones.CancelProps, MfaPhones.CancelState];
      Input: [MfaPhones.InputProps, MfaPhones.InputState];
      Codes: [MfaPhones.CodesProps, null];
      Confirm: [MfaPhones.ConfirmProps, MfaPhones.ConfirmState];
      Confirmation: [MfaPhones.ConfirmationProps, MfaPhones.ConfirmationState];
      Default: [MfaPhones.DefaultProps, MfaPhones.DefaultState];
      Description: [MfaPhones.DescriptionProps, MfaPhones.DescriptionState];
      Destroy: [MfaPhones.DestroyProps, MfaPhones.DestroyState];
      Empty: [MfaPhones.EmptyProps, MfaPhones.EmptyState];
      Error: [MfaPhones.ErrorProps, MfaPhones.ErrorState];
      Form: [MfaPhones.FormProps, MfaPhones.FormState];
      GroupLabel: [MfaPhones.GroupLabelProps, MfaPhones.GroupLabelState];
      Label: [MfaPhones.LabelProps, MfaPhones.LabelState];
      List: [MfaPhones.ListProps];
      MakeDefault: [MfaPhones.MakeDefaultProps, MfaPhones.MakeDefaultState];
      Number: [MfaPhones.NumberProps, MfaPhones.NumberState];
      NumberInput: [MfaPhones.NumberInputProps, MfaPhones.NumberInputState];
      Panel: [MfaPhones.PanelProps, null];
      Phone: [MfaPhones.PhoneProps, null];
      Resend: [MfaPhones.ResendProps, MfaPhones.ResendState];
      Reserve: [MfaPhones.ReserveProps, MfaPhones.ReserveState];
      Retry: [MfaPhones.RetryProps, MfaPhones.RetryState];
      Root: [MfaPhones.RootProps];
      Status: [MfaPhones.StatusProps, MfaPhones.StatusState];
      Step: [MfaPhones.StepProps, MfaPhones.StepState];
      Submit: [MfaPhones.SubmitProps, MfaPhones.SubmitState];
      Unreserve: [MfaPhones.UnreserveProps, MfaPhones.UnreserveState];
      Verify: [MfaPhones.VerifyProps, MfaPhones.VerifyState];
    }
  >
>().toEqualTypeOf<AllSame<typeof MfaPhones>>();

expectTypeOf<
  Named<
    typeof MfaSetup,
    {
      Cancel: [MfaSetup.CancelProps, MfaSetup.CancelState];
      Enrollment: [MfaSetup.EnrollmentProps, null];
      Error: [MfaSetup.ErrorProps, MfaSetup.ErrorState];
      Introduction: [MfaSetup.IntroductionProps, MfaSetup.IntroductionState];
      Method: [MfaSetup.MethodProps, MfaSetup.MethodState];
      Methods: [MfaSetup.MethodsProps];
      Panel: [MfaSetup.PanelProps, null];
      Retry: [MfaSetup.RetryProps, MfaSetup.RetryState];
      Root: [MfaSetup.RootProps];
      SignOut: [MfaSetup.SignOutProps, MfaSetup.SignOutState];
      Status: [MfaSetup.StatusProps, MfaSetup.StatusState];
      Step: [MfaSetup.StepProps, MfaSetup.StepState];
    }
  >
>().toEqualTypeOf<AllSame<typeof MfaSetup>>();

expectTypeOf<
  Named<
    typeof PasswordSignIn,
    {
      Error: [PasswordSignIn.ErrorProps, PasswordSignIn.ErrorState];
      Field: [PasswordSignIn.FieldProps, PasswordSignIn.FieldState];
      Form: [PasswordSignIn.FormProps, PasswordSignIn.FormState];
      Input: [PasswordSignIn.InputProps, PasswordSignIn.InputState];
      Label: [PasswordSignIn.LabelProps, PasswordSignIn.LabelState];
      Panel: [PasswordSignIn.PanelProps, null];
      Resume: [PasswordSignIn.ResumeProps, PasswordSignIn.ResumeState];
      Retry: [PasswordSignIn.RetryProps, PasswordSignIn.RetryState];
      Root: [PasswordSignIn.RootProps];
      SignOut: [PasswordSignIn.SignOutProps, PasswordSignIn.SignOutState];
      StartOver: [PasswordSignIn.StartOverProps, PasswordSignIn.StartOverState];
      Status: [PasswordSignIn.StatusProps, PasswordSignIn.StatusState];
      Step: [PasswordSignIn.StepProps, PasswordSignIn.StepState];
      Submit: [PasswordSignIn.SubmitProps, PasswordSignIn.SubmitState];
    }
  >
>().toEqualTypeOf<AllSame<typeof PasswordSignIn>>();

expectTypeOf<
  Named<
    typeof Reverification,
    {
      Cancel: [Reverification.CancelProps, Reverification.CancelState];
      Description: [Reverification.DescriptionProps, Reverification.DescriptionState];
      Error: [Reverification.ErrorProps, Reverification.ErrorState];
      Factor: [Reverification.FactorProps, Reverification.FactorState];
      Factors: [Reverification.FactorsProps];
      Form: [Reverification.FormProps, Reverification.FormState];
      Input: [Reverification.InputProps, Reverification.InputState];
      Introduction: [Reverification.IntroductionProps, Reverification.IntroductionState];
      Label: [Reverification.LabelProps, Reverification.LabelState];
      Panel: [Reverification.PanelProps, null];
      Resend: [Reverification.ResendProps, Reverification.ResendState];
      Retry: [Reverification.RetryProps, Reverification.RetryState];
      Root: [Reverification.RootProps];
      Status: [Reverification.StatusProps, Reverification.StatusState];
      Step: [Reverification.StepProps, Reverification.StepState];
      Submit: [Reverification.SubmitProps, Reverification.SubmitState];
    }
  >
>().toEqualTypeOf<AllSame<typeof Reverification>>();

expectTypeOf<
  Named<
    typeof SecondFactor,
    {
      Input: [SecondFactor.InputProps, SecondFactor.InputState];
      Description: [SecondFactor.DescriptionProps, SecondFactor.DescriptionState];
      Error: [SecondFactor.ErrorProps, SecondFactor.ErrorState];
      Factor: [SecondFactor.FactorProps, SecondFactor.FactorState];
      Factors: [SecondFactor.FactorsProps];
      Form: [SecondFactor.FormProps, SecondFactor.FormState];
      Label: [SecondFactor.LabelProps, SecondFactor.LabelState];
      Notice: [SecondFactor.NoticeProps, SecondFactor.NoticeState];
      Panel: [SecondFactor.PanelProps, null];
      Resend: [SecondFactor.ResendProps, SecondFactor.ResendState];
      Retry: [SecondFactor.RetryProps, SecondFactor.RetryState];
      Root: [SecondFactor.RootProps];
      StartOver: [SecondFactor.StartOverProps, SecondFactor.StartOverState];
      Status: [SecondFactor.StatusProps, SecondFactor.StatusState];
      Step: [SecondFactor.StepProps, SecondFactor.StepState];
      Submit: [SecondFactor.SubmitProps, SecondFactor.SubmitState];
      Suggestion: [SecondFactor.SuggestionProps, SecondFactor.SuggestionState];
    }
  >
>().toEqualTypeOf<AllSame<typeof SecondFactor>>();

expectTypeOf<
  Named<
    typeof TotpEnrollment,
    {
      Cancel: [TotpEnrollment.CancelProps, TotpEnrollment.CancelState];
      Input: [TotpEnrollment.InputProps, TotpEnrollment.InputState];
      Codes: [TotpEnrollment.CodesProps, null];
      Confirm: [TotpEnrollment.ConfirmProps, TotpEnrollment.ConfirmState];
      Confirmation: [TotpEnrollment.ConfirmationProps, TotpEnrollment.ConfirmationState];
      CopySecret: [TotpEnrollment.CopySecretProps, TotpEnrollment.CopySecretState];
      Description: [TotpEnrollment.DescriptionProps, TotpEnrollment.DescriptionState];
      Disable: [TotpEnrollment.DisableProps, TotpEnrollment.DisableState];
      Error: [TotpEnrollment.ErrorProps, TotpEnrollment.ErrorState];
      Form: [TotpEnrollment.FormProps, TotpEnrollment.FormState];
      Introduction: [TotpEnrollment.IntroductionProps, TotpEnrollment.IntroductionState];
      Label: [TotpEnrollment.LabelProps, TotpEnrollment.LabelState];
      Link: [TotpEnrollment.LinkProps, TotpEnrollment.LinkState];
      Panel: [TotpEnrollment.PanelProps, null];
      QrCode: [TotpEnrollment.QrCodeProps, TotpEnrollment.QrCodeState];
      StartOver: [TotpEnrollment.StartOverProps, TotpEnrollment.StartOverState];
      Retry: [TotpEnrollment.RetryProps, TotpEnrollment.RetryState];
      Root: [TotpEnrollment.RootProps];
      Secret: [TotpEnrollment.SecretProps, TotpEnrollment.SecretState];
      Start: [TotpEnrollment.StartProps, TotpEnrollment.StartState];
      Status: [TotpEnrollment.StatusProps, TotpEnrollment.StatusState];
      Step: [TotpEnrollment.StepProps, TotpEnrollment.StepState];
      Submit: [TotpEnrollment.SubmitProps, TotpEnrollment.SubmitState];
      Toggle: [TotpEnrollment.ToggleProps, TotpEnrollment.ToggleState];
    }
  >
>().toEqualTypeOf<AllSame<typeof TotpEnrollment>>();
