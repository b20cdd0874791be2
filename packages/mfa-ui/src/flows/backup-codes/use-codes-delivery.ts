"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { copyText } from "../../internal/copy-text.js";
import { downloadText } from "../../internal/download-text.js";
import { printLines } from "../../internal/print-lines.js";
import type { CodesDelivery, Delivery, SavingWay } from "./result.js";

/** The ways to take codes away, for one place on the page. What was printed is gone with the codes. */
export function useCodesDelivery(codes: readonly string[] | null): CodesDelivery {
  const [last, setLast] = useState<{ readonly of: readonly string[]; readonly delivery: Delivery } | null>(
    null,
  );
  const removePrinted = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (codes) return () => removePrinted.current?.();
  }, [codes]);
  return useMemo(() => {
    const lines = codes ?? [];
    function tell(way: SavingWay, done: boolean): boolean {
      setLast({ of: lines, delivery: { way, done } });
      return done;
    }
    return {
      delivery: last && last.of === codes ? last.delivery : null,
      copy: async () => tell("copy", await copyText(lines.join("\n"))),
      download({ title, fileName = "backup-codes.txt" } = {}) {
        const text = [...(title ? [title, ""] : []), ...lines, ""].join("\n");
        return tell("download", downloadText(fileName, text));
      },
      print({ title = "" } = {}) {
        removePrinted.current?.();
        removePrinted.current = printLines(title, lines);
        return tell("print", removePrinted.current !== null);
      },
    };
  }, [codes, last]);
}
