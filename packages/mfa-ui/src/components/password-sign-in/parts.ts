export type {
  ActionProps as ResumeProps,
  ActionProps as RetryProps,
  ActionProps as SignOutProps,
  ActionProps as StartOverProps,
  ActionProps as SubmitProps,
  ActionState as ResumeState,
  ActionState as RetryState,
  ActionState as SignOutState,
  ActionState as StartOverState,
  ActionState as SubmitState,
} from "../shared/create-action.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type { FormProps, FormState } from "../shared/create-form.js";
export type { InputProps, InputState } from "../shared/create-input.js";
export type { LabelProps } from "../shared/create-label.js";
export type {
  TextProps as StatusProps,
  TextState as LabelState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { PasswordSignInError as Error } from "./error.js";
export {
  PasswordSignInField as Field,
  type PasswordSignInFieldProps as FieldProps,
  type PasswordSignInFieldState as FieldState,
} from "./field.js";
export { PasswordSignInFormPart as Form } from "./form.js";
export { PasswordSignInInput as Input } from "./input.js";
export { PasswordSignInLabel as Label } from "./label.js";
export { PasswordSignInPanel as Panel, type PasswordSignInPanelProps as PanelProps } from "./panel.js";
export { PasswordSignInResume as Resume } from "./resume.js";
export { PasswordSignInRetry as Retry } from "./retry.js";
export { PasswordSignInRoot as Root, type PasswordSignInRootProps as RootProps } from "./root.js";
export { PasswordSignInSignOut as SignOut } from "./sign-out.js";
export { PasswordSignInStartOver as StartOver } from "./start-over.js";
export { PasswordSignInStatusPart as Status } from "./status.js";
export {
  PasswordSignInStep as Step,
  type PasswordSignInStepProps as StepProps,
  type PasswordSignInStepState as StepState,
} from "./step.js";
export { PasswordSignInSubmit as Submit } from "./submit.js";
