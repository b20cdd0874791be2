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
  const call = createAccountCall(store);
  const once = createOnce();
  const memory = createUserMemory<UnsavedCodes>(store);
  const claims: BackupCodesSource[] = [];

  return {
    getUnsaved: memory.get,
    isClaimed: (source) => claims.includes(source),
    claim(source) {
      claims.push(source);
      store.notify();
      return () => {
        claims.splice(claims.indexOf(source), 1);
        store.notify();
      };
    },
    keep: memory.set,
    create: () =>
      once.join("create", async () =>
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
