"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { MfaPhonesPanel, type MfaPhonesPanelProps } from "./panel.js";
import { MfaPhonesRoot, type MfaPhonesRootProps } from "./root.js";

/**
 * The phone numbers as a whole: adding, verifying, choosing and removing them, and saving the backup codes that come with
 * the first one. Semantic HTML, no styles. Renders a `<div>` while somebody is signed in, else nothing.
 */
export const MfaPhoneManager: DropIn<MfaPhoneManagerProps> = createDropIn<
  MfaPhonesRootProps,
  MfaPhonesPanelProps
>(MfaPhonesRoot, MfaPhonesPanel);

if (process.env.NODE_ENV !== "production") MfaPhoneManager.displayName = "MfaPhoneManager";

/** Props of {@link MfaPhoneManager}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface MfaPhoneManagerProps extends MfaPhonesRootProps, DropInProps<MfaPhonesPanelProps> {}
