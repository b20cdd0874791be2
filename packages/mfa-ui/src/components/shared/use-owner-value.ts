import { useId, useMemo, useState } from "react";
import { createPartNodes } from "../../internal/part-nodes.js";
import { createRelations } from "../../internal/relations.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { errorsOf } from "./flow-error.js";
import type { OwnerValue, RootValue } from "./namespace.js";
import { type ReportHandlers, useReports } from "./use-reports.js";

/** What a Root gives its parts: the flow, its words, and what the parts of this mount share. Reports what the flow does. */
export function useOwnerValue<Flow extends { readonly status: string }, Words>(
  flow: Flow,
  words: OwnerValue<Flow, Words>["words"],
  handlers: ReportHandlers<Flow["status"]>,
): RootValue<Flow, Words> {
  const { now } = useMfaClient();
  const id = useId();
  const [nodes] = useState(createPartNodes);
  const [relations] = useState(createRelations);
  const report = useReports<Flow["status"]>(flow.status, errorsOf(flow), handlers);
  return useMemo(
    () => ({ flow, words, id, nodes, relations, now, report }),
    [flow, words, id, nodes, relations, now, report],
  );
}
