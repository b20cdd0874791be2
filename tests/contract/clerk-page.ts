import { type Controls, publishableKey } from "fapi-emulator";
import type { FakeCall } from "mfa-ui/testing";
import type { ClerkLike } from "../../packages/mfa-ui/src/clerk/clerk-like.js";
import type { Failing } from "./world.js";

type ClerkClass = new (
  key: string,
  options: { proxyUrl: string },
) => ClerkLike & { load(options: { telemetry: false }): Promise<void> };

let pages = 0;

/** Makes this page fit for clerk-js. */
export function preparePage(): void {
  // On loopback Chromium measures a round trip of 0 ms, which clerk-js takes for being offline.
  Object.defineProperty(navigator, "connection", { configurable: true, value: undefined });
  // The tests run in a frame, and clerk-js tells Clerk of an active session from the tab in front only.
  document.hasFocus = () => true;
  // clerk-js asks for tokens from a worker's clock as long as its page lives, and this page has one Clerk per test.
  window.Worker = StoppedWorker as unknown as typeof Worker;
  window.BroadcastChannel = PageChannel;
}

// What is open on the page: one that is left hears nothing of the next.
const channels = new Set<BroadcastChannel>();

class PageChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.add(this);
  }
}

class StoppedWorker {
  addEventListener(): void {}
  postMessage(): void {}
  terminate(): void {}
}

/** An empty browser for one test: where Clerk answers, and the key that goes with it. */
export function openBrowser(): { proxyUrl: string; key: string } {
  pages += 1;
  localStorage.clear();
  sessionStorage.clear();
  setOnline(true);
  return {
    proxyUrl: `https://world-${pages}.invalid/__clerk`,
    key: publishableKey("world.example.test"),
  };
}

/** Loads clerk-js as a new page does: a new copy of its script, which shares neither client nor events with another. */
export async function loadClerk(
  script: string,
  { proxyUrl, key }: { proxyUrl: string; key: string },
): Promise<ClerkLike> {
  leavePage();
  const module = { exports: {} as { Clerk: ClerkClass } };
  new Function("module", "exports", script)(module, module.exports);
  const clerk = new module.exports.Clerk(key, { proxyUrl });
  await clerk.load({ telemetry: false });
  return clerk;
}

/** Sends a request past clerk-js, as another tab of this browser does. Resolves to the resource that it answers with. */
export async function post<Resource>(
  proxyUrl: string,
  path: string,
  form: Record<string, string> = {},
): Promise<Resource> {
  const response = await fetch(`${proxyUrl}/v1${path}`, { method: "POST", body: new URLSearchParams(form) });
  const { response: resource } = (await response.json()) as { response: Resource };
  return resource;
}

/** How many calls of this name reached Clerk. */
export function countCalls(controls: Controls, call: FakeCall): number {
  const asked = new RegExp(`^${endpoints[call].replaceAll("*", "[^/]+")}$`);
  const field = fields[call];
  return controls.requests
    .all()
    .filter(({ method, path, body }) => asked.test(`${method} ${path}`) && (!field || field in body)).length;
}

/** The calls that can be made to fail until they are mended. */
export function failing(controls: Controls): Failing {
  return {
    fail(call, how) {
      if (how === "offline") setOnline(false);
      if (how === "offline" || how === "unreachable")
        controls.fault(endpoints[call], { kind: "drop" }, { times: Infinity });
      else {
        const { status, retryAfter } = how;
        const errors = how.errors.map(({ code, longMessage, param }) => ({
          code,
          longMessage,
          ...(param && { meta: { param_name: param } }),
        }));
        controls.fault(endpoints[call], { kind: "status", status, errors, retryAfter }, { times: Infinity });
      }
    },
    mend() {
      setOnline(true);
      controls.clearFaults();
    },
  };
}

/** Where each call goes; `*` is an id. */
export const endpoints: Record<FakeCall, string> = {
  create: "POST /client/sign_ins",
  prepareSecondFactor: "POST /client/sign_ins/*/prepare_second_factor",
  attemptSecondFactor: "POST /client/sign_ins/*/attempt_second_factor",
  setActive: "POST /client/sessions/*/touch",
  signOut: "DELETE /client/sessions",
  createTOTP: "POST /me/totp",
  verifyTOTP: "POST /me/totp/attempt_verification",
  disableTOTP: "DELETE /me/totp",
  createBackupCode: "POST /me/backup_codes",
  createPhoneNumber: "POST /me/phone_numbers",
  prepareVerification: "POST /me/phone_numbers/*/prepare_verification",
  attemptVerification: "POST /me/phone_numbers/*/attempt_verification",
  setReservedForSecondFactor: "PATCH /me/phone_numbers/*",
  makeDefaultSecondFactor: "PATCH /me/phone_numbers/*",
  destroy: "DELETE /me/phone_numbers/*",
  startVerification: "POST /client/sessions/*/verify",
  prepareFirstFactorVerification: "POST /client/sessions/*/verify/prepare_first_factor",
  attemptFirstFactorVerification: "POST /client/sessions/*/verify/attempt_first_factor",
  prepareSecondFactorVerification: "POST /client/sessions/*/verify/prepare_second_factor",
  attemptSecondFactorVerification: "POST /client/sessions/*/verify/attempt_second_factor",
};

// Where two calls share an endpoint, a field tells them apart.
const fields: Partial<Record<FakeCall, string>> = {
  setReservedForSecondFactor: "reserved_for_second_factor",
  makeDefaultSecondFactor: "default_second_factor",
};

function leavePage(): void {
  for (const channel of channels) channel.close();
  channels.clear();
}

/** Says whether the browser is online, as clerk-js asks it. */
export function setOnline(online: boolean): void {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
}
