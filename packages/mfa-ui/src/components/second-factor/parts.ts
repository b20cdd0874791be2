export type {
  ActionProps as RetryProps,
  ActionProps as StartOverProps,
  ActionProps as SubmitProps,
  ActionProps as SuggestionProps,
  ActionState as RetryState,
  ActionState as StartOverState,
  ActionState as SubmitState,
  ActionState as SuggestionState,
} from "../shared/create-action.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type { FormProps, FormState } from "../shared/create-form.js";
export type { CodeInputProps as InputProps, InputState } from "../shared/create-input.js";
export type { LabelProps } from "../shared/create-label.js";
export type { ResendProps, ResendState } from "../shared/create-resend.js";
export type {
  TextProps as DescriptionProps,
  TextProps as NoticeProps,
  TextProps as StatusProps,
  TextState as DescriptionState,
  TextState as LabelState,
  TextState as NoticeState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { SecondFactorDescription as Description } from "./description.js";
export { SecondFactorError as Error } from "./error.js";
export {
  SecondFactorFactor as Factor,
  type SecondFactorFactorProps as FactorProps,
  type SecondFactorFactorState as FactorState,
} from "./factor.js";
export { SecondFactorFactors as Factors, type SecondFactorFactorsProps as FactorsProps } from "./factors.js";
export { SecondFactorFormPart as Form } from "./form.js";
export { SecondFactorInput as Input } from "./input.js";
export { SecondFactorLabel as Label } from "./label.js";
export { SecondFactorNotice as Notice } from "./notice.js";
export { SecondFactorPanel as Panel, type SecondFactorPanelProps as PanelProps } from "./panel.js";
export { SecondFactorResend as Resend } from "./resend.js";
export { SecondFactorRetry as Retry } from "./retry.js";
export { SecondFactorRoot as Root, type SecondFactorRootProps as RootProps } from "./root.js";
export { SecondFactorStartOver as StartOver } from "./start-over.js";
export { SecondFactorStatusPart as Status } from "./status.js";
export {
  SecondFactorStep as Step,
  type SecondFactorStepProps as StepProps,
  type SecondFactorStepState as StepState,
} from "./step.js";
export { SecondFactorSubmit as Submit } from "./submit.js";
export { SecondFactorSuggestion as Suggestion } from "./suggestion.js";
