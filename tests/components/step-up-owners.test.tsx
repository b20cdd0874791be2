import { act, screen } from "@testing-library/react";
import {
  BackupCodeList,
  MfaPhoneManager,
  MfaSettings,
  Reverification,
  ReverificationForm,
  TotpEnroll,
  useReverificationFlow,
  useReverificationGuard,
} from "mfa-ui/standalone";
import { fakeUser } from "mfa-ui/testing";
import { type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { button, count, field, giveUp, noStepUp, stepUp, verify, withMfa } from "./step-up.js";
import { answered, renderWith, userEvent } from "./support.js";

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

type Guard = ReturnType<typeof useReverificationGuard>;
let guard: Guard;

/** A component of the app's own that only guards. */
function Guards(): ReactNode {
  guard = useReverificationGuard();
  return null;
}

/** An action of the app's own, and what it has come to: a server that wants each of the levels, one after the other. */
function call(levels: readonly string[], options?: Parameters<Guard>[1]) {
  const left = [...levels];
  const action = vi.fn(async () => {
    const level = left.shift();
    const metadata = { reverification: { level, afterMinutes: 10 } };
    return level ? { clerk_error: { type: "forbidden", reason: "reverification-error", metadata } } : "done";
  });
  const ended = vi.fn();
  const run = (): void => void guard(action, options)().then(ended, ended);
  const begin = async (): Promise<void> => {
    await act(async () => run());
    await answered();
  };
  return { action, ended, begin };
}

const rejected = (reason: string) =>
  expect.objectContaining({ code: "reverification_required", reason, cause: expect.anything() });

function panels(): Element[] {
  return [...document.querySelectorAll('[data-scope="reverification"][data-part="panel"]')];
}

/** The parts of the page, by name, in an order of one's own. */
const dropIns = {
  MfaSettings: (children: ReactNode) => <MfaSettings key="settings">{children}</MfaSettings>,
  TotpEnroll: (children: ReactNode) => <TotpEnroll key="totp">{children}</TotpEnroll>,
  BackupCodeList: (children: ReactNode) => <BackupCodeList key="codes">{children}</BackupCodeList>,
  MfaPhoneManager: (children: ReactNode) => <MfaPhoneManager key="phones">{children}</MfaPhoneManager>,
};
const names = Object.keys(dropIns) as (keyof typeof dropIns)[];
const form = <ReverificationForm key="app" className="app" />;

async function removeApp(): Promise<void> {
  await userEvent.click(button("Remove the authenticator app"));
  await userEvent.click(button("Remove it"));
  await answered();
}

describe.each(names)("an action of the app's own, on a page with %s", (name) => {
  const dropIn = dropIns[name];

  test.each([
    ["before", () => [form, dropIn(null)]],
    ["after", () => [dropIn(null), form]],
    ["before, with the guard inside", () => [form, dropIn(<Guards />)]],
    ["after, with the guard inside", () => [dropIn(<Guards />), form]],
  ])("waits at the app's own step-up that stands %s it", async (_, page) => {
    await renderWith(
      withMfa,
      <StrictMode>
        <Guards />
        {page()}
      </StrictMode>,
    );
    const { begin, action, ended } = call(["second_factor"]);
    await begin();
    await stepUp();
    expect(panels().map(({ className }) => className)).toEqual(["app"]);
    await verify();
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(action).toHaveBeenCalledTimes(2);
    expect(printed).not.toHaveBeenCalled();
  });

  test.each([
    ["outside", () => [<Guards key="guards" />, dropIn(null)]],
    ["inside", () => [dropIn(<Guards />)]],
  ])("fails at once without one, guarded %s it, and a developer is told", async (_, page) => {
    const { client } = await renderWith(withMfa, page());
    const { begin, action, ended } = call(["second_factor"]);
    await begin();
    expect(ended).toHaveBeenCalledExactlyOnceWith(rejected("unmounted"));
    expect(action).toHaveBeenCalledTimes(1);
    noStepUp();
    expect(count(client, "startVerification")).toBe(0);
    expect(printed).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("<ReverificationForm />"));
  });
});

