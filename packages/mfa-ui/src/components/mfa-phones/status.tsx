"use client";

import { format } from "../../messages/format.js";
import { createStatus } from "../shared/create-status.js";
import { type MfaPhonesValue, mfaPhones } from "./context.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty.
 */
export const MfaPhonesStatusPart = createStatus(mfaPhones, statusText);

function statusText({ flow, words }: MfaPhonesValue): string | null {
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "listing":
      return flow.lastChange
        ? format(words[told[flow.lastChange.kind]], { phone: flow.lastChange.phoneNumber })
        : "";
    case "creating":
      return words["status.creating"];
    case "sending":
      return format(words["status.sending"], { phone: flow.phone.phoneNumber });
    case "entering":
      if (flow.error || !(flow.sent || flow.resend.pending)) return "";
      return format(words[flow.resend.pending ? "status.sending" : "status.sent"], {
        phone: flow.phone.phoneNumber,
      });
    case "verifying":
      return words["status.verifying"];
    case "reserving":
      return flow.retry ? "" : words["status.reserving"];
    default:
      return "";
  }
}

const told = {
  reserve: "status.reserved",
  unreserve: "status.unreserved",
  makeDefault: "status.default",
  destroy: "status.destroyed",
} as const;
