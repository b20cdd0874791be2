import { mfaSetupController } from "../flows/mfa-setup/controller.js";
import type { MfaSetupFlow } from "../flows/mfa-setup/result.js";
import { totpEnrollmentController } from "../flows/totp-enrollment/controller.js";
import type { TotpEnrollmentFlow } from "../flows/totp-enrollment/result.js";
import { answers, createActs } from "./account-acts.js";
import { type FakeMfaClient, fakeUser, type Scenario } from "./fake-mfa-client.js";

const task = { signedIn: "here", user: { task: "setup-mfa" } } satisfies Scenario;

const take = createActs<MfaSetupFlow>(mfaSetupController);
const enrol = createActs<TotpEnrollmentFlow>(totpEnrollmentController);

/** One scenario for each thing that can be seen of the required setup, by name. */
export const mfaSetupScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: { signedIn: "here" },
  choosing: task,
  choosingSigningOut: { ...task, ...answers("signOut", "pending"), act: (client) => take(client, "signOut") },
  choosingSignOutFailed: {
    ...task,
    ...answers("signOut", "unreachable"),
    act: (client) => take(client, "signOut"),
  },
  enrollingTotp: { ...task, act: (client) => choose(client, "totp") },
  enrollingPhone: { ...task, act: (client) => choose(client, "phone_code") },
  enrollingSaving: { ...task, act: enrolTotp },
  finishing: { ...task, ...answers("setActive", "pending"), act: finish },
  finishingFailed: { ...task, ...answers("setActive", "unreachable"), act: finish },
  complete: { ...task, act: finish },
} satisfies Record<string, Scenario>;

function choose(client: FakeMfaClient, method: "totp" | "phone_code"): Promise<void> {
  return take(client, (flow) => flow.status === "choosing" && flow.choose(method));
}

async function enrolTotp(client: FakeMfaClient): Promise<void> {
  // The setup follows what the enrolment does.
  mfaSetupController(client).subscribe(() => {});
  await choose(client, "totp");
  await enrol(client, "start", (flow) => flow.status === "entering" && flow.submit(fakeUser.code));
}

async function finish(client: FakeMfaClient): Promise<void> {
  await enrolTotp(client);
  await enrol(client, "finish");
}
