import { afterEach, describe, expect, test, vi } from "vitest";
import type { SentCode } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createSignInMemory } from "../../../packages/mfa-ui/src/clerk/sign-in-memory.js";

const sent: SentCode = {
  factorId: "phone_code:home",
  strategy: "phone_code",
  delivered: true,
  resendAt: 1_767_268_830_000,
};

function useStorage(storage: Partial<Storage>): void {
  vi.stubGlobal("sessionStorage", storage);
}

function mapStorage(held = new Map<string, string>()): Partial<Storage> {
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
}

afterEach(() => vi.unstubAllGlobals());

test("a page load remembers what the one before sent", () => {
  useStorage(mapStorage());
  createSignInMemory().set("sia_1", { sent });
  expect(createSignInMemory().get("sia_1")).toEqual({ sent });
});

test("a page load remembers that the attempt was started over", () => {
  useStorage(mapStorage());
  createSignInMemory().set("sia_1", { forgotten: true });
  expect(createSignInMemory().get("sia_1")).toEqual({ forgotten: true });
});

test("another attempt begins with nothing, and takes the place of the last", () => {
  const held = new Map<string, string>();
  useStorage(mapStorage(held));
  const memory = createSignInMemory();
  memory.set("sia_1", { sent });
  expect(memory.get("sia_2")).toEqual({});
  memory.set("sia_2", { forgotten: true });
  expect(memory.get("sia_1")).toEqual({});
  expect(held.size).toBe(1);
});

test("what is stored is the mark alone: no code, number or address", () => {
  const held = new Map<string, string>();
  useStorage(mapStorage(held));
  createSignInMemory().set("sia_1", { sent });
  expect([...held].map(([key, value]) => [key, JSON.parse(value)])).toEqual([
    ["mfa-ui:sign-in", { id: "sia_1", sent }],
  ]);
});

test("reading twice gives the same object, so that a snapshot can stay the same", () => {
  useStorage(mapStorage());
  const memory = createSignInMemory();
  expect(memory.get("sia_1")).toBe(memory.get("sia_1"));
});

describe("storage that does not work counts as empty, and the page remembers by itself", () => {
  const throws = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  test.each<[string, () => void]>([
    ["there is none", () => {}],
    ["it is blocked", () => useStorage({ getItem: throws, setItem: throws })],
    ["it is full", () => useStorage({ ...mapStorage(), setItem: throws })],
    [
      "to name it throws",
      () => {
        Object.defineProperty(globalThis, "sessionStorage", { configurable: true, get: throws });
      },
    ],
  ])("%s", (_, arrange) => {
    arrange();
    const memory = createSignInMemory();
    expect(memory.get("sia_1")).toEqual({});
    memory.set("sia_1", { sent });
    expect(memory.get("sia_1")).toEqual({ sent });
    Reflect.deleteProperty(globalThis, "sessionStorage");
  });
});

describe("storage that was tampered with counts as empty", () => {
  test.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["a number", "1"],
    ["a list", "[]"],
    ["another attempt's", JSON.stringify({ id: "sia_0", sent })],
    ["a mark that is text", JSON.stringify({ id: "sia_1", sent: "yes" })],
    ["a mark that is null", JSON.stringify({ id: "sia_1", sent: null })],
    ["a mark without a time", JSON.stringify({ id: "sia_1", sent: { ...sent, resendAt: "soon" } })],
    ["a mark without a strategy", JSON.stringify({ id: "sia_1", sent: { resendAt: 1 } })],
    ["forgotten as text", JSON.stringify({ id: "sia_1", forgotten: "true" })],
  ])("%s", (_, stored) => {
    useStorage(mapStorage(new Map([["mfa-ui:sign-in", stored]])));
    expect(createSignInMemory().get("sia_1")).toEqual({});
  });

  test("what does not belong there is not handed on", () => {
    const stored = JSON.stringify({ id: "sia_1", sent, code: "424242" });
    useStorage(mapStorage(new Map([["mfa-ui:sign-in", stored]])));
    expect(createSignInMemory().get("sia_1")).toEqual({ sent });
  });
});
