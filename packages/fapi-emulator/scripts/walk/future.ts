import type { Stage } from "./harness.js";
import { password, phones, secret } from "./sign-in.js";

/** Core 3's own sign-in object. */
export async function futureWalk({ step, controls }: Stage): Promise<void> {
  const email = "ann@example.com";
  const user = controls.seedUser({ email, totpSecret: secret, phones, backupCodes: ["aaaa1111"] });
  await step("ok", future, {
    method: "password",
    params: { identifier: email, password: "wrong" },
    code: "form_password_incorrect",
  });
  await step("ok", future, { method: "password", params: { identifier: email, password } });
  await step("ok", future, { method: "mfa.sendPhoneCode" });
  await step("ok", future, {
    method: "mfa.verifyPhoneCode",
    params: { code: "000000" },
    code: "form_code_incorrect",
  });
  await step("ok", future, { method: "mfa.verifyTOTP", params: { code: controls.totp(user) } });
  await step("ok", future, { method: "finalize" });
}

async function future(arg?: { method: string; params?: object; code?: string }) {
  const signIn = window.Clerk.client?.signIn as unknown as { __internal_future: Record<string, never> };
  const path = (arg?.method ?? "").split(".");
  const last = path.pop() ?? "";
  const owner = path.reduce<Record<string, unknown>>(
    (at, name) => at[name] as never,
    signIn.__internal_future,
  );
  const { error } = await (
    owner[last] as (params?: object) => Promise<{ error: { errors?: { code: string }[] } | null }>
  ).call(owner, arg?.params);
  const code = error?.errors?.[0]?.code;
  if (code !== arg?.code || (error && !code)) throw error ?? new Error(`expected ${arg?.code}`);
}
