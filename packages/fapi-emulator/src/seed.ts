import { settleSecondFactors } from "./factors.js";
import type { State, User } from "./state.js";

/** A phone of a seeded user. */
export interface SeedPhone {
  /** E.164. */
  number: string;
  /** @default true */
  verified?: boolean;
  /** Serves as second factor. @default false */
  reserved?: boolean;
  /** The second factor to offer first. @default the first reserved phone */
  default?: boolean;
}

/** A user to start with. */
export interface SeedUser {
  /** `null` for a user without one. @default "user@example.com", or another free one */
  email?: string | null;
  /** Further verified addresses. */
  moreEmails?: string[];
  username?: string;
  firstName?: string;
  lastName?: string;
  /** `null` for a user without one. @default "correct horse" */
  password?: string | null;
  /** What a correct password is answered with. @default "ok" */
  passwordState?: User["passwordState"];
  /** A verified authenticator app with this base32 secret. */
  totpSecret?: string;
  phones?: SeedPhone[];
  /** Unused backup codes; they count only beside another second factor. */
  backupCodes?: string[];
  banned?: boolean;
}

/** A seeded user's ids and secrets. */
export interface UserHandle {
  id: string;
  /** Empty for a user without one. */
  email: string;
  password: string | null;
  totpSecret: string | null;
  emailIds: string[];
  /** In the order they were seeded in. */
  phoneIds: string[];
}

/** Adds a user. */
export function seedUser(state: State, seed: SeedUser): UserHandle {
  const at = state.stamp();
  const base = { createdAt: at, updatedAt: at };
  const email = seed.email === undefined ? freeEmail(state) : seed.email;
  const addresses = [...(email === null ? [] : [email]), ...(seed.moreEmails ?? [])];
  const emails = addresses.map((address) => ({
    ...base,
    id: state.id("idn"),
    address,
    verified: true,
  }));
  const phones = (seed.phones ?? []).map((phone) => ({
    ...base,
    id: state.id("idn"),
    number: phone.number,
    verified: phone.verified ?? true,
    reserved: phone.reserved ?? false,
    isDefault: phone.default ?? false,
    verification: null,
  }));
  const user: User = {
    ...base,
    id: state.id("user"),
    firstName: seed.firstName ?? null,
    lastName: seed.lastName ?? null,
    username: seed.username ?? null,
    password: seed.password === undefined ? "correct horse" : seed.password,
    passwordState: seed.passwordState ?? "ok",
    emails,
    phones,
    primaryEmailId: emails[0]?.id ?? null,
    primaryPhoneId: phones.find((phone) => phone.verified && !phone.reserved)?.id ?? null,
    totp: seed.totpSecret
      ? { ...base, id: state.id("totp"), secret: seed.totpSecret, verified: true, lastStep: 0 }
      : null,
    backupCodes: seed.backupCodes ? [...seed.backupCodes] : null,
    failures: 0,
    lockedUntil: null,
    banned: seed.banned ?? false,
    unsafeMetadata: {},
    lastSignInAt: null,
    mfaEnabledAt: null,
    mfaDisabledAt: null,
  };
  state.users.set(user.id, user);
  settleSecondFactors(state, user, false);
  return {
    id: user.id,
    email: email ?? "",
    password: user.password,
    totpSecret: seed.totpSecret ?? null,
    emailIds: emails.map(({ id }) => id),
    phoneIds: phones.map(({ id }) => id),
  };
}

function freeEmail(state: State): string {
  return state.users.size === 0 ? "user@example.com" : `user${state.users.size + 1}@example.com`;
}
