import { createAccountCall, done } from "./account-call.js";
import type { BackupCodesGroup, BackupCodesSource, UnsavedCodes } from "./account-groups.js";
import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import { createOnce } from "./once.js";
import { createUserMemory } from "./user-memory.js";

/** The call that makes backup codes, and the memory of the unsaved ones. */
export const backupCodesGroup: GroupDefinition<"backupCodes"> = {
  name: "backupCodes",
  create: createBackupCodesGroup,
};

function createBackupCodesGroup(store: ClerkStore): BackupCodesGroup {
  const call = createAccountCall(store, "backupCodes");
  const once = createOnce();
  const memory = createUserMemory<UnsavedCodes>(store);
  const claims = new Set<{ readonly source: BackupCodesSource }>();

  return {
    getUnsaved: memory.get,
    isClaimed: (source) => [...claims].some((claim) => claim.source === source),
    claim(source) {
      const claim = { source };
      claims.add(claim);
      store.notify();
      return () => {
        claims.delete(claim);
        store.notify();
      };
    },
    keep: memory.set,
    create: () =>
      once.join(`create ${store.clerk.user?.id}`, async () =>
        done(
          await call(
            (user) => user.createBackupCode(),
            ({ codes }, userId) => {
              if (!codes?.length) return null;
              memory.set(userId, { codes, source: "backupCodes" });
              return codes;
            },
          ),
        ),
      ),
    forget: memory.clear,
  };
}
