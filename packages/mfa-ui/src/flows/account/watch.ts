import type { AccountGroup } from "../../clerk/account-groups.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";

/** Files the answer of an account change, then looks at the account; one that says "changed elsewhere" reads it again. */
export async function settle<T>(
  call: Promise<ChangeOutcome<T>>,
  file: (outcome: ChangeOutcome<T>) => void,
  sync: () => void,
  account: AccountGroup,
): Promise<void> {
  const outcome = await call;
  file(outcome);
  sync();
  if (!outcome.ok && outcome.error?.kind === "conflict") await account.reload();
}
