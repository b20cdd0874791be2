import type { InputHTMLAttributes, SyntheticEvent } from "react";
import { useDescribedBy, useRegisterId } from "../../internal/relations.js";
import { type ChildrenOf, composeHandlers, type PartProps } from "../../internal/render-part.js";
import { createPart, type Part } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a field takes now. */
export interface Field {
  /** Its attributes, unless it is given others. */
  readonly attributes: InputHTMLAttributes<HTMLInputElement>;
  /** Another value is another element, so that nothing half-typed is carried over. */
  readonly key?: string;
  /** Whether what is in it was refused. */
  readonly invalid: boolean;
  /** Whether a code is being sent, or what is in it is being checked. */
  readonly pending: boolean;
  /** Whether it takes six digits, after which `autoSubmit` submits. @default false */
  readonly digits?: boolean;
  /** The name by which Root finds it. @default the part's */
  readonly node?: string;
}

/** A hook that makes the handler of a field's `input` and `compositionend`; without a field there is nothing to do. */
export type UseTyped = (
  value: OwnerValue,
  part: string,
  field: Field | null | false | undefined,
) => (event: SyntheticEvent<HTMLInputElement>) => void;

/** What a field knows. */
export interface InputState {
  /** Whether what was in it was refused. */
  readonly invalid: boolean;
  /** Whether it waits: a code is on its way to the person, or what was submitted is being checked. */
  readonly pending: boolean;
}

/** The props of a field for text. It takes children with `asChild` alone: its element has none. */
export type InputProps = PartProps<"input", ChildrenOf<InputState>>;

/** The props of a field for a code. */
export interface CodeInputProps extends InputProps {
  /** Submits as soon as six digits are typed or pasted, unless these were refused; not for backup codes. @default false */
  readonly autoSubmit?: boolean | undefined;
}

/** A part that is a field for text. */
export type InputPart = Part<"input", InputProps>;

/** A part that is a field for a code. */
export type CodeInputPart = Part<"input", CodeInputProps>;

/**
 * Makes the part that renders an `<input>`, uncontrolled unless given a `value`, while `read` tells of a field. One that
 * takes `autoSubmit` is given the hook for it.
 */
export function createInput<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  read: (value: Value) => Field | null | false,
  useTyped?: UseTyped,
): CodeInputPart {
  return createPart(namespace, part, "input", (value, { autoSubmit, ...props }: CodeInputProps, element) => {
    const describedBy = useDescribedBy(value.relations, props["aria-describedby"]);
    const field = read(value);
    const onTyped = useTyped?.(value, part, autoSubmit && field);
    const id = props.id ?? value.id;
    useRegisterId(value.relations.fields, element, field ? id : null);
    if (!field) return null;
    const { attributes, key, invalid, pending, node } = field;
    const all = {
      type: "text",
      required: true,
      ...attributes,
      ...props,
      key,
      id,
      "aria-describedby": describedBy,
      "aria-invalid": invalid || undefined,
      ...(onTyped && {
        onInput: composeHandlers(props.onInput, onTyped),
        onCompositionEnd: composeHandlers(props.onCompositionEnd, onTyped),
      }),
    };
    const state = { invalid, pending };
    return [all, state, { state }, node];
  });
}

/** The attributes of a field for a code that was sent, or that an authenticator app shows. */
export const oneTimeCode: InputHTMLAttributes<HTMLInputElement> = {
  name: "code",
  autoComplete: "one-time-code",
  inputMode: "numeric",
};

/** The attributes of a field for a backup code. */
export const backupCode: InputHTMLAttributes<HTMLInputElement> = {
  name: "code",
  autoComplete: "off",
  inputMode: "text",
  autoCapitalize: "none",
  autoCorrect: "off",
  spellCheck: false,
};
