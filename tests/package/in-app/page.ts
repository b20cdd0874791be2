// A page for React on Node, without a bundler, as an app's own test runner gives it. jsdom is the workspace's: the app has none.
import { pathToFileURL } from "node:url";
import type { ReactNode } from "react";

const { JSDOM } = await import(pathToFileURL(process.env.JSDOM ?? "").href);
const { window } = new JSDOM("<!doctype html>", { url: "https://app.test/", pretendToBeVisual: true });
const insteadOfNodes = ["Event", "EventTarget", "CustomEvent", "FormData", "navigator"];
for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !insteadOfNodes.includes(name)) continue;
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}
// A window inherits these, and the global object of Node does not.
for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"]) {
  Object.defineProperty(globalThis, name, { value: window[name].bind(window), configurable: true });
}
Object.defineProperty(globalThis, "IS_REACT_ACT_ENVIRONMENT", { value: true });

// Only now: react-dom looks for a page when it is loaded.
const { act } = await import("react");
const { createRoot } = await import("react-dom/client");

/** Does something, and lets what follows happen: the fake's answers, and what `import()` loads. */
export async function perform(deed: () => void): Promise<void> {
  await act(async () => deed());
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

export interface View {
  readonly container: Element;
  unmount(): Promise<void>;
}

/** Renders into a container of its own. */
export async function render(ui: ReactNode): Promise<View> {
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  await perform(() => root.render(ui));
  return {
    container,
    async unmount() {
      await act(async () => root.unmount());
      container.remove();
    },
  };
}

/** The markup in a container, without what differs between two mounts: the ids that React counts. */
export function markupIn(container: Element): string {
  const ids: string[] = [];
  return container.innerHTML.replace(/_r_\w+?_/g, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return `id-${ids.indexOf(id)}`;
  });
}

/** What the alerts in a container say. */
export function alertsIn(container: Element): (string | null)[] {
  return [...container.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);
}

/** Ends the script with its result. What a scenario leaves pending would keep it running. */
export function end(result: object): void {
  process.stdout.write(JSON.stringify(result), () => process.exit());
}
