// @vitest-environment node
import { MfaClientProvider, PasswordSignInForm, SecondFactorForm } from "mfa-ui/standalone";
import { createFakeMfaClient, passwordSignInScenarios, secondFactorScenarios } from "mfa-ui/testing";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";

const scenarios = [...Object.entries(passwordSignInScenarios), ...Object.entries(secondFactorScenarios)];

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
      </MfaClientProvider>
    </StrictMode>,
  );
  expect(markup).toBe("");
  expect(client.clerk.calls).toHaveLength(before);
  expect(warnings).not.toHaveBeenCalled();
  warnings.mockRestore();
});
