"use client";

import { createStep } from "../shared/create-step.js";
import { reverification } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const ReverificationStep = createStep(reverification);
