import type { ReactNode } from "react";
import type { FlowMessages } from "../../react/messages-context.js";
import type { ReportHandlers } from "./use-reports.js";

/** What every Root takes, beside the options of its flow. */
export interface RootProps<Flow extends { readonly status: string }, Words>
  extends ReportHandlers<Flow["status"]> {
  /** The app's own words, over those of `<MfaMessages>`. */
  readonly messages?: FlowMessages<Words> | undefined;
  readonly children?: ReactNode;
}
