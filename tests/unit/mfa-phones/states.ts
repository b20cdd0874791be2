import type { AccountSnapshot, PhoneSnapshot } from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import type { ClientSnapshot } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import type {
  Account,
  Entering,
  MfaPhonesEvent,
  MfaPhonesState,
} from "../../../packages/mfa-ui/src/flows/mfa-phones/state.js";

export const userId = "user_1";
export const network = createMfaError("network");
export const worked = { ok: true, value: null } as const;
export const failed = { ok: false, error: network } as const;

export const home = phone("idn_home", "+15005550006", { reserved: true, isDefault: true });
export const work = phone("idn_work", "+442079460123", { reserved: true });
export const spare = phone("idn_spare", "+4915112345678");
export const fresh = phone("idn_fresh", "+819012345678", { verified: false });

export const account: AccountSnapshot = {
  userId,
  totpEnabled: false,
  backupCodeEnabled: true,
  twoFactorEnabled: true,
  phones: [home, work, spare, fresh],
};

const known: Account = {
  userId,
  phones: account.phones,
  otherFactor: false,
  changes: {},
  lastPhone: null,
  lastChange: null,
};

export const listing = { ...known, status: "listing" } as const;
export const adding = { ...known, status: "adding", error: null } as const;
export const creating = { ...known, status: "creating", request: 5 } as const;
export const sending = { ...known, status: "sending", phoneId: fresh.id, request: 5 } as const;
export const entering: Entering = {
  ...known,
  status: "entering",
  phoneId: fresh.id,
  error: null,
  sent: true,
  resending: null,
};
export const verifying = {
  ...known,
  status: "verifying",
  phoneId: fresh.id,
  sent: true,
  request: 5,
} as const;
export const reserving = {
  ...known,
  status: "reserving",
  phoneId: fresh.id,
  error: null,
  request: 5,
} as const;
export const reservingFailed = { ...reserving, error: network, request: null } as const;
export const saving = { ...known, status: "saving" } as const;

/** One state of each status, and the other side of those that have two. */
export const states: readonly MfaPhonesState[] = [
  { status: "loading" },
  { status: "unavailable" },
  { status: "idle" },
  listing,
  adding,
  creating,
  sending,
  entering,
  verifying,
  reserving,
  reservingFailed,
  saving,
];

export function except(...statuses: MfaPhonesState["status"][]): MfaPhonesState[] {
  return states.filter(({ status }) => !statuses.includes(status));
}

export function clientStatus(status: ClientSnapshot["status"]): ClientSnapshot {
  const session = status === "ready" ? { id: "sess_1", userId, status: "active", task: null } : undefined;
  return { status, session };
}

export function client(
  now: AccountSnapshot,
  {
    codes = false,
    client: reported = clientStatus("ready"),
  }: { codes?: boolean; client?: ClientSnapshot } = {},
): MfaPhonesEvent {
  return { type: "client", client: reported, account: now, codes, request: 9 };
}

export function phone(id: string, phoneNumber: string, flags: Partial<PhoneSnapshot> = {}): PhoneSnapshot {
  return { id, phoneNumber, verified: true, reserved: false, isDefault: false, ...flags };
}
