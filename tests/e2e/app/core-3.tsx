import { ClerkProvider, useClerk, useUser } from "@clerk/react";
import * as mfa from "mfa-ui/react";
import { mount, settings } from "./app.js";

mount(
  (app) => (
    <ClerkProvider {...settings} __internal_clerkJSUrl="/clerk-js/3/clerk.browser.js" prefetchUI={false}>
      {app}
    </ClerkProvider>
  ),
  { mfa, useClerk, useUser },
);
