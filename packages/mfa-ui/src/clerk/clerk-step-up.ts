import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import type { StepUpEnd, StepUpGroup, StepUpOwner, StepUpPlace, StepUpRequest } from "./session-groups.js";
import { covers, type StepUpLevel } from "./step-up-level.js";
import { warnUnmounted } from "./warn-unmounted.js";

/** The changes that wait for a step-up. It calls nothing of Clerk: whoever shows the step-up does. */
export const stepUpGroup: GroupDefinition<"stepUp"> = { name: "stepUp", create: createStepUpGroup };

interface Waiting {
  readonly owner: StepUpOwner;
  readonly end: (how: StepUpEnd) => void;
}

/** What waits for one and the same proof. */
interface Joined {
  /** `null` before its turn. */
  id: number | null;
  level: StepUpLevel;
  readonly fresh: boolean;
  /** Whether the person sent a proof: from then on it stays at its level. */
  kept: boolean;
  waiting: Waiting[];
}

function createStepUpGroup({ clerk, notify, subscribe }: ClerkStore): StepUpGroup {
  const places: StepUpPlace[] = [];
  /** The first one is open, the others are asked for after it. */
  let queue: Joined[] = [];
  let request: StepUpRequest | null = null;
  let opened = 0;
  let userId: string | undefined;
  let ignoreNews = (): void => {};

  function placeOf(owner: StepUpOwner): StepUpPlace | undefined {
    const last = [...places].reverse();
    const owners = owner === "app" ? [owner] : [owner, "settings", "app"];
    return owners.flatMap((wanted) => last.find((place) => place.owner === wanted) ?? [])[0];
  }

  /** Shows what is open where it belongs now. */
  function show(): void {
    const [open] = queue;
    const place = open?.waiting.flatMap(({ owner }) => placeOf(owner) ?? [])[0];
    if (!open) ignoreNews();
    else if (!place) return;
    else open.id ??= ++opened;
    if (open?.id === request?.id && place === request?.place) return;
    request = open?.id && place ? { id: open.id, level: open.level, place } : null;
    notify();
  }

  /** Drops what can be shown nowhere any more. */
  function sweep(): void {
    for (const joined of queue)
      joined.waiting = joined.waiting.filter(({ owner, end: tell }) => placeOf(owner) || tell("cancelled"));
    end(
      queue.filter(({ waiting }) => waiting.length === 0),
      "cancelled",
    );
  }

  function end(ended: Joined[], how: StepUpEnd): void {
    queue = queue.filter((joined) => !ended.includes(joined));
    for (const { waiting } of ended) for (const { end: tell } of waiting) tell(how);
    show();
  }

  /** What a change waits with: the open one, raised where that asks too little of the person, or the one after it. */
  function join(level: StepUpLevel): Joined | undefined {
    // Without a second factor Clerk asks for the first one, whatever the level.
    const isEnough = (joined: Joined): boolean =>
      !clerk.user?.twoFactorEnabled || covers(joined.level, level);
    const found = queue.find((joined) => !joined.fresh && (isEnough(joined) || !joined.kept));
    if (found && !isEnough(found)) {
      // First and second factor together are both; a higher level is another verification.
      found.level = "multi_factor";
      found.id &&= ++opened;
    }
    return found;
  }

  function add(level: StepUpLevel, fresh: boolean): Joined {
    if (queue.length === 0) {
      userId = clerk.user?.id;
      ignoreNews = subscribe(() => {
        // `undefined` is Clerk between two sessions: no news.
        if (clerk.user !== undefined && clerk.user?.id !== userId) end(queue, "cancelled");
      });
    }
    const added: Joined = { id: null, level, fresh, kept: false, waiting: [] };
    queue.push(added);
    return added;
  }

  return {
    getRequest: () => request,
    // Clerk falls back to the first factor for a user who has no second one.
    ask(owner, { level = "second_factor", fresh = false } = {}) {
      if (!placeOf(owner)) {
        warnUnmounted();
        return Promise.resolve("unmounted");
      }
      return new Promise((resolve) => {
        const joined = (!fresh && join(level)) || add(level, fresh);
        joined.waiting.push({ owner, end: resolve });
        show();
      });
    },
    keep() {
      if (queue[0]) queue[0].kept = true;
    },
    mount(place) {
      places.push(place);
      show();
      let mounted = true;
      return () => {
        if (mounted) places.splice(places.indexOf(place), 1);
        mounted = false;
        // A remount, such as StrictMode's, comes at once.
        queueMicrotask(sweep);
      };
    },
    end: (how) => end(queue.slice(0, 1), how),
  };
}
