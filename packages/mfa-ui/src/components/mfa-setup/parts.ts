export type {
  ActionProps as CancelProps,
  ActionProps as RetryProps,
  ActionProps as SignOutProps,
  ActionState as CancelState,
  ActionState as RetryState,
  ActionState as SignOutState,
} from "../shared/create-action.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type {
  TextProps as IntroductionProps,
  TextProps as StatusProps,
  TextState as IntroductionState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { MfaSetupCancel as Cancel } from "./cancel.js";
export {
  MfaSetupEnrollment as Enrollment,
  type MfaSetupEnrollmentProps as EnrollmentProps,
} from "./enrollment.js";
export { MfaSetupError as Error } from "./error.js";
export { MfaSetupIntroduction as Introduction } from "./introduction.js";
export {
  MfaSetupMethodPart as Method,
  type MfaSetupMethodProps as MethodProps,
  type MfaSetupMethodState as MethodState,
} from "./method.js";
export { MfaSetupMethods as Methods, type MfaSetupMethodsProps as MethodsProps } from "./methods.js";
export { MfaSetupPanel as Panel, type MfaSetupPanelProps as PanelProps } from "./panel.js";
export { MfaSetupRetry as Retry } from "./retry.js";
export { MfaSetupRoot as Root, type MfaSetupRootProps as RootProps } from "./root.js";
export { MfaSetupSignOut as SignOut } from "./sign-out.js";
export { MfaSetupStatusPart as Status } from "./status.js";
export {
  MfaSetupStep as Step,
  type MfaSetupStepProps as StepProps,
  type MfaSetupStepState as StepState,
} from "./step.js";
