import type { ClerkPhoneNumberLike, ClerkTotpLike, ClerkUserLike } from "../clerk/clerk-like.js";
import { type FakeCall, fakeId, toClerkError } from "./fake-answers.js";
import type { FakePhone, FakeUser } from "./fake-user.js";

/** What the fake's account needs of the Clerk object around it. */
export interface FakeAccountWorld {
  readonly user: FakeUser;
  /** Runs a call as its answer says. Resolves to whether it reached Clerk. */
  reach(call: FakeCall): Promise<boolean>;
  /** Tells the listeners that the user changed. */
  changed(): void;
  now(): number;
}

/** Makes the user resource. It changes before the answer of the call that changed it, as Clerk's does. */
export function createFakeAccount({ user: seed, reach, changed, now }: FakeAccountWorld): ClerkUserLike {
  const { code, issuesBackupCodes = true } = seed;
  let totpEnabled = seed.totp ?? false;
  let unverified: string | null = null;
  let sets = 0;
  let backupCodeEnabled = seed.hasBackupCodes ?? false;
  let phones: ClerkPhoneNumberLike[] = (seed.phones ?? []).map(createPhone);

  const hasMfa = (): boolean => totpEnabled || phones.some((phone) => phone.reservedForSecondFactor);

  function newBackupCodes(): string[] {
    sets += 1;
    backupCodeEnabled = true;
    return Array.from({ length: 10 }, (_, index) => toHex(index + 1, sets));
  }

  /** What comes with the first second factor. */
  function firstBackupCodes(): { backupCodes?: string[] } {
    return issuesBackupCodes && !backupCodeEnabled ? { backupCodes: newBackupCodes() } : {};
  }

  function settle(): void {
    const reserved = phones.filter((phone) => phone.reservedForSecondFactor);
    const first = reserved.find((phone) => phone.defaultSecondFactor) ?? reserved[0];
    phones = phones.map((phone) => withFields(phone, { defaultSecondFactor: phone.id === first?.id }));
    if (!hasMfa()) backupCodeEnabled = false;
    changed();
  }

  function createPhone({ id, phoneNumber, verified = true, ...flags }: FakePhone): ClerkPhoneNumberLike {
    const current = (): ClerkPhoneNumberLike => phones.find((phone) => phone.id === id) ?? phone;
    const become = (fields: Partial<ClerkPhoneNumberLike>): ClerkPhoneNumberLike => {
      const next = withFields(current(), fields);
      phones = phones.map((one) => (one.id === id ? next : one));
      settle();
      return next;
    };
    const phone: ClerkPhoneNumberLike = {
      id,
      phoneNumber,
      verification: { status: verified ? "verified" : null, expireAt: null },
      reservedForSecondFactor: flags.reserved ?? false,
      defaultSecondFactor: flags.isDefault ?? false,
      async prepareVerification() {
        if (!(await reach("prepareVerification"))) return current();
        if (current().verification.status === "verified") throw alreadyVerified();
        const last = current().verification.expireAt?.getTime() ?? 0;
        const expireAt = new Date(Math.max(now() + tenMinutes, last + 1));
        return become({ verification: { status: "unverified", expireAt } });
      },
      async attemptVerification({ code: typed }) {
        if (!(await reach("attemptVerification"))) return current();
        const { status } = current().verification;
        if (status === "verified") throw alreadyVerified();
        if (status === null) throw refusal(400, "verification_missing", "Send a code first.");
        if (typed !== code) throw refusal(422, "form_code_incorrect", "Incorrect code", "code");
        return become({ verification: { ...current().verification, status: "verified" } });
      },
      async setReservedForSecondFactor({ reserved }) {
        if (!(await reach("setReservedForSecondFactor"))) return current();
        if (current().verification.status !== "verified") {
          const text = "Only a verified phone number can be a second factor.";
          throw refusal(400, "identification_update_second_factor_unverified", text);
        }
        const next = become({ reservedForSecondFactor: reserved });
        return reserved ? { ...next, ...firstBackupCodes() } : next;
      },
      async makeDefaultSecondFactor() {
        if (!(await reach("makeDefaultSecondFactor"))) return current();
        if (!current().reservedForSecondFactor) throw refusal(400, "bad_request", "Bad request");
        phones = phones.map((one) => withFields(one, { defaultSecondFactor: false }));
        return become({ defaultSecondFactor: true });
      },
      async destroy() {
        if (!(await reach("destroy"))) return;
        phones = phones.filter((one) => one.id !== id);
        settle();
      },
    };
    return phone;
  }

  return {
    id: fakeUserId,
    get totpEnabled() {
      return totpEnabled;
    },
    get backupCodeEnabled() {
      return backupCodeEnabled;
    },
    get twoFactorEnabled() {
      return hasMfa();
    },
    get phoneNumbers() {
      return phones;
    },
    async createTOTP(): Promise<ClerkTotpLike> {
      if (!(await reach("createTOTP"))) return { verified: false };
      if (totpEnabled) throw refusal(400, "totp_already_enabled", "TOTP already enabled");
      // Another one each time, of the same length and shape.
      unverified = unverified === fakeSecret ? otherSecret : fakeSecret;
      const label = encodeURIComponent(`Example:${seed.identifier}`);
      const uri = `otpauth://totp/${label}?issuer=Example&secret=${unverified}`;
      changed();
      return { verified: false, secret: unverified, uri };
    },
    async verifyTOTP({ code: typed }): Promise<ClerkTotpLike> {
      if (!(await reach("verifyTOTP"))) return { verified: false };
      if (totpEnabled) throw alreadyVerified();
      if (!unverified) throw noApp();
      if (typed !== code) throw refusal(422, "form_code_incorrect", "Incorrect code", "code");
      totpEnabled = true;
      unverified = null;
      const codes = firstBackupCodes();
      settle();
      return { verified: true, ...codes };
    },
    async disableTOTP() {
      if (!(await reach("disableTOTP"))) return { deleted: false };
      if (!totpEnabled && !unverified) throw noApp();
      totpEnabled = false;
      unverified = null;
      settle();
      return { deleted: true };
    },
    async createBackupCode() {
      if (!(await reach("createBackupCode"))) return { codes: [] };
      if (!hasMfa()) {
        const text = "Backup codes are not available. Enable another method first.";
        throw refusal(400, "backup_codes_not_available", text);
      }
      const codes = newBackupCodes();
      changed();
      return { codes };
    },
    async createPhoneNumber({ phoneNumber: typed }) {
      const phoneNumber = typed.replace(/[\s().-]/g, "");
      if (!(await reach("createPhoneNumber"))) return createPhone({ id: "", phoneNumber, verified: false });
      if (!/^\+\d{8,15}$/.test(phoneNumber)) {
        const text = "Phone numbers must be in the international format, such as +1 500 555 0006.";
        throw refusal(422, "form_param_format_invalid", text, "phone_number");
      }
      if (phones.some((phone) => phone.phoneNumber === phoneNumber) || phoneNumber === takenNumber) {
        const text = "That phone number is taken. Please try another.";
        throw refusal(422, "form_identifier_exists", text, "phone_number");
      }
      const phone = createPhone({ id: fakeId("idn"), phoneNumber, verified: false });
      phones = [...phones, phone];
      changed();
      return phone;
    },
    reload: async () => {},
  };
}

/** The id of the fake's user. */
export const fakeUserId = "user_fake";

const fakeSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const otherSecret = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU";
const takenNumber = "+15005550001";
const tenMinutes = 600_000;

// Clerk's resources are new objects after each change.
function withFields(
  phone: ClerkPhoneNumberLike,
  fields: Partial<ClerkPhoneNumberLike>,
): ClerkPhoneNumberLike {
  return { ...phone, ...fields };
}

// Eight digits that look random, and are the same each time.
function toHex(index: number, set: number): string {
  return ((index * 2_654_435_761 + set * 40_503) % 4_294_967_296).toString(16).padStart(8, "0");
}

function alreadyVerified(): Error {
  return refusal(400, "verification_already_verified", "This verification has already been verified.");
}

function noApp(): Error {
  return refusal(404, "resource_not_found", "Resource not found");
}

function refusal(status: number, code: string, longMessage: string, param?: string): Error {
  return toClerkError({
    status,
    errors: [param === undefined ? { code, longMessage } : { code, longMessage, param }],
  });
}
