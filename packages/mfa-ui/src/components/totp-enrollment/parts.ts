export type {
  ActionProps as CancelProps,
  ActionProps as ConfirmProps,
  ActionProps as CopySecretProps,
  ActionProps as DisableProps,
  ActionProps as StartOverProps,
  ActionProps as RetryProps,
  ActionProps as StartProps,
  ActionProps as SubmitProps,
  ActionState as CancelState,
  ActionState as ConfirmState,
  ActionState as CopySecretState,
  ActionState as DisableState,
  ActionState as StartOverState,
  ActionState as RetryState,
  ActionState as StartState,
  ActionState as SubmitState,
} from "../shared/create-action.js";
export type { CodesProps } from "../shared/create-codes.js";
export type { ConfirmationProps, ConfirmationState } from "../shared/create-confirmation.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type { FormProps, FormState } from "../shared/create-form.js";
export type { CodeInputProps as InputProps, InputState } from "../shared/create-input.js";
export type { LabelProps } from "../shared/create-label.js";
export type {
  TextProps as DescriptionProps,
  TextProps as IntroductionProps,
  TextProps as StatusProps,
  TextState as DescriptionState,
  TextState as IntroductionState,
  TextState as LabelState,
  TextState as LinkState,
  TextState as SecretState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { TotpEnrollmentCancel as Cancel } from "./cancel.js";
export { TotpEnrollmentCodes as Codes } from "./codes.js";
export { TotpEnrollmentConfirm as Confirm } from "./confirm.js";
export { TotpEnrollmentConfirmation as Confirmation } from "./confirmation.js";
export { TotpEnrollmentCopySecret as CopySecret } from "./copy-secret.js";
export { TotpEnrollmentDescription as Description } from "./description.js";
export { TotpEnrollmentDisable as Disable } from "./disable.js";
export { TotpEnrollmentError as Error } from "./error.js";
export { TotpEnrollmentForm as Form } from "./form.js";
export { TotpEnrollmentInput as Input } from "./input.js";
export { TotpEnrollmentIntroduction as Introduction } from "./introduction.js";
export { TotpEnrollmentLabel as Label } from "./label.js";
export { TotpEnrollmentLink as Link, type TotpEnrollmentLinkProps as LinkProps } from "./link.js";
export { TotpEnrollmentPanel as Panel, type TotpEnrollmentPanelProps as PanelProps } from "./panel.js";
export {
  TotpEnrollmentQrCode as QrCode,
  type TotpEnrollmentQrCodeProps as QrCodeProps,
  type TotpEnrollmentQrCodeState as QrCodeState,
} from "./qr-code.js";
export { TotpEnrollmentRetry as Retry } from "./retry.js";
export { TotpEnrollmentRoot as Root, type TotpEnrollmentRootProps as RootProps } from "./root.js";
export { TotpEnrollmentSecret as Secret, type TotpEnrollmentSecretProps as SecretProps } from "./secret.js";
export { TotpEnrollmentStart as Start } from "./start.js";
export { TotpEnrollmentStartOver as StartOver } from "./start-over.js";
export { TotpEnrollmentStatusPart as Status } from "./status.js";
export {
  TotpEnrollmentStep as Step,
  type TotpEnrollmentStepProps as StepProps,
  type TotpEnrollmentStepState as StepState,
} from "./step.js";
export { TotpEnrollmentSubmit as Submit } from "./submit.js";
export {
  TotpEnrollmentToggle as Toggle,
  type TotpEnrollmentToggleProps as ToggleProps,
  type TotpEnrollmentToggleState as ToggleState,
} from "./toggle.js";
