/** A framework-free store that turns events into states and states into what a hook returns. */
export interface FlowStore<State, Event, Flow> {
  readonly state: State;
  getFlow(): Flow;
  /** Numbers the event, applies it, and starts the call of the new state, if any. Returns the number. */
  dispatch(event: Unnumbered<Event>): number;
  subscribe(listener: () => void): () => void;
}

/** An event before the store gave it the number that a call it starts will bear. */
export type Unnumbered<Event> = Event extends { readonly request: number } ? Omit<Event, "request"> : never;

/** How a flow's store is made. */
export interface FlowStoreParts<State, Event, Flow> {
  readonly initial: State;
  readonly reduce: (state: State, event: Event) => State;
  /** Makes the public union, with its actions, from a state. Called once per state. */
  readonly present: (state: State) => Flow;
  /** The number of the call that a state wants started. */
  readonly requestOf: (state: State) => number | null;
  /** Starts that call. Called once per number. */
  readonly start: (state: State, request: number) => void;
  /** Reads the client, and dispatches what it read. */
  readonly sync: () => void;
  /** Starts listening to the client; returns the function that ends it. Called while there are subscribers only. */
  readonly connect: () => () => void;
}

/** Makes a {@link FlowStore}. */
export function createFlowStore<State, Event extends { readonly request: number }, Flow>(
  parts: FlowStoreParts<State, Event, Flow>,
): FlowStore<State, Event, Flow> {
  const listeners = new Set<() => void>();
  let state = parts.initial;
  let flow = parts.present(state);
  let numbered = 0;
  let started = 0;
  let looking = false;
  let disconnect = (): void => {};

  function startRequest(): void {
    const request = parts.requestOf(state);
    if (looking || request === null || request <= started) return;
    started = request;
    parts.start(state, request);
  }

  return {
    get state() {
      return state;
    },
    getFlow() {
      // Without a subscriber nobody reports changes: look before answering. This may be a render, so start nothing.
      if (listeners.size === 0) {
        looking = true;
        parts.sync();
        looking = false;
      }
      return flow;
    },
    dispatch(event) {
      numbered += 1;
      const request = numbered;
      const next = parts.reduce(state, { ...event, request } as unknown as Event);
      if (next !== state) {
        state = next;
        flow = parts.present(state);
        for (const listener of [...listeners]) listener();
        startRequest();
      }
      return request;
    },
    subscribe(listener) {
      const first = listeners.size === 0;
      listeners.add(listener);
      if (first) {
        disconnect = parts.connect();
        parts.sync();
        startRequest();
      }
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) disconnect();
      };
    },
  };
}
