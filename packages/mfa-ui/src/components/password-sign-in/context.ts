import { useContext } from "react";
import type { PasswordSignInFlow } from "../../flows/password-sign-in/result.js";
import type { MessageIds } from "../../internal/message-ids.js";
import { createPartContext, usePartContext } from "../../internal/part-context.js";
import type { PartNodes } from "../../internal/part-nodes.js";
import type { PasswordSignInMessages } from "../../messages/password-sign-in.js";
import type { FlowWords } from "../../react/messages-context.js";

/** What Root gives its parts. */
export interface PasswordSignInContextValue {
  readonly flow: PasswordSignInFlow;
  readonly words: FlowWords<PasswordSignInMessages>;
  readonly nodes: PartNodes;
  readonly now: () => number;
}

const root = createPartContext<PasswordSignInContextValue>("PasswordSignIn", "Root");

export const PasswordSignInContextProvider = root.Context.Provider;

/** Reads what Root gives. Throws, naming the part, without a Root. */
export function usePasswordSignInContext(part: string): PasswordSignInContextValue {
  return usePartContext(root, part);
}

/** What Field gives its Label, Input and Error. */
export interface PasswordSignInFieldValue {
  readonly name: FieldName;
  /** The input's id, and the start of the error's. */
  readonly id: string;
  readonly messageIds: MessageIds;
}

/** The fields of the step, named as Clerk's parameters. */
export type FieldName = "identifier" | "password";

const field = createPartContext<PasswordSignInFieldValue>("PasswordSignIn", "Field");

export const PasswordSignInFieldProvider = field.Context.Provider;

/** Reads what Field gives. Throws, naming the part, without a Field. */
export function usePasswordSignInField(part: string): PasswordSignInFieldValue {
  return usePartContext(field, part);
}

/** Reads what Field gives; `null` without a Field. */
export function useOptionalField(): PasswordSignInFieldValue | null {
  return useContext(field.Context);
}
