import { act, screen } from "@testing-library/react";
import { SecondFactor } from "mfa-ui/standalone";
import { type FakeMfaClient, secondFactorScenarios } from "mfa-ui/testing";
import { describe, expect, test, vi } from "vitest";
import { partStates } from "./part-states.js";
import { everyPart, renderCase } from "./render-case.js";
import { renderWith, userEvent } from "./support.js";

const knowing = everyPart.flatMap(([title, { namespace, part, partCase }]) => {
  const { state, scenario = partCase.scenario } = partStates[namespace.name]?.[part] ?? {};
  return state ? [[title, { namespace, part, at: { ...partCase, scenario }, state }] as const] : [];
});

/** Those of a list or a place, of which there is nothing to know but what is given to them. */
const others = everyPart.filter(([, { namespace, part }]) => !partStates[namespace.name]?.[part]);

test("every part that shows words, or is in a state of its own, tells it", () => {
  expect(others.map(([title]) => title)).toEqual([
    "SecondFactor.Factors",
    "SecondFactor.Panel",
    "PasswordSignIn.Panel",
    "TotpEnrollment.Codes",
    "TotpEnrollment.Panel",
    "BackupCodes.List",
    "BackupCodes.Panel",
    "MfaPhones.Codes",
    "MfaPhones.List",
    "MfaPhones.Panel",
    "MfaPhones.Phone",
    "Reverification.Factors",
    "Reverification.Panel",
    "MfaSetup.Enrollment",
    "MfaSetup.Methods",
    "MfaSetup.Panel",
  ]);
});

describe.each(knowing)("<%s> with a function as children", (_, { namespace, part, at, state }) => {
  const isVoid = at.tag === "input";

  test("calls it with what the part knows, and shows what it returns", async () => {
    const children = vi.fn(() => (isVoid ? <input data-own="yes" /> : <b>Own</b>));
    const { node } = await renderCase(namespace, part, at, { children, asChild: isVoid });
    expect(children).toHaveBeenCalledWith(state);
    if (isVoid) expect(node).toHaveAttribute("data-own", "yes");
    else expect(node.innerHTML).toBe("<b>Own</b>");
    if (at.tag === "button") expect(node).not.toHaveAttribute("aria-label");
  });

  test("with asChild takes the child that it returns, which is filled as any", async () => {
    const children = vi.fn(() => (isVoid ? <input /> : <section data-own="yes" />));
    const { node } = await renderCase(namespace, part, at, { children, asChild: true });
    expect(children).toHaveBeenCalledWith(state);
    expect(node).toHaveAttribute("data-scope", namespace.scope);
    if (isVoid) return;
    expect(node).toHaveAttribute("data-own", "yes");
    if ("text" in state) expect([node.textContent]).toEqual([state.text]);
  });

  if ("text" in state) {
    test("shows its own words where it returns undefined, and none where it returns null", async () => {
      const { node } = await renderCase(namespace, part, at, { children: () => undefined });
      expect([node.textContent]).toEqual([state.text]);
      const { container } = await renderCase(namespace, part, at, { children: () => null });
      expect(container.querySelector(`[data-part="${node.dataset.part}"]`)).toBeEmptyDOMElement();
    });
  }
});

describe("the countdown in one's own words", () => {
  function pass(client: FakeMfaClient, seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      client.advance(1000);
      act(() => void vi.advanceTimersByTime(1000));
    }
  }

  test("renders each second and nothing else does; a key renders nothing", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const rendered: string[] = [];
    const { client } = await renderWith(
      secondFactorScenarios.enteringPhoneCode,
      <SecondFactor.Root>
        <SecondFactor.Form>
          <SecondFactor.Input />
          <SecondFactor.Submit>
            {({ text }) => {
              rendered.push("Submit");
              return text;
            }}
          </SecondFactor.Submit>
        </SecondFactor.Form>
        <SecondFactor.Resend>
          {({ secondsLeft, waiting }) => {
            rendered.push("Resend");
            return waiting ? `0:${secondsLeft}` : "Again";
          }}
        </SecondFactor.Resend>
      </SecondFactor.Root>,
    );
    expect(screen.getByRole("button", { name: "0:30" })).toBeInTheDocument();
    rendered.length = 0;
    await userEvent.type(screen.getByRole("textbox"), "123");
    expect(rendered).toEqual([]);
    pass(client, 3);
    expect(rendered).toEqual(["Resend", "Resend", "Resend"]);
    expect(screen.getByRole("button", { name: "0:27" })).toBeInTheDocument();
    pass(client, 60);
    expect(screen.getByRole("button", { name: "Again" })).toBeInTheDocument();
    expect(rendered).toHaveLength(30);
    expect(vi.getTimerCount()).toBe(0);
  });
});
