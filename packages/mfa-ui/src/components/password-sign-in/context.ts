import { useContext } from "react";
import type { PasswordSignInFlow } from "../../flows/password-sign-in/result.js";
import type { PasswordSignInMessages } from "../../messages/password-sign-in.js";
import { createNamespace, type Namespace, type OwnerValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export type PasswordSignInValue = OwnerValue<PasswordSignInFlow, PasswordSignInMessages>;

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="password-sign-in"] every part of this namespace
 * @selector [data-part="submit"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 */
export const passwordSignIn = createNamespace<PasswordSignInValue>({
  name: "PasswordSignIn",
  scope: "password-sign-in",
});

/** What Field gives its Label, Input and Error. */
export interface PasswordSignInFieldValue extends PasswordSignInValue {
  readonly name: FieldName;
}

/** The fields of the step, named as Clerk's parameters. */
export type FieldName = "identifier" | "password";

const field = createNamespace<PasswordSignInFieldValue>({
  name: "PasswordSignIn",
  scope: "password-sign-in",
  owner: "Field",
  state: ({ name }) => ({ field: name }),
});

/** The parts below Field. */
export const passwordSignInField: Namespace<PasswordSignInFieldValue> = {
  ...field,
  useValue(part) {
    // Where both are missing, the error names Root.
    passwordSignIn.useValue(part);
    return field.useValue(part);
  },
};

/** For a part that stands in a Field or in Root: reads whether it is in a Field. */
export const inField = {
  nameOf: passwordSignIn.nameOf,
  useValue: (): boolean => useContext(field.Context) !== null,
};
