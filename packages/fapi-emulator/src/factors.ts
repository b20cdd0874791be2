import type { Email, Phone, State, Strategy, User } from "./state.js";

/** A way to prove who one is, as sign-ins list it. */
export interface Factor {
  strategy: Strategy;
  safe_identifier?: string;
  email_address_id?: string;
  phone_number_id?: string;
  primary?: boolean;
  default?: boolean;
}

/** What the user can start a sign-in or a reverification with. */
export function firstFactors(state: State, user: User, forReverification = false): Factor[] {
  const on = state.settings.firstFactors;
  const emails = on.emailCode ? user.emails.filter((email) => email.verified) : [];
  const phones = on.phoneCode ? user.phones.filter((phone) => phone.verified && !phone.reserved) : [];
  const factors: Factor[] = on.password && user.password !== null ? [{ strategy: "password" }] : [];
  for (const email of emails) factors.push(emailFactor(user, email, "email_code"));
  for (const phone of phones) factors.push(phoneFactor(user, phone, "phone_code"));
  if (forReverification || user.password === null) return factors;
  for (const email of emails) factors.push(emailFactor(user, email, "reset_password_email_code"));
  for (const phone of phones) factors.push(phoneFactor(user, phone, "reset_password_phone_code"));
  return factors;
}

/** The user's second factors: authenticator app, reserved phones, backup codes. */
export function secondFactors(state: State, user: User): Factor[] {
  const on = state.settings.secondFactors;
  const factors: Factor[] = on.totp && user.totp?.verified ? [{ strategy: "totp" }] : [];
  for (const phone of on.phoneCode ? reservedPhones(user) : []) {
    factors.push({ ...phoneFactor(user, phone, "phone_code"), default: phone.isDefault });
  }
  if (factors.length > 0 && on.backupCode && user.backupCodes?.length) {
    factors.push({ strategy: "backup_code" });
  }
  return factors;
}

/** What proves an unknown client: a code to a verified email or phone. */
export function trustFactors(user: User): Factor[] {
  return [
    ...user.emails.filter((email) => email.verified).map((email) => emailFactor(user, email, "email_code")),
    ...user.phones.filter((phone) => phone.verified).map((phone) => phoneFactor(user, phone, "phone_code")),
  ];
}

/** Whether the user has MFA on; backup codes alone do not count. */
export function hasMfa(user: User): boolean {
  return user.totp?.verified === true || reservedPhones(user).length > 0;
}

/** Whether the user lacks the second factor this instance demands. */
export function mustSetUpMfa(state: State, user: User): boolean {
  return state.settings.mfaRequired && !hasMfa(user);
}

/** The phones that serve as second factor. */
export function reservedPhones(user: User): Phone[] {
  return user.phones.filter((phone) => phone.verified && phone.reserved);
}

/** Puts the rest in order after a second factor came or went: default phone, backup codes, times. */
export function settleSecondFactors(state: State, user: User, hadMfa: boolean): void {
  const reserved = reservedPhones(user);
  for (const phone of user.phones) if (!reserved.includes(phone)) phone.isDefault = false;
  const first = reserved[0];
  if (first && !reserved.some((phone) => phone.isDefault)) first.isDefault = true;
  const has = hasMfa(user);
  if (!has) user.backupCodes = null;
  if (has && !hadMfa) user.mfaEnabledAt = state.clock.now();
  if (!has && hadMfa) user.mfaDisabledAt = state.clock.now();
}

/** An address with all but its first letter and domain hidden. */
export function safeEmail(address: string): string {
  return address.replace(/^(.)[^@]*/, "$1***");
}

/** A number with all but its first and last digits hidden. */
export function safePhone(number: string): string {
  return `${number.slice(0, 2)}${"*".repeat(Math.max(number.length - 6, 0))}${number.slice(-4)}`;
}

function emailFactor(user: User, email: Email, strategy: Strategy): Factor {
  return {
    strategy,
    safe_identifier: safeEmail(email.address),
    email_address_id: email.id,
    primary: email.id === user.primaryEmailId,
  };
}

function phoneFactor(user: User, phone: Phone, strategy: Strategy): Factor {
  return {
    strategy,
    safe_identifier: safePhone(phone.number),
    phone_number_id: phone.id,
    primary: phone.id === user.primaryPhoneId,
  };
}
