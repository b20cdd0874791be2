"use client";

import type { ReactNode } from "react";
import { MfaPhonesCancel } from "./cancel.js";
import { MfaPhonesConfirm } from "./confirm.js";
import { MfaPhonesConfirmation } from "./confirmation.js";
import { MfaPhonesDefault } from "./default.js";
import { MfaPhonesDestroy } from "./destroy.js";
import { MfaPhonesError } from "./error.js";
import { MfaPhonesMakeDefault } from "./make-default.js";
import { MfaPhonesNumber } from "./number.js";
import { MfaPhonesReserve } from "./reserve.js";
import { MfaPhonesUnreserve } from "./unreserve.js";
import { MfaPhonesVerify } from "./verify.js";

/** Every part of a Phone. The same element each time, so that a row that did not change does not render. */
export const phoneParts: ReactNode = (
  <>
    <MfaPhonesNumber />
    <MfaPhonesDefault />
    <MfaPhonesVerify />
    <MfaPhonesReserve />
    <MfaPhonesMakeDefault />
    <MfaPhonesUnreserve />
    <MfaPhonesDestroy />
    <MfaPhonesConfirmation />
    <MfaPhonesConfirm />
    <MfaPhonesCancel />
    <MfaPhonesError />
  </>
);
