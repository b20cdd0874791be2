import { useEffect, useState } from "react";

/** The whole seconds left until `until`; ticks while any are left. Times are in milliseconds since 1970. */
export function useSecondsLeft(until: number, now: () => number): number {
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    const timer = setInterval(tick, 1000);
    function tick(): void {
      const time = now();
      setCurrent(time);
      if (time >= until) clearInterval(timer);
    }
    tick();
    return () => clearInterval(timer);
  }, [until, now]);
  return Math.max(0, Math.ceil((until - current) / 1000));
}
