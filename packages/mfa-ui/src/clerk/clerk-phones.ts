import { createAccountCall, done } from "./account-call.js";
import type { PhonesGroup } from "./account-groups.js";
import { backupCodesGroup } from "./clerk-backup-codes.js";
import type { ClerkPhoneNumberLike } from "./clerk-like.js";
import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import { createOnce } from "./once.js";
import type { ChangeOutcome } from "./outcome.js";

/** The calls on the user's phone numbers. */
export const phonesGroup: GroupDefinition<"phones"> = { name: "phones", create: createPhonesGroup };

/** Clerk lets a code be sent again after this many milliseconds. */
const resendAfter = 30_000;

function createPhonesGroup(store: ClerkStore): PhonesGroup {
  const { clerk, now } = store;
  const call = createAccountCall(store, "phones");
  const once = createOnce();
  const backupCodes = store.group(backupCodesGroup);
  const resendTimes = new Map<string, number>();

  function find(id: string): ClerkPhoneNumberLike | undefined {
    return clerk.user?.phoneNumbers.find((phone) => phone.id === id);
  }

  /** Runs a call on the fresh phone; one call of its kind at a time. */
  function change<Answer>(
    name: string,
    id: string,
    run: (phone: ClerkPhoneNumberLike) => Promise<Answer>,
    proves: (answer: Answer, userId: string) => boolean,
  ): Promise<ChangeOutcome<null>> {
    return once.join(`${name} ${id}`, async () =>
      done(
        await call(
          () => {
            const phone = find(id);
            return phone ? run(phone) : null;
          },
          (answer, userId) => (proves(answer, userId) ? id : null),
        ),
      ),
    );
  }

  function keepCodes({ backupCodes: codes }: ClerkPhoneNumberLike, userId: string): void {
    if (codes?.length) backupCodes.keep(userId, { codes, source: "phones" });
  }

  return {
    create: (phoneNumber) =>
      once.join(`create ${phoneNumber} ${clerk.user?.id}`, () =>
        call(
          (user) => user.createPhoneNumber({ phoneNumber }),
          ({ id }) => id || null,
        ),
      ),
    async prepare(id) {
      const expiredBefore = find(id)?.verification.expireAt?.getTime();
      const outcome = await change(
        "prepare",
        id,
        (phone) => phone.prepareVerification(),
        ({ verification: { expireAt } }) => expireAt !== null && expireAt.getTime() !== expiredBefore,
      );
      const retryAt = outcome.ok ? null : outcome.error?.retryAt;
      if (outcome.ok) resendTimes.set(id, now() + resendAfter);
      else if (retryAt) resendTimes.set(id, retryAt.getTime());
      return outcome;
    },
    resendAt: (id) => resendTimes.get(id) ?? 0,
    attempt: (id, code) =>
      change(
        "attempt",
        id,
        (phone) => phone.attemptVerification({ code }),
        (answer, userId) => {
          keepCodes(answer, userId);
          return answer.verification.status === "verified";
        },
      ),
    setReserved: (id, reserved) =>
      change(
        `reserve ${reserved}`,
        id,
        (phone) => phone.setReservedForSecondFactor({ reserved }),
        (answer, userId) => {
          keepCodes(answer, userId);
          return answer.reservedForSecondFactor === reserved;
        },
      ),
    makeDefault: (id) =>
      change(
        "default",
        id,
        (phone) => phone.makeDefaultSecondFactor(),
        ({ defaultSecondFactor }) => defaultSecondFactor,
      ),
    // The call resolves to nothing: that the number is gone proves it.
    destroy: (id) =>
      change(
        "destroy",
        id,
        (phone) => phone.destroy(),
        (_, userId) => clerk.user?.id === userId && !find(id),
      ),
  };
}
