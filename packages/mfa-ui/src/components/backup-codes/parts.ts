export type {
  ActionProps as CancelProps,
  ActionProps as ConfirmProps,
  ActionProps as CopyProps,
  ActionProps as DownloadProps,
  ActionProps as FinishProps,
  ActionProps as GenerateProps,
  ActionProps as PrintProps,
  ActionProps as RetryProps,
  ActionState as CancelState,
  ActionState as ConfirmState,
  ActionState as CopyState,
  ActionState as DownloadState,
  ActionState as FinishState,
  ActionState as GenerateState,
  ActionState as PrintState,
  ActionState as RetryState,
} from "../shared/create-action.js";
export type { ErrorProps, ErrorState } from "../shared/create-error.js";
export type { FormProps, FormState } from "../shared/create-form.js";
export type { InputProps as SavedProps, InputState as SavedState } from "../shared/create-input.js";
export type { LabelProps } from "../shared/create-label.js";
export type {
  TextProps as ConfirmationProps,
  TextProps as DescriptionProps,
  TextProps as IntroductionProps,
  TextProps as StatusProps,
  TextState as ConfirmationState,
  TextState as DescriptionState,
  TextState as IntroductionState,
  TextState as LabelState,
  TextState as StatusState,
} from "../shared/create-text.js";
export { BackupCodesCancel as Cancel } from "./cancel.js";
export { BackupCodesConfirm as Confirm } from "./confirm.js";
export { BackupCodesConfirmation as Confirmation } from "./confirmation.js";
export { BackupCodesCopy as Copy } from "./copy.js";
export { BackupCodesDescription as Description } from "./description.js";
export { BackupCodesDownload as Download } from "./download.js";
export { BackupCodesError as Error } from "./error.js";
export { BackupCodesFinish as Finish } from "./finish.js";
export { BackupCodesForm as Form } from "./form.js";
export { BackupCodesGenerate as Generate } from "./generate.js";
export { BackupCodesIntroduction as Introduction } from "./introduction.js";
export { BackupCodesLabel as Label } from "./label.js";
export { BackupCodesList as List, type BackupCodesListProps as ListProps } from "./list.js";
export { BackupCodesPanel as Panel, type BackupCodesPanelProps as PanelProps } from "./panel.js";
export { BackupCodesPrint as Print } from "./print.js";
export { BackupCodesRetry as Retry } from "./retry.js";
export { BackupCodesRoot as Root, type BackupCodesRootProps as RootProps } from "./root.js";
export { BackupCodesSaved as Saved } from "./saved.js";
export { BackupCodesStatusPart as Status } from "./status.js";
export {
  BackupCodesStep as Step,
  type BackupCodesStepProps as StepProps,
  type BackupCodesStepState as StepState,
} from "./step.js";
