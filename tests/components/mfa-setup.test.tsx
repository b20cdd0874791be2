import { act, render, screen, within } from "@testing-library/react";
import {
  BackupCodeList,
  BackupCodes,
  MfaPhones,
  MfaSetup,
  type MfaSetupFlow,
  MfaSetupForm,
  TotpEnrollment,
  useMfaSetup,
  useTotpEnrollment,
} from "mfa-ui/standalone";
import {
  createFakeMfaClient,
  type FakeCall,
  type FakeMfaClient,
  fakeUser,
  mfaSetupScenarios,
  type Scenario,
} from "mfa-ui/testing";
import { type ReactNode, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

const at = mfaSetupScenarios;
const task: Scenario = { signedIn: "here", user: { task: "setup-mfa" } };

afterEach(() => vi.restoreAllMocks());

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

function setupStatus(): HTMLElement {
  return document.querySelector<HTMLElement>('[data-scope="mfa-setup"][role=status]') ?? expect.fail();
}

function codeField(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>("Code from the app");
}

async function chooseApp(): Promise<void> {
  await userEvent.click(button("Use an authenticator app"));
  await answered();
}

async function enterCode(code = fakeUser.code): Promise<void> {
  await userEvent.type(codeField(), `${code}{Enter}`);
  await answered();
}

async function saveCodes(): Promise<void> {
  await userEvent.click(screen.getByRole("checkbox", { name: "I have saved my backup codes" }));
  await userEvent.click(button("Done"));
  await answered();
}

function count({ clerk }: FakeMfaClient, call: FakeCall): number {
  return clerk.calls.filter((made) => made === call).length;
}

describe("the whole setup", () => {
  test("with an authenticator app, under StrictMode", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      task,
      <StrictMode>
        <MfaSetupForm onComplete={onComplete} />
      </StrictMode>,
    );
    expect(
      screen.getByText("Your account needs a second step for signing in. Set one up to go on."),
    ).toBeInTheDocument();
    const methods = within(screen.getByRole("list", { name: "Ways to set up a second step" }));
    expect(methods.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Use an authenticator app",
      "Use a phone number",
    ]);
    await chooseApp();
    await enterCode();
    expect(screen.getAllByRole("listitem")).toHaveLength(10);
    await saveCodes();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP", "setActive"]);
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(onComplete).toHaveBeenCalledWith(
      expect.objectContaining({ task: null, session: expect.objectContaining({ status: "active" }) }),
    );
  });

  test("with a phone number", async () => {
    const { client } = await renderWith(task, <MfaSetupForm />);
    await userEvent.click(button("Use a phone number"));
    await userEvent.click(button("Add a phone number"));
    await userEvent.type(screen.getByLabelText("Phone number"), "+1 500 555 0006{Enter}");
    await userEvent.type(await screen.findByLabelText("SMS code"), "424242{Enter}");
    await answered();
    expect(within(screen.getByRole("group", { name: "Backup codes" })).getAllByRole("listitem")).toHaveLength(
      10,
    );
    expect(count(client, "setActive")).toBe(0);
    await saveCodes();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(count(client, "setActive")).toBe(1);
  });

  test("by the keyboard alone", async () => {
    const { client } = await renderWith(task, <MfaSetupForm />);
    await userEvent.tab();
    expect(button("Use an authenticator app")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await answered();
    const group = screen.getByRole("group", { name: "Use an authenticator app" });
    expect(group).toHaveFocus();
    for (let tabs = 0; document.activeElement !== codeField() && tabs < 10; tabs += 1) await userEvent.tab();
    await userEvent.keyboard("424242{Enter}");
    await answered();
    const saved = screen.getByRole("checkbox", { name: "I have saved my backup codes" });
    for (let tabs = 0; document.activeElement !== saved && tabs < 10; tabs += 1) await userEvent.tab();
    await userEvent.keyboard(" ");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(count(client, "setActive")).toBe(1);
  });

  test("made of parts", async () => {
    const { client } = await renderWith(
      task,
      <MfaSetup.Root methods={["phone_code", "totp"]}>
        <MfaSetup.Methods />
        <MfaSetup.Enrollment method="totp">
          <TotpEnrollment.Root autoStart>
            <TotpEnrollment.Form>
              <TotpEnrollment.Input aria-label="Code" />
            </TotpEnrollment.Form>
            <TotpEnrollment.Codes>
              <BackupCodes.Form>
                <BackupCodes.Finish>I have them</BackupCodes.Finish>
              </BackupCodes.Form>
            </TotpEnrollment.Codes>
          </TotpEnrollment.Root>
        </MfaSetup.Enrollment>
        <MfaSetup.Enrollment method="phone_code">
          <MfaPhones.Root>
            <MfaPhones.Add />
          </MfaPhones.Root>
        </MfaSetup.Enrollment>
        <MfaSetup.Cancel>Another way</MfaSetup.Cancel>
        <MfaSetup.Step status="complete">Done with it</MfaSetup.Step>
      </MfaSetup.Root>,
    );
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Use a phone number",
      "Use an authenticator app",
    ]);
    await userEvent.click(button("Use a phone number"));
    expect(button("Add a phone number")).toBeInTheDocument();
    await userEvent.click(button("Another way"));
    await userEvent.click(button("Use an authenticator app"));
    await userEvent.type(await screen.findByLabelText("Code"), "424242{Enter}");
    await answered();
    expect(screen.queryByText("Another way")).not.toBeInTheDocument();
    expect(count(client, "setActive")).toBe(0);
    await userEvent.click(button("I have them"));
    expect(await screen.findByText("Done with it")).toBeInTheDocument();
    expect(count(client, "setActive")).toBe(1);
  });

  test("by the hooks alone", async () => {
    const { client } = await renderWith(
      { ...task, user: { task: "setup-mfa", issuesBackupCodes: false } },
      <HooksAlone />,
    );
    await userEvent.click(button("choose totp"));
    await userEvent.click(button("start"));
    await userEvent.click(await screen.findByRole("button", { name: "submit" }));
    expect(await screen.findByText("complete")).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP", "setActive"]);
  });

  test("with one method begins with it", async () => {
    const { client } = await renderWith(
      task,
      <StrictMode>
        <MfaSetupForm methods={["totp"]} />
      </StrictMode>,
    );
    expect(codeField()).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Choose another way" })).not.toBeInTheDocument();
    expect(document.body).toHaveFocus();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("has the app's own words", async () => {
    await renderWith(
      task,
      <MfaSetupForm messages={{ introduction: "One more thing.", signOut: "Not now" }} />,
    );
    expect(screen.getByText("One more thing.")).toBeInTheDocument();
    expect(button("Not now")).toBeInTheDocument();
  });

  test("puts what the app adds at the end", async () => {
    const { container } = await renderWith(task, <MfaSetupForm className="box">Help</MfaSetupForm>);
    const panel = screen.getByText("Help");
    expect(panel).toHaveClass("box", { exact: true });
    expect([...container.children]).toEqual([panel]);
    expect(panel.textContent?.endsWith("Help")).toBe(true);
  });

  test("on a page that takes over a server's empty markup, without a warning", async () => {
    const warnings = vi.spyOn(console, "error");
    const onRecoverableError = vi.fn();
    const client = createFakeMfaClient(task);
    const app = <StrictMode>{provide(client, <MfaSetupForm methods={["totp"]} />)}</StrictMode>;
    const container = document.body.appendChild(document.createElement("div"));
    const root = await act(async () => hydrateRoot(container, app, { onRecoverableError }));
    await answered();
    expect(codeField()).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    expect(warnings).not.toHaveBeenCalled();
    expect(onRecoverableError).not.toHaveBeenCalled();
    act(() => root.unmount());
    container.remove();
  });
});

