/** Clerk's `SessionVerificationLevel`: which factors the person proves. */
export type StepUpLevel = "first_factor" | "second_factor" | "multi_factor";

/**
 * Whether a proof of one level is one of the other. The second factor alone proves nothing of the first: Clerk keeps the age of
 * each.
 */
export function covers(proven: StepUpLevel, wanted: StepUpLevel): boolean {
  return proven === wanted || proven === "multi_factor";
}
