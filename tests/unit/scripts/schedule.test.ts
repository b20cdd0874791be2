import { describe, expect, test } from "vitest";
import { schedule } from "../../../scripts/test/schedule.mjs";

interface Case {
  readonly name: string;
  readonly seconds: number;
  readonly needs?: string[];
}

/** Runs the steps on a clock of their own seconds; tells what began and ended, and how many ran at once. */
async function play(steps: readonly Case[], lanes: number, failing: readonly string[] = []) {
  const events: string[] = [];
  const leftOut: string[] = [];
  let running = 0;
  let most = 0;
  await schedule(
    steps,
    lanes,
    async ({ name, seconds }) => {
      events.push(`+${name}`);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, seconds));
      running -= 1;
      events.push(`-${name}`);
      return !failing.includes(name);
    },
    ({ name }, obstacle) => leftOut.push(`${name}: ${obstacle}`),
  );
  return { events, most, leftOut };
}

describe("steps side by side", () => {
  test("begin once all that they need is done", async () => {
    const { events } = await play(
      [
        { name: "app", seconds: 1, needs: ["build", "browser"] },
        { name: "build", seconds: 10 },
        { name: "browser", seconds: 1 },
      ],
      3,
    );
    expect(events.indexOf("+app")).toBeGreaterThan(events.indexOf("-build"));
    expect(events.indexOf("+app")).toBeGreaterThan(events.indexOf("-browser"));
  });

  test("are never more than there are lanes, and never fewer while some could run", async () => {
    const steps = ["a", "b", "c", "d", "e"].map((name) => ({ name, seconds: 5 }));
    expect((await play(steps, 2)).most).toBe(2);
    expect((await play(steps, 9)).most).toBe(5);
  });

  test("begin with the longest way, also where that is long only by what comes after it", async () => {
    const { events } = await play(
      [
        { name: "short", seconds: 2 },
        { name: "long", seconds: 8 },
        { name: "first of a long way", seconds: 1 },
        { name: "its end", seconds: 9, needs: ["first of a long way"] },
      ],
      1,
    );
    expect(events.filter((event) => event.startsWith("+"))).toEqual([
      "+first of a long way",
      "+its end",
      "+long",
      "+short",
    ]);
  });

  test("are left out where something they need failed, and so is what needs them; the others run", async () => {
    const { events, leftOut } = await play(
      [
        { name: "build", seconds: 1 },
        { name: "app", seconds: 1, needs: ["build"] },
        { name: "tests of the app", seconds: 1, needs: ["app"] },
        { name: "lint", seconds: 1 },
      ],
      2,
      ["build"],
    );
    expect(leftOut).toEqual(["app: build", "tests of the app: app"]);
    expect(events).toContain("-lint");
  });

  test("that need each other are refused by name", async () => {
    const steps = [
      { name: "hen", seconds: 1, needs: ["egg"] },
      { name: "egg", seconds: 1, needs: ["hen"] },
    ];
    await expect(play(steps, 2)).rejects.toThrow("hen, egg");
  });
});
