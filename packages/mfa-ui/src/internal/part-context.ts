import { type Context, createContext, useContext } from "react";

/** A context of parts, and the names for its misuse error. */
export interface PartContext<Value> {
  readonly Context: Context<Value | null>;
  readonly namespace: string;
  readonly owner: string;
}

/** Makes the context that the part `owner` of a namespace gives the parts inside it. */
export function createPartContext<Value>(namespace: string, owner: string): PartContext<Value> {
  return { Context: createContext<Value | null>(null), namespace, owner };
}

/** Reads a part's context. Throws when the part stands outside of its owner. */
export function usePartContext<Value>(
  { Context, namespace, owner }: PartContext<Value>,
  part: string,
): Value {
  const value = useContext(Context);
  if (value) return value;
  throw new Error(
    `mfa-ui: <${namespace}.${part}> has no <${namespace}.${owner}> above it. It reads its state from ${owner}. ` +
      "Wrap it, and import both from the same entry.",
  );
}
