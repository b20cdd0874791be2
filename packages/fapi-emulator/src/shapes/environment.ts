import type { Settings } from "../options.js";
import type { Json } from "./common.js";

const home = "https://app.example.test";

/** The instance's environment. */
export function environmentShape(settings: Settings): Json {
  return {
    auth_config: authConfig(settings),
    display_config: displayConfig(settings),
    user_settings: userSettings(settings),
    organization_settings: {
      enabled: false,
      max_allowed_memberships: 5,
      actions: { admin_delete: true },
      domains: { enabled: false, enrollment_modes: [], default_role: "org:member" },
      slug: { disabled: true },
      creator_role: "org:admin",
    },
    fraud_settings: { object: "fraud_settings", native: { device_attestation_mode: "disabled" } },
    commerce_settings: {
      billing: {
        stripe_publishable_key: null,
        free_trial_requires_payment_method: false,
        user: { enabled: false, has_paid_plans: false },
        organization: { enabled: false, has_paid_plans: false },
      },
    },
    api_keys_settings: { enabled: false, user_api_keys_enabled: false, orgs_api_keys_enabled: false },
    protect_config: {},
    client_debug_mode: false,
    partitioned_cookies: false,
    maintenance_mode: false,
  };
}

function authConfig({ firstFactors, secondFactors, singleSession, testMode, stepUp }: Settings): Json {
  return {
    object: "auth_config",
    id: "aconf_emulated",
    first_name: "on",
    last_name: "on",
    email_address: "on",
    phone_number: "on",
    username: "on",
    password: firstFactors.password ? "required" : "off",
    identification_requirements: [["email_address", "phone_number"]],
    identification_strategies: ["email_address", "phone_number", "username"],
    first_factors: [
      ...(firstFactors.password ? ["password"] : []),
      ...(firstFactors.emailCode ? ["email_code", "reset_password_email_code"] : []),
      ...(firstFactors.phoneCode ? ["phone_code", "reset_password_phone_code"] : []),
    ],
    second_factors: [
      ...(secondFactors.totp ? ["totp"] : []),
      ...(secondFactors.phoneCode ? ["phone_code"] : []),
      ...(secondFactors.backupCode ? ["backup_code"] : []),
    ],
    email_address_verification_strategies: ["email_code"],
    single_session_mode: singleSession,
    enhanced_email_deliverability: false,
    test_mode: testMode,
    url_based_session_syncing: false,
    claimed_at: null,
    reverification: stepUp,
    native_settings: {
      object: "native_settings",
      api_enabled: false,
      trusted_device_sign_in_enabled: false,
      trusted_device_enrollment_prompt_after_sign_in_enabled: false,
      trusted_device_enrollment_prompt_after_sign_up_enabled: false,
    },
  };
}

function displayConfig({ applicationName }: Settings): Json {
  const urls =
    "home sign_in sign_up user_profile waitlist oauth_consent organization_profile create_organization";
  const after =
    "sign_in sign_up sign_out_one sign_out_all switch_session join_waitlist leave_organization create_organization";
  const nothing =
    "support_email google_one_tap_client_id help_url privacy_policy_url terms_url logo_url favicon_url logo_image favicon_image clerk_js_version captcha_public_key captcha_public_key_invisible captcha_widget_type captcha_provider";
  return {
    object: "display_config",
    id: "display_config_emulated",
    instance_environment_type: "production",
    application_name: applicationName,
    theme: {},
    preferred_sign_in_strategy: "password",
    ...Object.fromEntries(
      urls.split(" ").map((name) => [`${name}_url`, `${home}/${name.replaceAll("_", "-")}`]),
    ),
    ...Object.fromEntries(after.split(" ").map((name) => [`after_${name}_url`, home])),
    logo_link_url: home,
    ...Object.fromEntries(nothing.split(" ").map((name) => [name, null])),
    branded: false,
    experimental_force_oauth_first: false,
    show_devmode_warning: false,
    captcha_oauth_bypass: [],
    captcha_heartbeat: false,
  };
}

function userSettings(settings: Settings): Json {
  const { lockout, mfaRequired } = settings;
  const off = { enabled: false };
  return {
    attributes: attributes(settings),
    social: {},
    saml: off,
    enterprise_sso: off,
    sign_in: { second_factor: { required: mfaRequired } },
    sign_up: {
      captcha_enabled: false,
      captcha_widget_type: "invisible",
      custom_action_required: false,
      progressive: true,
      mode: "public",
      legal_consent_enabled: false,
    },
    restrictions: {
      allowlist: off,
      blocklist: off,
      allowlist_blocklist_disabled_on_sign_in: off,
      block_email_subaddresses: off,
      block_disposable_email_domains: off,
    },
    password_settings: {
      disable_hibp: true,
      disable_password_reverification: false,
      min_length: 8,
      max_length: 72,
      require_special_char: false,
      require_numbers: false,
      require_uppercase: false,
      require_lowercase: false,
      show_zxcvbn: false,
      min_zxcvbn_strength: 0,
      enforce_hibp_on_sign_in: false,
      allowed_special_characters: "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~",
    },
    username_settings: {
      min_length: 4,
      max_length: 64,
      allow_extended_special_characters: false,
      allow_numeric_usernames: false,
    },
    actions: { delete_self: true, create_organization: false, create_organizations_limit: null },
    attack_protection: {
      user_lockout: {
        enabled: lockout !== false,
        max_attempts: lockout === false ? 100 : lockout.maxAttempts,
        duration_in_minutes: lockout === false ? 60 : (lockout.durationMinutes ?? 0),
      },
      pii: { enabled: true },
      email_link: { require_same_client: false },
      enumeration_protection: off,
    },
    passkey_settings: { allow_autofill: false, show_sign_in_button: false, satisfies_second_factor: false },
  };
}

function attributes({ firstFactors, secondFactors }: Settings): Json {
  const attribute = (
    enabled: boolean,
    first: string[] = [],
    second: string[] = [],
    verifications: string[] = [],
  ) => ({
    enabled,
    required: false,
    used_for_first_factor: first.length > 0,
    first_factors: first,
    used_for_second_factor: second.length > 0,
    second_factors: second,
    verifications,
    verify_at_sign_up: verifications.length > 0,
    immutable: false,
  });
  const list = (on: boolean, strategy: string) => (on ? [strategy] : []);
  return {
    email_address: attribute(true, list(firstFactors.emailCode, "email_code"), [], ["email_code"]),
    phone_number: attribute(
      true,
      list(firstFactors.phoneCode, "phone_code"),
      list(secondFactors.phoneCode, "phone_code"),
      ["phone_code"],
    ),
    username: attribute(true),
    web3_wallet: attribute(false),
    first_name: attribute(true),
    last_name: attribute(true),
    password: attribute(firstFactors.password),
    authenticator_app: attribute(secondFactors.totp, [], list(secondFactors.totp, "totp")),
    ticket: attribute(false),
    backup_code: attribute(secondFactors.backupCode, [], list(secondFactors.backupCode, "backup_code")),
    passkey: attribute(false),
  };
}
