import { render, screen } from "@testing-library/react";
import { MfaSettings, useMfaStatus } from "mfa-ui/standalone";
import { createFakeMfaClient, mfaSettingsScenarios, type Scenario } from "mfa-ui/testing";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

const home = "+15005550006";
const spare = "+4915112345678";
const withoutCodes: Scenario = {
  signedIn: "here",
  user: { phones: [{ id: "idn_spare", phoneNumber: spare }] },
};

function Overview(): ReactNode {
  const status = useMfaStatus();
  return <output>{JSON.stringify(status)}</output>;
}

function overview(): object {
  return JSON.parse(screen.getByText(/^\{/).textContent ?? "");
}

describe("useMfaStatus", () => {
  test("tells which factors there are, and follows them", async () => {
    await renderWith(
      mfaSettingsScenarios.phoneOnly,
      <>
        <Overview />
        <MfaSettings />
      </>,
    );
    expect(overview()).toEqual({
      status: "ready",
      enabled: true,
      totp: false,
      phones: 1,
      backupCodes: true,
      hasUnsavedCodes: false,
    });
    await userEvent.click(screen.getByRole("button", { name: `Stop using for sign-in codes ${home}` }));
    await userEvent.click(screen.getByRole("button", { name: "Stop using it" }));
    await answered();
    expect(overview()).toMatchObject({ enabled: false, phones: 0 });
  });

  test("tells of codes that wait to be saved, until they are", async () => {
    await renderWith(
      withoutCodes,
      <>
        <Overview />
        <MfaSettings />
      </>,
    );
    expect(overview()).toMatchObject({ hasUnsavedCodes: false });
    await userEvent.click(screen.getByRole("button", { name: `Use for sign-in codes ${spare}` }));
    await answered();
    expect(overview()).toMatchObject({ hasUnsavedCodes: true, backupCodes: true });
    await userEvent.click(screen.getByLabelText("I have saved my backup codes"));
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    await answered();
    expect(overview()).toMatchObject({ hasUnsavedCodes: false, backupCodes: true });
  });

  test("tells of them also after the page that showed them is left", async () => {
    const client = createFakeMfaClient(mfaSettingsScenarios.savingPhone);
    await client.ready;
    const { rerender } = render(provide(client, <MfaSettings />));
    rerender(provide(client, <Overview />));
    expect(overview()).toMatchObject({ hasUnsavedCodes: true });
  });

  test("is loading on the server", () => {
    const client = createFakeMfaClient(mfaSettingsScenarios.everything);
    expect(renderToString(provide(client, <Overview />))).toContain("loading");
  });
});
