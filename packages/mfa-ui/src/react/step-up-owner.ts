"use client";

import { createContext } from "react";
import type { StepUpOwner as Owner } from "../clerk/session-groups.js";

/** Whose changes a step-up shows that stands here: those of the flow whose Root is above, else the app's. */
export const StepUpOwner = createContext<Owner>("app");
