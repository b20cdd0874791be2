/** A flow outside any framework: what a component binds to. */
export interface FlowController<Flow, Options> {
  getFlow(): Flow;
  subscribe(listener: () => void): () => void;
  /** Mounts the flow with its options, which are read when they are needed; returns the function that unmounts it. */
  attach(options: () => Options): () => void;
}
