import { useId, useMemo, useState } from "react";
import { createPartNodes } from "../../internal/part-nodes.js";
import { createRelations } from "../../internal/relations.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import type { OwnerValue } from "./namespace.js";

/** What a Root gives its parts: the flow, its words, and what the parts of this mount share. */
export function useOwnerValue<Flow extends { readonly status: string }, Words>(
  flow: Flow,
  words: OwnerValue<Flow, Words>["words"],
): OwnerValue<Flow, Words> {
  const { now } = useMfaClient();
  const id = useId();
  const [nodes] = useState(createPartNodes);
  const [relations] = useState(createRelations);
  return useMemo(
    () => ({ flow, words, id, nodes, relations, now }),
    [flow, words, id, nodes, relations, now],
  );
}
