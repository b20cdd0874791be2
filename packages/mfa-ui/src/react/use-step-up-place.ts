"use client";

import { useContext, useState } from "react";
import type { StepUpPlace } from "../clerk/session-groups.js";
import { StepUpOwner } from "./step-up-owner.js";

/** The place of this mount. It shows nothing until it is mounted in the step-up group. */
export function useStepUpPlace(): StepUpPlace {
  const owner = useContext(StepUpOwner);
  const [place] = useState((): StepUpPlace => ({ owner }));
  return place;
}
