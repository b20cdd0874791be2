import { MfaPhoneManager, type MfaPhoneManagerProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The app's own words: plain strings, for errors by Clerk's code or by their kind. */
export function OwnWords({ onComplete }: Pick<MfaPhoneManagerProps, "onComplete">): ReactNode {
  return (
    <MfaPhoneManager
      onComplete={onComplete}
      messages={{
        "group.reserved": "We text codes to",
        default: "First",
        unreserve: "No codes here",
        destroy: "Forget it",
        add: "Text codes to another phone",
        "label.number": "Mobile number",
        "description.number": "Start with + and the country.",
        "submit.number": "Text me",
        cancel: "Not now",
        errors: {
          form_param_format_invalid: "That is no mobile number. Is the country in front?",
          "phone-taken": "Somebody has this number already.",
        },
      }}
    />
  );
}
