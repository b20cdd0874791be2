import { renderHook } from "@testing-library/react";
import { afterAll, describe, expect, test, vi } from "vitest";

// The files of this project run on one page. What a test leaves there must not be found by the next, of whatever file.
describe("a page that many tests share", () => {
  const stray = vi.fn();
  afterAll(() => expect(stray).not.toHaveBeenCalled());

  test("is left in every way that a test may leave it", () => {
    renderHook(() => null);
    document.body.append(document.createElement("dialog"), "text");
    document.head.append(document.createElement("style"));
    document.documentElement.lang = "ar";
    document.title = "A test";
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    getSelection()?.selectAllChildren(document.body);
    localStorage.setItem("a", "1");
    sessionStorage.setItem("a", "1");
    history.replaceState({ a: 1 }, "", "/a?b#c");
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.stubGlobal("fetch", stray);
    vi.stubEnv("NODE_ENV", "production");
    vi.useFakeTimers();
    expect(document.activeElement).toBe(field);
  });

  test("is as a new one for the next", () => {
    expect(document.documentElement.outerHTML).toBe("<html><head></head><body></body></html>");
    expect(document.title).toBe("");
    expect(document.activeElement).toBe(document.body);
    expect(getSelection()?.rangeCount).toBe(0);
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(`${location.pathname}${location.search}${location.hash}`).toBe("/");
    expect(history.state).toBe(null);
    expect(vi.isMockFunction(console.error)).toBe(false);
    expect(vi.isMockFunction(fetch)).toBe(false);
    expect(process.env.NODE_ENV).toBe("test");
    expect(vi.isFakeTimers()).toBe(false);
  });
});
