import { type Context, createContext, useContext } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { PartNodes } from "../../internal/part-nodes.js";
import type { Relations } from "../../internal/relations.js";
import type { PartIdentity } from "../../internal/render-part.js";
import type { FlowWords } from "../../react/messages-context.js";

/** What a Root, or a part that has parts of its own, gives the parts inside it. */
export interface OwnerValue<
  Flow extends { readonly status: string } = { readonly status: string },
  Words = object,
> {
  readonly flow: Flow;
  readonly words: FlowWords<Words>;
  /** The field's id, unless it bears another. */
  readonly id: string;
  readonly nodes: PartNodes;
  readonly relations: Relations;
  readonly now: () => number;
}

/** What a Root gives the parts inside it. */
export interface RootValue<Flow extends { readonly status: string }, Words> extends OwnerValue<Flow, Words> {
  /** Calls the app's `onError` with the error of a flow that a part shows inside. */
  readonly report: (error: MfaError) => void;
}

/** The parts of one owner: how they are named, and where they read their state. */
export interface Namespace<Value> {
  readonly Context: Context<Value | null>;
  /** Reads what the owner gives. Throws, naming the part, without one. `part` is in kebab-case. */
  useValue(part: string): Value;
  /** A part's public name. */
  nameOf(part: string): string;
  /** What is thrown for a part without its owner. */
  misplaced(part: string): Error;
  identify(part: string, value: Value, own?: PartIdentity["state"]): PartIdentity;
}

/** What names a {@link Namespace}. */
export interface NamespaceOptions<Value> {
  /** As users write it, such as `TotpEnrollment`. */
  readonly name: string;
  /** The value of `data-scope`. */
  readonly scope: string;
  /** The part that gives the value. @default "Root" */
  readonly owner?: string;
  /** The `data-*` that every part carries beside `data-status`. */
  readonly state?: (value: Value) => PartIdentity["state"];
}

/** Makes a {@link Namespace}. */
export function createNamespace<Value extends OwnerValue>({
  name,
  scope,
  owner = "Root",
  state,
}: NamespaceOptions<Value>): Namespace<Value> {
  const Context = createContext<Value | null>(null);
  const nameOf = (part: string): string => `${name}.${pascalCase(part)}`;
  function misplaced(part: string): Error {
    return new Error(
      `mfa-ui: <${nameOf(part)}> has no <${name}.${owner}> above it. It reads its state from ${owner}. ` +
        "Wrap it, and import both from the same entry.",
    );
  }
  return {
    Context,
    nameOf,
    misplaced,
    useValue(part) {
      const value = useContext(Context);
      if (value) return value;
      throw misplaced(part);
    },
    identify: (part, value, own) => ({
      scope,
      part,
      state: { status: value.flow.status, ...state?.(value), ...own },
    }),
  };
}

function pascalCase(part: string): string {
  return part.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
