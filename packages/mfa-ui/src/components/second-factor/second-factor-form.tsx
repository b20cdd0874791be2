"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { SecondFactorPanel, type SecondFactorPanelProps } from "./panel.js";
import { SecondFactorRoot, type SecondFactorRootProps } from "./root.js";

/**
 * The whole second factor of a sign-in: semantic HTML, no styles. Renders a `<div>` while a sign-in waits for its second
 * factor and until it is finished, else nothing.
 */
export const SecondFactorForm: DropIn<SecondFactorFormProps> = createDropIn<
  SecondFactorRootProps,
  SecondFactorPanelProps
>(SecondFactorRoot, SecondFactorPanel);

if (process.env.NODE_ENV !== "production") SecondFactorForm.displayName = "SecondFactorForm";

/** Props of {@link SecondFactorForm}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface SecondFactorFormProps extends SecondFactorRootProps, DropInProps<SecondFactorPanelProps> {}
