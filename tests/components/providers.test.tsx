import { act, render, screen } from "@testing-library/react";
import {
  MfaClientProvider,
  MfaProvider,
  PasswordSignInForm,
  SecondFactorForm,
  useSecondFactor,
} from "mfa-ui/standalone";
import { createFakeMfaClient, secondFactorScenarios } from "mfa-ui/testing";
import { type ReactNode, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock("../../packages/mfa-ui/src/react/use-clerk.ts");
  vi.resetModules();
});

describe("without a provider", () => {
  test("the standalone entry says what to do", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<SecondFactorForm />)).toThrow(
      "mfa-ui: there is no <MfaProvider> or <MfaClientProvider> above. The entry `mfa-ui/standalone` knows no Clerk SDK. " +
        "Wrap your app in <MfaProvider clerk={useClerk()}>, or import from the entry of your SDK: " +
        "`mfa-ui` for @clerk/clerk-react, `mfa-ui/react` for @clerk/react.",
    );
  });
});

describe.each([
  ["@clerk/clerk-react", () => import("@clerk/clerk-react")],
  ["@clerk/react", () => import("@clerk/react")],
])("the tree of %s", (_, sdk) => {
  async function load() {
    vi.resetModules();
    vi.doMock("../../packages/mfa-ui/src/react/use-clerk.ts", async () => ({
      useClerk: (await sdk()).useClerk,
    }));
    return import("mfa-ui/standalone");
  }

  test("needs no ClerkProvider on a client of its own", async () => {
    const entry = await load();
    const client = createFakeMfaClient(secondFactorScenarios.enteringTotp);
    render(
      <entry.MfaClientProvider client={client}>
        <entry.SecondFactorForm />
      </entry.MfaClientProvider>,
    );
    expect(screen.getByLabelText("Authenticator code")).toBeInTheDocument();
  });

  test("asks its SDK where there is no provider, which misses its ClerkProvider", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const entry = await load();
    expect(() => render(<entry.SecondFactorForm />)).toThrow(/ClerkProvider/);
  });
});

describe("over a Clerk object", () => {
  test("the one of a fake shows what its scenario did", async () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringCodeIncorrect);
    await client.ready;
    render(
      <MfaProvider clerk={client.clerk}>
        <SecondFactorForm />
      </MfaProvider>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Incorrect code");
  });

  test("every provider of the same object shares one flow", async () => {
    const { clerk } = createFakeMfaClient(secondFactorScenarios.enteringPhoneCode);
    render(
      <>
        <MfaProvider clerk={clerk}>
          <SecondFactorForm />
        </MfaProvider>
        <MfaProvider clerk={clerk}>
          <SecondFactorForm />
        </MfaProvider>
      </>,
    );
    await answered();
    expect(screen.getAllByLabelText("SMS code")).toHaveLength(2);
    expect(clerk.calls).toEqual(["prepareSecondFactor"]);
  });
});

function Hook(): ReactNode {
  const flow = useSecondFactor();
  return <output>{flow.status}</output>;
}

describe("two components of one flow", () => {
  test("show the same step and share one request", async () => {
    const { client } = await renderWith(
      { ...secondFactorScenarios.enteringTotp, answers: { attemptSecondFactor: "pending" } },
      <StrictMode>
        <SecondFactorForm />
        <SecondFactorForm />
        <Hook />
      </StrictMode>,
    );
    const [first, second] = screen.getAllByLabelText("Authenticator code");
    await userEvent.type(first ?? expect.fail(), "424242{Enter}");
    await userEvent.type(second ?? expect.fail(), "424242{Enter}");
    expect(screen.getAllByText("Checking the code…")).toHaveLength(2);
    expect(screen.getByText("verifying")).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["attemptSecondFactor"]);
  });

  test("have ids of their own", async () => {
    const { container } = await renderWith(
      secondFactorScenarios.enteringCodeIncorrect,
      <>
        <SecondFactorForm />
        <SecondFactorForm />
      </>,
    );
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the newest options of a component count, not those of its first render", async () => {
    const stale = vi.fn();
    const newest = vi.fn();
    const { rerender } = await renderWith(
      secondFactorScenarios.enteringTotp,
      <SecondFactorForm onComplete={stale} />,
    );
    rerender(<SecondFactorForm onComplete={newest} />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242{Enter}");
    await screen.findByText("You are signed in.");
    expect(newest).toHaveBeenCalledTimes(1);
    expect(stale).not.toHaveBeenCalled();
  });
});

