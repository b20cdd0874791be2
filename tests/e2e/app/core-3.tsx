import { ClerkProvider, useClerk, useUser } from "@clerk/react";
import * as mfa from "mfa-ui/react";
import { mount, settings } from "./app.js";

// Clerk's own name for where its script lies; not in its types.
const script = { __internal_clerkJSUrl: "/clerk-js/3/clerk.browser.js" };

mount(
  (app) => (
    <ClerkProvider {...settings} {...script} prefetchUI={false}>
      {app}
    </ClerkProvider>
  ),
  { mfa, useClerk, useUser },
);
