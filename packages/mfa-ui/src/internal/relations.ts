import { type RefObject, useReducer } from "react";
import { useBeforePaint } from "./use-before-paint.js";

/** A mounted part: the ref of its element. */
export type MountedPart = RefObject<HTMLElement | null>;

/** What the mounted parts of one kind say of themselves, the first one mounted first. */
export interface Registry<Value> {
  readonly entries: Map<MountedPart, Value>;
  readonly listeners: Set<() => void>;
}

/** How the parts of one owner are related. */
export interface Relations {
  /** The id of the field. */
  readonly fields: Registry<string>;
  /** The ids of what describes it. */
  readonly messages: Registry<string>;
  /** The rank of each Error, whether it has something to say or not. */
  readonly errors: Registry<number>;
}

/** Makes {@link Relations} without any part. */
export function createRelations(): Relations {
  const create = () => ({ entries: new Map(), listeners: new Set<() => void>() });
  return { fields: create(), messages: create(), errors: create() };
}

/** What registers the part, and with `null` takes it out, as its unmount does. */
function useRegister<Value>({ entries, listeners }: Registry<Value>, part: MountedPart) {
  const register = (value: Value | null): void => {
    if (value === (entries.get(part) ?? null)) return;
    if (value === null) entries.delete(part);
    else entries.set(part, value);
    for (const listener of [...listeners]) listener();
  };
  useBeforePaint(() => () => register(null), [entries]);
  return register;
}

/**
 * Registers the id that the part's element bears, whoever gave it; where a component in its place passes no ref on, the id
 * that it was given. With `null` the part is not on the page.
 */
export function useRegisterId(registry: Registry<string>, part: MountedPart, given: string | null): void {
  const register = useRegister(registry, part);
  useBeforePaint(() => {
    const { current } = part;
    const read = (): void => register(given && (current ? current.id : given));
    read();
    if (!current) return;
    // A component in its place may render again without the part.
    const observer = new MutationObserver(read);
    observer.observe(current, { attributeFilter: ["id"] });
    return () => observer.disconnect();
  });
}

/** What `read` finds out from a registry, before the paint also where it changes after the render. */
export function useRelation<Value>({ listeners }: Registry<unknown>, read: () => Value): Value {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const value = read();
  // Not useSyncExternalStore, which looks after the paint: a field that gets the focus has its description by then.
  useBeforePaint(() => {
    const look = (): void => {
      if (read() !== value) renderAgain();
    };
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  });
  return value;
}

/** The id of the field: the one that it bears, and `given` before it is on the page. */
export function useFieldId({ fields }: Relations, given: string): string | undefined {
  return useRelation(fields, () => {
    const [id = given] = fields.entries.values();
    return id || undefined;
  });
}

/** The value for `aria-describedby`: the consumer's own ids, then those of the messages. */
export function useDescribedBy({ messages }: Relations, own: string | undefined): string | undefined {
  const ids = useRelation(messages, () => [...messages.entries.values()].sort(byPlace).join(" "));
  return [own, ids].filter(Boolean).join(" ") || undefined;
}

// In the order in which they are read on the page.
function byPlace(one: string, other: string): number {
  const [first, second] = [one, other].map((id) => document.getElementById(id));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/**
 * Whether an Error speaks, now that it has something to say: of all that are mounted, the first of the lowest rank. Before it is
 * mounted it takes itself for that one, unless the others tell otherwise or its rank is the last, 2.
 */
export function useSpeaks({ errors }: Relations, part: MountedPart, rank: number, hasText: boolean): boolean {
  const register = useRegister(errors, part);
  useBeforePaint(() => register(rank));
  return useRelation(errors, () => {
    const [[first, lowest] = [null, 2]] = [...errors.entries].sort(([, one], [, other]) => one - other);
    return hasText && (first === part || rank < lowest);
  });
}
