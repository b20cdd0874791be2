"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { MfaSetupPanel, type MfaSetupPanelProps } from "./panel.js";
import { MfaSetupRoot, type MfaSetupRootProps } from "./root.js";

/**
 * The setup that an instance requires, as a whole: choosing a method, setting it up, saving the backup codes, and only then
 * going on. Semantic HTML, no styles. Renders a `<div>` for a session with the task `setup-mfa` and until it is finished, else
 * nothing. Clerk turns the session active as soon as the factor exists: do not let `<SignedIn>` or a redirect take this away.
 */
export const MfaSetupForm: DropIn<MfaSetupFormProps> = createDropIn<MfaSetupRootProps, MfaSetupPanelProps>(
  MfaSetupRoot,
  MfaSetupPanel,
);

if (process.env.NODE_ENV !== "production") MfaSetupForm.displayName = "MfaSetupForm";

/** Props of {@link MfaSetupForm}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface MfaSetupFormProps extends MfaSetupRootProps, DropInProps<MfaSetupPanelProps> {}
