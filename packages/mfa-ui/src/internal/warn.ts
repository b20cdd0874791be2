declare const process: { readonly env: { readonly NODE_ENV?: string } } | undefined;

/** Tells a developer something on the console, in development only. No secret may be in it. */
export function warn(text: string): void {
  // A page without a bundler has no `process`: it is nobody's development.
  if (typeof process === "undefined" || process.env.NODE_ENV === "production") return;
  // biome-ignore lint/suspicious/noConsole: the one way to reach a developer whose page goes on
  console.warn(text);
}
