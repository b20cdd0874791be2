"use client";

import { createContext } from "react";
import type { StepUpOrigin } from "../clerk/session-groups.js";

/** The flow whose Root is above; a step-up that stands in it is for its changes. */
export const StepUpOwner = createContext<StepUpOrigin>(null);
