export { PasswordSignInError as Error, type PasswordSignInErrorProps as ErrorProps } from "./error.js";
export { PasswordSignInField as Field, type PasswordSignInFieldProps as FieldProps } from "./field.js";
export { PasswordSignInFormPart as Form, type PasswordSignInFormPartProps as FormProps } from "./form.js";
export { PasswordSignInInput as Input, type PasswordSignInInputProps as InputProps } from "./input.js";
export { PasswordSignInLabel as Label, type PasswordSignInLabelProps as LabelProps } from "./label.js";
export { PasswordSignInResume as Resume, type PasswordSignInResumeProps as ResumeProps } from "./resume.js";
export { PasswordSignInRetry as Retry, type PasswordSignInRetryProps as RetryProps } from "./retry.js";
export { PasswordSignInRoot as Root, type PasswordSignInRootProps as RootProps } from "./root.js";
export {
  PasswordSignInSignOut as SignOut,
  type PasswordSignInSignOutProps as SignOutProps,
} from "./sign-out.js";
export {
  PasswordSignInStartOver as StartOver,
  type PasswordSignInStartOverProps as StartOverProps,
} from "./start-over.js";
export {
  PasswordSignInStatusPart as Status,
  type PasswordSignInStatusProps as StatusProps,
} from "./status.js";
export { PasswordSignInStep as Step, type PasswordSignInStepProps as StepProps } from "./step.js";
export { PasswordSignInSubmit as Submit, type PasswordSignInSubmitProps as SubmitProps } from "./submit.js";
