export type {
  ActionProps as CancelProps,
  ActionProps as RetryProps,
  ActionProps as SubmitProps,
  ActionState as CancelState,
  ActionState as RetryState,
  ActionState as SubmitState,
} from "../shared/create-action.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type { FormProps, FormState } from "../shared/create-form.js";
export type { CodeInputProps as InputProps, InputState } from "../shared/create-input.js";
export type { LabelProps } from "../shared/create-label.js";
export type { ResendProps, ResendState } from "../shared/create-resend.js";
export type {
  TextProps as DescriptionProps,
  TextProps as IntroductionProps,
  TextProps as StatusProps,
  TextState as DescriptionState,
  TextState as IntroductionState,
  TextState as LabelState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { ReverificationCancel as Cancel } from "./cancel.js";
export { ReverificationDescription as Description } from "./description.js";
export { ReverificationError as Error } from "./error.js";
export {
  ReverificationFactorPart as Factor,
  type ReverificationFactorProps as FactorProps,
  type ReverificationFactorState as FactorState,
} from "./factor.js";
export {
  ReverificationFactors as Factors,
  type ReverificationFactorsProps as FactorsProps,
} from "./factors.js";
export { ReverificationFormPart as Form } from "./form.js";
export { ReverificationInput as Input } from "./input.js";
export { ReverificationIntroduction as Introduction } from "./introduction.js";
export { ReverificationLabel as Label } from "./label.js";
export { ReverificationPanel as Panel, type ReverificationPanelProps as PanelProps } from "./panel.js";
export { ReverificationResend as Resend } from "./resend.js";
export { ReverificationRetry as Retry } from "./retry.js";
export { ReverificationRoot as Root, type ReverificationRootProps as RootProps } from "./root.js";
export { ReverificationStatusPart as Status } from "./status.js";
export {
  ReverificationStep as Step,
  type ReverificationStepProps as StepProps,
  type ReverificationStepState as StepState,
} from "./step.js";
export { ReverificationSubmit as Submit } from "./submit.js";
