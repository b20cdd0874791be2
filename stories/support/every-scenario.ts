// Fails the type check when a scenario of mfa-ui/testing has no story of its own name, or a story shows another scenario.
import type {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSettingsScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import * as backupCodesErrors from "../backup-codes/errors.stories";
import * as backupCodesStates from "../backup-codes/states.stories";
import * as phonesErrors from "../mfa-phones/errors.stories";
import * as phonesStates from "../mfa-phones/states.stories";
import * as settingsStates from "../mfa-settings/states.stories";
import * as setupStates from "../mfa-setup/states.stories";
import * as passwordErrors from "../password-sign-in/errors.stories";
import * as passwordStates from "../password-sign-in/states.stories";
import * as reverificationErrors from "../reverification/errors.stories";
import * as reverificationStates from "../reverification/states.stories";
import * as secondFactorErrors from "../second-factor/errors.stories";
import * as secondFactorStates from "../second-factor/states.stories";
import * as totpErrors from "../totp-enrollment/errors.stories";
import * as totpStates from "../totp-enrollment/states.stories";

type StoryOfEach<Scenarios> = {
  readonly [Name in keyof Scenarios & string as Capitalize<Name>]: { args: { scenario: Name } };
};

export const passwordSignInStories = { ...passwordStates, ...passwordErrors } satisfies StoryOfEach<
  typeof passwordSignInScenarios
>;

export const secondFactorStories = { ...secondFactorStates, ...secondFactorErrors } satisfies StoryOfEach<
  typeof secondFactorScenarios
>;

export const totpEnrollmentStories = { ...totpStates, ...totpErrors } satisfies StoryOfEach<
  typeof totpEnrollmentScenarios
>;

export const backupCodesStories = { ...backupCodesStates, ...backupCodesErrors } satisfies StoryOfEach<
  typeof backupCodesScenarios
>;

export const mfaPhonesStories = { ...phonesStates, ...phonesErrors } satisfies StoryOfEach<
  typeof mfaPhonesScenarios
>;

export const mfaSettingsStories = settingsStates satisfies StoryOfEach<typeof mfaSettingsScenarios>;

export const reverificationStories = {
  ...reverificationStates,
  ...reverificationErrors,
} satisfies StoryOfEach<typeof reverificationScenarios>;

export const mfaSetupStories = setupStates satisfies StoryOfEach<typeof mfaSetupScenarios>;
