"use client";

import { useReducer, useRef, useSyncExternalStore } from "react";
import type { FlowController } from "../internal/flow-controller.js";
import { useBeforePaint } from "../internal/use-before-paint.js";

/** Binds a controller to the component: its flow, kept up to date, and the component's newest options. */
export function useFlow<Flow, Options>(
  controller: FlowController<Flow, Options>,
  options: Options,
  loading: Flow,
): Flow {
  const flow = useSyncExternalStore(controller.subscribe, controller.getFlow, () => loading);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const newest = useRef({ options, flow });
  useBeforePaint(() => {
    newest.current = { options, flow };
  });
  useBeforePaint(() => {
    const detach = controller.attach(() => newest.current.options);
    // The options can change where the flow begins. React would look after the paint.
    if (controller.getFlow() !== newest.current.flow) renderAgain();
    return detach;
  }, [controller]);
  return flow;
}
