import { act, render, screen } from "@testing-library/react";
import { SecondFactor, SecondFactorForm } from "mfa-ui/standalone";
import {
  createFakeMfaClient,
  type FakeMfaClient,
  type Scenario,
  secondFactorScenarios,
} from "mfa-ui/testing";
import { type ComponentPropsWithoutRef, forwardRef, Profiler, type ReactNode, useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

afterEach(() => vi.useRealTimers());

/** Renders and counts React's commits from then on. */
async function renderCounted(scenario: Scenario, ui: ReactNode, client = createFakeMfaClient(scenario)) {
  const onRender = vi.fn();
  render(
    provide(
      client,
      <Profiler id="form" onRender={onRender}>
        {ui}
      </Profiler>,
    ),
  );
  const onMount = onRender.mock.calls.length;
  await answered();
  onRender.mockClear();
  return { client, onMount, commits: () => onRender.mock.calls.length };
}

interface CountedButtonProps extends ComponentPropsWithoutRef<"button"> {
  readonly onRender: (name: string) => void;
}

const CountedButton = forwardRef<HTMLButtonElement, CountedButtonProps>(function CountedButton(
  { onRender, name = "", ...props },
  ref,
) {
  onRender(name);
  return <button type="button" {...props} ref={ref} />;
});

function ControlledInput(): ReactNode {
  const [code, setCode] = useState("");
  return (
    <SecondFactor.Input aria-label="Code" value={code} onChange={(event) => setCode(event.target.value)} />
  );
}

describe("what was typed", () => {
  test("survives a failure of the network", async () => {
    const { client } = await renderWith(
      { ...secondFactorScenarios.enteringTotp, answers: { attemptSecondFactor: "unreachable" } },
      <SecondFactorForm />,
    );
    const field = screen.getByLabelText("Authenticator code");
    await userEvent.type(field, "424 242{Enter}");
    await screen.findByRole("alert");
    expect(field).toHaveValue("424 242");
    expect(field).not.toHaveAttribute("aria-invalid");
    client.clerk.answer("attemptSecondFactor", null);
    await userEvent.type(field, "{Enter}");
    await screen.findByText("You are signed in.");
  });

  test("survives another code being sent", async () => {
    await renderWith(secondFactorScenarios.enteringPhoneCodeResendAvailable, <SecondFactorForm />);
    const field = screen.getByLabelText("SMS code");
    await userEvent.type(field, "123");
    await userEvent.click(screen.getByRole("button", { name: "Send another code" }));
    await screen.findByRole("button", { name: "Send another code in 30 seconds" });
    expect(screen.getByLabelText("SMS code")).toBe(field);
    expect(field).toHaveValue("123");
  });

  test("survives the code arriving while one types already", async () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringPhoneCode);
    render(provide(client, <SecondFactorForm />));
    const field = screen.getByLabelText("SMS code");
    await userEvent.type(field, "12");
    await answered();
    expect(screen.getByLabelText("SMS code")).toBe(field);
    expect(field).toHaveValue("12");
  });

  test("can not be changed while it is checked", async () => {
    await renderWith(secondFactorScenarios.verifying, <SecondFactorForm />);
    expect(screen.getByLabelText("Authenticator code")).toHaveAttribute("readonly");
  });

  test.each([
    ["pasted with a space", "424 242"],
    ["with a dash", "424-242"],
    ["in Arabic digits", "٤٢٤٢٤٢"],
    ["in full-width digits", "４２４２４２"],
  ])("is taken %s", async (_, typed) => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.click(screen.getByLabelText("Authenticator code"));
    await userEvent.paste(typed);
    await userEvent.keyboard("{Enter}");
    await screen.findByText("You are signed in.");
  });

  test("may be held by the app", async () => {
    await renderWith(
      secondFactorScenarios.enteringTotp,
      <SecondFactor.Root>
        <SecondFactor.Form>
          <ControlledInput />
        </SecondFactor.Form>
        <SecondFactor.Status />
      </SecondFactor.Root>,
    );
    await userEvent.type(screen.getByLabelText("Code"), "424242{Enter}");
    await screen.findByText("You are signed in.");
  });
});

describe("autoSubmit", () => {
  test("submits six digits once, for any number of Enters and clicks", async () => {
    const { client } = await renderWith(
      { ...secondFactorScenarios.enteringTotp, answers: { attemptSecondFactor: "pending" } },
      <SecondFactorForm autoSubmit />,
    );
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242{Enter}{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Verify" }));
    await answered();
    expect(client.clerk.calls).toEqual(["attemptSecondFactor"]);
  });

  test("submits what is pasted", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm autoSubmit />);
    await userEvent.click(screen.getByLabelText("Authenticator code"));
    await userEvent.paste("424 242");
    await screen.findByText("You are signed in.");
  });

  test("waits for the sixth digit", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm autoSubmit />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "42424");
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("leaves backup codes to the person", async () => {
    const { client } = await renderWith(
      secondFactorScenarios.enteringBackupCode,
      <SecondFactorForm autoSubmit />,
    );
    await userEvent.type(screen.getByLabelText("Backup code"), "a1b2c3");
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("is off unless asked for", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242");
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });
});

