import { createActivation } from "./activation.js";
import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import { signOut } from "./session.js";
import type { SessionGroup } from "./session-groups.js";

/** The calls that end or finish a session, apart from those of a sign-in. */
export const sessionGroup: GroupDefinition<"session"> = { name: "session", create: createSessionGroup };

function createSessionGroup(store: ClerkStore): SessionGroup {
  const { activate } = createActivation(store);
  return { activate, signOut: () => signOut(store.clerk, store.now) };
}
