/** The publishable key of an instance on `host`; the host needs a dot. A production key unless `kind` is `"test"`. */
export function publishableKey(host = "clerk.example.test", kind: "live" | "test" = "live"): string {
  return `pk_${kind}_${btoa(`${host}$`)}`;
}