describe("what is rendered", () => {
  test.each(["enteringTotp", "enteringBackupCode", "enteringCodeIncorrect", "verifying"] as const)(
    "on mount at %s there are two commits at most",
    async (name) => {
      const client = createFakeMfaClient(secondFactorScenarios[name]);
      await answered();
      const { onMount, commits } = await renderCounted({}, <SecondFactorForm />, client);
      expect(onMount + commits()).toBeLessThanOrEqual(2);
      expect(onMount).toBeGreaterThan(0);
    },
  );

  test("a key renders nothing", async () => {
    const { commits } = await renderCounted(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "42424");
    expect(commits()).toBe(0);
  });

  test("a key renders nothing beside a countdown either", async () => {
    const { commits } = await renderCounted(secondFactorScenarios.enteringPhoneCode, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("SMS code"), "12345");
    expect(commits()).toBe(0);
  });

  test("the key that submits by itself renders twice at most", async () => {
    const { commits } = await renderCounted(
      { ...secondFactorScenarios.enteringTotp, answers: { attemptSecondFactor: "pending" } },
      <SecondFactorForm autoSubmit />,
    );
    await userEvent.type(screen.getByLabelText("Authenticator code"), "42424");
    expect(commits()).toBe(0);
    await userEvent.keyboard("2");
    await answered();
    expect(screen.getByRole("status")).toHaveTextContent("Checking the code…");
    expect(commits()).toBeGreaterThan(0);
    expect(commits()).toBeLessThanOrEqual(2);
  });

  test("a key in a field that the app holds renders twice at most", async () => {
    const { commits } = await renderCounted(
      secondFactorScenarios.enteringTotp,
      <SecondFactor.Root>
        <ControlledInput />
      </SecondFactor.Root>,
    );
    await userEvent.type(screen.getByLabelText("Code"), "4");
    expect(commits()).toBeGreaterThan(0);
    expect(commits()).toBeLessThanOrEqual(2);
  });
});

describe("the countdown until another code", () => {
  const rendered: string[] = [];
  const onRender = (name: string): void => void rendered.push(name);

  async function renderCountdown() {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const view = await renderWith(
      secondFactorScenarios.enteringPhoneCode,
      <SecondFactor.Root>
        <SecondFactor.Form>
          <SecondFactor.Input />
          <SecondFactor.Submit asChild>
            <CountedButton name="Submit" onRender={onRender} />
          </SecondFactor.Submit>
        </SecondFactor.Form>
        <SecondFactor.Resend asChild>
          <CountedButton name="Resend" onRender={onRender} />
        </SecondFactor.Resend>
        <SecondFactor.StartOver asChild>
          <CountedButton name="StartOver" onRender={onRender} />
        </SecondFactor.StartOver>
      </SecondFactor.Root>,
    );
    rendered.length = 0;
    return view;
  }

  function pass(client: FakeMfaClient, seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      client.advance(1000);
      act(() => void vi.advanceTimersByTime(1000));
    }
  }

  test("renders the one button that shows it, once a second, and stops", async () => {
    const { client } = await renderCountdown();
    pass(client, 3);
    expect(rendered).toEqual(["Resend", "Resend", "Resend"]);
    pass(client, 60);
    expect(rendered).toHaveLength(30);
    expect(new Set(rendered)).toEqual(new Set(["Resend"]));
    expect(vi.getTimerCount()).toBe(0);
  });

  test("says how long, and takes no press until it is over", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { client } = await renderWith(secondFactorScenarios.enteringPhoneCode, <SecondFactorForm />);
    const button = screen.getByRole("button", { name: "Send another code in 30 seconds" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAttribute("data-waiting", "");
    await userEvent.click(button);
    await answered();
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
    pass(client, 29);
    expect(button).toHaveAccessibleName("Send another code in 1 second");
    pass(client, 1);
    expect(button).toHaveAccessibleName("Send another code");
    expect(button).not.toHaveAttribute("aria-disabled");
    expect(button).not.toHaveAttribute("data-waiting");
    await userEvent.click(button);
    await answered();
    expect(client.clerk.calls).toEqual(["prepareSecondFactor", "prepareSecondFactor"]);
    expect(button).toHaveAccessibleName("Send another code in 30 seconds");
  });

  test("goes on where it was after an unmount", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { client, unmount } = await renderWith(
      secondFactorScenarios.enteringPhoneCode,
      <SecondFactorForm />,
    );
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    client.advance(10_000);
    render(provide(client, <SecondFactorForm />));
    expect(screen.getByRole("button", { name: "Send another code in 20 seconds" })).toBeInTheDocument();
  });
});
