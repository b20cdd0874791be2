"use client";

import { useReducer, useRef, useSyncExternalStore } from "react";
import { useBeforePaint } from "../internal/use-before-paint.js";

/** What a flow's controller has for React. */
export interface BindableController<Flow, Options> {
  getFlow(): Flow;
  subscribe(listener: () => void): () => void;
  attach(options: () => Options): () => void;
}

/** Binds a controller to the component: its flow, kept up to date, and the component's newest options. */
export function useFlow<Flow, Options>(
  controller: BindableController<Flow, Options>,
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
