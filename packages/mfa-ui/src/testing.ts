export type { FakeAnswer, FakeCall, FakeClerk, FakeFailure, FakeUser } from "./testing/fake-clerk.js";
export {
  createFakeMfaClient,
  type FakeMfaClient,
  fakeUser,
  type Scenario,
} from "./testing/fake-mfa-client.js";
export { passwordSignInScenarios } from "./testing/password-sign-in-scenarios.js";
export { secondFactorScenarios } from "./testing/second-factor-scenarios.js";
