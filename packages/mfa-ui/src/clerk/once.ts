/** Runs calls by key so that the same call, made again while it is under way, joins it. */
export interface Once {
  /** Joins the call of this key that is under way, else starts it. */
  join<T>(key: string, call: () => Promise<T>): Promise<T>;
}

/** Makes an empty {@link Once}. */
export function createOnce(): Once {
  const underWay = new Map<string, Promise<unknown>>();
  return {
    join<T>(key: string, call: () => Promise<T>): Promise<T> {
      const running = underWay.get(key);
      if (running) return running as Promise<T>;
      const started = call().finally(() => underWay.delete(key));
      underWay.set(key, started);
      return started;
    },
  };
}
