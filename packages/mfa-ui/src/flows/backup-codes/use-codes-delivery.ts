"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { copyText } from "../../internal/copy-text.js";
import { downloadText } from "../../internal/download-text.js";
import { printLines } from "../../internal/print-lines.js";
import type { CodesDelivery, Delivery, SavingWay } from "./result.js";

/** The ways to take codes away, for one place on the page. What was printed is gone with the codes. */
export function useCodesDelivery(codes: readonly string[] | null): CodesDelivery {
  const [last, setLast] = useState<{ readonly of: string | null; readonly delivery: Delivery } | null>(null);
  const removePrinted = useRef<(() => void) | null>(null);
  // The same codes in a new list, as an app may give them on each render, are the same codes.
  const text = codes && codes.join("\n");
  useEffect(() => {
    if (text !== null) return () => removePrinted.current?.();
  }, [text]);
  return useMemo(() => {
    const lines = text?.split("\n") ?? [];
    function tell(way: SavingWay, done: boolean): boolean {
      setLast({ of: text, delivery: { way, done } });
      return done;
    }
    return {
      delivery: last && last.of === text ? last.delivery : null,
      copy: async () => tell("copy", await copyText(text ?? "")),
      download({ title, fileName = "backup-codes.txt" } = {}) {
        const file = [...(title ? [title, ""] : []), ...lines, ""].join("\n");
        return tell("download", downloadText(fileName, file));
      },
      print({ title = "" } = {}) {
        removePrinted.current?.();
        removePrinted.current = printLines(title, lines);
        return tell("print", removePrinted.current !== null);
      },
    };
  }, [text, last]);
}
