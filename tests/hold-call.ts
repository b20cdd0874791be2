import type { FakeMfaClient } from "mfa-ui/testing";
import { expect } from "vitest";

type User = NonNullable<FakeMfaClient["clerk"]["user"]>;
type Phone = User["phoneNumbers"][number];
type Method<Resource> = {
  [Name in keyof Resource]-?: Resource[Name] extends (params: never) => Promise<unknown> ? Name : never;
}[keyof Resource];

/** Holds back a call on one phone: nothing of it reaches the fake until it is let go. Returns what lets it go. */
export function holdPhoneCall(client: FakeMfaClient, id: string, name: Method<Phone>): () => void {
  const phone = client.clerk.user?.phoneNumbers.find((one) => one.id === id);
  return hold(phone ?? expect.fail(`no phone ${id}`), name);
}

/** As {@link holdPhoneCall}, for a call on the user. */
export function holdUserCall(client: FakeMfaClient, name: Method<User>): () => void {
  return hold(client.clerk.user ?? expect.fail("nobody is signed in"), name);
}

function hold(resource: object, name: string): () => void {
  const method = (resource as Record<string, (params: never) => Promise<unknown>>)[name] ?? expect.fail(name);
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  Object.assign(resource, {
    async [name](params: never) {
      await gate;
      return method(params);
    },
  });
  return letGo;
}
