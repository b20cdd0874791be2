import { Secret, TOTP } from "otpauth";
import type { State, Totp, User } from "./state.js";

const period = 30;

/** A new random secret, in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address a QR code carries. */
export function totpUri(state: State, user: User, secret: string): string {
  const label = user.emails[0]?.address ?? user.phones[0]?.number ?? user.id;
  return generator(secret, state.settings.applicationName, label).toString();
}

/** The code an authenticator app shows now, by the emulator's clock. */
export function currentCode(state: State, secret: string): string {
  return generator(secret).generate({ timestamp: state.clock.now() });
}

/** Whether the code is right for now, or one period before or after; remembers it as used. */
export function checkTotp(state: State, totp: Totp, code: string): boolean {
  const timestamp = state.clock.now();
  const delta = generator(totp.secret).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(timestamp / 1000 / period) + delta;
  if (!state.settings.totpReplay && step <= totp.lastStep) return false;
  totp.lastStep = step;
  return true;
}

function generator(secret: string, issuer = "", label = ""): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: "SHA1", digits: 6, period });
}
