import { createFapi } from "fapi-emulator";
import { installFapi } from "fapi-emulator/in-page";
import { createMfaClient } from "../../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import {
  countCalls,
  endpoints,
  failing,
  loadClerk,
  openBrowser,
  post,
  preparePage,
  setOnline,
} from "../clerk-page.js";
import {
  type MakeAccountWorld,
  backupCodes as own,
  password,
  type ServerWorld,
  takenNumber,
} from "./world.js";

const reload = "GET /me";

/** Makes worlds of a real clerk-js, given as its script, that is signed in to an emulated Clerk inside the page. */
export function clerkAccountWorlds(script: string): MakeAccountWorld<ServerWorld> {
  preparePage();

  return async ({
    signedIn = true,
    totp = false,
    phones = [],
    backupCodes = false,
    issuesBackupCodes = true,
    mfaRequired = false,
    stepUp = false,
  } = {}) => {
    const browser = openBrowser();
    const { proxyUrl } = browser;
    const fapi = createFapi({
      mfaRequired,
      stepUp,
      singleSession: false,
      secondFactors: { backupCode: issuesBackupCodes },
    });
    const { controls } = fapi;
    const user = controls.seedUser({
      email: "ada@example.com",
      password,
      phones: [...phones],
      ...(totp && { totpSecret: "JBSWY3DPEHPK3PXP" }),
      ...(backupCodes && { backupCodes: [...own] }),
    });
    const other = controls.seedUser({
      email: "grace@example.com",
      password: "correct horse",
      phones: [{ number: takenNumber }],
    });
    const { clientKey, sessionId } = controls.openSession(user, {
      secondFactor: totp,
      minutesAgo: stepUp ? 60 : 0,
    });
    installFapi(proxyUrl, fapi, signedIn ? { clientKey } : {});
    if (signedIn) {
      await post(proxyUrl, "/client/sign_ins", { identifier: other.email, password: "correct horse" });
      await post(proxyUrl, `/client/sessions/${sessionId}/touch`);
    }
    const clerk = await loadClerk(script, browser);
    const client = createMfaClient(clerk);
    controls.requests.clear();
    return {
      client,
      userId: user.id,
      otherUserId: other.id,
      totp: () => controls.totp(user),
      sms(phoneId) {
        const { number = "" } = controls.user(user).phones.find(({ id }) => id === phoneId) ?? {};
        return controls.outbox.last(number).code;
      },
      email: () => controls.outbox.last(user.email).code,
      calls: (call) => countCalls(controls, call),
      ...failing(controls),
      addPhoneElsewhere: (phoneNumber) => post(proxyUrl, "/me/phone_numbers", { phone_number: phoneNumber }),
      removePhoneElsewhere: (phoneId) => post(proxyUrl, `/me/phone_numbers/${phoneId}?_method=DELETE`),
      startVerificationElsewhere: (level) =>
        post(proxyUrl, `/client/sessions/${sessionId}/verify`, { level }),
      stored: () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      hold: (call) => controls.hold(call === "reload" ? reload : endpoints[call], { when: "after" }),
      loseAnswer: (call) => controls.fault(endpoints[call], { kind: "drop" }, { when: "after" }),
      failReload(how) {
        if (how === "offline") setOnline(false);
        controls.fault(reload, how === "offline" ? { kind: "drop" } : { kind: "status", status: 500 });
      },
      async switchTo(userId) {
        const session = clerk.client?.signedInSessions.find((one) => one.user?.id === userId);
        if (!session) throw new Error("This user has no session in this browser.");
        await clerk.setActive({ session: session.id });
      },
      endSessions: () => controls.endSessions(user),
      ageSessions(minutes) {
        controls.configure({ stepUp: true });
        controls.ageSessions(user, minutes);
      },
      pass: (seconds) => void controls.clock.advance(seconds * 1000),
    };
  };
}
