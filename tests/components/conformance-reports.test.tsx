import { act, render, screen } from "@testing-library/react";
import {
  BackupCodeList,
  BackupCodes,
  type MfaError,
  MfaPhoneManager,
  MfaPhones,
  MfaSettings,
  MfaSetup,
  MfaSetupForm,
  PasswordSignIn,
  PasswordSignInForm,
  Reverification,
  ReverificationForm,
  SecondFactor,
  SecondFactorForm,
  TotpEnroll,
  TotpEnrollment,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  createFakeMfaClient,
  type FakeMfaClient,
  mfaPhonesScenarios,
  mfaSettingsScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { createElement, type ElementType, type ReactNode, StrictMode, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

interface ReportCase {
  readonly Root: ElementType;
  readonly Panel: ElementType;
  readonly DropIn: ElementType;
  /** Where it starts. */
  readonly scenario: Scenario;
  /** What fails, and leads back to where it was. */
  readonly fail: (client: FakeMfaClient) => Promise<void>;
  readonly statuses: readonly (readonly [status: string, previous: string])[];
  readonly kind: string;
  /** What a mount tells: a step-up comes to a place after that one is there, and to one place at a time. */
  readonly comes?: readonly (readonly [status: string, previous: string])[];
}

const wrong = "000000";

async function submitCode(): Promise<void> {
  const field = screen.getByRole("textbox");
  await userEvent.clear(field);
  await userEvent.type(field, `${wrong}{Enter}`);
}

const cases: Readonly<Record<string, ReportCase>> = {
  PasswordSignIn: {
    ...PasswordSignIn,
    DropIn: PasswordSignInForm,
    scenario: passwordSignInScenarios.entering,
    async fail() {
      await userEvent.type(screen.getByLabelText("Email address"), "ada@example.com");
      await userEvent.type(screen.getByLabelText("Password"), `${wrong}{Enter}`);
    },
    statuses: [
      ["submitting", "entering"],
      ["entering", "submitting"],
    ],
    kind: "password-incorrect",
  },
  SecondFactor: {
    ...SecondFactor,
    DropIn: SecondFactorForm,
    scenario: secondFactorScenarios.enteringTotp,
    fail: submitCode,
    statuses: [
      ["verifying", "entering"],
      ["entering", "verifying"],
    ],
    kind: "code-incorrect",
  },
  TotpEnrollment: {
    ...TotpEnrollment,
    DropIn: TotpEnroll,
    scenario: totpEnrollmentScenarios.entering,
    fail: submitCode,
    statuses: [
      ["verifying", "entering"],
      ["entering", "verifying"],
    ],
    kind: "code-incorrect",
  },
  BackupCodes: {
    ...BackupCodes,
    DropIn: BackupCodeList,
    scenario: { ...backupCodesScenarios.ready, answers: { createBackupCode: "unreachable" } },
    fail: () => userEvent.click(screen.getByRole("button", { name: "Create backup codes" })),
    statuses: [
      ["generating", "ready"],
      ["ready", "generating"],
    ],
    kind: "network",
  },
  MfaPhones: {
    ...MfaPhones,
    DropIn: MfaPhoneManager,
    scenario: mfaPhonesScenarios.entering,
    fail: submitCode,
    statuses: [
      ["verifying", "entering"],
      ["entering", "verifying"],
    ],
    kind: "code-incorrect",
  },
  Reverification: {
    ...Reverification,
    DropIn: ReverificationForm,
    scenario: reverificationScenarios.enteringTotp,
    comes: [["entering", "idle"]],
    fail: submitCode,
    statuses: [
      ["verifying", "entering"],
      ["entering", "verifying"],
    ],
    kind: "code-incorrect",
  },
  MfaSetup: {
    ...MfaSetup,
    DropIn: MfaSetupForm,
    scenario: { ...mfaSetupScenarios.choosing, answers: { signOut: "unreachable" } },
    async fail() {
      await userEvent.click(screen.getByRole("button", { name: "Use an authenticator app" }));
      await answered();
      await userEvent.click(screen.getByRole("button", { name: "Choose another way" }));
      await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    },
    statuses: [
      ["enrolling", "choosing"],
      ["choosing", "enrolling"],
    ],
    kind: "network",
  },
};

let warnings: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  warnings = vi.spyOn(console, "error");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each(Object.entries(cases))(
  "%s",
  (_, { Root, Panel, DropIn, scenario, fail, statuses, kind, comes = [] }) => {
    const places: readonly (readonly [string, (handlers: object) => ReactNode])[] = [
      ["Root", (handlers) => createElement(Root, handlers, <Panel />)],
      ["drop-in", (handlers) => <DropIn {...handlers} />],
    ];

    describe.each(places)("its %s", (__, ui) => {
      function record() {
        const onStatusChange = vi.fn<(status: string, previous: string) => void>();
        const onError = vi.fn<(error: MfaError) => void>();
        return { onStatusChange, onError };
      }

      async function failOnce(client: FakeMfaClient): Promise<void> {
        await fail(client);
        await answered();
      }

      test.each([
        ["", (tree: ReactNode) => tree],
        [" in StrictMode too", (tree: ReactNode) => <StrictMode>{tree}</StrictMode>],
      ])("tells each change once, after it is on the page%s", async (___, wrap) => {
        const handlers = record();
        const { client } = await renderWith(scenario, wrap(ui(handlers)));
        expect(handlers.onStatusChange.mock.calls).toEqual(comes);
        handlers.onStatusChange.mockClear();
        await failOnce(client);
        expect(handlers.onStatusChange.mock.calls).toEqual(statuses);
        expect(handlers.onError.mock.calls).toEqual([[expect.objectContaining({ kind })]]);
        expect(
          JSON.stringify([handlers.onStatusChange.mock.calls, handlers.onError.mock.calls]),
        ).not.toContain(wrong);
      });

      test("tells a new error of the same kind again, and nothing on a remount", async () => {
        const handlers = record();
        const client = createFakeMfaClient(scenario);
        await client.ready;
        const other = <Root key="other" />;
        const both = (own: ReactNode): ReactNode => provide(client, [other, <div key="own">{own}</div>]);
        const view = render(both(ui(handlers)));
        await answered();
        await failOnce(client);
        await failOnce(client);
        expect(handlers.onError).toHaveBeenCalledTimes(2);
        expect(handlers.onError.mock.calls[0]?.[0]).not.toBe(handlers.onError.mock.calls[1]?.[0]);
        const again = record();
        view.rerender(both(null));
        view.rerender(both(<StrictMode>{ui(again)}</StrictMode>));
        await answered();
        expect(screen.getAllByRole("alert")).toHaveLength(1);
        expect(again.onError).not.toHaveBeenCalled();
        expect(again.onStatusChange.mock.calls).toEqual(comes);
      });

      test("tells an app that keeps them in its state, outside of a render", async () => {
        const { client, container } = await renderWith(scenario, <App ui={ui} />);
        await failOnce(client);
        expect(container.querySelector("output")).toHaveTextContent(`${statuses.at(-1)?.[0]} ${kind}`);
        expect(warnings).not.toHaveBeenCalled();
      });

      test("calls the newest handlers", async () => {
        const [first, second] = [record(), record()];
        const { client, rerender } = await renderWith(scenario, ui(first));
        rerender(ui(second));
        await failOnce(client);
        expect(first.onError).not.toHaveBeenCalled();
        expect(first.onStatusChange).toHaveBeenCalledTimes(comes.length);
        expect(second.onError).toHaveBeenCalledTimes(1);
        expect(second.onStatusChange).toHaveBeenCalledTimes(statuses.length);
      });

      test("goes on when a handler throws, and reports that as the app's own failure", async () => {
        const report = vi.fn();
        vi.stubGlobal("reportError", report);
        const own = new Error("The app's own.");
        const broken = (): void => {
          throw own;
        };
        const { client } = await renderWith(scenario, ui({ onStatusChange: broken, onError: broken }));
        await failOnce(client);
        expect(screen.getAllByRole("alert")).toHaveLength(1);
        expect(report.mock.calls).toEqual(Array(comes.length + statuses.length + 1).fill([own]));
      });
    });

    test("tells each of two Roots that show it", async () => {
      const [one, other] = [vi.fn(), vi.fn()];
      const { client } = await renderWith(
        scenario,
        <>
          <Root onError={one} onStatusChange={one} />
          <DropIn onError={other} onStatusChange={other} />
        </>,
      );
      await fail(client);
      await answered();
      expect(other).toHaveBeenCalledTimes(comes.length + statuses.length + 1);
      expect(one.mock.calls).toEqual(comes.length > 0 ? [] : other.mock.calls);
    });
  },
);

describe("an error of a phone's row", () => {
  test("is told as the form's are, once", async () => {
    const onError = vi.fn();
    const onStatusChange = vi.fn();
    const { client } = await renderWith(
      { ...mfaPhonesScenarios.listingMany, answers: { makeDefaultSecondFactor: "unreachable" } },
      <MfaPhoneManager onError={onError} onStatusChange={onStatusChange} />,
    );
    await userEvent.click(screen.getAllByRole("button", { name: /default/ })[0] as HTMLElement);
    await answered();
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ kind: "network" })]]);
    expect(onStatusChange).not.toHaveBeenCalled();
    await act(async () => client.advance(1000));
    expect(onError).toHaveBeenCalledTimes(1);
  });
});

