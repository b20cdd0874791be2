import {
  type ForwardRefExoticComponent,
  forwardRef,
  type InputHTMLAttributes,
  type RefAttributes,
} from "react";
import { useDescribedBy } from "../../internal/message-ids.js";
import { normalizeCode } from "../../internal/normalize-code.js";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
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
}

/** The props of a field for text. */
export type InputProps = PartProps<"input">;

/** The props of a field for a code. */
export interface CodeInputProps extends InputProps {
  /** Submits as soon as six digits are typed or pasted; not for backup codes. @default false */
  readonly autoSubmit?: boolean | undefined;
}

/** A part that is a field for a code. */
export type CodeInputPart = ForwardRefExoticComponent<CodeInputProps & RefAttributes<HTMLInputElement>>;

/** Makes the part that renders an `<input>`, uncontrolled unless given a `value`, while `read` tells of a field. */
export function createInput<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  part: string,
  read: (value: Value) => Field | null | false,
): CodeInputPart {
  return forwardRef<HTMLInputElement, CodeInputProps>(function Input(
    { autoSubmit = false, onInput, ...props },
    ref,
  ) {
    const value = useValue(part);
    const describedBy = useDescribedBy(value.messageIds, props["aria-describedby"]);
    const partRef = usePartRef(value.nodes, part, ref);
    const field = read(value);
    if (!field) return null;
    const { attributes, key, invalid, pending, codeLength } = field;
    return renderPart(
      "input",
      identify(part, value, { invalid, pending }),
      {
        id: value.id,
        type: "text",
        required: true,
        ...attributes,
        ...props,
        ...(key !== undefined && { key }),
        "aria-describedby": describedBy,
        "aria-invalid": invalid || undefined,
        onInput: composeHandlers(onInput, ({ currentTarget: { value: typed, form } }) => {
          if (autoSubmit && !pending && normalizeCode(typed).length === codeLength) form?.requestSubmit();
        }),
      },
      partRef,
    );
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
