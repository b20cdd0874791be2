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

/** The real clerk-js, loaded from an emulated Clerk in this page. */
export interface Live {
  readonly clerk: Clerk;
  readonly controls: Controls;
  readonly user: UserHandle;
}

/** Makes an instance with one user, and loads a clerk-js of its own from it. */
export async function startLive(options: FapiOptions | undefined, seed: SeedUser): Promise<Live> {
  count += 1;
  const { controls, ...fapi } = createFapi(options);
  const user = controls.seedUser(seed);
  // `.invalid` is nobody's: a request that the emulator does not catch fails. It is never taken out again, because
  // clerk-js has no end: it goes on refreshing its session token when the story is gone.
  const proxyUrl = `https://fapi-${count}.invalid/__clerk`;
  installFapi(proxyUrl, { controls, ...fapi });
  const { Clerk } = await import("@clerk/clerk-js");
  // The key tells the cookies of one clerk-js from those of another.
  const clerk = new Clerk(publishableKey(`live-${count}.example.test`), { proxyUrl });
  await clerk.load({ telemetry: false });
  return { clerk, controls, user };
}

let count = 0;
