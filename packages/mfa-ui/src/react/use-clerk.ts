import type { ClerkLike } from "../clerk/clerk-like.js";

/** The Clerk object of the SDK that this entry is for. `mfa-ui/standalone` is for none, so it throws. */
export function useClerk(): ClerkLike {
  throw new Error(
    "mfa-ui: there is no <MfaProvider> or <MfaClientProvider> above. The entry `mfa-ui/standalone` knows no Clerk SDK. " +
      "Wrap your app in <MfaProvider clerk={useClerk()}>, or import from the entry of your SDK: " +
      "`mfa-ui` for @clerk/clerk-react, `mfa-ui/react` for @clerk/react.",
  );
}
