// Runs steps side by side: each as soon as what it needs is done and a lane is free, the longest way first.

/**
 * @typedef {{ name: string, seconds: number, needs?: readonly string[] }} Scheduled `seconds` is an estimate.
 */

/**
 * @template {Scheduled} S
 * @param {readonly S[]} steps
 * @param {number} lanes how many run at once
 * @param {(step: S) => Promise<boolean>} run resolves to whether the step passed
 * @param {(step: S, obstacle: string) => void} leaveOut told of a step that something it needs stands in the way of
 */
export async function schedule(steps, lanes, run, leaveOut) {
  const waiting = new Set(steps);
  /** @type {Map<string, boolean>} */
  const done = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const names = new Set(steps.map(({ name }) => name));
  const needs = (/** @type {S} */ step) => (step.needs ?? []).filter((name) => names.has(name));

  while (waiting.size + running.size > 0) {
    for (const step of waiting) {
      const obstacle = needs(step).find((name) => done.get(name) === false);
      if (!obstacle) continue;
      waiting.delete(step);
      done.set(step.name, false);
      leaveOut(step, obstacle);
    }
    const ready = [...waiting].filter((step) => needs(step).every((name) => done.get(name)));
    ready.sort((one, other) => wayOf(other, steps) - wayOf(one, steps));
    for (const step of ready.slice(0, lanes - running.size)) {
      waiting.delete(step);
      running.set(
        step.name,
        run(step).then((passed) => {
          done.set(step.name, passed);
          running.delete(step.name);
        }),
      );
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (ready.length === 0 && waiting.size > 0) {
      const circle = [...waiting].map(({ name }) => name).join(", ");
      throw new Error(`These steps need each other, so none can begin: ${circle}.`);
    }
  }
}

/**
 * How long it takes from the start of a step to the end of the last one that needs it.
 * @param {Scheduled} step
 * @param {readonly Scheduled[]} steps
 * @returns {number}
 */
function wayOf(step, steps) {
  const next = steps.filter(({ needs }) => needs?.includes(step.name));
  return step.seconds + Math.max(0, ...next.map((later) => wayOf(later, steps)));
}
