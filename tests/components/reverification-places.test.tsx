import { screen, within } from "@testing-library/react";
import {
  BackupCodeList,
  MfaPhoneManager,
  MfaPhones,
  MfaSettings,
  Reverification,
  ReverificationForm,
  TotpEnroll,
  TotpEnrollment,
  useReverificationFlow,
  useReverificationGuard,
} from "mfa-ui/standalone";
import { fakeFailures } from "mfa-ui/testing";
import { type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import {
  button,
  count,
  field,
  giveUp,
  noStepUp,
  spare,
  stepUp,
  verify,
  withMfa,
  withoutMfa,
} from "./step-up.js";
import { answered, renderWith, userEvent } from "./support.js";

const { reverificationRequired } = fakeFailures;

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

describe("where the step-up is shown", () => {
  const begin = (): Promise<void> => userEvent.click(button("Set up an authenticator app"));
  const panels = (): NodeListOf<Element> =>
    document.querySelectorAll('[data-scope="reverification"][data-part="panel"]');

  test.each([
    ["TotpEnroll", withoutMfa, <TotpEnroll key="form" />, begin],
    [
      "BackupCodeList",
      { ...withMfa, user: { totp: true } },
      <BackupCodeList key="form" />,
      () => userEvent.click(button("Create backup codes")),
    ],
    [
      "MfaPhoneManager",
      withMfa,
      <MfaPhoneManager key="form" />,
      () => userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`)),
    ],
    ["MfaSettings", withoutMfa, <MfaSettings key="form" />, begin],
  ] as const)("%s shows it in itself, once", async (_, scenario, form, make) => {
    const { client, container } = await renderWith(scenario, <StrictMode>{form}</StrictMode>);
    await make();
    const panel = await stepUp();
    expect(panels()).toHaveLength(1);
    expect(container.firstElementChild).toContainElement(panel);
    expect(container.children).toHaveLength(1);
    expect(count(client, "startVerification")).toBe(1);
    await verify();
    noStepUp();
  });

  test.each([
    ["TotpEnroll", withoutMfa, <TotpEnroll key="form" reverification="external" />, begin],
    [
      "BackupCodeList",
      { ...withMfa, user: { totp: true } },
      <BackupCodeList key="form" reverification="external" />,
      () => userEvent.click(button("Create backup codes")),
    ],
    [
      "MfaPhoneManager",
      withMfa,
      <MfaPhoneManager key="form" reverification="external" />,
      () => userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`)),
    ],
    ["MfaSettings", withoutMfa, <MfaSettings key="form" reverification="external" />, begin],
  ] as const)("%s leaves it to the app on request", async (_, scenario, form, make) => {
    await renderWith(
      scenario,
      <StrictMode>
        <div data-testid="app">
          <ReverificationForm />
        </div>
        <div data-testid="form">{form}</div>
      </StrictMode>,
    );
    expect(screen.getByTestId("app")).toBeEmptyDOMElement();
    await make();
    const panel = await stepUp();
    expect(panels()).toHaveLength(1);
    expect(screen.getByTestId("app")).toContainElement(panel);
    expect(field()).toHaveFocus();
    await verify();
    expect(screen.getByTestId("app")).toBeEmptyDOMElement();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });

  test("in the drop-in, although the app has a place too", async () => {
    await renderWith(
      withoutMfa,
      <>
        <TotpEnroll className="inside" />
        <ReverificationForm />
      </>,
    );
    await begin();
    const panel = await stepUp();
    expect(panels()).toHaveLength(1);
    expect(document.querySelector(".inside")).toContainElement(panel);
  });

  test("once where the drop-in is there twice", async () => {
    const { client } = await renderWith(
      withoutMfa,
      <StrictMode>
        <TotpEnroll />
        <TotpEnroll />
        <MfaSettings />
      </StrictMode>,
    );
    const [first] = screen.getAllByRole("button", { name: "Set up an authenticator app" });
    await userEvent.click(first ?? expect.fail());
    await stepUp();
    expect(panels()).toHaveLength(1);
    expect(field()).toHaveFocus();
    expect(count(client, "startVerification")).toBe(1);
    await giveUp();
    expect(first).toHaveFocus();
  });

  test("for two flows that wait at the same time, once, and both go on", async () => {
    const { client } = await renderWith(
      withMfa,
      <>
        <TotpEnroll />
        <MfaPhoneManager />
      </>,
    );
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await stepUp();
    await userEvent.click(button(`Use for sign-in codes ${spare.phoneNumber}`));
    await answered();
    expect(panels()).toHaveLength(1);
    expect(count(client, "startVerification")).toBe(1);
    await verify();
    expect(screen.getByText("The authenticator app is removed.")).toBeInTheDocument();
    expect(screen.getByText("+4915112345678 gets sign-in codes now.")).toBeInTheDocument();
    noStepUp();
  });

  test("at the last of several places of the app", async () => {
    await renderWith(
      withoutMfa,
      <>
        <ReverificationForm className="first" />
        <ReverificationForm className="last" />
        <TotpEnroll reverification="external" />
      </>,
    );
    await begin();
    await stepUp();
    expect(document.querySelector(".first")).toBeNull();
    expect(document.querySelector(".last")).toBeInTheDocument();
  });

  test("at another place, when the one that shows it goes, with the same verification", async () => {
    const page = (inside: boolean): ReactNode => (
      <StrictMode>
        <ReverificationForm className="app" />
        <TotpEnrollment.Root>
          <TotpEnrollment.Start />
          {inside && <ReverificationForm className="inside" />}
        </TotpEnrollment.Root>
      </StrictMode>
    );
    const { client, rerender } = await renderWith(withoutMfa, page(true));
    await begin();
    await stepUp();
    expect(document.querySelector(".inside")).toBeInTheDocument();
    rerender(page(false));
    await answered();
    expect(panels()).toHaveLength(1);
    expect(document.querySelector(".app")).toBeInTheDocument();
    expect(count(client, "startVerification")).toBe(1);
    expect(field()).toHaveFocus();
    await verify();
    expect(count(client, "createTOTP")).toBe(2);
  });

  test("nowhere any more, when the only place goes: the change is given up", async () => {
    const { client, rerender } = await renderWith(
      withoutMfa,
      <>
        <ReverificationForm />
        <TotpEnroll reverification="external" />
      </>,
    );
    await begin();
    await stepUp();
    rerender(<TotpEnroll reverification="external" />);
    await answered();
    expect(button("Set up an authenticator app")).not.toHaveAttribute("aria-disabled");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(count(client, "createTOTP")).toBe(1);
  });

  test("nowhere, where none is mounted: the change fails at once, and a developer is told why", async () => {
    const { client } = await renderWith(withoutMfa, <TotpEnroll reverification="external" />);
    await begin();
    await answered();
    expect(screen.getByRole("alert")).toHaveTextContent(
      "You need to provide additional verification to perform this operation.",
    );
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "reverification-required");
    expect(button("Set up an authenticator app")).toHaveFocus();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    expect(printed).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("Mount <ReverificationForm />"));
  });

  test("not inside the parts of another flow", async () => {
    await renderWith(
      withoutMfa,
      <>
        <TotpEnroll reverification="external" />
        <MfaPhones.Root>
          <ReverificationForm />
        </MfaPhones.Root>
      </>,
    );
    await begin();
    await answered();
    noStepUp();
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "reverification-required");
  });

  test("in a dialog that is made of its panel", async () => {
    const { container } = await renderWith(
      withoutMfa,
      <>
        <Reverification.Root>
          <Reverification.Panel asChild>
            <dialog open aria-label="Confirm that it is you" />
          </Reverification.Panel>
        </Reverification.Root>
        <TotpEnroll reverification="external" />
      </>,
    );
    expect(container.querySelector("dialog")).toBeNull();
    await begin();
    await stepUp();
    const dialog = screen.getByRole("dialog", { name: "Confirm that it is you" });
    expect(within(dialog).getByLabelText("Password")).toHaveFocus();
    await giveUp();
    expect(container.querySelector("dialog")).toBeNull();
    expect(button("Set up an authenticator app")).toHaveFocus();
  });

  test("nowhere, when the person has left the page before its code was loaded: the change is given up", async () => {
    const { client, rerender } = await renderWith(withoutMfa, <TotpEnroll />);
    client.clerk.answer("startVerification", "pending");
    await userEvent.click(button("Set up an authenticator app"));
    rerender(null);
    await answered();
    rerender(<TotpEnroll />);
    await answered();
    noStepUp();
    expect(button("Set up an authenticator app")).not.toHaveAttribute("aria-disabled");
  });

  test("a second change right after the first asks again, at the same place", async () => {
    const { client } = await renderWith(withMfa, <TotpEnroll />);
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await stepUp();
    await verify();
    client.clerk.answer("createTOTP", reverificationRequired);
    await begin();
    await stepUp();
    expect(panels()).toHaveLength(1);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("");
    client.clerk.answer("createTOTP", null);
    await verify();
    expect(screen.getByLabelText("Code from the app")).toHaveFocus();
    expect(count(client, "startVerification")).toBe(2);
  });
});

