export { backupCodesScenarios } from "./testing/backup-codes-scenarios.js";
export * as fakeFailures from "./testing/failures.js";
export type { FakeAnswer, FakeCall, FakeFailure } from "./testing/fake-answers.js";
export type { FakeClerk } from "./testing/fake-clerk.js";
export {
  createFakeMfaClient,
  type FakeMfaClient,
  fakeUser,
  type Scenario,
} from "./testing/fake-mfa-client.js";
export type { FakePhone, FakeUser } from "./testing/fake-user.js";
export { mfaPhonesScenarios } from "./testing/mfa-phones-scenarios.js";
export { mfaSettingsScenarios } from "./testing/mfa-settings-scenarios.js";
export { mfaSetupScenarios } from "./testing/mfa-setup-scenarios.js";
export { passwordSignInScenarios } from "./testing/password-sign-in-scenarios.js";
export { reverificationScenarios } from "./testing/reverification-scenarios.js";
export { secondFactorScenarios } from "./testing/second-factor-scenarios.js";
export { totpEnrollmentScenarios } from "./testing/totp-enrollment-scenarios.js";
