import type * as Mfa from "mfa-ui";
import { type ReactNode, useState } from "react";
import { completed, told } from "./completions.js";
import { OwnActions } from "./own-actions.js";
import { query } from "./query.js";

/** A page of the account, which says nothing while nobody is signed in. */
export function Account({ page, mfa }: { page: string; mfa: typeof Mfa }): ReactNode {
  const [shown, setShown] = useState(true);
  const second = query.get("second");
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? "Unmount the page" : "Mount the page"}
      </button>
      {shown && (
        <section aria-label="First page">
          <Page page={page} mfa={mfa} />
        </section>
      )}
      {query.has("own") && <OwnActions mfa={mfa} />}
      {second && (
        <section aria-label="Second page">
          <Page page={second} mfa={mfa} />
        </section>
      )}
    </>
  );
}

function Page({ page, mfa }: { page: string; mfa: typeof Mfa }): ReactNode {
  const required = query.has("required");
  switch (page) {
    case "settings":
      return <mfa.MfaSettings required={required} />;
    case "totp":
      return (
        <mfa.TotpEnroll
          autoStart={query.has("autoStart")}
          required={required}
          onComplete={() => told("app set up")}
        />
      );
    case "phones":
      return <mfa.MfaPhoneManager required={required} onComplete={() => told("phone set up")} />;
    case "codes":
      return <mfa.BackupCodeList onComplete={() => told("codes saved")} />;
    case "setup":
      return <mfa.MfaSetupForm onComplete={completed} />;
    default:
      throw new Error(`The app has no page "${page}".`);
  }
}
