import type { AccountGroup } from "../../clerk/account-groups.js";
import type { Outcome } from "../../clerk/mfa-client.js";

/** Files the answer of an account change, then looks at the account; one that says "changed elsewhere" reads it again. */
export async function settle<T>(
  call: Promise<Outcome<T>>,
  file: (outcome: Outcome<T>) => void,
  sync: () => void,
  account: AccountGroup,
): Promise<void> {
  const outcome = await call;
  file(outcome);
  sync();
  if (!outcome.ok && outcome.error.kind === "conflict") await account.reload();
}
