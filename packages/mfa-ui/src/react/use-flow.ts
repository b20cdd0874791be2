"use client";

import { useRef, useSyncExternalStore } from "react";
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
  const newest = useRef(options);
  useBeforePaint(() => {
    newest.current = options;
  });
  useBeforePaint(() => controller.attach(() => newest.current), [controller]);
  return useSyncExternalStore(controller.subscribe, controller.getFlow, () => loading);
}
