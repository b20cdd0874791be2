"use client";

import { createStep } from "../shared/create-step.js";
import { mfaPhones } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const MfaPhonesStep = createStep(mfaPhones);
