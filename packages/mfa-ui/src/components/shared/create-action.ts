import { type Relations, useDescribedBy } from "../../internal/relations.js";
import {
  type ChildrenOf,
  composeHandlers,
  type PartIdentity,
  type PartProps,
} from "../../internal/render-part.js";
import { createPart, type Part } from "./create-part.js";
import type { TextState } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a button does now. */
export interface Action {
  /** Its text, unless it is given children. */
  readonly text: string;
  /** Its accessible name, where the text alone is ambiguous; not with children of its own. */
  readonly label?: string | undefined;
  /** Without it, there is only what a `<button>` of its type does. */
  readonly act?: (() => void) | undefined;
  /** While it waits it keeps the focus and does nothing. */
  readonly pending?: boolean | undefined;
  /** Before its time it keeps the focus and does nothing, either. */
  readonly waiting?: boolean | undefined;
  readonly data?: PartIdentity["state"];
}

/** What a part that is a button knows. */
export interface ActionState extends TextState {
  /** Its accessible name: the text, and what tells it from its like, such as the phone number. */
  readonly label: string;
  /** Whether what it does is under way. */
  readonly pending: boolean;
}

/** The props of a part that is a button. */
export type ActionProps<State = ActionState> = PartProps<"button", ChildrenOf<State>>;

/** A part that is a button. */
export type ActionPart<State = ActionState> = Part<"button", ActionProps<State>>;

/** What a part that is a button is, beside what it does. */
export interface ActionOptions {
  /** Whether the texts that describe the field describe it, such as what a confirmation confirms. @default false */
  readonly described?: boolean;
  /** @default "button" */
  readonly type?: "button" | "submit";
}

/** Makes a part that renders a `<button>` and knows more than its words and `pending`. */
export function createAction<Value extends OwnerValue, Known extends object>(
  namespace: Namespace<Value>,
  part: string,
  useAction: (value: Value) => (Action & { readonly known: Known }) | null | false,
  options?: ActionOptions,
): ActionPart<ActionState & Known>;
/** Makes a part that renders a `<button>` while `useAction`, a hook, returns an action. */
export function createAction<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  useAction: (value: Value) => Action | null | false,
  options?: ActionOptions,
): ActionPart;
export function createAction<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  useAction: (value: Value) => (Action & { readonly known?: object }) | null | false,
  { described = false, type = "button" }: ActionOptions = {},
): ActionPart {
  const useDescription = described ? useDescribedBy : useOwnDescription;
  return createPart(namespace, part, "button", (value, { onClick, ...props }: ActionProps) => {
    const describedBy = useDescription(value.relations, props["aria-describedby"]);
    const action = useAction(value);
    if (!action) return null;
    const { act, text, label, pending = false, waiting, data, known } = action;
    const idle = pending || waiting;
    const attributes = {
      type,
      "aria-disabled": idle || undefined,
      ...props,
      "aria-describedby": describedBy,
      onClick: composeHandlers(onClick, () => {
        if (!idle) act?.();
      }),
    };
    const state = { text, label: label ?? text, pending, ...known };
    return [attributes, { pending, waiting, ...data }, { state, label }];
  });
}

function useOwnDescription(_: Relations, own: string | undefined): string | undefined {
  return own;
}
