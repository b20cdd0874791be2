import type { MfaClient, Outcome, SignInGroup } from "../../clerk/mfa-client.js";

/** Listens to the client, and reads the sign-in again when the page comes back into view and `waits()`. */
export function watchSignIn(
  client: MfaClient,
  signIn: SignInGroup,
  sync: () => void,
  waits: () => boolean,
): () => void {
  const endClient = client.subscribe(sync);
  const onVisibility = (): void => {
    if (document.visibilityState === "visible" && waits()) void signIn.reload();
  };
  if (typeof document !== "undefined") document.addEventListener("visibilitychange", onVisibility);
  return () => {
    endClient();
    if (typeof document !== "undefined") document.removeEventListener("visibilitychange", onVisibility);
  };
}

/** Files the answer of a call, then looks at the client; an answer that says "moved on elsewhere" reads it again. */
export async function settle<T>(
  call: Promise<Outcome<T>>,
  file: (outcome: Outcome<T>) => void,
  sync: () => void,
  signIn: SignInGroup,
): Promise<void> {
  const outcome = await call;
  file(outcome);
  sync();
  if (outcome.ok) return;
  const { kind } = outcome.error;
  if (kind === "conflict" || kind === "session-exists") await signIn.reload();
}
