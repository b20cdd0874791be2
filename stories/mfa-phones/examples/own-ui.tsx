import {
  errorText,
  type FlowIn,
  type MfaPhone,
  type MfaPhonesFlow,
  type MfaPhonesOptions,
  useMfaPhones,
} from "mfa-ui/standalone";
import { type FormEvent, type ReactNode, useId } from "react";

/** The hook alone: each status, and each phone, has the actions that are legal in it, and nothing else. */
export function OwnUi({ onComplete }: Pick<MfaPhonesOptions, "onComplete">): ReactNode {
  const flow = useMfaPhones({ onComplete });
  if (flow.status === "loading" || flow.status === "idle") return null;
  if (flow.status === "unavailable") return <Action onClick={flow.reload}>Clerk did not load. Reload</Action>;
  return (
    <div className="stack">
      <ul>
        {flow.phones.map((phone) => (
          <li key={phone.id}>
            <Phone phone={phone} />
          </li>
        ))}
      </ul>
      <Step flow={flow} />
    </div>
  );
}

type OpenFlow = Exclude<MfaPhonesFlow, FlowIn<MfaPhonesFlow, "loading" | "idle" | "unavailable">>;

function Step({ flow }: { flow: OpenFlow }): ReactNode {
  switch (flow.status) {
    case "listing":
      return <Action onClick={flow.add}>Another number</Action>;
    case "adding":
    case "creating":
      return <Form action={flow.status === "adding" ? flow : null} key="number" label="Number" />;
    case "sending":
      return <p role="status">A message is on its way…</p>;
    case "entering":
    case "verifying": {
      const { id, phoneNumber } = flow.phone;
      return (
        <Form action={flow.status === "entering" ? flow : null} key={id} label={`Code for ${phoneNumber}`} />
      );
    }
    case "reserving":
      return flow.retry ? <Action onClick={flow.retry}>Once more</Action> : <p role="status">Nearly done…</p>;
    case "saving":
      return (
        <>
          <pre>{flow.codes.join("\n")}</pre>
          <Action onClick={flow.finish}>I wrote these codes down</Action>
        </>
      );
    default:
      return flow satisfies never;
  }
}

function Phone({ phone }: { phone: MfaPhone }): ReactNode {
  const { phoneNumber, isDefault, pending, confirming, error } = phone;
  return (
    <>
      {phoneNumber}
      {isDefault ? " first" : ""}
      {pending ? " …" : ""}
      {phone.verify && <Action onClick={phone.verify}>Verify {phoneNumber}</Action>}
      {phone.reserve && <Action onClick={phone.reserve}>Use {phoneNumber}</Action>}
      {phone.makeDefault && <Action onClick={phone.makeDefault}>Ask {phoneNumber} first</Action>}
      {phone.unreserve && <Action onClick={phone.unreserve}>Stop using {phoneNumber}</Action>}
      {phone.destroy && <Action onClick={phone.destroy}>Delete {phoneNumber}</Action>}
      {phone.confirm && (
        <Action onClick={phone.confirm}>
          {confirming === "destroy" ? `Really delete ${phoneNumber}` : `Really stop using ${phoneNumber}`}
        </Action>
      )}
      {phone.cancel && <Action onClick={phone.cancel}>Keep {phoneNumber}</Action>}
      {error && <p role="alert">{errorText(error)}</p>}
    </>
  );
}

/** Stays while the answer is on its way, when there is nothing to do, so that nothing typed is lost. */
function Form({
  label,
  action,
}: {
  label: string;
  action: FlowIn<MfaPhonesFlow, "adding" | "entering"> | null;
}): ReactNode {
  const id = useId();
  const error = action?.error ?? null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    action?.submit(String(new FormData(event.currentTarget).get("typed")));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input aria-describedby={error ? `${id}-error` : undefined} id={id} name="typed" />
      {error && (
        <p id={`${id}-error`} role="alert">
          {errorText(error)}
        </p>
      )}
      <button type="submit">{action ? "Go on" : "One moment…"}</button>
      {action && <Action onClick={action.cancel}>Not now</Action>}
    </form>
  );
}

function Action({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <button onClick={onClick} type="button">
      {children}
    </button>
  );
}
