import { useEffect, useLayoutEffect } from "react";

/** React's `useLayoutEffect`, without the warning that React 18 gives for it on a server, where neither kind runs. */
export const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;
