import { createFapi, publishableKey } from "fapi-emulator";
import { installFapi } from "fapi-emulator/in-page";
import type { FakeCall } from "mfa-ui/testing";
import type { ClerkLike } from "../../packages/mfa-ui/src/clerk/clerk-like.js";
import { createMfaClient } from "../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import type { MfaClient } from "../../packages/mfa-ui/src/clerk/mfa-client.js";
import type { MakeWorld } from "./world.js";

/** clerk-js's own class, of either generation. */
export type ClerkClass = new (
  key: string,
  options: { proxyUrl: string },
) => ClerkLike & { load(options: { telemetry: false }): Promise<void> };

const home = { number: "+15005550006", reserved: true };
const work = { number: "+15005550007", reserved: true, default: true };
const password = "correct horse battery";
const backupCodes = ["a1b2c3d4", "e5f6a7b8"] as const;

const endpoints: Record<FakeCall, RegExp> = {
  create: /^\/client\/sign_ins$/,
  prepareSecondFactor: /\/prepare_second_factor$/,
  attemptSecondFactor: /\/attempt_second_factor$/,
  setActive: /\/touch$/,
  signOut: /^\/client\/sessions$/,
};

const faulty: Record<FakeCall, string> = {
  create: "POST /client/sign_ins",
  prepareSecondFactor: "POST /client/sign_ins/*/prepare_second_factor",
  attemptSecondFactor: "POST /client/sign_ins/*/attempt_second_factor",
  setActive: "POST /client/sessions/*/touch",
  signOut: "DELETE /client/sessions",
};

let worlds = 0;
let previous: ClerkLike | undefined;

/** Makes worlds of a real clerk-js that talks to an emulated Clerk inside the page. */
export function clerkWorlds(Clerk: ClerkClass): MakeWorld {
  // On loopback Chromium measures a round trip of 0 ms, which clerk-js takes for being offline.
  Object.defineProperty(navigator, "connection", { configurable: true, value: undefined });
  // The tests run in a frame, and clerk-js tells Clerk of an active session from the tab in front only.
  document.hasFocus = () => true;

  return async ({ factors = "all", task = false, otherTab = false } = {}) => {
    worlds += 1;
    localStorage.clear();
    sessionStorage.clear();
    setOnline(true);
    const fapi = createFapi({
      mfaRequired: task,
      deviceTrust:
        factors === "needs_client_trust" ? "status" : factors === "needs_second_factor" ? "legacy" : "off",
    });
    const { controls } = fapi;
    const mfa = { totpSecret: "JBSWY3DPEHPK3PXP", phones: [home, work], backupCodes: [...backupCodes] };
    const user = controls.seedUser({ email: "ada@example.com", password, ...(factors === "all" && mfa) });
    const proxyUrl = `https://world-${worlds}.invalid/__clerk`;
    installFapi(proxyUrl, fapi);
    const key = publishableKey(`world-${worlds}.example.test`);

    async function open(): Promise<MfaClient> {
      forgetClient();
      const clerk = new Clerk(key, { proxyUrl });
      previous = clerk;
      await clerk.load({ telemetry: false });
      return createMfaClient(clerk);
    }

    // What another tab sends: the same browser, so the same cookies.
    async function post(path: string, form: Record<string, string>): Promise<string> {
      const response = await fetch(`${proxyUrl}/v1${path}`, {
        method: "POST",
        body: new URLSearchParams(form),
      });
      const { response: resource } = (await response.json()) as { response: { id: string } };
      return resource.id;
    }

    async function proveElsewhere(signInId: string): Promise<void> {
      const form = { strategy: "totp", code: controls.totp(user) };
      await post(`/client/sign_ins/${signInId}/attempt_second_factor`, form);
    }

    const client = await open();
    if (otherTab) await proveElsewhere(await post("/client/sign_ins", { identifier: user.email, password }));
    controls.requests.clear();
    return {
      client,
      identifier: user.email,
      password,
      backupCodes,
      totp: () => controls.totp(user),
      sms(phoneNumberId) {
        const { number = "" } = controls.user(user).phones.find(({ id }) => id === phoneNumberId) ?? {};
        return controls.outbox.last(number).code;
      },
      email: () => controls.outbox.last(user.email).code,
      calls: (call) =>
        controls.requests.all().filter(({ method, path }) => method !== "GET" && endpoints[call].test(path))
          .length,
      fail(call, how) {
        if (how === "offline") setOnline(false);
        if (how === "offline" || how === "unreachable")
          controls.fault(faulty[call], { kind: "drop" }, { times: Infinity });
        else {
          const { status, retryAfter } = how;
          const errors = how.errors.map(({ code, longMessage, param }) => ({
            code,
            longMessage,
            ...(param && { meta: { param_name: param } }),
          }));
          controls.fault(faulty[call], { kind: "status", status, errors, retryAfter }, { times: Infinity });
        }
      },
      mend() {
        setOnline(true);
        controls.clearFaults();
      },
      finishElsewhere: () => proveElsewhere(previous?.client?.signIn.id ?? ""),
      reopen: open,
    };
  };
}

// clerk-js keeps its client in a static field of its class, so that a page has one. A new page has none.
function forgetClient(): void {
  const Client = previous?.client?.constructor as { clearInstance?: () => void } | undefined;
  Client?.clearInstance?.();
}

function setOnline(online: boolean): void {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
}
