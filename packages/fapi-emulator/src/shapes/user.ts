import { hasMfa } from "../factors.js";
import { triesLeft } from "../lockout.js";
import type { Email, Phone, State, Totp, User } from "../state.js";
import { totpUri } from "../totp.js";
import { type Json, verificationShape } from "./common.js";

/** The signed-in user. */
export function userShape(state: State, user: User): Json {
  const locked = user.lockedUntil !== null && user.lockedUntil > state.clock.now();
  const lockLeft =
    locked && user.lockedUntil !== Infinity ? (user.lockedUntil ?? 0) - state.clock.now() : null;
  return {
    id: user.id,
    object: "user",
    username: user.username,
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: "",
    has_image: false,
    primary_email_address_id: user.primaryEmailId,
    primary_phone_number_id: user.primaryPhoneId,
    primary_web3_wallet_id: null,
    password_enabled: user.password !== null,
    two_factor_enabled: hasMfa(user),
    totp_enabled: user.totp?.verified === true,
    backup_code_enabled: (user.backupCodes?.length ?? 0) > 0,
    email_addresses: user.emails.map(emailShape),
    phone_numbers: user.phones.map((phone) => phoneShape(phone)),
    web3_wallets: [],
    passkeys: [],
    organization_memberships: [],
    external_accounts: [],
    enterprise_accounts: [],
    saml_accounts: [],
    public_metadata: {},
    unsafe_metadata: user.unsafeMetadata,
    external_id: null,
    last_sign_in_at: user.lastSignInAt,
    banned: user.banned,
    locked,
    lockout_expires_in_seconds: lockLeft === null ? null : Math.ceil(lockLeft / 1000),
    verification_attempts_remaining: triesLeft(state, user),
    created_at: user.createdAt,
    updated_at: user.updatedAt,
    delete_self_enabled: true,
    create_organization_enabled: false,
    last_active_at: user.lastSignInAt,
    mfa_enabled_at: user.mfaEnabledAt,
    mfa_disabled_at: user.mfaDisabledAt,
    legal_accepted_at: null,
  };
}

/** Name and identifier of a user, as sessions show it. */
export function publicUserShape(user: User): Json {
  return { ...nameShape(user), identifier: identifierOf(user), user_id: user.id, username: user.username };
}

/** What a sign-in tells about the user it found. */
export function nameShape(user: User): Json {
  return { first_name: user.firstName, last_name: user.lastName, image_url: "", has_image: false };
}

/** A phone number; `backupCodes` only in the answer that made them. */
export function phoneShape(phone: Phone, backupCodes: string[] | null = null): Json {
  return {
    id: phone.id,
    object: "phone_number",
    phone_number: phone.number,
    reserved_for_second_factor: phone.reserved,
    default_second_factor: phone.isDefault,
    reserved: false,
    verification: phone.verification ? verificationShape(phone.verification) : byAdmin(phone.verified),
    linked_to: [],
    backup_codes: backupCodes,
    created_at: phone.createdAt,
    updated_at: phone.updatedAt,
  };
}

/** An authenticator app; secret and address only in the answer that made them. */
export function totpShape(
  state: State,
  user: User,
  totp: Totp,
  show: { secret?: boolean; backupCodes?: string[] | null } = {},
): Json {
  return {
    object: "totp",
    id: totp.id,
    secret: show.secret ? totp.secret : null,
    uri: show.secret ? totpUri(state, user, totp.secret) : null,
    verified: totp.verified,
    backup_codes: show.backupCodes ?? null,
    created_at: totp.createdAt,
    updated_at: totp.updatedAt,
  };
}

function emailShape(email: Email): Json {
  return {
    id: email.id,
    object: "email_address",
    email_address: email.address,
    reserved: false,
    verification: byAdmin(email.verified),
    linked_to: [],
    created_at: email.createdAt,
    updated_at: email.updatedAt,
  };
}

function byAdmin(verified: boolean): Json | null {
  if (!verified) return null;
  return {
    object: "verification_admin",
    status: "verified",
    strategy: "admin",
    attempts: null,
    expire_at: null,
  };
}

function identifierOf(user: User): string {
  return user.emails[0]?.address ?? user.phones[0]?.number ?? user.username ?? user.id;
}