describe("which sessions see it", () => {
  test.each<[name: string, scenario: Scenario]>([
    ["while Clerk loads", { status: "loading" }],
    ["nobody's", {}],
    ["one that is active", { signedIn: "here" }],
    ["one with another task", { signedIn: "here", user: { task: "choose-organization" } }],
  ])("not %s", async (_, scenario) => {
    const { container, client } = await renderWith(scenario, <MfaSetupForm>Help</MfaSetupForm>);
    expect(container).toBeEmptyDOMElement();
    expect(client.clerk.calls).toEqual([]);
  });

  test("Clerk that could not load offers to load the page again", async () => {
    await renderWith(at.unavailable, <MfaSetupForm />);
    expect(screen.getByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    expect(button("Reload the page")).toBeInTheDocument();
  });
});

describe("codes that come with the method", () => {
  test("are shown although Clerk has ended the task, and the session is activated when they are saved", async () => {
    const { client } = await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    await enterCode();
    expect(client.getSnapshot().session).toMatchObject({ status: "active", task: null });
    const codes = within(screen.getByRole("group", { name: "Backup codes" })).getAllByRole("listitem");
    expect(codes).toHaveLength(10);
    expect(screen.queryByRole("button", { name: "Choose another way" })).not.toBeInTheDocument();
    expect(count(client, "setActive")).toBe(0);
    await saveCodes();
    expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
    expect(count(client, "setActive")).toBe(1);
  });

  test("are still there for who leaves the page and comes back", async () => {
    const { client, rerender } = await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    await enterCode();
    const codes = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    rerender(<p>Another page</p>);
    await answered();
    expect(count(client, "setActive")).toBe(0);
    rerender(<MfaSetupForm />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(codes);
    await saveCodes();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(count(client, "setActive")).toBe(1);
  });

  test("are shown once, on a page that shows backup codes too", async () => {
    await renderWith(
      task,
      <>
        <BackupCodeList />
        <MfaSetupForm />
      </>,
    );
    await chooseApp();
    await enterCode();
    expect(screen.getAllByRole("list")).toHaveLength(1);
  });
});

describe("going back", () => {
  test("keeps the key: coming again shows the same one", async () => {
    const { client } = await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    const link = () =>
      screen.getByRole("link", { name: /Open in an authenticator app/ }).getAttribute("href");
    const before = link();
    expect(before).toMatch(/^otpauth:/);
    await userEvent.click(button("Choose another way"));
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
    await userEvent.click(button("Use a phone number"));
    await userEvent.click(button("Choose another way"));
    await chooseApp();
    expect(link()).toBe(before);
    expect(count(client, "createTOTP")).toBe(1);
  });

  test("is not offered while a code is checked", async () => {
    await renderWith({ ...task, answers: { verifyTOTP: "pending" } }, <MfaSetupForm />);
    await chooseApp();
    expect(button("Choose another way")).toBeInTheDocument();
    await enterCode();
    expect(screen.queryByRole("button", { name: "Choose another way" })).not.toBeInTheDocument();
    expect(button("Sign out")).toBeInTheDocument();
  });

  test("is offered again after a wrong code", async () => {
    await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    await enterCode("000000");
    expect(screen.getByRole("alert")).toHaveTextContent("Incorrect code");
    expect(codeField()).toHaveFocus();
    expect(button("Choose another way")).toBeInTheDocument();
  });
});

describe("activating the session", () => {
  test("that failed says so, and is tried again with a press", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      { ...task, answers: { setActive: "unreachable" } },
      <MfaSetupForm onComplete={onComplete} />,
    );
    await chooseApp();
    await enterCode();
    await saveCodes();
    expect(screen.getByRole("alert")).toHaveTextContent(
      "There is no connection. Check your network and try again.",
    );
    expect(button("Try again")).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Sign out" })).not.toBeInTheDocument();
    client.clerk.answer("setActive", null);
    await userEvent.keyboard("{Enter}");
    await answered();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(count(client, "setActive")).toBe(2);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("is done once for two on a page, and both say so", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      { ...task, user: { task: "setup-mfa", issuesBackupCodes: false } },
      <StrictMode>
        <MfaSetupForm onComplete={onComplete} />
        <MfaSetupForm onComplete={onComplete} />
      </StrictMode>,
    );
    const [first] = screen.getAllByRole("button", { name: "Use an authenticator app" });
    await userEvent.click(first ?? expect.fail());
    await answered();
    const [field] = screen.getAllByLabelText("Code from the app");
    await userEvent.type(field ?? expect.fail(), "424242{Enter}");
    await answered();
    expect(screen.getAllByText("You are signed in.")).toHaveLength(2);
    expect(count(client, "createTOTP")).toBe(1);
    expect(count(client, "setActive")).toBe(1);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("is done for a task that another tab has done", async () => {
    const { client } = await renderWith(task, <MfaSetupForm />);
    await act(async () => {
      await client.clerk.user?.createTOTP();
      await client.clerk.user?.verifyTOTP({ code: fakeUser.code });
    });
    await answered();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(count(client, "setActive")).toBe(1);
  });
});

describe("signing out", () => {
  test("is the way out, at each step, once", async () => {
    const { client, container } = await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    await userEvent.dblClick(button("Sign out"));
    await answered();
    expect(container).toBeEmptyDOMElement();
    expect(count(client, "signOut")).toBe(1);
    expect(document.documentElement.outerHTML).not.toMatch(/otpauth/);
  });

  test("keeps the focus at its button while it is under way", async () => {
    await renderWith({ ...task, answers: { signOut: "pending" } }, <MfaSetupForm />);
    await userEvent.click(button("Sign out"));
    expect(button("Sign out")).toHaveAttribute("aria-disabled", "true");
    expect(button("Sign out")).toHaveAttribute("data-pending", "");
    expect(button("Sign out")).toHaveFocus();
  });

  test.each(["unreachable", "offline"] as const)(
    "that failed (%s) says so, once, and can be done again",
    async (answer) => {
      const { client, container } = await renderWith(
        { ...task, answers: { signOut: answer } },
        <MfaSetupForm />,
      );
      await userEvent.click(button("Sign out"));
      await answered();
      expect(screen.getAllByRole("alert")).toHaveLength(1);
      expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "network");
      expect(button("Sign out")).toHaveFocus();
      client.clerk.answer("signOut", null);
      await userEvent.keyboard("{Enter}");
      await answered();
      expect(container).toBeEmptyDOMElement();
    },
  );

  test("that failed is still said to who comes to the page then", async () => {
    await renderWith(
      at.choosingSignOutFailed,
      <StrictMode>
        <MfaSetupForm />
      </StrictMode>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
  });
});

describe("a change that needs a step-up", () => {
  test("is asked for inside the method, and the setup goes on", async () => {
    const { client, container } = await renderWith({ ...task, stepUp: true }, <MfaSetupForm />);
    await chooseApp();
    const field = await screen.findByLabelText("Password");
    expect(screen.getByRole("group", { name: "Use an authenticator app" })).toContainElement(field);
    expect(document.querySelector("form form")).toBeNull();
    await userEvent.type(field, `${fakeUser.password}{Enter}`);
    await answered();
    await enterCode();
    await saveCodes();
    expect(setupStatus()).toHaveTextContent("You are signed in.");
    expect(container).not.toBeEmptyDOMElement();
    expect(count(client, "setActive")).toBe(1);
  });

  test("for the last call does not end the setup before it is answered", async () => {
    const { client } = await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    client.clerk.answer("verifyTOTP", {
      status: 403,
      errors: [{ code: "session_reverification_required", longMessage: "Verify." }],
    });
    await enterCode();
    const field = await screen.findByLabelText("Password");
    expect(screen.queryByRole("button", { name: "Choose another way" })).not.toBeInTheDocument();
    client.clerk.answer("verifyTOTP", null);
    await userEvent.type(field, `${fakeUser.password}{Enter}`);
    await answered();
    expect(screen.getAllByRole("listitem")).toHaveLength(10);
    expect(count(client, "setActive")).toBe(0);
  });
});

describe("the focus", () => {
  test.each(Object.entries(at))("stays where it is on mount at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    render(provide(client, <MfaSetupForm />));
    await answered();
    expect(document.body).toHaveFocus();
  });

  test("goes to the method that was chosen, and back to the choice", async () => {
    await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    expect(screen.getByRole("group", { name: "Use an authenticator app" })).toHaveFocus();
    await userEvent.click(button("Choose another way"));
    expect(button("Use an authenticator app")).toHaveFocus();
    await userEvent.click(button("Use a phone number"));
    expect(screen.getByRole("group", { name: "Use a phone number" })).toHaveFocus();
  });

  test("goes with the right code to the codes", async () => {
    await renderWith(task, <MfaSetupForm />);
    await chooseApp();
    await enterCode();
    expect(screen.getByRole("group", { name: "Backup codes" })).toHaveFocus();
  });

  test("stays elsewhere on the page", async () => {
    const { client } = await renderWith(
      task,
      <>
        <MfaSetupForm />
        <input aria-label="Elsewhere" />
      </>,
    );
    screen.getByLabelText("Elsewhere").focus();
    await act(async () => {
      await client.clerk.user?.createTOTP();
      await client.clerk.user?.verifyTOTP({ code: fakeUser.code });
    });
    await answered();
    expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
  });
});

describe("the one live region", () => {
  test.each([
    ["choosing", ""],
    ["choosingSignOutFailed", ""],
    ["enrollingTotp", ""],
    ["enrollingPhone", ""],
    ["enrollingSaving", ""],
    ["finishing", "Signing you in…"],
    ["finishingFailed", ""],
    ["complete", "You are signed in."],
    ["unavailable", ""],
  ] as const)("%s", async (name, text) => {
    await renderWith(at[name], <MfaSetupForm />);
    expect(document.querySelectorAll('[data-scope="mfa-setup"][role=status]')).toHaveLength(1);
    expect(setupStatus().textContent).toBe(text);
  });

  test("is the same element from step to step, so that its changes are announced", async () => {
    await renderWith(task, <MfaSetupForm />);
    const region = setupStatus();
    await chooseApp();
    await enterCode();
    await saveCodes();
    expect(setupStatus()).toBe(region);
    expect(region).toHaveTextContent("You are signed in.");
  });
});

function HooksAlone(): ReactNode {
  const setup = useMfaSetup();
  const totp = useTotpEnrollment();
  return (
    <>
      <output>{setup.status}</output>
      {Object.entries({ ...choicesOf(setup), ...(setup.status === "enrolling" && actionsOf(totp)) }).map(
        ([name, action]) => (
          <button key={name} type="button" onClick={action}>
            {name}
          </button>
        ),
      )}
    </>
  );
}

function choicesOf(flow: MfaSetupFlow): Record<string, () => void> {
  return flow.status === "choosing" ? { "choose totp": () => flow.choose("totp") } : {};
}

function actionsOf(flow: ReturnType<typeof useTotpEnrollment>): Record<string, () => void> {
  if (flow.status === "disabled") return { start: flow.start };
  return flow.status === "entering" ? { submit: () => flow.submit(fakeUser.code) } : {};
}