describe("MfaSettings", () => {
  test("has room for the app's own step-up among its children", async () => {
    await renderWith(
      withMfa,
      <MfaSettings>
        {form}
        <Guards />
      </MfaSettings>,
    );
    await call(["second_factor"]).begin();
    await stepUp();
    expect(panels().map(({ className }) => className)).toEqual(["app"]);
  });

  test("shows the changes of its own flows, where the app has a step-up too", async () => {
    await renderWith(
      withMfa,
      <>
        <section aria-label="Settings">
          <MfaSettings />
        </section>
        {form}
      </>,
    );
    await removeApp();
    expect(screen.getByRole("region", { name: "Settings" })).toContainElement(await stepUp());
    expect(panels()).toHaveLength(1);
  });

  test("that is there twice shows them once, and the other one when that goes", async () => {
    const page = (both: boolean): ReactNode => (
      <StrictMode>
        <MfaSettings className="first" />
        {both && <MfaSettings className="second" />}
      </StrictMode>
    );
    const { client, rerender } = await renderWith(withMfa, page(true));
    const [remove] = screen.getAllByRole("button", { name: "Remove the authenticator app" });
    await userEvent.click(remove ?? expect.fail());
    await userEvent.click(screen.getAllByRole("button", { name: "Remove it" })[0] ?? expect.fail());
    await stepUp();
    expect(panels()).toHaveLength(1);
    rerender(page(false));
    await stepUp();
    expect(document.querySelector(".first")).toContainElement(field());
    expect(count(client, "startVerification")).toBe(1);
    await verify();
    expect(screen.getByText("The authenticator app is removed.")).toBeInTheDocument();
  });

  const settingsAnd = (others: ReactNode, settings: boolean): ReactNode => (
    <>
      <Guards />
      {others}
      {settings && <MfaSettings />}
    </>
  );

  test("that goes in the middle leaves what waits to the app's step-up, with the same verification", async () => {
    const { client, rerender } = await renderWith(withMfa, settingsAnd(form, true));
    await removeApp();
    await stepUp();
    const { begin, ended } = call(["second_factor"]);
    await begin();
    expect(panels()).toHaveLength(1);
    rerender(settingsAnd(form, false));
    await stepUp();
    expect(panels().map(({ className }) => className)).toEqual(["app"]);
    expect(count(client, "startVerification")).toBe(1);
    await verify();
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(client.clerk.user?.totpEnabled).toBe(false);
  });

  test("that goes in the middle, where the app has none, leaves everything as it was", async () => {
    const { client, rerender } = await renderWith(withMfa, settingsAnd(null, true));
    await removeApp();
    await stepUp();
    rerender(settingsAnd(null, false));
    await answered();
    rerender(settingsAnd(null, true));
    await answered();
    noStepUp();
    expect(count(client, "disableTOTP")).toBe(1);
    expect(client.clerk.user?.totpEnabled).toBe(true);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("Reverification.Root whose parts come with the step-up, as in a dialog", () => {
  test("is a place already: what waits is shown by the parts once they are there", async () => {
    const page = (open: boolean): ReactNode => (
      <StrictMode>
        <Guards />
        <Reverification.Root>{open && <Reverification.Panel />}</Reverification.Root>
      </StrictMode>
    );
    const { rerender } = await renderWith(withMfa, page(false));
    const { begin, ended } = call(["second_factor"]);
    await begin();
    expect(ended).not.toHaveBeenCalled();
    rerender(page(true));
    await stepUp();
    await verify();
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
  });
});

describe("a step-up that is shown where nothing renders", () => {
  const page = (cancel = false): ReactNode => (
    <StrictMode>
      <Guards />
      <Reverification.Root>
        <Reverification.Resend />
        {cancel && <Reverification.Cancel />}
      </Reverification.Root>
    </StrictMode>
  );

  test("warns a developer once for each request: what, why and how", async () => {
    const { rerender } = await renderWith(withMfa, page());
    await call(["second_factor"]).begin();
    expect(printed).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(
        /^mfa-ui: .*<Reverification\.Root> in which no part .*<Reverification\.Panel \/>/,
      ),
    );
    rerender(page());
    rerender(page(true));
    await giveUp();
    rerender(page());
    await answered();
    expect(printed).toHaveBeenCalledTimes(1);
    await call(["second_factor"]).begin();
    expect(printed).toHaveBeenCalledTimes(2);
  });

  test("says nothing in production, nor where parts render from the first answer on", async () => {
    const { unmount } = await renderWith(
      withMfa,
      <>
        <Guards />
        <Reverification.Root>
          <Reverification.Step status="entering">
            <Reverification.Cancel />
          </Reverification.Step>
        </Reverification.Root>
      </>,
    );
    await call(["second_factor"]).begin();
    await giveUp();
    unmount();
    vi.stubEnv("NODE_ENV", "production");
    await renderWith(withMfa, page());
    await call(["second_factor"]).begin();
    vi.unstubAllEnvs();
    expect(printed).not.toHaveBeenCalled();
  });
});

/** What the hook that shows gives. */
function Shows({ tell }: { tell: (flow: object) => void }): ReactNode {
  const flow = useReverificationFlow();
  tell(flow);
  return null;
}

test("the hook that shows has no guard: who guards is no place", async () => {
  const tell = vi.fn();
  await renderWith(withMfa, <Shows tell={tell} />);
  expect(tell.mock.lastCall).toEqual([{ status: "idle" }]);
});

const page = (
  <StrictMode>
    <Guards />
    {form}
    <TotpEnroll reverification="external" />
  </StrictMode>
);

describe("an action that needs a higher level than the open step-up", () => {
  test("raises it while nothing was sent, and all go on together", async () => {
    const { client } = await renderWith(withMfa, page);
    await removeApp();
    await stepUp();
    expect(screen.getByLabelText("Authenticator code")).toHaveFocus();
    const { begin, ended } = call(["multi_factor"]);
    await begin();
    expect(screen.getByLabelText("Password")).toHaveFocus();
    await verify();
    expect(ended).not.toHaveBeenCalled();
    expect(screen.getByLabelText("Authenticator code")).toHaveFocus();
    await verify();
    noStepUp();
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(screen.getByText("The authenticator app is removed.")).toBeInTheDocument();
    expect(count(client, "startVerification")).toBe(2);
  });

  test("is asked for after it once the person has sent something", async () => {
    const { client } = await renderWith(withMfa, page);
    await removeApp();
    await stepUp();
    await userEvent.type(field(), "000000{Enter}");
    await answered();
    const { begin, action, ended } = call(["multi_factor"]);
    await begin();
    // What was refused stays there to be seen.
    expect(screen.getByRole("alert")).toHaveTextContent("Incorrect code");
    expect(field()).toHaveValue("000000");
    // It is selected.
    await userEvent.keyboard(`${fakeUser.code}{Enter}`);
    await answered();
    expect(screen.getByText("The authenticator app is removed.")).toBeInTheDocument();
    expect(screen.getByLabelText("Password")).toHaveFocus();
    expect(action).toHaveBeenCalledTimes(1);
    await verify();
    await verify();
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(count(client, "startVerification")).toBe(2);
  });
});

describe("an action that is refused again after the step-up", () => {
  test("is asked again for a higher level", async () => {
    await renderWith(withMfa, page);
    const { begin, action, ended } = call(["second_factor", "multi_factor"]);
    await begin();
    await verify();
    expect(screen.getByLabelText("Password")).toHaveFocus();
    await verify();
    await verify();
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(action).toHaveBeenCalledTimes(3);
  });

  test("for what was proven rejects, and never gives the refusal for its value", async () => {
    await renderWith(withMfa, page);
    const { begin, action, ended } = call(["second_factor", "second_factor"]);
    await begin();
    await verify();
    noStepUp();
    expect(ended).toHaveBeenCalledExactlyOnceWith(rejected("refused"));
    expect(action).toHaveBeenCalledTimes(2);
  });
});

describe("an action that wants a fresh proof", () => {
  test("is not run before the person verified", async () => {
    await renderWith(withMfa, page);
    const { begin, action, ended } = call([], { fresh: true });
    await begin();
    await stepUp();
    expect(action).not.toHaveBeenCalled();
    await verify();
    expect(action).toHaveBeenCalledTimes(1);
    expect(ended).toHaveBeenCalledExactlyOnceWith("done");
  });

  test("is asked for once for each, one after the other", async () => {
    const { client } = await renderWith(withMfa, page);
    const [first, second] = [call([], { fresh: true }), call([], { fresh: true })];
    await first.begin();
    await second.begin();
    expect(panels()).toHaveLength(1);
    await verify();
    expect(first.ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(second.action).not.toHaveBeenCalled();
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("");
    await verify();
    expect(second.ended).toHaveBeenCalledExactlyOnceWith("done");
    expect(count(client, "startVerification")).toBe(2);
    noStepUp();
  });

  test("given up is given up alone", async () => {
    await renderWith(withMfa, page);
    const [first, second] = [call([], { fresh: true }), call([], { fresh: true })];
    await first.begin();
    await second.begin();
    await giveUp();
    expect(first.ended).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "reverification_cancelled" }),
    );
    expect(first.action).not.toHaveBeenCalled();
    await verify();
    expect(second.ended).toHaveBeenCalledExactlyOnceWith("done");
  });

  test("fails at once where no step-up is mounted, and is not run", async () => {
    await renderWith(withMfa, <Guards />);
    const { begin, action, ended } = call([], { fresh: true });
    await begin();
    expect(ended).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "reverification_required", reason: "unmounted" }),
    );
    expect(action).not.toHaveBeenCalled();
    expect(printed).toHaveBeenCalledTimes(1);
  });
});
