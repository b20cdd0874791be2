import type { Clerk } from "@clerk/clerk-js";
import {
  type Controls,
  createFapi,
  type FapiOptions,
  publishableKey,
  type SeedUser,
  type UserHandle,
} from "fapi-emulator";
import { installFapi } from "fapi-emulator/in-page";

/** What a live page starts from. */
export interface LiveSetup {
  /** How the emulated Clerk instance is set up. */
  readonly instance?: FapiOptions;
  /** Its only user. */
  readonly user: SeedUser;
  /** Whether the user is signed in from the start. @default false */
  readonly signedIn?: boolean;
}

/** The real clerk-js, loaded from an emulated Clerk in this page. */
export interface Live {
  readonly clerk: Clerk;
  readonly controls: Controls;
  readonly user: UserHandle;
}

/** Makes an instance with one user, and loads a clerk-js of its own from it. */
export async function startLive({ instance, user: seed, signedIn = false }: LiveSetup): Promise<Live> {
  count += 1;
  const { controls, ...fapi } = createFapi(instance);
  const user = controls.seedUser(seed);
  // `.invalid` is nobody's: a request that the emulator does not catch fails. It is never taken out again, because
  // clerk-js has no end: it goes on refreshing its session token when the story is gone.
  const proxyUrl = `https://fapi-${count}.invalid/__clerk`;
  installFapi(
    proxyUrl,
    { controls, ...fapi },
    signedIn ? controls.openSession(user, { secondFactor: true }) : {},
  );
  const { Clerk } = await import("@clerk/clerk-js");
  // The key tells the cookies of one clerk-js from those of another.
  const clerk = new Clerk(publishableKey(`live-${count}.example.test`), { proxyUrl });
  await clerk.load({ telemetry: false });
  return { clerk, controls, user };
}

let count = 0;
