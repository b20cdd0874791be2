"use client";

import { useEffect, useMemo } from "react";
import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { type BackupCodesController, backupCodesController } from "./controller.js";
import type { BackupCodesFlow, BackupCodesOptions, BackupCodesSteps } from "./result.js";
import { useCodesDelivery } from "./use-codes-delivery.js";

/**
 * The signed-in user's backup codes: creating them, and saving those that came, also from an enrolment whose page is
 * gone. Components that use it share one set. Renders `loading` on the server.
 */
export function useBackupCodes(options: BackupCodesOptions = {}): BackupCodesFlow {
  const { codes, onComplete, warnOnLeave = true } = options;
  const controller = backupCodesController(useMfaClient());
  const own = useFlow(codes ? noController : controller, options, loading);
  const steps = useMemo(
    (): BackupCodesSteps => (codes ? { status: "saving", codes, finish: () => onComplete?.() } : own),
    [codes, onComplete, own],
  );
  const isSaving = steps.status === "saving";
  const delivery = useCodesDelivery(isSaving ? steps.codes : null);
  useEffect(() => {
    if (!isSaving || !warnOnLeave) return;
    // A function for each mount: the same one would be one listener, which the first to go takes away.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isSaving, warnOnLeave]);
  return useMemo(() => (steps.status === "saving" ? { ...steps, ...delivery } : steps), [steps, delivery]);
}

const loading: BackupCodesSteps = { status: "loading" };

// Where codes are given, the client's own are another place's to show.
const noController: BackupCodesController = {
  getFlow: () => loading,
  subscribe: () => nothing,
  attach: () => nothing,
};

function nothing(): void {}
