import { act, render, renderHook } from "@testing-library/react";
import { MfaClientProvider, SecondFactor, useSecondFactor, useSecondsLeft } from "mfa-ui/standalone";
import { createFakeMfaClient, type FakeMfaClient, secondFactorScenarios } from "mfa-ui/testing";
import { type ReactNode, StrictMode } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));

function renderCountdown(client: FakeMfaClient, initial?: number | null) {
  const texts: number[] = [];
  const view = renderHook(
    ({ until }) => {
      const left = useSecondsLeft(until);
      texts.push(left);
      return left;
    },
    {
      initialProps: { until: initial },
      wrapper: ({ children }) => <MfaClientProvider client={client}>{children}</MfaClientProvider>,
    },
  );
  return { ...view, texts };
}

function pass(client: FakeMfaClient, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    client.advance(1000);
    act(() => void vi.advanceTimersByTime(1000));
  }
}

test("counts whole seconds down to none, on the client's clock, and stops", () => {
  const client = createFakeMfaClient({});
  const { result, texts } = renderCountdown(client, client.now() + 2500);
  expect(result.current).toBe(3);
  pass(client, 5);
  expect(texts).toEqual([3, 2, 1, 0]);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([undefined, null])("without a time (%s) there are none left, and nothing ticks", (until) => {
  const { texts } = renderCountdown(createFakeMfaClient({}), until);
  expect(texts).toEqual([0]);
  expect(vi.getTimerCount()).toBe(0);
});

test("nothing ticks for a time that is over", () => {
  const client = createFakeMfaClient({});
  const { texts } = renderCountdown(client, client.now() - 1);
  expect(texts).toEqual([0]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a new time counts from now, whatever passed since the one before", () => {
  const client = createFakeMfaClient({});
  const { rerender, texts } = renderCountdown(client, client.now() + 1000);
  pass(client, 1);
  // Nothing renders meanwhile.
  client.advance(20_000);
  texts.length = 0;
  rerender({ until: client.now() + 30_000 });
  expect(new Set(texts)).toEqual(new Set([30]));
  pass(client, 30);
  expect(texts.at(-1)).toBe(0);
});

function Countdown({ until }: { until: number }): number {
  return useSecondsLeft(until);
}

test("an unmount ends the ticking, in StrictMode too", () => {
  const client = createFakeMfaClient({});
  const until = client.now() + 9000;
  const { unmount } = render(<StrictMode>{provide(client, <Countdown until={until} />)}</StrictMode>);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

function OwnCountdown(): ReactNode {
  const flow = useSecondFactor();
  const secondsLeft = useSecondsLeft(flow.status === "entering" ? flow.resend?.availableAt : null);
  return <p>Another code in {secondsLeft}</p>;
}

test("shows in an app's own markup what Resend shows", async () => {
  const { client, container } = await renderWith(secondFactorScenarios.enteringPhoneCode, <OwnCountdown />);
  expect(container).toHaveTextContent("Another code in 30");
  pass(client, 12);
  expect(container).toHaveTextContent("Another code in 18");
});

test("Resend never shows a wait that is longer than it is, not even until the next paint", async () => {
  const { client, getByRole } = await renderWith(
    secondFactorScenarios.enteringPhoneCodeResendAvailable,
    <SecondFactor.Root>
      <SecondFactor.Resend />
    </SecondFactor.Root>,
  );
  const button = getByRole("button");
  const shown: (string | null)[] = [];
  const observer = new MutationObserver((records) => shown.push(...records.map(({ oldValue }) => oldValue)));
  observer.observe(button, { characterData: true, characterDataOldValue: true, subtree: true });
  client.advance(40_000);
  await userEvent.click(button);
  await answered();
  expect(button).toHaveTextContent("Send another code in 30 seconds");
  expect(shown).toEqual(["Send another code"]);
});
