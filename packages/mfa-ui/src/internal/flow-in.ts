/** A flow in one of its statuses, or in one of several: `FlowIn<SecondFactorFlow, "entering" | "verifying">`. */
export type FlowIn<Flow extends { readonly status: string }, Status extends Flow["status"]> = Extract<
  Flow,
  { readonly status: Status }
>;
