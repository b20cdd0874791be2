import type { PhoneSnapshot } from "../../clerk/account-groups.js";
import type { MfaPhone, PhoneGroup } from "./result.js";
import type { Account, PhoneChange, PhoneChangeKind } from "./state.js";

/** What can be done about a phone of the list. */
export interface RowActions {
  verify(id: string): void;
  change(id: string, kind: PhoneChangeKind): void;
  confirm(id: string): void;
  cancel(id: string): void;
}

/** Makes the list. A row is the same object until something of it changed. */
export function createRows(actions: RowActions): (account: Account) => readonly MfaPhone[] {
  let known = new Map<string, { readonly from: readonly unknown[]; readonly row: MfaPhone }>();
  return ({ phones, otherFactor, changes }) => {
    const reserved = phones.filter((phone) => groupOf(phone) === "reserved");
    const next: typeof known = new Map();
    for (const phone of phones) {
      const change = changes[phone.id];
      const lastFactor = !otherFactor && reserved.length === 1 && reserved[0] === phone;
      const from = [phone, change, lastFactor] as const;
      const before = known.get(phone.id);
      const same = before?.from.every((value, index) => value === from[index]);
      next.set(phone.id, before && same ? before : { from, row: toRow(phone, change, lastFactor, actions) });
    }
    known = next;
    return [...next.values()].map(({ row }) => row).sort((one, other) => rank(one) - rank(other));
  };
}

// The sort is stable: within a rank, Clerk's order stays.
function rank({ group, isDefault }: MfaPhone): number {
  if (group === "reserved") return isDefault ? 0 : 1;
  return group === "available" ? 2 : 3;
}

function groupOf({ verified, reserved }: PhoneSnapshot): PhoneGroup {
  if (!verified) return "unverified";
  return reserved ? "reserved" : "available";
}

function toRow(
  phone: PhoneSnapshot,
  change: PhoneChange | undefined,
  lastFactor: boolean,
  { verify, ...actions }: RowActions,
): MfaPhone {
  const { id, phoneNumber, isDefault } = phone;
  const group = groupOf(phone);
  const confirming = change?.step === "confirming" ? change.kind : null;
  const pending = change?.step === "pending" ? change.kind : null;
  const when = (legal: boolean, act: () => void): (() => void) | null =>
    legal && !confirming && !pending ? act : null;
  return {
    id,
    phoneNumber,
    group,
    isDefault: group === "reserved" && isDefault,
    lastFactor,
    pending,
    confirming,
    error: change?.step === "failed" ? change.error : null,
    verify: when(group === "unverified", () => verify(id)),
    reserve: when(group === "available", () => actions.change(id, "reserve")),
    makeDefault: when(group === "reserved" && !isDefault, () => actions.change(id, "makeDefault")),
    unreserve: when(group === "reserved", () => actions.change(id, "unreserve")),
    destroy: when(true, () => actions.change(id, "destroy")),
    confirm: confirming && (() => actions.confirm(id)),
    cancel: confirming && (() => actions.cancel(id)),
  };
}
