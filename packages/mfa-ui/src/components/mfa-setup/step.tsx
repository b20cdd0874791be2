"use client";

import { createStep } from "../shared/create-step.js";
import { mfaSetup } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const MfaSetupStep = createStep(mfaSetup);
