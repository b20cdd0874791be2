import { expect, test } from "vitest";
import { createAttachments } from "../../../packages/mfa-ui/src/internal/attachments.js";

interface Options {
  readonly name: string;
}

const none: Options = { name: "none" };

function reader(name: string): () => Options {
  return () => ({ name });
}

test("before anything is mounted there are the given options", () => {
  const attachments = createAttachments(none);
  expect(attachments.any).toBe(false);
  expect(attachments.options()).toBe(none);
});

test("the options of the one mounted first count, then those of the next", () => {
  const attachments = createAttachments(none);
  const first = attachments.add(reader("first"));
  const second = attachments.add(reader("second"));
  attachments.add(reader("third"));
  expect(attachments.options().name).toBe("first");
  first();
  expect(attachments.options().name).toBe("second");
  second();
  expect(attachments.options().name).toBe("third");
  expect(attachments.any).toBe(true);
});

test("the unmount of a later one changes nothing", () => {
  const attachments = createAttachments(none);
  attachments.add(reader("first"));
  attachments.add(reader("second"))();
  expect(attachments.options().name).toBe("first");
  expect(attachments.any).toBe(true);
});

test("after the last unmount its options are still there, for a callback that took the tree away", () => {
  const attachments = createAttachments(none);
  attachments.add(reader("first"))();
  expect(attachments.any).toBe(false);
  expect(attachments.options().name).toBe("first");
});

test("the next mount takes over from one that is gone", () => {
  const attachments = createAttachments(none);
  attachments.add(reader("first"))();
  attachments.add(reader("second"));
  expect(attachments.options().name).toBe("second");
});

test("the options are read anew each time", () => {
  const attachments = createAttachments(none);
  let name = "before";
  attachments.add(() => ({ name }));
  name = "after";
  expect(attachments.options().name).toBe("after");
});

test("two mounts that read their options by the same function are two, and an end that comes twice is one", () => {
  const attachments = createAttachments(none);
  const read = reader("both");
  const first = attachments.add(read);
  const second = attachments.add(read);
  first();
  first();
  expect(attachments.any).toBe(true);
  second();
  expect(attachments.any).toBe(false);
});
