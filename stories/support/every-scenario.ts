// Fails the type check when a scenario of mfa-ui/testing has no story of its own name, or a story shows another scenario.
import type { passwordSignInScenarios, secondFactorScenarios } from "mfa-ui/testing";
import * as passwordErrors from "../password-sign-in/errors.stories";
import * as passwordStates from "../password-sign-in/states.stories";
import * as secondFactorErrors from "../second-factor/errors.stories";
import * as secondFactorStates from "../second-factor/states.stories";

type StoryOfEach<Scenarios> = {
  readonly [Name in keyof Scenarios & string as Capitalize<Name>]: { args: { scenario: Name } };
};

export const passwordSignInStories = { ...passwordStates, ...passwordErrors } satisfies StoryOfEach<
  typeof passwordSignInScenarios
>;

export const secondFactorStories = { ...secondFactorStates, ...secondFactorErrors } satisfies StoryOfEach<
  typeof secondFactorScenarios
>;
