import type {
  ClerkFactorLike,
  ClerkPhoneNumberLike,
  ClerkReverificationLike,
  ClerkUserLike,
  ClerkVerifiableSessionLike,
  ClerkVerificationLike,
} from "../clerk/clerk-like.js";
import { verificationMissing } from "./failures.js";
import { type FakeCall, toClerkError } from "./fake-answers.js";
import type { FakeUser } from "./fake-user.js";

/** What the fake's step-up needs of the Clerk object around it. */
export interface FakeReverificationWorld {
  readonly user: FakeUser;
  readonly account: ClerkUserLike;
  /** Runs a call as its answer says. Resolves to whether it reached Clerk. */
  reach(call: FakeCall): Promise<boolean>;
  /** The person verified: changes are taken again. */
  verified(): void;
  now(): number;
}

/** The calls of a session for a step-up. */
export type FakeReverification = Omit<ClerkVerifiableSessionLike, "id" | "status" | "currentTask" | "user">;

/** Makes the calls for a step-up of one session. */
export function createFakeReverification(world: FakeReverificationWorld): FakeReverification {
  const { user, account, reach, verified, now } = world;
  const usedBackupCodes = new Set<string>();
  let level = "first_factor";
  let current: ClerkReverificationLike = {
    status: "",
    supportedFirstFactors: null,
    supportedSecondFactors: null,
    firstFactorVerification: nothingSent,
    secondFactorVerification: nothingSent,
  };

  function become(fields: Partial<ClerkReverificationLike>): ClerkReverificationLike {
    current = { ...current, ...fields };
    if (current.status === "complete") verified();
    return current;
  }

  function sent(strategy: string, before: ClerkVerificationLike): ClerkVerificationLike {
    const expireAt = new Date(Math.max(now() + tenMinutes, (before.expireAt?.getTime() ?? 0) + 1));
    return { status: "unverified", strategy, expireAt };
  }

  /** The calls of a stage are refused at any other. */
  function needs(status: "needs_first_factor" | "needs_second_factor"): void {
    if (current.status === "") throw toClerkError(verificationMissing);
    check(current.status === status, invalidAction);
  }

  function check(right: boolean, refusal: () => Error): void {
    if (!right) throw refusal();
  }

  return {
    async startVerification({ level: wanted }) {
      // Offline, Clerk's resource is made from nothing.
      if (!(await reach("startVerification"))) return { ...current, status: "" };
      const secondFactors = secondFactorsOf(account);
      level = secondFactors.length > 0 ? wanted : "first_factor";
      return become({
        status: level === "second_factor" ? "needs_second_factor" : "needs_first_factor",
        supportedFirstFactors: user.firstFactors ?? firstFactorsOf(account),
        supportedSecondFactors: secondFactors,
        firstFactorVerification: nothingSent,
        secondFactorVerification: nothingSent,
      });
    },
    async prepareFirstFactorVerification({ strategy }) {
      if (!(await reach("prepareFirstFactorVerification"))) return current;
      needs("needs_first_factor");
      return become({ firstFactorVerification: sent(strategy, current.firstFactorVerification) });
    },
    async attemptFirstFactorVerification(params) {
      if (!(await reach("attemptFirstFactorVerification"))) return current;
      needs("needs_first_factor");
      if (params.strategy === "password") check(params.password === user.password, passwordIncorrect);
      else check(params.code === user.code, codeIncorrect);
      return become({ status: level === "multi_factor" ? "needs_second_factor" : "complete" });
    },
    async prepareSecondFactorVerification({ strategy }) {
      if (!(await reach("prepareSecondFactorVerification"))) return current;
      needs("needs_second_factor");
      return become({ secondFactorVerification: sent(strategy, current.secondFactorVerification) });
    },
    async attemptSecondFactorVerification({ strategy, code }) {
      if (!(await reach("attemptSecondFactorVerification"))) return current;
      needs("needs_second_factor");
      if (strategy === "backup_code") {
        check(user.backupCodes.includes(code) && !usedBackupCodes.has(code), codeIncorrect);
        usedBackupCodes.add(code);
      } else check(code === user.code, codeIncorrect);
      return become({ status: "complete" });
    },
  };
}

const nothingSent: ClerkVerificationLike = { status: null, strategy: null, expireAt: null };

const tenMinutes = 600_000;

function firstFactorsOf({ phoneNumbers }: ClerkUserLike): ClerkFactorLike[] {
  const phones = phoneNumbers.filter(
    ({ verification, reservedForSecondFactor }) =>
      verification.status === "verified" && !reservedForSecondFactor,
  );
  return [
    { strategy: "password" },
    { strategy: "email_code", emailAddressId: "idn_email", safeIdentifier: "a**@example.com" },
    ...phones.map(toPhoneFactor),
  ];
}

function toPhoneFactor({ id, phoneNumber }: ClerkPhoneNumberLike): ClerkFactorLike {
  return {
    strategy: "phone_code",
    phoneNumberId: id,
    safeIdentifier: `${phoneNumber.slice(0, 3)} *** **${phoneNumber.slice(-2)}`,
  };
}

function secondFactorsOf({ totpEnabled, backupCodeEnabled, phoneNumbers }: ClerkUserLike): ClerkFactorLike[] {
  const phones = phoneNumbers.filter(({ reservedForSecondFactor }) => reservedForSecondFactor);
  const factors: ClerkFactorLike[] = [
    ...(totpEnabled ? [{ strategy: "totp" }] : []),
    ...phones.map((phone) => ({ ...toPhoneFactor(phone), default: phone.defaultSecondFactor })),
  ];
  return factors.length > 0 && backupCodeEnabled ? [...factors, { strategy: "backup_code" }] : factors;
}

function codeIncorrect(): Error {
  const error = { code: "form_code_incorrect", longMessage: "Incorrect code", param: "code" };
  return toClerkError({ status: 422, errors: [error] });
}

function invalidAction(): Error {
  const longMessage = "The session reverification is not at this factor.";
  const error = { code: "invalid_action_for_session_reverification", longMessage };
  return toClerkError({ status: 400, errors: [error] });
}

function passwordIncorrect(): Error {
  const longMessage = "Password is incorrect. Try again, or use another method.";
  const error = { code: "form_password_incorrect", longMessage, param: "password" };
  return toClerkError({ status: 422, errors: [error] });
}
