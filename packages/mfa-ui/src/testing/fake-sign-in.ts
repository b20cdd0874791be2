import type { ClerkSignInLike, ClerkVerificationLike } from "../clerk/clerk-like.js";
import { type FakeCall, fakeId, toClerkError } from "./fake-answers.js";
import type { FakeUser } from "./fake-user.js";

/** What the fake's sign-in needs of the Clerk object around it. */
export interface FakeWorld {
  readonly user: FakeUser;
  reach(call: FakeCall): Promise<boolean>;
  /** Adds a session; returns its id. */
  createSession(): string;
  /** Puts a sign-in in place of the current one. */
  changed(signIn: ClerkSignInLike & FakeSignIn): void;
  now(): number;
}

/** What the fake remembers beside Clerk's own fields. */
export interface FakeSignIn {
  readonly usedBackupCodes: ReadonlySet<string>;
}

type Resource = ClerkSignInLike & FakeSignIn;

/** No attempt yet. */
export function emptyFakeSignIn(world: FakeWorld): Resource {
  return resource(world, { status: null });
}

/** An attempt whose password was right, and to whose factor a code may have been sent. */
export function createFakeSignIn(world: FakeWorld, sent?: "phone_code" | "email_code"): Resource {
  const { user, createSession } = world;
  const id = fakeId("sia");
  const { afterPassword, deviceTrust } = user;
  if (afterPassword) return resource(world, { id, status: afterPassword });
  if (user.secondFactors.length === 0)
    return resource(world, { id, status: "complete", createdSessionId: createSession() });
  const status = deviceTrust ?? "needs_second_factor";
  const clientTrustState = deviceTrust ? "new" : null;
  const offered = { id, status, clientTrustState, supportedSecondFactors: user.secondFactors };
  if (!sent) return resource(world, offered);
  const expireAt = new Date(world.now() + tenMinutes);
  return resource(world, {
    ...offered,
    secondFactorVerification: { status: "unverified", strategy: sent, expireAt },
  });
}

function resource(world: FakeWorld, fields: Partial<Resource> & { status: string | null }): Resource {
  const { user, reach, changed } = world;
  const current: Resource = {
    supportedSecondFactors: null,
    secondFactorVerification: nothingSent,
    createdSessionId: null,
    usedBackupCodes: new Set(),
    ...fields,
    async create({ identifier, password }) {
      if (!(await reach("create"))) return current;
      if (identifier !== user.identifier)
        throw refusal("form_identifier_not_found", "identifier", "Couldn't find your account.");
      if (password !== user.password) {
        throw refusal(
          "form_password_incorrect",
          "password",
          "Password is incorrect. Try again, or use another method.",
        );
      }
      return become(createFakeSignIn(world));
    },
    async prepareSecondFactor({ strategy }) {
      if (!(await reach("prepareSecondFactor"))) return current;
      const expireAt = new Date(
        Math.max(world.now() + tenMinutes, (current.secondFactorVerification.expireAt?.getTime() ?? 0) + 1),
      );
      return become(
        resource(world, {
          ...fieldsOf(current),
          secondFactorVerification: { status: "unverified", strategy, expireAt },
        }),
      );
    },
    async attemptSecondFactor({ strategy, code }) {
      if (!(await reach("attemptSecondFactor"))) return current;
      const isBackupCode = strategy === "backup_code";
      const right = isBackupCode
        ? user.backupCodes.includes(code) && !current.usedBackupCodes.has(code)
        : code === user.code;
      if (!right) throw refusal("form_code_incorrect", "code", "Incorrect code");
      const usedBackupCodes = new Set([...current.usedBackupCodes, ...(isBackupCode ? [code] : [])]);
      const done = {
        ...fieldsOf(current),
        usedBackupCodes,
        status: "complete",
        createdSessionId: world.createSession(),
      };
      return become(resource(world, done));
    },
    reload: async () => current,
  };
  function become(next: Resource): Resource {
    changed(next);
    return next;
  }
  return current;
}

const nothingSent: ClerkVerificationLike = { status: null, strategy: null, expireAt: null };

const tenMinutes = 600_000;

function fieldsOf({
  id,
  status,
  clientTrustState,
  supportedSecondFactors,
  secondFactorVerification,
  usedBackupCodes,
}: Resource) {
  return {
    ...(id !== undefined && { id }),
    status,
    clientTrustState: clientTrustState ?? null,
    supportedSecondFactors,
    secondFactorVerification,
    usedBackupCodes,
  };
}

function refusal(code: string, param: string, longMessage: string): Error {
  return toClerkError({ status: 422, errors: [{ code, longMessage, param }] });
}
