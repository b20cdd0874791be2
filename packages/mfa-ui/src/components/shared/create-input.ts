import type { InputHTMLAttributes } from "react";
import { useDescribedBy } from "../../internal/message-ids.js";
import { normalizeCode } from "../../internal/normalize-code.js";
import { composeHandlers, type PartProps } from "../../internal/render-part.js";
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
  /** Whether it can be submitted now. */
  readonly pending: boolean;
  /** The number of digits after which `autoSubmit` submits; without it, never. */
  readonly codeLength?: number;
  /** The name by which Root finds it. @default the part's */
  readonly node?: string;
}

/** The props of a field for text. */
export type InputProps = PartProps<"input">;

/** The props of a field for a code. */
export interface CodeInputProps extends InputProps {
  /** Submits as soon as six digits are typed or pasted; not for backup codes. @default false */
  readonly autoSubmit?: boolean | undefined;
}

/** A part that is a field for text. */
export type InputPart = Part<"input">;

/** A part that is a field for a code. */
export type CodeInputPart = Part<"input", CodeInputProps>;

/** Makes the part that renders an `<input>`, uncontrolled unless given a `value`, while `read` tells of a field. */
export function createInput<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  read: (value: Value) => Field | null | false,
): CodeInputPart {
  return createPart(namespace, part, "input", (value, { autoSubmit, onInput, ...props }: CodeInputProps) => {
    const describedBy = useDescribedBy(value.messageIds, props["aria-describedby"]);
    const field = read(value);
    if (!field) return null;
    const { attributes, key, invalid, pending, codeLength, node } = field;
    const all = {
      id: value.id,
      type: "text",
      required: true,
      ...attributes,
      ...props,
      key,
      "aria-describedby": describedBy,
      "aria-invalid": invalid || undefined,
      onInput: composeHandlers(onInput, ({ currentTarget: { value: typed, form } }) => {
        if (autoSubmit && !pending && normalizeCode(typed).length === codeLength) form?.requestSubmit();
      }),
    };
    return [all, { invalid, pending }, node];
  });
}

/** The length of the codes that are sent or shown by an authenticator app. */
export const codeLength = 6;

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
