import type { Browser } from "playwright";
import { publishableKey } from "../../src/index.js";
import { accountWalk, lastPhoneWalk, reverificationWalk } from "./account.js";
import { futureWalk } from "./future.js";
import { onStage, type Recording } from "./harness.js";
import { inPageWalk } from "./in-page.js";
import { faultsWalk, pendingWalk, sessionsWalk } from "./sessions.js";
import { deviceTrustWalk, firstFactorWalk, lockoutWalk, signInWalk } from "./sign-in.js";

/** Walks through every endpoint with both generations of clerk-js; throws where one does not do what it should. */
export async function walk(browser: Browser): Promise<Recording> {
  const into: Recording = { records: [], steps: 0 };
  for (const generation of [5, 6] as const) {
    const on = onStage.bind(null, browser, generation, into);
    await on({}, signInWalk);
    await on({}, firstFactorWalk);
    await on({ lockout: { maxAttempts: 5, durationMinutes: 60 } }, lockoutWalk);
    await on({ deviceTrust: "status" }, deviceTrustWalk);
    await on({ deviceTrust: "legacy" }, deviceTrustWalk);
    if (generation === 6) await on({}, futureWalk);
    await on({}, accountWalk);
    await on({ before: signedInByPhone }, lastPhoneWalk);
    await on({}, reverificationWalk);
    await on({ singleSession: false }, sessionsWalk);
    await on({ mfaRequired: true }, pendingWalk);
    await on({}, faultsWalk);
    // A development key also asks for /dev_browser and PATCHes the environment.
    await on({ key: publishableKey("walk-1.clerk.accounts.dev", "test") }, deviceTrustFree);
  }
  for (const generation of [5, 6] as const) await inPageWalk(browser, generation, into);
  return into;
}

const signedInByPhone: NonNullable<Parameters<typeof onStage>[3]["before"]> = (controls) => {
  const user = controls.seedUser({
    email: null,
    phones: [{ number: "+15005550006", reserved: true }],
  });
  return controls.openSession(user, { secondFactor: true }).clientKey;
};

const deviceTrustFree: typeof lockoutWalk = async ({ step, controls }) => {
  controls.seedUser({ email: "ann@example.com" });
  await step("ok", () =>
    window.Clerk.client?.signIn.create({ identifier: "ann@example.com" }).then(() => undefined),
  );
};
