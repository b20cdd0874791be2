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
export * as PasswordSignIn from "./components/password-sign-in/parts.js";
export {
  PasswordSignInForm,
  type PasswordSignInFormProps,
} from "./components/password-sign-in/password-sign-in-form.js";
export * as SecondFactor from "./components/second-factor/parts.js";
export {
  SecondFactorForm,
  type SecondFactorFormProps,
} from "./components/second-factor/second-factor-form.js";
export type {
  ExistingSession,
  PasswordCredentials,
  PasswordSignInFlow,
  PasswordSignInOptions,
} from "./flows/password-sign-in/result.js";
export { type PasswordSignInStatus, passwordSignInStatuses } from "./flows/password-sign-in/state.js";
export { usePasswordSignIn } from "./flows/password-sign-in/use-password-sign-in.js";
export type {
  Resend,
  SecondFactorFlow,
  SecondFactorOptions,
  Suggestion,
} from "./flows/second-factor/result.js";
export { type SecondFactorStatus, secondFactorStatuses } from "./flows/second-factor/state.js";
export { useSecondFactor } from "./flows/second-factor/use-second-factor.js";
export type {
  ErrorMessages,
  MessageCatalogue,
  PasswordSignInMessages,
  PluralMessage,
  SecondFactorMessages,
} from "./messages/en.js";
export { errorText } from "./messages/format.js";
export {
  MfaClientProvider,
  type MfaClientProviderProps,
  MfaProvider,
  type MfaProviderProps,
} from "./react/client-context.js";
export { MfaMessages, type MfaMessagesProps } from "./react/messages-context.js";
export { useMfaClient } from "./react/use-mfa-client.js";
