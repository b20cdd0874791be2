import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// One page serves all files, so that each is not to make a DOM and load React anew: a test leaves it as a new page is.
afterEach(() => {
  // Testing Library does this by itself only where the test functions are globals.
  cleanup();
  vi.useRealTimers();
  // The tests of the server have none.
  if (typeof document === "undefined") return;
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  getSelection()?.removeAllRanges();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
});
