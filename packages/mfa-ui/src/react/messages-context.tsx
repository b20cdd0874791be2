"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { MessageCatalogue } from "../messages/en.js";
import { enErrors } from "../messages/errors.js";
import type { ErrorMessages } from "../messages/words.js";

const MessagesContext = createContext<MessageCatalogue | null>(null);

/** Props of {@link MfaMessages}. */
export interface MfaMessagesProps {
  /** A catalogue, such as `de` from `mfa-ui/messages/de`. Plain data, so that a Server Component can pass it. */
  readonly messages: MessageCatalogue;
  readonly children?: ReactNode;
}

/** Gives every flow below its words. Renders no element. */
export function MfaMessages({ messages, children }: MfaMessagesProps): ReactNode {
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>;
}

/** The words of one flow: the Root's own over the catalogue's over English. */
export type FlowWords<Words> = Words & { readonly locale: string; readonly errors: ErrorMessages };

/** What a Root takes as `messages`. */
export type FlowMessages<Words> = Partial<Words> & { readonly errors?: ErrorMessages };

/** Reads the words of one flow. */
export function useMessages<Words>(
  flow: Exclude<keyof MessageCatalogue, "locale" | "errors">,
  english: Words,
  own: FlowMessages<Words> | undefined,
): FlowWords<Words> {
  const catalogue = useContext(MessagesContext);
  return useMemo(
    () => ({
      ...english,
      ...catalogue?.[flow],
      ...own,
      locale: catalogue?.locale ?? "en",
      errors: { ...enErrors, ...catalogue?.errors, ...own?.errors },
    }),
    [flow, english, catalogue, own],
  );
}
