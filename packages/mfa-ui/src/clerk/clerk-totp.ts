import { createAccountCall, done } from "./account-call.js";
import type { TotpGroup, TotpSecret } from "./account-groups.js";
import { backupCodesGroup } from "./clerk-backup-codes.js";
import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import { createOnce } from "./once.js";
import { createUserMemory } from "./user-memory.js";

/** The calls for the authenticator app, and the memory of its unverified secret. */
export const totpGroup: GroupDefinition<"totp"> = { name: "totp", create: createTotpGroup };

function createTotpGroup(store: ClerkStore): TotpGroup {
  const { clerk } = store;
  const call = createAccountCall(store, "totp");
  const once = createOnce();
  const memory = createUserMemory<TotpSecret>(store);
  const backupCodes = store.group(backupCodesGroup);

  return {
    getSecret: memory.get,
    create: () =>
      once.join(`create ${clerk.user?.id}`, async () =>
        done(
          await call(
            (user) => user.createTOTP(),
            ({ secret, uri }, userId) => {
              if (!secret || !uri) return null;
              memory.set(userId, { secret, uri });
              return uri;
            },
          ),
        ),
      ),
    async verify(code) {
      const secret = memory.get();
      const outcome = await call(
        (user) => user.verifyTOTP({ code }),
        ({ verified, backupCodes: codes }, userId) => {
          if (!verified) return null;
          if (codes?.length) backupCodes.keep(userId, { codes, source: "totp" });
          return verified;
        },
      );
      // By now another user may have one of their own.
      if (outcome.ok && memory.get() === secret) memory.clear();
      return done(outcome);
    },
    disable: async () =>
      done(
        await call(
          (user) => user.disableTOTP(),
          ({ deleted }, userId) =>
            deleted || (clerk.user?.id === userId && !clerk.user.totpEnabled) ? userId : null,
        ),
      ),
    forget: memory.clear,
  };
}
