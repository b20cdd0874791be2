import { warn } from "../internal/warn.js";
import type { ClerkStore, GroupDefinition } from "./mfa-client.js";
import type {
  StepUpEnd,
  StepUpGroup,
  StepUpLevel,
  StepUpOrigin,
  StepUpRequest,
  StepUpRoot,
} from "./session-groups.js";

/** The changes that wait for a step-up. It calls nothing of Clerk: whoever shows the step-up does. */
export const stepUpGroup: GroupDefinition<"stepUp"> = { name: "stepUp", create: createStepUpGroup };

interface Open {
  readonly request: StepUpRequest;
  /** Whose places may show it, the nearest first. */
  readonly owners: StepUpOrigin[];
  readonly userId: string | undefined;
  readonly waiting: ((end: StepUpEnd) => void)[];
}

function createStepUpGroup({ clerk, notify, subscribe }: ClerkStore): StepUpGroup {
  const roots: StepUpRoot[] = [];
  let open: Open | null = null;
  let opened = 0;
  let ignoreNews = (): void => {};

  function rootFor(owners: readonly StepUpOrigin[]): StepUpRoot | undefined {
    const last = [...roots].reverse();
    const nearest = owners.map((wanted) => last.find(({ owner }) => owner === wanted));
    return nearest.find((root) => root !== undefined);
  }

  function end(how: StepUpEnd): void {
    const ended = open;
    open = null;
    ignoreNews();
    for (const tell of ended?.waiting ?? []) tell(how);
    notify();
  }

  /** Shows the open request where it belongs now; nowhere is the end of it. */
  function place(): void {
    if (!open) return;
    const root = rootFor(open.owners);
    if (!root) end("cancelled");
    else if (root !== open.request.root) {
      open = { ...open, request: { ...open.request, root } };
      notify();
    }
  }

  function begin(owners: StepUpOrigin[], level: StepUpLevel, root: StepUpRoot): Open {
    opened += 1;
    ignoreNews = subscribe(() => {
      // `undefined` is Clerk between two sessions: no news.
      if (clerk.user !== undefined && clerk.user?.id !== open?.userId) end("cancelled");
    });
    return { request: { id: opened, level, root }, owners, userId: clerk.user?.id, waiting: [] };
  }

  return {
    getRequest: () => open?.request ?? null,
    // Clerk falls back to the first factor for a user who has no second one.
    ask(origin, level = "second_factor") {
      // The nearest place is the one inside the flow that asked; else the app's.
      const owners = [origin, null];
      const root = rootFor(owners);
      if (!open && !root) {
        warn(howToMount);
        return Promise.resolve("unmounted");
      }
      return new Promise((resolve) => {
        const isNew = !open;
        if (!open && root) open = begin(owners, level, root);
        else open?.owners.push(origin);
        open?.waiting.push(resolve);
        if (isNew) notify();
      });
    },
    mount(root) {
      roots.push(root);
      place();
      return () => {
        if (roots.includes(root)) roots.splice(roots.indexOf(root), 1);
        // A remount, such as StrictMode's, comes at once.
        queueMicrotask(place);
      };
    },
    end,
  };
}

const howToMount =
  "mfa-ui: Clerk wants the person to verify again before this change, and no step-up is mounted, so the change failed. " +
  "Mount <ReverificationForm /> somewhere in your app, or inside the flow's Root.";
