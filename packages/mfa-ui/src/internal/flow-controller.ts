/** A flow outside any framework: what a component binds to. */
export interface FlowController<Flow, Options> {
  getFlow(): Flow;
  subscribe(listener: () => void): () => void;
  /** Mounts the flow with its options, which are read when they are needed; returns the function that unmounts it. */
  attach(options: () => Options): () => void;
}

/** Makes the function that makes one value for each key, and always gives the same one for the same key. */
export function oncePer<Key extends object, Value>(create: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? create(key);
    made.set(key, value);
    return value;
  };
}
