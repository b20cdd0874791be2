"use client";

import { createInput, type InputPart } from "../shared/create-input.js";
import { mfaPhones } from "./context.js";
import { isNumberStep, isRefused } from "./flow-steps.js";

/**
 * The field for a new number, uncontrolled unless given a `value`; `asChild` lets a field of your own take its place.
 * Renders an `<input name="phoneNumber" type="tel">`.
 *
 * @selector [data-invalid] the last number was refused
 * @selector [data-pending] a number is being added
 */
export const MfaPhonesNumberInput: InputPart = createInput(mfaPhones, "number-input", ({ flow }) => {
  const pending = flow.status === "creating";
  return (
    isNumberStep(flow) && {
      attributes: { name: "phoneNumber", type: "tel", autoComplete: "tel", dir: "ltr", readOnly: pending },
      invalid: isRefused(flow),
      pending,
    }
  );
});
