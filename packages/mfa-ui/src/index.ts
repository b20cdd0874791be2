export type { ClerkLike } from "./clerk/clerk-like.js";
export type {
  CompletionHandler,
  MfaClient,
  SecondFactor as SignInSecondFactor,
  SecondFactorStrategy,
  SessionSnapshot,
  SignInCompletion,
} from "./clerk/mfa-client.js";
export { secondFactorStrategies } from "./clerk/mfa-client.js";
export { errorKinds, type MfaError, type MfaErrorEntry, type MfaErrorKind } from "./clerk/mfa-error.js";
export type {
  ReverificationFactor,
  ReverificationStage,
  ReverificationStrategy,
  StepUpLevel,
} from "./clerk/session-groups.js";
export { reverificationStrategies } from "./clerk/session-groups.js";
export { BackupCodeList, type BackupCodeListProps } from "./components/backup-codes/backup-code-list.js";
export * as BackupCodes from "./components/backup-codes/parts.js";
export {
  MfaPhoneManager,
  type MfaPhoneManagerProps,
} from "./components/mfa-phones/mfa-phone-manager.js";
export * as MfaPhones from "./components/mfa-phones/parts.js";
export { MfaSettings, type MfaSettingsProps } from "./components/mfa-settings/mfa-settings.js";
export { MfaSetupForm, type MfaSetupFormProps } from "./components/mfa-setup/mfa-setup-form.js";
export * as MfaSetup from "./components/mfa-setup/parts.js";
export * as PasswordSignIn from "./components/password-sign-in/parts.js";
export {
  PasswordSignInForm,
  type PasswordSignInFormProps,
} from "./components/password-sign-in/password-sign-in-form.js";
export * as Reverification from "./components/reverification/parts.js";
export {
  ReverificationForm,
  type ReverificationFormProps,
} from "./components/reverification/reverification-form.js";
export * as SecondFactor from "./components/second-factor/parts.js";
export {
  SecondFactorForm,
  type SecondFactorFormProps,
} from "./components/second-factor/second-factor-form.js";
export * as TotpEnrollment from "./components/totp-enrollment/parts.js";
export { TotpEnroll, type TotpEnrollProps } from "./components/totp-enrollment/totp-enroll.js";
export type {
  BackupCodesFlow,
  BackupCodesOptions,
  CodesDelivery,
  CodesDocument,
  Delivery,
  SavingWay,
} from "./flows/backup-codes/result.js";
export { type BackupCodesStatus, backupCodesStatuses } from "./flows/backup-codes/state.js";
export { useBackupCodes } from "./flows/backup-codes/use-backup-codes.js";
export type {
  MfaPhone,
  MfaPhonesFlow,
  MfaPhonesOptions,
  PhoneGroup,
  PhoneResend,
} from "./flows/mfa-phones/result.js";
export {
  type ConfirmedChange,
  type MfaPhonesStatus,
  mfaPhonesStatuses,
  type PhoneChangeKind,
} from "./flows/mfa-phones/state.js";
export { useMfaPhones } from "./flows/mfa-phones/use-mfa-phones.js";
export type { MfaSetupFlow, MfaSetupOptions } from "./flows/mfa-setup/result.js";
export {
  type MfaSetupMethod,
  type MfaSetupStatus,
  mfaSetupMethods,
  mfaSetupStatuses,
} from "./flows/mfa-setup/state.js";
export { useMfaSetup } from "./flows/mfa-setup/use-mfa-setup.js";
export { type MfaMethod, type MfaStatus, mfaMethods, mfaStatuses } from "./flows/mfa-status/result.js";
export { useMfaStatus } from "./flows/mfa-status/use-mfa-status.js";
export type {
  ExistingSession,
  PasswordCredentials,
  PasswordSignInFlow,
  PasswordSignInOptions,
} from "./flows/password-sign-in/result.js";
export { type PasswordSignInStatus, passwordSignInStatuses } from "./flows/password-sign-in/state.js";
export { usePasswordSignIn } from "./flows/password-sign-in/use-password-sign-in.js";
export type {
  ReverificationGuard,
  ReverificationGuardOptions,
  ReverificationRequiredError,
} from "./flows/reverification/guard.js";
export type {
  ReverificationFlow,
  ReverificationOptions,
  ReverificationResend,
} from "./flows/reverification/result.js";
export { type ReverificationStatus, reverificationStatuses } from "./flows/reverification/state.js";
export { useReverificationFlow } from "./flows/reverification/use-reverification-flow.js";
export { useReverificationGuard } from "./flows/reverification/use-reverification-guard.js";
export type {
  Resend,
  SecondFactorFlow,
  SecondFactorOptions,
  Suggestion,
} from "./flows/second-factor/result.js";
export { type SecondFactorStatus, secondFactorStatuses } from "./flows/second-factor/state.js";
export { useSecondFactor } from "./flows/second-factor/use-second-factor.js";
export type { TotpEnrollmentFlow, TotpEnrollmentOptions } from "./flows/totp-enrollment/result.js";
export { type TotpEnrollmentStatus, totpEnrollmentStatuses } from "./flows/totp-enrollment/state.js";
export { useTotpEnrollment } from "./flows/totp-enrollment/use-totp-enrollment.js";
export type { FlowIn } from "./internal/flow-in.js";
export type { BackupCodesMessages } from "./messages/backup-codes.js";
export type { MessageCatalogue } from "./messages/en.js";
export { errorText } from "./messages/format.js";
export type { MfaPhonesMessages } from "./messages/mfa-phones.js";
export type { MfaSettingsMessages } from "./messages/mfa-settings.js";
export type { MfaSetupMessages } from "./messages/mfa-setup.js";
export type { PasswordSignInMessages } from "./messages/password-sign-in.js";
export type { ReverificationMessages } from "./messages/reverification.js";
export type { SecondFactorMessages } from "./messages/second-factor.js";
export type { TotpEnrollmentMessages } from "./messages/totp-enrollment.js";
export type { ErrorMessages, PluralMessage } from "./messages/words.js";
export {
  MfaClientProvider,
  type MfaClientProviderProps,
  MfaProvider,
  type MfaProviderProps,
} from "./react/client-context.js";
export { MfaMessages, type MfaMessagesProps } from "./react/messages-context.js";
export { useMfaClient } from "./react/use-mfa-client.js";
export { useSecondsLeft } from "./react/use-seconds-left.js";
