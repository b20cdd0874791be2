import { type MfaPhoneManagerProps, MfaPhones } from "mfa-ui/standalone";
import { type ReactNode, useId, useState } from "react";

/** `trunk` is what people put before a number at home, and what an international number does not have. */
const countries = [
  { name: "Brazil", prefix: "+55", trunk: "0" },
  { name: "France", prefix: "+33", trunk: "0" },
  { name: "Germany", prefix: "+49", trunk: "0" },
  { name: "Italy", prefix: "+39", trunk: "" },
  { name: "Japan", prefix: "+81", trunk: "0" },
  { name: "United Kingdom", prefix: "+44", trunk: "0" },
  { name: "United States", prefix: "+1", trunk: "1" },
] as const;

/** A choice of countries beside the number as it is written there. What is submitted is the field named `phoneNumber`. */
export function CountrySelect({ onComplete }: Pick<MfaPhoneManagerProps, "onComplete">): ReactNode {
  return (
    <MfaPhones.Root onComplete={onComplete}>
      <div className="stack">
        <MfaPhones.List group="reserved" />
        <MfaPhones.Status />
        <MfaPhones.Form>
          <MfaPhones.Step status={["adding", "creating"]}>
            <NumberFields />
          </MfaPhones.Step>
          <MfaPhones.Step status={["sending", "entering", "verifying"]}>
            <MfaPhones.Label />
            <MfaPhones.Input />
          </MfaPhones.Step>
          <MfaPhones.Error />
          <MfaPhones.Submit />
        </MfaPhones.Form>
        <MfaPhones.Add />
      </div>
    </MfaPhones.Root>
  );
}

// Inside the Step, so that the next number starts empty.
function NumberFields(): ReactNode {
  const id = useId();
  const [prefix, setPrefix] = useState<string>("+1");
  const [typed, setTyped] = useState("");
  return (
    <>
      <label htmlFor={id}>Country</label>
      <select
        autoComplete="tel-country-code"
        id={id}
        onChange={(event) => setPrefix(event.target.value)}
        value={prefix}
      >
        {countries.map((country) => (
          <option key={country.name} value={country.prefix}>
            {country.name} ({country.prefix})
          </option>
        ))}
      </select>
      <MfaPhones.Label />
      <MfaPhones.NumberInput
        autoComplete="tel-national"
        name="nationalNumber"
        onChange={(event) => setTyped(event.target.value)}
        value={typed}
      />
      <input name="phoneNumber" type="hidden" value={international(prefix, typed)} />
    </>
  );
}

function international(prefix: string, typed: string): string {
  // Autofill and pasting may bring the whole number.
  if (typed.trim().startsWith("+")) return typed;
  const { trunk = "" } = countries.find((country) => country.prefix === prefix) ?? {};
  const digits = typed.replace(/\D/g, "");
  return prefix + (digits.startsWith(trunk) ? digits.slice(trunk.length) : digits);
}
