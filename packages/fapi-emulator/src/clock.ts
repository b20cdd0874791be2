/** The emulator's time; it follows the machine's until frozen, and `advance` moves it in either state. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves time forward by that many milliseconds. */
  advance(ms: number): void;
  /** Stops time, at `at` if given. */
  freeze(at?: number): void;
  /** Lets a frozen clock run on from where it stands. */
  resume(): void;
}

/** Makes a clock, frozen at `at` if given. */
export function createClock(at?: number): Clock {
  let frozen = at;
  let offset = 0;
  const now = () => frozen ?? Date.now() + offset;
  return {
    now,
    advance(ms) {
      if (frozen === undefined) offset += ms;
      else frozen += ms;
    },
    freeze(to) {
      frozen = to ?? now();
    },
    resume() {
      if (frozen !== undefined) offset = frozen - Date.now();
      frozen = undefined;
    },
  };
}
