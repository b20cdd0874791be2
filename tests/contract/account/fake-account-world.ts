import { createFakeMfaClient, type FakeCall } from "mfa-ui/testing";
import { type AccountWorld, type MakeAccountWorld, backupCodes as own, password, refusal } from "./world.js";

const lastFactor = refusal(400, "second_factor_deletion_not_allowed");

/** Makes worlds of the fake; `stored` gives what its browser keeps. */
export function fakeAccountWorlds(stored: () => string): MakeAccountWorld {
  return async ({
    signedIn = true,
    totp = false,
    phones = [],
    backupCodes = false,
    issuesBackupCodes = true,
    mfaRequired = false,
    stepUp = false,
  } = {}): Promise<AccountWorld> => {
    const client = createFakeMfaClient({
      ...(signedIn && { signedIn: "here" }),
      stepUp,
      // The fake leaves it to its answers what an instance allows.
      ...(mfaRequired && {
        answers: { disableTOTP: lastFactor, setReservedForSecondFactor: lastFactor, destroy: lastFactor },
      }),
      user: {
        code: "424242",
        password,
        backupCodes: own,
        totp,
        ...(mfaRequired && { task: "setup-mfa" }),
        hasBackupCodes: backupCodes,
        issuesBackupCodes,
        phones: phones.map(({ number, default: isDefault = false, ...flags }, index) => ({
          id: `idn_${index}`,
          phoneNumber: number,
          isDefault,
          ...flags,
        })),
      },
    });
    const { clerk } = client;
    const answered = new Set<FakeCall>();
    return {
      client,
      userId: clerk.user?.id ?? "",
      totp: () => "424242",
      sms: () => "424242",
      email: () => "424242",
      calls: (call) => clerk.calls.filter((made) => made === call).length,
      fail(call, how) {
        answered.add(call);
        clerk.answer(call, how);
      },
      mend() {
        for (const call of answered) clerk.answer(call, null);
      },
      async addPhoneElsewhere(phoneNumber) {
        await clerk.user?.createPhoneNumber({ phoneNumber });
      },
      async removePhoneElsewhere(phoneId) {
        await clerk.user?.phoneNumbers.find(({ id }) => id === phoneId)?.destroy();
      },
      async startVerificationElsewhere(level) {
        await clerk.session?.startVerification({ level });
      },
      stored,
    };
  };
}
