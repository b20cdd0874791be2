import type { PhoneSnapshot } from "../../clerk/account-groups.js";
import { accountGroup } from "../../clerk/clerk-account.js";
import { backupCodesGroup } from "../../clerk/clerk-backup-codes.js";
import { phonesGroup } from "../../clerk/clerk-phones.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import { createMfaError, type MfaError } from "../../clerk/mfa-error.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";
import { createAttachments } from "../../internal/attachments.js";
import { callApp } from "../../internal/call-app.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { normalizePhoneNumber } from "../../internal/normalize-phone-number.js";
import { oncePer } from "../../internal/once-per.js";
import { settle } from "../account/watch.js";
import { readCode } from "../code/read-code.js";
import { isOpen, reduce } from "./flow.js";
import { present } from "./present.js";
import type { MfaPhonesFlow, MfaPhonesOptions } from "./result.js";
import { createRowChanges } from "./row-changes.js";
import { createRows } from "./rows.js";
import type { MfaPhonesEvent, MfaPhonesState } from "./state.js";

/** The phone numbers of a client, outside any framework. */
export type MfaPhonesController = FlowController<MfaPhonesFlow, MfaPhonesOptions>;

/** The phones controller of a client. The same client always gives the same controller. */
export const mfaPhonesController = oncePer("mfaPhones", createController);

function createController(client: MfaClient): MfaPhonesController {
  const account = client.group(accountGroup);
  const backupCodes = client.group(backupCodesGroup);
  const phones = client.group(phonesGroup);
  const attachments = createAttachments<MfaPhonesOptions>({});
  // A wait alone does not prove that a code went out: Clerk may have refused to send one.
  const delivered = new Set<string>();
  const completed = new WeakSet<ChangeOutcome<null>>();
  const changes = createRowChanges({ store: () => store, phones, account, refusalOf, file, reserve });
  const rowsOf = createRows({ verify, ...changes });

  const store: FlowStore<MfaPhonesState, MfaPhonesEvent, MfaPhonesFlow> = createFlowStore({
    initial: { status: "loading" },
    reduce,
    present: (state) =>
      present(state, isOpen(state) ? rowsOf(state) : [], {
        codes: ownCodes(),
        resendAt: phones.resendAt,
        dispatch: (event) => void store.dispatch(event),
        submitNumber,
        submitCode,
        finish,
      }),
    requestOf(state) {
      if (state.status === "entering") return state.resending;
      return state.status === "sending" || state.status === "reserving" ? state.request : null;
    },
    start,
    sync,
    connect: () => client.subscribe(sync),
  });

  function ownCodes(): readonly string[] {
    const unsaved = backupCodes.getUnsaved();
    return unsaved?.source === "phones" ? unsaved.codes : [];
  }

  function sync(): void {
    store.dispatch({
      type: "client",
      client: client.getSnapshot(),
      account: account.getSnapshot(),
      codes: ownCodes().length > 0,
    });
  }

  function file<T>(call: Promise<ChangeOutcome<T>>, onOutcome: (outcome: ChangeOutcome<T>) => void): void {
    void settle(call, onOutcome, sync, account);
  }

  function start(state: MfaPhonesState, answers: number): void {
    if (!("phoneId" in state)) return;
    const { phoneId } = state;
    if (state.status === "reserving") {
      reserve(phoneId, (outcome) => store.dispatch({ type: "reserved", answers, outcome }));
    } else {
      file(phones.prepare(phoneId), (outcome) => {
        if (outcome.ok) delivered.add(phoneId);
        store.dispatch({ type: "sent", answers, outcome });
      });
    }
  }

  function submitNumber(typed: string): void {
    const number = (attachments.options().normalizePhoneNumber ?? normalizePhoneNumber)(typed);
    if (store.state.status !== "adding") return;
    if (number === "") {
      store.dispatch({ type: "refuse", error: createMfaError("value-missing") });
      return;
    }
    const existing = findByNumber(number);
    if (existing) {
      takeUp(existing);
      return;
    }
    const answers = store.dispatch({ type: "submitNumber" });
    file(create(number), (outcome) => {
      // The list is looked at first: the step that follows is about a number in it.
      sync();
      store.dispatch({ type: "created", answers, outcome });
      const own = findByNumber(number);
      if (isTaken(outcome) && own && store.state.status === "adding") takeUp(own);
    });
  }

  // The number may be taken by the user: it was added in another tab, or here, and the answer was lost.
  async function create(number: string): Promise<ChangeOutcome<string>> {
    const outcome = await phones.create(number);
    if (isTaken(outcome)) await account.reload();
    return outcome;
  }

  function findByNumber(number: string): PhoneSnapshot | undefined {
    return account.getSnapshot().phones.find(({ phoneNumber }) => phoneNumber === number);
  }

  // The user has the number already: it goes on from where it was left.
  function takeUp({ id, verified, reserved }: PhoneSnapshot): void {
    if (!verified) verify(id);
    else if (!reserved) store.dispatch({ type: "reserve", id });
    else store.dispatch({ type: "refuse", error: createMfaError("phone-taken") });
  }

  function submitCode(typed: string): void {
    if (store.state.status !== "entering") return;
    const { phoneId } = store.state;
    const code = readCode(typed, "phone_code", attachments.options().normalizeCode);
    if (!code.ok) {
      store.dispatch({ type: "refuse", error: code.error });
      return;
    }
    const answers = store.dispatch({ type: "submitCode" });
    file(phones.attempt(phoneId, code.value), (outcome) => {
      store.dispatch({ type: "attempted", answers, outcome });
    });
  }

  function verify(id: string): void {
    // Clerk would refuse another code now, and the last one is still good.
    const sent = delivered.has(id) && phones.resendAt(id) > client.now();
    store.dispatch({ type: "verify", id, sent });
  }

  function reserve(id: string, onOutcome: (outcome: ChangeOutcome<null>) => void): void {
    const { userId } = account.getSnapshot();
    file(phones.setReserved(id, true), (outcome) => {
      onOutcome(outcome);
      // The form and a row may have started the same call, and get one answer.
      const isNew = outcome.ok && !completed.has(outcome);
      completed.add(outcome);
      if (isNew && ownCodes().length === 0 && account.getSnapshot().userId === userId) complete();
    });
  }

  function refusalOf(id: string): MfaError | null {
    const { state } = store;
    if (!attachments.options().required || !isOpen(state)) return null;
    const isLast = rowsOf(state).some((row) => row.id === id && row.lastFactor);
    return isLast ? createMfaError("last-factor") : null;
  }

  function complete(): void {
    void callApp(() => attachments.options().onComplete?.());
  }

  function finish(): void {
    if (store.state.status !== "saving") return;
    backupCodes.forget();
    sync();
    complete();
  }

  return {
    getFlow: store.getFlow,
    subscribe: store.subscribe,
    attach(read) {
      const detach = attachments.add(read);
      const release = backupCodes.claim("phones");
      return () => {
        detach();
        release();
        if (!attachments.any) store.dispatch({ type: "detach" });
      };
    },
  };
}

function isTaken(outcome: ChangeOutcome<unknown>): boolean {
  return !outcome.ok && outcome.error?.kind === "phone-taken";
}
