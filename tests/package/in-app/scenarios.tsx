// Shows every scenario of `mfa-ui/testing` in the flow's drop-in of each entry that the arguments name. Ends with the markup:
// { [entry]: { [scenario]: markup } }.
import type { Scenario } from "mfa-ui/testing";
import type { ElementType } from "react";
import { end, markupIn, render } from "./page.js";

type Entry = typeof import("mfa-ui/standalone");

const testing = await import("mfa-ui/testing");
const dropIns: Record<Extract<keyof typeof testing, `${string}Scenarios`>, keyof Entry> = {
  backupCodesScenarios: "BackupCodeList",
  mfaPhonesScenarios: "MfaPhoneManager",
  mfaSettingsScenarios: "MfaSettings",
  mfaSetupScenarios: "MfaSetupForm",
  passwordSignInScenarios: "PasswordSignInForm",
  reverificationScenarios: "ReverificationForm",
  secondFactorScenarios: "SecondFactorForm",
  totpEnrollmentScenarios: "TotpEnroll",
};

const markups: Record<string, Record<string, string>> = {};
for (const name of process.argv.slice(2)) {
  const entry: Entry = await import(name);
  // What drop-ins load when they need it is loaded, so that no scenario has to wait for it.
  await Promise.all(["qrcode.react", `${name}/reverification`].map((path) => import(path)));
  markups[name] = await markupsOf(entry);
}
end(markups);

async function markupsOf(entry: Entry): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const [flow, dropIn] of Object.entries(dropIns)) {
    const DropIn = entry[dropIn] as ElementType;
    const scenarios: Record<string, Scenario> = testing[flow as keyof typeof dropIns];
    for (const [name, scenario] of Object.entries(scenarios)) {
      const client = testing.createFakeMfaClient(scenario);
      await client.ready;
      const view = await render(
        <entry.MfaClientProvider client={client}>
          <DropIn />
        </entry.MfaClientProvider>,
      );
      shown[`${flow}.${name}`] = markupIn(view.container);
      await view.unmount();
    }
  }
  return shown;
}
