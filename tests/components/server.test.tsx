// @vitest-environment node
import {
  BackupCodeList,
  MfaClientProvider,
  MfaPhoneManager,
  MfaSettings,
  MfaSetupForm,
  PasswordSignInForm,
  ReverificationForm,
  SecondFactorForm,
  TotpEnroll,
  useBackupCodes,
  useMfaPhones,
  useMfaSetup,
  useMfaStatus,
  useReverificationFlow,
  useTotpEnrollment,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  createFakeMfaClient,
  mfaPhonesScenarios,
  mfaSettingsScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";

const scenarios = [
  ...Object.entries(passwordSignInScenarios),
  ...Object.entries(secondFactorScenarios),
  ...Object.entries(totpEnrollmentScenarios),
  ...Object.entries(backupCodesScenarios),
  ...Object.entries(mfaPhonesScenarios),
  ...Object.entries(mfaSettingsScenarios),
  ...Object.entries(reverificationScenarios),
  ...Object.entries(mfaSetupScenarios),
];

function Statuses(): string {
  const flows = [useTotpEnrollment({ autoStart: true }), useBackupCodes(), useMfaPhones(), useMfaStatus()];
  return flows.map(({ status }) => status).join(" ");
}

test("this is a server", () => {
  expect(typeof document).toBe("undefined");
});

test.each(scenarios)("at %s there is no markup yet, no call and no warning", (_, scenario) => {
  const warnings = vi.spyOn(console, "error");
  const client = createFakeMfaClient(scenario);
  const before = client.clerk.calls.length;
  const markup = renderToString(
    <StrictMode>
      <MfaClientProvider client={client}>
        <PasswordSignInForm />
        <SecondFactorForm />
        <TotpEnroll autoStart />
        <BackupCodeList />
        <MfaPhoneManager />
        <MfaSettings>content</MfaSettings>
        <ReverificationForm>content</ReverificationForm>
        <MfaSetupForm>content</MfaSetupForm>
      </MfaClientProvider>
    </StrictMode>,
  );
  expect(markup).toBe("");
  expect(client.clerk.calls).toHaveLength(before);
  expect(warnings).not.toHaveBeenCalled();
  warnings.mockRestore();
});

test("the hooks of the account say loading, whatever Clerk has", () => {
  const client = createFakeMfaClient(totpEnrollmentScenarios.disabled);
  const markup = renderToString(
    <MfaClientProvider client={client}>
      <Statuses />
    </MfaClientProvider>,
  );
  expect(markup).toBe("loading loading loading loading");
  expect(client.clerk.calls).toEqual([]);
});

function StatusesOfSession(): string {
  return `${useMfaSetup({ methods: ["totp"] }).status} ${useReverificationFlow().status}`;
}

test.each([mfaSetupScenarios.choosing, reverificationScenarios.enteringPassword])(
  "the hooks of the session say that they load, or that nothing is asked",
  async (scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    const before = client.clerk.calls.length;
    const markup = renderToString(
      <MfaClientProvider client={client}>
        <StatusesOfSession />
      </MfaClientProvider>,
    );
    expect(markup).toBe("loading idle");
    expect(client.clerk.calls).toHaveLength(before);
  },
);
