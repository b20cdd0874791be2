export {
  SecondFactorCodeInput as CodeInput,
  type SecondFactorCodeInputProps as CodeInputProps,
} from "./code-input.js";
export {
  SecondFactorDescription as Description,
  type SecondFactorDescriptionProps as DescriptionProps,
} from "./description.js";
export { SecondFactorError as Error, type SecondFactorErrorProps as ErrorProps } from "./error.js";
export { SecondFactorFactor as Factor, type SecondFactorFactorProps as FactorProps } from "./factor.js";
export { SecondFactorFactors as Factors, type SecondFactorFactorsProps as FactorsProps } from "./factors.js";
export { SecondFactorFormPart as Form, type SecondFactorFormPartProps as FormProps } from "./form.js";
export { SecondFactorLabel as Label, type SecondFactorLabelProps as LabelProps } from "./label.js";
export { SecondFactorNotice as Notice, type SecondFactorNoticeProps as NoticeProps } from "./notice.js";
export { SecondFactorResend as Resend, type SecondFactorResendProps as ResendProps } from "./resend.js";
export { SecondFactorRetry as Retry, type SecondFactorRetryProps as RetryProps } from "./retry.js";
export { SecondFactorRoot as Root, type SecondFactorRootProps as RootProps } from "./root.js";
export {
  SecondFactorStartOver as StartOver,
  type SecondFactorStartOverProps as StartOverProps,
} from "./start-over.js";
export { SecondFactorStatusPart as Status, type SecondFactorStatusProps as StatusProps } from "./status.js";
export { SecondFactorStep as Step, type SecondFactorStepProps as StepProps } from "./step.js";
export { SecondFactorSubmit as Submit, type SecondFactorSubmitProps as SubmitProps } from "./submit.js";
export {
  SecondFactorSuggestion as Suggestion,
  type SecondFactorSuggestionProps as SuggestionProps,
} from "./suggestion.js";
