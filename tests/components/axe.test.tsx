import axe from "axe-core";
import {
  BackupCodeList,
  MfaPhoneManager,
  MfaSettings,
  MfaSetupForm,
  PasswordSignInForm,
  ReverificationForm,
  SecondFactorForm,
  TotpEnroll,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSettingsScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { renderWith } from "./support.js";

const forms: [name: string, form: ReactNode, scenarios: Readonly<Record<string, Scenario>>][] = [
  ["<PasswordSignInForm>", <PasswordSignInForm key="form" />, passwordSignInScenarios],
  ["<SecondFactorForm>", <SecondFactorForm key="form" />, secondFactorScenarios],
  ["<TotpEnroll>", <TotpEnroll key="form" />, totpEnrollmentScenarios],
  ["<TotpEnroll> with the key as text", <TotpEnroll key="form" format="both" />, totpEnrollmentScenarios],
  ["<BackupCodeList>", <BackupCodeList key="form" />, backupCodesScenarios],
  ["<MfaPhoneManager>", <MfaPhoneManager key="form" />, mfaPhonesScenarios],
  ["<MfaSettings>", <MfaSettings key="form" />, mfaSettingsScenarios],
  ["<ReverificationForm>", <ReverificationForm key="form" />, reverificationScenarios],
  ["<TotpEnroll> with a step-up", <TotpEnroll key="form" />, reverificationScenarios],
  ["<MfaSetupForm>", <MfaSetupForm key="form" />, mfaSetupScenarios],
];

describe.each(forms)("%s", (_, form, scenarios) => {
  test.each(Object.entries(scenarios))("%s has nothing that axe objects to", async (__, scenario) => {
    const { container } = await renderWith(scenario, <main>{form}</main>);
    // jsdom draws nothing, so colours cannot be compared here.
    const { violations } = await axe.run(container, {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test.each(Object.entries(scenarios))(
    "%s describes its fields by what is on the page",
    async (__, scenario) => {
      const { container } = await renderWith(scenario, form);
      const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const attribute of ["aria-describedby", "aria-labelledby", "for"]) {
        for (const node of container.querySelectorAll(`[${attribute}]`)) {
          for (const id of node.getAttribute(attribute)?.split(" ") ?? []) expect(ids).toContain(id);
        }
      }
      // Whatever is said about a field on the page is tied to it.
      const described = [...container.querySelectorAll("[aria-describedby]")].flatMap(
        (node) => node.getAttribute("aria-describedby")?.split(" ") ?? [],
      );
      for (const alert of container.querySelectorAll("form [role=alert][id]")) {
        expect(described).toContain(alert.id);
      }
    },
  );

  test.each(Object.entries(scenarios))(
    "%s gives every button and field a type and a name",
    async (__, scenario) => {
      const { container } = await renderWith(scenario, form);
      for (const button of container.querySelectorAll("button")) {
        expect(button).toHaveAttribute("type");
        expect(button).toHaveAccessibleName();
        expect(button).toBeEnabled();
      }
      for (const input of container.querySelectorAll("input")) expect(input).toHaveAccessibleName();
    },
  );
});
