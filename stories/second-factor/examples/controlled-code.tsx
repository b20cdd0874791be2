import { SecondFactor, type SecondFactorFormProps } from "mfa-ui/standalone";
import { type ReactNode, useState } from "react";

/** The code in the app's own state, shown in two groups of three. The space is dropped on submit. */
export function ControlledCode({ onComplete }: Pick<SecondFactorFormProps, "onComplete">): ReactNode {
  const [code, setCode] = useState("");
  return (
    <SecondFactor.Root onComplete={onComplete}>
      <div className="stack">
        <SecondFactor.Status />
        <SecondFactor.Form>
          <SecondFactor.Label />
          <SecondFactor.Input asChild>
            <input value={code} onChange={(event) => setCode(inGroups(event.target.value))} />
          </SecondFactor.Input>
          <SecondFactor.Error />
          <SecondFactor.Submit disabled={code.length < 7} />
        </SecondFactor.Form>
      </div>
    </SecondFactor.Root>
  );
}

function inGroups(typed: string): string {
  const digits = typed.replace(/\D/g, "").slice(0, 6);
  return digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits;
}
