"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { ReverificationPanel, type ReverificationPanelProps } from "./panel.js";
import { ReverificationRoot, type ReverificationRootProps } from "./root.js";

/**
 * The step-up as a whole: the person verifies again before a sensitive change. Semantic HTML, no styles. Renders a `<div>`
 * while a change waits, else nothing. Outside of other Roots it serves the whole app.
 */
export const ReverificationForm: DropIn<ReverificationFormProps> = createDropIn<
  ReverificationRootProps,
  ReverificationPanelProps
>(ReverificationRoot, ReverificationPanel);

if (process.env.NODE_ENV !== "production") ReverificationForm.displayName = "ReverificationForm";

/** Props of {@link ReverificationForm}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface ReverificationFormProps
  extends ReverificationRootProps,
    DropInProps<ReverificationPanelProps> {}
