import { createFapi } from "fapi-emulator";
import { installFapi } from "fapi-emulator/in-page";
import { createMfaClient } from "../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import type { MfaClient } from "../../packages/mfa-ui/src/clerk/mfa-client.js";
import { countCalls, failing, loadClerk, openBrowser, post, preparePage } from "./clerk-page.js";
import type { MakeWorld } from "./world.js";

const home = { number: "+15005550006", reserved: true };
const work = { number: "+15005550007", reserved: true, default: true };
const password = "correct horse battery";
const backupCodes = ["a1b2c3d4", "e5f6a7b8"] as const;

/** Makes worlds of a real clerk-js, given as its script, that talks to an emulated Clerk inside the page. */
export function clerkWorlds(script: string): MakeWorld {
  preparePage();

  return async ({ factors = "all", task = false, otherTab = false } = {}) => {
    const browser = openBrowser();
    const { proxyUrl } = browser;
    const fapi = createFapi({
      mfaRequired: task,
      deviceTrust:
        factors === "needs_client_trust" ? "status" : factors === "needs_second_factor" ? "legacy" : "off",
    });
    const { controls } = fapi;
    const mfa = { totpSecret: "JBSWY3DPEHPK3PXP", phones: [home, work], backupCodes: [...backupCodes] };
    const user = controls.seedUser({ email: "ada@example.com", password, ...(factors === "all" && mfa) });
    installFapi(proxyUrl, fapi);
    let signInId = (): string => "";

    async function open(): Promise<MfaClient> {
      const clerk = await loadClerk(script, browser);
      signInId = () => clerk.client?.signIn.id ?? "";
      return createMfaClient(clerk);
    }

    async function proveElsewhere(id: string): Promise<void> {
      const form = { strategy: "totp", code: controls.totp(user) };
      await post(proxyUrl, `/client/sign_ins/${id}/attempt_second_factor`, form);
    }

    const client = await open();
    if (otherTab) {
      const form = { identifier: user.email, password };
      const { id } = await post<{ id: string }>(proxyUrl, "/client/sign_ins", form);
      await proveElsewhere(id);
    }
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
      calls: (call) => countCalls(controls, call),
      ...failing(controls),
      finishElsewhere: () => proveElsewhere(signInId()),
      reopen: open,
    };
  };
}
