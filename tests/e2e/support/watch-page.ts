import type { Page } from "@playwright/test";

/** Collects what a page must never do: complain, throw, break its security policy, or ask another host. */
export function watchPage(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    // The browser itself reports each refused or broken request, and no page can stop it.
    if (message.text().startsWith("Failed to load resource")) return;
    complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.push(`request: ${request.url()}`);
  });
}
