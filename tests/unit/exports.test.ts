import * as standalone from "mfa-ui/standalone";
import * as PasswordSignInParts from "mfa-ui/standalone/password-sign-in";
import * as SecondFactorParts from "mfa-ui/standalone/second-factor";
import * as testing from "mfa-ui/testing";
import { expect, test } from "vitest";

// A name that is added, renamed or gone is a change for the users of the package: it is written down here on purpose.
test.each<[string, object, string[]]>([
  [
    "mfa-ui/standalone, and so every React entry",
    standalone,
    [
      "MfaClientProvider",
      "MfaMessages",
      "MfaProvider",
      "PasswordSignIn",
      "PasswordSignInForm",
      "SecondFactor",
      "SecondFactorForm",
      "errorKinds",
      "errorText",
      "passwordSignInStatuses",
      "secondFactorStatuses",
      "secondFactorStrategies",
      "useMfaClient",
      "usePasswordSignIn",
      "useSecondFactor",
    ],
  ],
  [
    "mfa-ui/testing",
    testing,
    ["createFakeMfaClient", "fakeUser", "passwordSignInScenarios", "secondFactorScenarios"],
  ],
  [
    "SecondFactor",
    SecondFactorParts,
    [
      "CodeInput",
      "Description",
      "Error",
      "Factor",
      "Factors",
      "Form",
      "Label",
      "Notice",
      "Resend",
      "Retry",
      "Root",
      "StartOver",
      "Status",
      "Step",
      "Submit",
      "Suggestion",
    ],
  ],
  [
    "PasswordSignIn",
    PasswordSignInParts,
    [
      "Error",
      "Field",
      "Form",
      "Input",
      "Label",
      "Resume",
      "Retry",
      "Root",
      "SignOut",
      "StartOver",
      "Status",
      "Step",
      "Submit",
    ],
  ],
])("%s exports exactly", (_, entry, names) => {
  expect(Object.keys(entry).sort()).toEqual(names);
});

test("a namespace is the same parts as its own entry", () => {
  expect({ ...standalone.SecondFactor }).toEqual({ ...SecondFactorParts });
  expect({ ...standalone.PasswordSignIn }).toEqual({ ...PasswordSignInParts });
});
