import * as entry from "mfa-ui/standalone";
import type { ComponentType } from "react";
import { expect, test, vi } from "vitest";
import { namespaces } from "./part-cases.js";

const parts = namespaces.flatMap(({ name, parts: exported }) =>
  Object.entries(exported).map(([part, component]) => [`${name}.${part}`, component] as const),
);

test.each(parts)("<%s> bears its name in React's developer tools", (name, component) => {
  expect((component as ComponentType).displayName).toBe(name);
});

const dropIns = Object.entries(entry).filter(
  ([name, value]) => /^[A-Z]/.test(name) && !namespaces.some(({ parts: exported }) => exported === value),
);

test.each(dropIns)("<%s> does, too", (name, component) => {
  const { displayName, name: ownName, render } = component as unknown as Named;
  expect(displayName ?? ownName ?? render?.name).toBe(name);
});

interface Named {
  readonly displayName?: string;
  readonly name?: string;
  readonly render?: Named;
}

test("in production there are no names", async () => {
  vi.stubEnv("NODE_ENV", "production");
  vi.resetModules();
  const { SecondFactor }: { SecondFactor: object } = await import("mfa-ui/standalone");
  const names = Object.values(SecondFactor).map(({ displayName }: Named) => displayName);
  expect(new Set(names)).toEqual(new Set([undefined]));
  vi.resetModules();
});
