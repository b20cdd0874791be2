import type { MfaError } from "../../clerk/mfa-error.js";
import type { PasswordSignInFlow } from "../../flows/password-sign-in/result.js";
import { errorOf } from "../shared/flow-error.js";
import type { FieldName } from "./context.js";

/** Whether the form is on the page: while credentials are typed, and while they are checked. */
export function isFormStep(flow: PasswordSignInFlow): boolean {
  return flow.status === "entering" || flow.status === "submitting";
}

/** The part of the error that Clerk puts at a field; with `null`, the part that it puts at none. */
export function errorAt(flow: PasswordSignInFlow, field: FieldName | null): MfaError | null {
  const error = errorOf(flow);
  if (!error) return null;
  if (error.all.length === 0) return field === null ? error : null;
  const all = error.all.filter(({ param }) => (isField(param) ? param : null) === field);
  const [first] = all;
  return first ? { ...error, ...first, all } : null;
}

/** The first field whose value Clerk refused. */
export function refusedField(flow: PasswordSignInFlow): FieldName | null {
  const params = errorOf(flow)?.all.map(({ param }) => param) ?? [];
  return params.find(isField) ?? null;
}

/** The key of a field's input among the nodes of a Root. */
export function nodeOf(field: FieldName): string {
  return field === "identifier" ? "input" : "password-input";
}

function isField(param: string | null): param is FieldName {
  return param === "identifier" || param === "password";
}