test("the page takes a server's empty markup over without a warning, and then shows where the sign-in stands", async () => {
  const warnings = vi.spyOn(console, "error");
  const onRecoverableError = vi.fn();
  const client = createFakeMfaClient(secondFactorScenarios.enteringPhoneCode);
  const app = (
    <StrictMode>
      {provide(
        client,
        <>
          <PasswordSignInForm />
          <SecondFactorForm />
        </>,
      )}
    </StrictMode>
  );
  const container = document.body.appendChild(document.createElement("div"));
  const root = await act(async () => hydrateRoot(container, app, { onRecoverableError }));
  await answered();
  expect(screen.getByLabelText("SMS code")).toBeInTheDocument();
  expect(document.body).toHaveFocus();
  expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
  expect(warnings).not.toHaveBeenCalled();
  expect(onRecoverableError).not.toHaveBeenCalled();
  act(() => root.unmount());
  container.remove();
});

describe("what stays behind", () => {
  test("after a thousand mounts there is no listener, timer or node left", async () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringPhoneCode);
    const timers = new Set<unknown>();
    const { setInterval: start, clearInterval: stop } = globalThis;
    vi.spyOn(globalThis, "setInterval").mockImplementation(((run: () => void, wait: number) => {
      const timer = start(run, wait);
      timers.add(timer);
      return timer;
    }) as typeof setInterval);
    vi.spyOn(globalThis, "clearInterval").mockImplementation((timer) => {
      timers.delete(timer);
      stop(timer);
    });
    const listeners = new Set<unknown>();
    const { addListener } = client.clerk;
    vi.spyOn(client.clerk, "addListener").mockImplementation((listener) => {
      const end = addListener(listener);
      listeners.add(end);
      return () => {
        listeners.delete(end);
        end();
      };
    });
    const onDocument = new Set<unknown>();
    const add = vi.spyOn(document, "addEventListener");
    const remove = vi.spyOn(document, "removeEventListener");
    const forms = (
      <MfaClientProvider client={client}>
        <PasswordSignInForm />
        <SecondFactorForm />
      </MfaClientProvider>
    );
    const { rerender } = render(forms);
    await answered();
    // While it is there, there is something to be found.
    expect([listeners.size, timers.size]).toEqual([1, 1]);
    rerender(null);
    for (let mount = 1; mount < 1000; mount += 1) {
      rerender(forms);
      rerender(null);
    }
    for (const [type, listener] of add.mock.calls) if (type === "visibilitychange") onDocument.add(listener);
    expect(onDocument.size).toBe(2000);
    for (const [type, listener] of remove.mock.calls)
      if (type === "visibilitychange") onDocument.delete(listener);
    expect(onDocument.size).toBe(0);
    expect(listeners.size).toBe(0);
    expect(timers.size).toBe(0);
    expect(document.body.querySelectorAll("[data-scope]")).toHaveLength(0);
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
  }, 30_000);
});

describe("when the page comes back into view", () => {
  function comeBack(): void {
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
  }

  test("a sign-in that waits is read again", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    const reload = vi.spyOn(client.clerk.client?.signIn ?? expect.fail(), "reload");
    comeBack();
    await answered();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("two forms that wait read it once", async () => {
    const { client } = await renderWith(
      secondFactorScenarios.enteringTotp,
      <>
        <SecondFactorForm />
        <SecondFactorForm />
      </>,
    );
    const reload = vi.spyOn(client.clerk.client?.signIn ?? expect.fail(), "reload");
    comeBack();
    comeBack();
    await answered();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("nothing is read while the page is hidden, nor once the sign-in is done", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    const { signIn } = client.clerk.client ?? expect.fail();
    const reload = vi.spyOn(signIn, "reload");
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    comeBack();
    expect(reload).not.toHaveBeenCalled();
    hidden.mockReturnValue("visible");
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242{Enter}");
    await screen.findByText("You are signed in.");
    const after = vi.spyOn(client.clerk.client?.signIn ?? expect.fail(), "reload");
    comeBack();
    expect(reload).not.toHaveBeenCalled();
    expect(after).not.toHaveBeenCalled();
  });

  test("a failure to read changes nothing", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    vi.spyOn(client.clerk.client?.signIn ?? expect.fail(), "reload").mockRejectedValue(new Error("offline"));
    comeBack();
    await answered();
    expect(screen.getByLabelText("Authenticator code")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