describe("an action of the app's own", () => {
  const failure = Object.assign(new Error("Refused."), {
    clerkError: true,
    errors: [{ code: "session_reverification_required" }],
  });
  const form = <ReverificationForm key="form" />;

  function needsOnce() {
    return vi.fn(() => Promise.resolve()).mockRejectedValueOnce(failure);
  }

  test.each([
    ["before", (action: () => Promise<void>) => [<Guarded key="own" action={action} />, form]],
    ["after", (action: () => Promise<void>) => [form, <Guarded key="own" action={action} />]],
  ])("waits at the app's step-up, also where the guard is made %s it", async (_, page) => {
    const action = needsOnce();
    await renderWith(withoutMfa, <StrictMode>{page(action)}</StrictMode>);
    await userEvent.click(button("Delete my account"));
    await stepUp();
    expect(field()).toHaveFocus();
    expect(action).toHaveBeenCalledTimes(1);
    await verify();
    expect(action).toHaveBeenCalledTimes(2);
    expect(button("Delete my account")).toHaveFocus();
  });

  test("is given up like a change of the account", async () => {
    const action = needsOnce();
    const onFailure = vi.fn();
    await renderWith(
      withoutMfa,
      <>
        {form}
        <Guarded action={action} onFailure={onFailure} />
      </>,
    );
    await userEvent.click(button("Delete my account"));
    await stepUp();
    await giveUp();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: "reverification_cancelled" }),
    );
    expect(action).toHaveBeenCalledTimes(1);
    expect(button("Delete my account")).toHaveFocus();
  });

  test("fails at once where no step-up is mounted, and a developer is told why", async () => {
    const onFailure = vi.fn();
    await renderWith(withoutMfa, <Guarded action={needsOnce()} onFailure={onFailure} />);
    await userEvent.click(button("Delete my account"));
    await answered();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(failure);
    expect(printed).toHaveBeenCalledTimes(1);
  });

  test("is guarded by the same function each time", async () => {
    const { rerender } = await renderWith(withoutMfa, <GuardAlone />);
    rerender(<GuardAlone />);
    expect(guards.size).toBe(1);
  });

  test("may be guarded by the component that shows the step-up", async () => {
    const action = needsOnce();
    await renderWith(withMfa, <HookAlone action={action} />);
    await userEvent.click(button("act"));
    await userEvent.click(await screen.findByRole("button", { name: "choose backup_code" }));
    expect(action).toHaveBeenCalledTimes(1);
    await userEvent.click(await screen.findByRole("button", { name: "submit a1b2c3d4" }));
    await answered();
    expect(action).toHaveBeenCalledTimes(2);
    expect(screen.queryByText("submit a1b2c3d4")).not.toBeInTheDocument();
  });
});

function Guarded({
  action,
  onFailure = () => {},
}: {
  action: () => Promise<void>;
  onFailure?: (thrown: unknown) => void;
}): ReactNode {
  const guard = useReverificationGuard();
  return (
    <button type="button" onClick={() => void guard(action)().catch(onFailure)}>
      Delete my account
    </button>
  );
}

function HookAlone({ action }: { action?: () => Promise<void> }): ReactNode {
  const guard = useReverificationGuard();
  const flow = useReverificationFlow();
  return (
    <>
      {action && (
        <button type="button" onClick={() => void guard(action)()}>
          act
        </button>
      )}
      {flow.status === "entering" && (
        <>
          {flow.factors.map(({ id }) => (
            <button key={id} type="button" onClick={() => flow.choose(id)}>
              choose {id}
            </button>
          ))}
          <button type="button" onClick={() => flow.submit("a1b2c3d4")}>
            submit a1b2c3d4
          </button>
        </>
      )}
    </>
  );
}

const guards = new Set<unknown>();

function GuardAlone(): ReactNode {
  guards.add(useReverificationGuard());
  return null;
}
