export type {
  ActionProps as AddProps,
  ActionProps as CancelProps,
  ActionProps as ConfirmProps,
  ActionProps as DestroyProps,
  ActionProps as MakeDefaultProps,
  ActionProps as ReserveProps,
  ActionProps as RetryProps,
  ActionProps as SubmitProps,
  ActionProps as UnreserveProps,
  ActionProps as VerifyProps,
  ActionState as AddState,
  ActionState as CancelState,
  ActionState as ConfirmState,
  ActionState as DestroyState,
  ActionState as MakeDefaultState,
  ActionState as ReserveState,
  ActionState as RetryState,
  ActionState as SubmitState,
  ActionState as UnreserveState,
  ActionState as VerifyState,
} from "../shared/create-action.js";
export type { CodesProps } from "../shared/create-codes.js";
export type { ConfirmationProps, ConfirmationState } from "../shared/create-confirmation.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type { FormProps, FormState } from "../shared/create-form.js";
export type {
  CodeInputProps as InputProps,
  InputProps as NumberInputProps,
  InputState,
  InputState as NumberInputState,
} from "../shared/create-input.js";
export type { LabelProps } from "../shared/create-label.js";
export type { ResendProps, ResendState } from "../shared/create-resend.js";
export type {
  TextProps as DescriptionProps,
  TextProps as EmptyProps,
  TextProps as StatusProps,
  TextState as DefaultState,
  TextState as DescriptionState,
  TextState as EmptyState,
  TextState as GroupLabelState,
  TextState as LabelState,
  TextState as NumberState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { MfaPhonesAdd as Add } from "./add.js";
export { MfaPhonesCancel as Cancel } from "./cancel.js";
export { MfaPhonesCodes as Codes } from "./codes.js";
export { MfaPhonesConfirm as Confirm } from "./confirm.js";
export { MfaPhonesConfirmation as Confirmation } from "./confirmation.js";
export { MfaPhonesDefault as Default, type MfaPhonesDefaultProps as DefaultProps } from "./default.js";
export { MfaPhonesDescription as Description } from "./description.js";
export { MfaPhonesDestroy as Destroy } from "./destroy.js";
export { MfaPhonesEmpty as Empty } from "./empty.js";
export { MfaPhonesError as Error } from "./error.js";
export { MfaPhonesForm as Form } from "./form.js";
export {
  MfaPhonesGroupLabel as GroupLabel,
  type MfaPhonesGroupLabelProps as GroupLabelProps,
} from "./group-label.js";
export { MfaPhonesInput as Input } from "./input.js";
export { MfaPhonesLabel as Label } from "./label.js";
export { MfaPhonesList as List, type MfaPhonesListProps as ListProps } from "./list.js";
export { MfaPhonesMakeDefault as MakeDefault } from "./make-default.js";
export { MfaPhonesNumber as Number, type MfaPhonesNumberProps as NumberProps } from "./number.js";
export { MfaPhonesNumberInput as NumberInput } from "./number-input.js";
export { MfaPhonesPanel as Panel, type MfaPhonesPanelProps as PanelProps } from "./panel.js";
export { MfaPhonesPhone as Phone, type MfaPhonesPhoneProps as PhoneProps } from "./phone.js";
export { MfaPhonesResend as Resend } from "./resend.js";
export { MfaPhonesReserve as Reserve } from "./reserve.js";
export { MfaPhonesRetry as Retry } from "./retry.js";
export { MfaPhonesRoot as Root, type MfaPhonesRootProps as RootProps } from "./root.js";
export { MfaPhonesStatusPart as Status } from "./status.js";
export {
  MfaPhonesStep as Step,
  type MfaPhonesStepProps as StepProps,
  type MfaPhonesStepState as StepState,
} from "./step.js";
export { MfaPhonesSubmit as Submit } from "./submit.js";
export { MfaPhonesUnreserve as Unreserve } from "./unreserve.js";
export { MfaPhonesVerify as Verify } from "./verify.js";
