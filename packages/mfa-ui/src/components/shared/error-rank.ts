import { createContext } from "react";

/**
 * Which of several Errors speaks: the lowest. 0 is one of the app; 1 is the Panel's own, and 2 that where it has no form.
 */
export const ErrorRank = createContext(0);
