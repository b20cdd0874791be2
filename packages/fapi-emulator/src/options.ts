/** How an emulated instance is set up; every field can be changed later with `controls.configure`. */
export interface FapiOptions {
  /** Name shown in the environment and in TOTP URIs. @default "Emulated app" */
  applicationName?: string;
  /** One session per client; a second sign-in then answers `session_exists`. @default true */
  singleSession?: boolean;
  /** Users without a second factor get a pending session with the task `setup-mfa`. @default false */
  mfaRequired?: boolean;
  /** First factors the instance offers. @default all on */
  firstFactors?: { password?: boolean; emailCode?: boolean; phoneCode?: boolean };
  /** Second factors the instance offers. @default all on */
  secondFactors?: { totp?: boolean; phoneCode?: boolean; backupCode?: boolean };
  /**
   * What a correct password on an unknown client leads to for a user without MFA: nothing, the status
   * `needs_client_trust`, or the older `needs_second_factor` with `client_trust_state: "new"`. @default "off"
   */
  deviceTrust?: "off" | "status" | "legacy";
  /** Account changes answer `session_reverification_required` unless verified in the last 10 minutes. @default false */
  stepUp?: boolean;
  /** Failed tries before an account is locked, and for how many minutes (`null` = forever); `false` = never. @default 10, 60 */
  lockout?: false | { maxAttempts: number; durationMinutes: number | null };
  /** Wrong tries one sent code survives before `verification_failed`. @default 3 */
  triesPerCode?: number;
  /** Seconds before a code may be sent again. @default 30 */
  resendSeconds?: number;
  /** Minutes a sent code lives. @default 10 */
  codeMinutes?: number;
  /** Whether the client still carries a sign-in that is complete. @default true */
  keepCompletedSignIn?: boolean;
  /** Accept one TOTP code more than once. @default true */
  totpReplay?: boolean;
  /** Test numbers (+1 XXX 555 01XX) and `+clerk_test` addresses get the code 424242. @default false */
  testMode?: boolean;
  /** Freeze the clock at this time (milliseconds since 1970) from the start. */
  now?: number;
}

/** The options with every default filled in. */
export interface Settings extends Required<Omit<FapiOptions, "now" | "firstFactors" | "secondFactors">> {
  firstFactors: { password: boolean; emailCode: boolean; phoneCode: boolean };
  secondFactors: { totp: boolean; phoneCode: boolean; backupCode: boolean };
}

/** Fills in the defaults, keeping what `base` already says. */
export function settings(options: FapiOptions, base: Settings = defaults): Settings {
  const { now: _now, firstFactors, secondFactors, ...rest } = options;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...base,
    ...given,
    firstFactors: { ...base.firstFactors, ...firstFactors },
    secondFactors: { ...base.secondFactors, ...secondFactors },
  };
}

const defaults: Settings = {
  applicationName: "Emulated app",
  singleSession: true,
  mfaRequired: false,
  firstFactors: { password: true, emailCode: true, phoneCode: true },
  secondFactors: { totp: true, phoneCode: true, backupCode: true },
  deviceTrust: "off",
  stepUp: false,
  lockout: { maxAttempts: 10, durationMinutes: 60 },
  triesPerCode: 3,
  resendSeconds: 30,
  codeMinutes: 10,
  totpReplay: true,
  keepCompletedSignIn: true,
  testMode: false,
};
