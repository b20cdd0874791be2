import type { AccountGroup, AccountSnapshot, PhoneSnapshot } from "./account-groups.js";
import type { ClerkPhoneNumberLike, ClerkUserLike } from "./clerk-like.js";
import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import { createOnce } from "./once.js";
import { steady } from "./steady.js";

/** What is read of Clerk's user resource. */
export const accountGroup: GroupDefinition<"account"> = { name: "account", create: createAccountGroup };

function createAccountGroup({ clerk, notify }: ClerkStore): AccountGroup {
  const once = createOnce();
  let known = new Map<string, PhoneSnapshot>();

  function read(user: ClerkUserLike | null | undefined): AccountSnapshot {
    const phones = (user?.phoneNumbers ?? []).map((phone) => keepSame(known.get(phone.id), toPhone(phone)));
    known = new Map(phones.map((phone) => [phone.id, phone]));
    return {
      userId: user && user.id,
      totpEnabled: user?.totpEnabled ?? false,
      backupCodeEnabled: user?.backupCodeEnabled ?? false,
      twoFactorEnabled: user?.twoFactorEnabled ?? false,
      phones,
    };
  }

  return {
    getSnapshot: steady(() => read(clerk.user)),
    async reload() {
      await once.join(`reload ${clerk.user?.id}`, async () => clerk.user?.reload()).catch(ignore);
      notify();
    },
  };
}

function toPhone(phone: ClerkPhoneNumberLike): PhoneSnapshot {
  return {
    id: phone.id,
    phoneNumber: phone.phoneNumber,
    verified: phone.verification.status === "verified",
    reserved: phone.reservedForSecondFactor,
    isDefault: phone.defaultSecondFactor,
  };
}

function keepSame(before: PhoneSnapshot | undefined, after: PhoneSnapshot): PhoneSnapshot {
  return before && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

// A reload looks for news; without any, everything stays as it is.
function ignore(): void {}
