"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { PasswordSignInPanel, type PasswordSignInPanelProps } from "./panel.js";
import { PasswordSignInRoot, type PasswordSignInRootProps } from "./root.js";

/**
 * The identifier and password step of a sign-in: semantic HTML, no styles. Renders a `<div>` while nobody is signed in
 * and no second factor is pending, else nothing: with `<SecondFactorForm>` after it, it is a whole sign-in.
 */
export const PasswordSignInForm: DropIn<PasswordSignInFormProps> = createDropIn<
  PasswordSignInRootProps,
  PasswordSignInPanelProps
>(PasswordSignInRoot, PasswordSignInPanel);

if (process.env.NODE_ENV !== "production") PasswordSignInForm.displayName = "PasswordSignInForm";

/** Props of {@link PasswordSignInForm}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface PasswordSignInFormProps
  extends PasswordSignInRootProps,
    DropInProps<PasswordSignInPanelProps> {}
