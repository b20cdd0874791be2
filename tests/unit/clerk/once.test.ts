import { expect, test, vi } from "vitest";
import { createOnce } from "../../../packages/mfa-ui/src/clerk/once.js";

test("a call that is under way is joined", async () => {
  const once = createOnce();
  const answer = withResolvers();
  const call = vi.fn(() => answer.promise);
  const first = once.join("send", call);
  const second = once.join("send", call);
  answer.resolve("sent");
  expect(await Promise.all([first, second])).toEqual(["sent", "sent"]);
  expect(call).toHaveBeenCalledTimes(1);
});

test("another key is another call", async () => {
  const once = createOnce();
  const home = vi.fn(async () => "home");
  const work = vi.fn(async () => "work");
  expect(await Promise.all([once.join("home", home), once.join("work", work)])).toEqual(["home", "work"]);
});

test("after the answer the same key is called again", async () => {
  const once = createOnce();
  const call = vi.fn(async () => "sent");
  await once.join("send", call);
  await once.join("send", call);
  expect(call).toHaveBeenCalledTimes(2);
});

test("those who joined a call that fails all learn of it, and the next one may try again", async () => {
  const once = createOnce();
  const answer = withResolvers();
  const first = once.join("send", () => answer.promise);
  const second = once.join("send", () => answer.promise);
  answer.reject(new Error("offline"));
  expect((await Promise.allSettled([first, second])).map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
  ]);
  expect(await once.join("send", async () => "sent")).toBe("sent");
});

function withResolvers() {
  let resolve: (value: string) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<string>((onAnswer, onFailure) => {
    resolve = onAnswer;
    reject = onFailure;
  });
  return { promise, resolve, reject };
}
