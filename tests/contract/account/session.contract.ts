import { describe, expect, test, vi } from "vitest";
import { sessionGroup } from "../../../packages/mfa-ui/src/clerk/clerk-session.js";
import type { CompletionHandler } from "../../../packages/mfa-ui/src/clerk/completion.js";
import type { SessionGroup } from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import { type Account, type AccountWorld, done, type MakeAccountWorld, openAccount } from "./world.js";

/** What a session with the task to set MFA up promises. */
export function describeSession(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("a session whose task is to set MFA up", () => {
    test("has the task until there is a second factor, and not a moment longer", async () => {
      const { opened } = await open();
      const { world, totp } = opened;
      expect(sessionOf(world)).toMatchObject({ status: "pending", task: "setup-mfa" });
      expect(await totp.create()).toEqual(done);
      expect(sessionOf(world)).toMatchObject({ status: "pending", task: "setup-mfa" });
      const seen: (string | null)[] = [];
      const end = world.client.subscribe(() => seen.push(sessionOf(world).task));
      expect(await totp.verify(world.totp())).toEqual(done);
      end();
      expect(seen.at(-1)).toBeNull();
      expect(sessionOf(world)).toMatchObject({ userId: world.userId, status: "active", task: null });
    });

    test("is activated once, and the app is told once, whoever asks", async () => {
      const { opened, session } = await open();
      await enrol(opened);
      const { id } = sessionOf(opened.world);
      const made = opened.world.calls("setActive");
      const onComplete = vi.fn<NonNullable<CompletionHandler["onComplete"]>>();
      const outcomes = await Promise.all([
        session.activate(id, { onComplete }),
        session.activate(id, { onComplete }),
      ]);
      const active = { id, userId: opened.world.userId, status: "active", task: null };
      expect(outcomes).toEqual([
        { ok: true, value: active },
        { ok: true, value: active },
      ]);
      expect(await session.activate(id, { onComplete })).toEqual({ ok: true, value: active });
      expect(onComplete).toHaveBeenCalledTimes(1);
      expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ session: active, task: null });
      expect(opened.world.calls("setActive")).toBe(made + 1);
    });

    test("can be left: nobody is signed in then", async () => {
      const { opened, session } = await open();
      await opened.totp.create();
      expect(await session.signOut()).toEqual(done);
      expect(opened.world.client.getSnapshot().session).toBeNull();
      expect(opened.totp.getSecret()).toBeNull();
    });

    for (const how of ["unreachable", "offline"] as const) {
      test(`that cannot be left (${how}) says so, and is left the next time`, async () => {
        const { opened, session } = await open();
        opened.world.fail("signOut", how);
        expect(await session.signOut()).toMatchObject({ ok: false, error: { kind: "network" } });
        opened.world.mend();
        expect(await session.signOut()).toEqual(done);
        expect(opened.world.client.getSnapshot().session).toBeNull();
      });
    }
  });

  async function open(): Promise<{ opened: Account; session: SessionGroup }> {
    const opened = await openAccount(makeWorld, { mfaRequired: true });
    return { opened, session: opened.world.client.group(sessionGroup) };
  }
}

async function enrol({ totp, world }: Account): Promise<void> {
  await totp.create();
  await totp.verify(world.totp());
}

function sessionOf({ client }: AccountWorld) {
  const { session } = client.getSnapshot();
  if (!session) throw new Error("There is no session.");
  return session;
}
