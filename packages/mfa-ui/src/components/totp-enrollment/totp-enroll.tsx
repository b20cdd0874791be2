"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { TotpEnrollmentPanel, type TotpEnrollmentPanelProps } from "./panel.js";
import { TotpEnrollmentRoot, type TotpEnrollmentRootProps } from "./root.js";

/**
 * The authenticator app as a whole: setting it up with a QR code or a key, saving the backup codes that come with it, and
 * removing it. Semantic HTML, no styles. Renders a `<div>` while somebody is signed in, else nothing.
 */
export const TotpEnroll: DropIn<TotpEnrollProps> = createDropIn<
  TotpEnrollmentRootProps,
  TotpEnrollmentPanelProps
>(TotpEnrollmentRoot, TotpEnrollmentPanel, { format: "qr" });

if (process.env.NODE_ENV !== "production") TotpEnroll.displayName = "TotpEnroll";

/** Props of {@link TotpEnroll}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface TotpEnrollProps extends TotpEnrollmentRootProps, DropInProps<TotpEnrollmentPanelProps> {}
