import { ClerkProvider, useClerk, useUser } from "@clerk/clerk-react";
import * as mfa from "mfa-ui";
import { mount, settings } from "./app.js";

mount(
  (app) => (
    <ClerkProvider {...settings} clerkJSUrl="/clerk-js/2/clerk.headless.browser.js" clerkJSVariant="headless">
      {app}
    </ClerkProvider>
  ),
  { mfa, useClerk, useUser },
);
