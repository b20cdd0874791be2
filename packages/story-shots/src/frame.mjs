/** How a story ended: what went wrong, if anything. @typedef {{ problem: string | null }} Ending */

/**
 * Loads Storybook's frame without a story. What runs in it first records what a story may leave behind.
 * @param {import("playwright").Page} page
 * @param {string} address
 * @param {boolean} accessibility
 */
export async function openFrame(page, address, accessibility) {
  await page.addInitScript(recordLeftovers);
  const url = new URL("iframe.html", address);
  url.search = new URLSearchParams({
    viewMode: "story",
    ...(!accessibility && { globals: "a11y.manual:!true" }),
  }).toString();
  await page.goto(url.href);
  await page.evaluate(async () => {
    const preview = Reflect.get(window, "__STORYBOOK_PREVIEW__");
    await preview.ready();
  });
}

/**
 * Switches the frame to a story and waits for its end: its play function, its accessibility, its after-hooks.
 * @param {import("playwright").Page} page
 * @param {string} id
 * @param {number} timeout in milliseconds
 * @returns {Promise<Ending>}
 */
export function showStory(page, id, timeout) {
  return page.evaluate(switchTo, { id, timeout });
}

/** Waits until the fonts are there and what the story shows is painted. @param {import("playwright").Page} page */
export async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Runs in the page, before anything else: finds out what has to be undone between two stories. */
function recordLeftovers() {
  if (!location.protocol.startsWith("http")) return;
  localStorage.clear();
  sessionStorage.clear();
  const timers = new Set();
  const { setTimeout: later, setInterval: repeatedly } = window;
  /**
   * What is thrown in a timer is an error of the page. On a clock that stands still, nobody would hear of it.
   * @type {(run: TimerHandler, args: unknown[]) => void}
   */
  const call = (run, args) => {
    try {
      if (typeof run === "function") run(...args);
    } catch (error) {
      reportError(error);
    }
  };
  /** @type {(run: TimerHandler, after?: number, ...args: unknown[]) => number} */
  const timeout = (run, after, ...args) => {
    const id = later(() => {
      timers.delete(id);
      call(run, args);
    }, after);
    timers.add(id);
    return id;
  };
  /** @type {(run: TimerHandler, after?: number, ...args: unknown[]) => number} */
  const interval = (run, after, ...args) => {
    const id = repeatedly(() => call(run, args), after);
    timers.add(id);
    return id;
  };
  Object.assign(window, { setTimeout: timeout, setInterval: interval });

  /** @type {Set<Node> | undefined} */
  let body;
  Reflect.set(window, "__STORY_SHOTS_RESET__", () => {
    for (const id of timers) clearTimeout(/** @type {number} */ (id));
    timers.clear();
    localStorage.clear();
    sessionStorage.clear();
    for (const cookie of document.cookie.split(";")) {
      // biome-ignore lint/suspicious/noDocumentCookie: it ends cookies that a story made in the same way
      document.cookie = `${cookie.split("=")[0]}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
    }
    for (const { name } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name);
    // What is in the body of the frame before its first story is Storybook's own.
    body ??= new Set(document.body.childNodes);
    for (const node of [...document.body.childNodes]) if (!body.has(node)) node.remove();
    getSelection()?.removeAllRanges();
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  });
}

/**
 * Runs in the page.
 * @param {{ id: string, timeout: number }} story
 * @returns {Promise<Ending>}
 */
function switchTo({ id, timeout }) {
  /** @typedef {(payload: any) => void} Listener */
  /** @type {{ on(event: string, run: Listener): void, off(event: string, run: Listener): void, emit(event: string, payload: unknown): void }} */
  const channel = Reflect.get(window, "__STORYBOOK_ADDONS_CHANNEL__");
  /** @type {string[]} */
  const problems = [];
  return new Promise((resolve) => {
    /** @type {Record<string, Listener>} */
    const listeners = {
      // The story before is gone by now, and this one has not begun.
      storyRenderPhaseChanged({ storyId, newPhase }) {
        if (storyId === id && newPhase === "loading") Reflect.get(window, "__STORY_SHOTS_RESET__")();
      },
      storyFinished({ storyId, reporters }) {
        if (storyId !== id) return;
        for (const { type, status, result } of reporters ?? [])
          if (status === "failed") problems.push(`${type}: ${describe(result)}`);
        end();
      },
      storyMissing: () => end("there is no such story"),
    };
    for (const event of [
      "playFunctionThrewException",
      "unhandledErrorsWhilePlaying",
      "storyThrewException",
      "storyErrored",
    ])
      listeners[event] = (payload) => {
        const [first] = Array.isArray(payload) ? payload : [payload];
        problems.push(`${event}: ${first?.message ?? first?.title ?? ""}`);
        // Storybook tells nothing more of a story that could not be shown.
        if (event.startsWith("story")) end();
      };
    const timer = setTimeout(() => end(`it did not end within ${timeout / 1000} s`), timeout);
    /** @param {string} [problem] */
    function end(problem) {
      clearTimeout(timer);
      for (const [event, run] of Object.entries(listeners)) channel.off(event, run);
      if (problem) problems.push(problem);
      resolve({ problem: problems.length > 0 ? problems.join("\n") : null });
    }
    for (const [event, run] of Object.entries(listeners)) channel.on(event, run);
    channel.emit("setCurrentStory", { storyId: id, viewMode: "story" });
  });

  /** @param {any} result what axe found, or why it could not look */
  function describe(result) {
    if (result?.error) return String(result.error.message ?? result.error);
    return (result?.violations ?? [])
      .map(
        (/** @type {any} */ { id: rule, help, nodes }) =>
          `${rule} (${help}) at ${nodes.map((/** @type {any} */ { target }) => target.join(" ")).join(", ")}`,
      )
      .join("; ");
  }
}
