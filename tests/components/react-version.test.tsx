import { render, screen } from "@testing-library/react";
import { MfaClientProvider } from "mfa-ui/standalone";
import { createFakeMfaClient } from "mfa-ui/testing";
import { version } from "react";
import { version as domVersion } from "react-dom";
import { expect, test } from "vitest";

test("the tests, the renderer and the library share the React that the run is about", () => {
  const wanted = process.env.TEST_REACT ?? "19";
  expect(version.split(".")[0]).toBe(wanted);
  expect(domVersion.split(".")[0]).toBe(wanted);
  render(<MfaClientProvider client={createFakeMfaClient()}>rendered</MfaClientProvider>);
  expect(screen.getByText("rendered")).toBeInTheDocument();
});
