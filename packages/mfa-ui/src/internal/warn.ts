/** Tells a developer something on the console, in development only. No secret may be in it. */
export function warn(text: string): void {
  // biome-ignore lint/suspicious/noConsole: the one way to reach a developer whose page goes on
  if (isDevelopment()) console.warn(text);
}

// Bundlers replace this very expression. A page without one has no `process`: it is nobody's development.
function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== "production";
  } catch {
    return false;
  }
}