describe("a step-up that a drop-in shows in place", () => {
  test("tells its errors to the drop-in, and not its statuses", async () => {
    const onError = vi.fn();
    const onStatusChange = vi.fn();
    await renderWith(
      { ...totpEnrollmentScenarios.disabled, stepUp: true },
      <TotpEnroll onError={onError} onStatusChange={onStatusChange} />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Set up an authenticator app" }));
    const field = await screen.findByLabelText("Password");
    await userEvent.type(field, `${wrong}{Enter}`);
    await answered();
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ kind: "password-incorrect" })]]);
    expect(onStatusChange.mock.calls).toEqual([["starting", "disabled"]]);
  });
});

describe("what is made of several flows", () => {
  test("MfaSettings tells its own status, and the errors of all its flows", async () => {
    const onError = vi.fn();
    const onStatusChange = vi.fn();
    const { client } = await renderWith(
      { ...mfaSettingsScenarios.off, answers: { createTOTP: "unreachable" } },
      <MfaSettings onError={onError} onStatusChange={onStatusChange} />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Set up an authenticator app" }));
    await answered();
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ kind: "network" })]]);
    expect(onStatusChange).not.toHaveBeenCalled();
    await act(async () => {
      await client.clerk.signOut(() => {});
    });
    await answered();
    expect(onStatusChange.mock.calls).toEqual([["idle", "ready"]]);
  });

  test("MfaSetupForm tells its own status, and the errors of the method that is set up", async () => {
    const onError = vi.fn();
    const onStatusChange = vi.fn();
    await renderWith(
      mfaSetupScenarios.enrollingTotp,
      <MfaSetupForm onError={onError} onStatusChange={onStatusChange} />,
    );
    await submitCode();
    await answered();
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ kind: "code-incorrect" })]]);
    expect(onStatusChange).not.toHaveBeenCalled();
  });
});

/** An app that keeps what it was told of last. */
function App({ ui }: { ui: (handlers: object) => ReactNode }): ReactNode {
  const [last, setLast] = useState("nothing");
  const [error, setError] = useState<MfaError>();
  return (
    <>
      <output>{`${last} ${error?.kind}`}</output>
      {ui({ onStatusChange: setLast, onError: setError })}
    </>
  );
}
