import type { AccountGroup, PhonesGroup } from "../../clerk/account-groups.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";
import type { FlowStore } from "../../internal/flow-store.js";
import { isOpen } from "./flow.js";
import type { MfaPhonesFlow } from "./result.js";
import type { MfaPhonesEvent, MfaPhonesState, PhoneChangeKind } from "./state.js";

/** What the changes of the list's rows are made with. */
export interface RowChangesParts {
  /** The flow's store, which is made after the rows. */
  store(): FlowStore<MfaPhonesState, MfaPhonesEvent, MfaPhonesFlow>;
  readonly phones: PhonesGroup;
  readonly account: AccountGroup;
  /** Why the phone must not be removed; `null` when it may. */
  refusalOf(id: string): MfaError | null;
  /** Files the answer of a call. */
  file(call: Promise<ChangeOutcome<null>>, onOutcome: (outcome: ChangeOutcome<null>) => void): void;
  /** Makes a phone a second factor, and dispatches the answer. */
  reserve(id: string, onOutcome: (outcome: ChangeOutcome<null>) => void): void;
}

/** Makes what a row does: begin a change, or ask for its confirmation, and confirm it. */
export function createRowChanges({ store, phones, account, refusalOf, file, reserve }: RowChangesParts) {
  /** Makes the call of the change that the event numbered `answers` began, if it began one. */
  function run(id: string, answers: number): void {
    const { state, dispatch } = store();
    const begun = isOpen(state) ? state.changes[id] : undefined;
    if (begun?.step !== "pending" || begun.request !== answers) return;
    const { phoneNumber = "" } = account.getSnapshot().phones.find((phone) => phone.id === id) ?? {};
    const onOutcome = (outcome: ChangeOutcome<null>): void =>
      void dispatch({ type: "changed", id, phoneNumber, answers, outcome });
    if (begun.kind === "reserve") reserve(id, onOutcome);
    else file(call(id, begun.kind), onOutcome);
  }

  function call(id: string, kind: Exclude<PhoneChangeKind, "reserve">): Promise<ChangeOutcome<null>> {
    switch (kind) {
      case "unreserve":
        return phones.setReserved(id, false);
      case "makeDefault":
        return phones.makeDefault(id);
      case "destroy":
        return phones.destroy(id);
      default:
        return kind satisfies never;
    }
  }

  return {
    change(id: string, kind: PhoneChangeKind): void {
      const refusal = kind === "unreserve" || kind === "destroy" ? refusalOf(id) : null;
      run(id, store().dispatch({ type: "change", id, kind, refusal }));
    },
    confirm(id: string): void {
      // The others may be gone since the confirmation opened.
      run(id, store().dispatch({ type: "confirmChange", id, refusal: refusalOf(id) }));
    },
    cancel(id: string): void {
      store().dispatch({ type: "cancelChange", id });
    },
  };
}
