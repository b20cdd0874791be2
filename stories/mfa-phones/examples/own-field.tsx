import { type MfaPhoneManagerProps, MfaPhones } from "mfa-ui/standalone";
import { type FocusEvent, forwardRef, type InputHTMLAttributes, type ReactNode } from "react";

/** An app's own phone field, which groups the digits once they are typed. What `asChild` gives it arrives as props and a ref. */
const PhoneField = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function PhoneField(
  { onBlur, ...props },
  ref,
) {
  const group = (event: FocusEvent<HTMLInputElement>): void => {
    event.currentTarget.value = inGroups(event.currentTarget.value);
    onBlur?.(event);
  };
  return <input {...props} className="own-field" onBlur={group} ref={ref} />;
});

/** The number is typed into the app's own field. The spaces that it makes are dropped on submit. */
export function OwnField({ onComplete }: Pick<MfaPhoneManagerProps, "onComplete">): ReactNode {
  return (
    <MfaPhones.Root onComplete={onComplete}>
      <div className="stack">
        <MfaPhones.List group="reserved" />
        <MfaPhones.Status />
        <MfaPhones.Form>
          <MfaPhones.Label />
          <MfaPhones.NumberInput asChild>
            <PhoneField />
          </MfaPhones.NumberInput>
          <MfaPhones.Input />
          <MfaPhones.Error />
          <MfaPhones.Submit />
        </MfaPhones.Form>
        <MfaPhones.Add />
      </div>
    </MfaPhones.Root>
  );
}

function inGroups(typed: string): string {
  const [first = "", ...others] = typed.replace(/[^\d+]/g, "").match(/^\+?\d|\d{1,3}/g) ?? [];
  return [first, ...others].join(" ");
}
