import type { SecondFactorFlow } from "../../flows/second-factor/result.js";
import type { MessageIds } from "../../internal/message-ids.js";
import { createPartContext, usePartContext } from "../../internal/part-context.js";
import type { PartNodes } from "../../internal/part-nodes.js";
import type { SecondFactorMessages } from "../../messages/second-factor.js";
import type { FlowWords } from "../../react/messages-context.js";

/** What Root gives its parts. */
export interface SecondFactorContextValue {
  readonly flow: SecondFactorFlow;
  readonly words: FlowWords<SecondFactorMessages>;
  /** The code field's id, and the start of the others. */
  readonly id: string;
  readonly nodes: PartNodes;
  readonly messageIds: MessageIds;
  readonly now: () => number;
}

const context = createPartContext<SecondFactorContextValue>("SecondFactor", "Root");

export const SecondFactorContextProvider = context.Context.Provider;

/** Reads what Root gives. Throws, naming the part, without a Root. */
export function useSecondFactorContext(part: string): SecondFactorContextValue {
  return usePartContext(context, part);
}
