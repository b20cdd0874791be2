import { render, screen, within } from "@testing-library/react";
import { PasswordSignIn, PasswordSignInForm, SecondFactor, SecondFactorForm } from "mfa-ui/standalone";
import { createFakeMfaClient, secondFactorScenarios } from "mfa-ui/testing";
import { StrictMode } from "react";
import { createPortal } from "react-dom";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answered, provide, renderWith, userEvent } from "./support.js";

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

async function typePassword(): Promise<void> {
  await userEvent.type(screen.getByLabelText("Email address"), "ada@example.com");
  await userEvent.type(screen.getByLabelText("Password"), "correct horse battery{Enter}");
}

describe("a whole sign-in", () => {
  test("with both forms on one page, under StrictMode", async () => {
    const client = createFakeMfaClient();
    const onComplete = vi.fn();
    render(
      <StrictMode>
        {provide(
          client,
          <>
            <PasswordSignInForm onComplete={onComplete} />
            <SecondFactorForm onComplete={onComplete} />
          </>,
        )}
      </StrictMode>,
    );
    expect(screen.queryByLabelText("Authenticator code")).not.toBeInTheDocument();
    await typePassword();
    const field = await screen.findByLabelText("Authenticator code");
    expect(screen.queryByLabelText("Password")).not.toBeInTheDocument();
    expect(field).toHaveFocus();
    await userEvent.type(field, "424 242{Enter}");
    expect(await screen.findByText("You are signed in.")).toBeInTheDocument();
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(onComplete).toHaveBeenCalledWith(
      expect.objectContaining({ session: expect.objectContaining({ userId: "user_fake" }), task: null }),
    );
    expect(client.clerk.calls).toEqual(["create", "attemptSecondFactor", "setActive"]);
  });

  test("with a code by SMS, sent once under StrictMode", async () => {
    const client = createFakeMfaClient({ ...secondFactorScenarios.enteringPhoneCode, signIn: null });
    render(
      <StrictMode>
        {provide(
          client,
          <>
            <PasswordSignInForm />
            <SecondFactorForm />
          </>,
        )}
      </StrictMode>,
    );
    await typePassword();
    const field = await screen.findByLabelText("SMS code");
    expect(await screen.findByText("A code was sent to +49 *** ****23.")).toHaveAttribute("role", "status");
    await userEvent.type(field, "424242{Enter}");
    await screen.findByText("You are signed in.");
    expect(client.clerk.calls).toEqual(["create", "prepareSecondFactor", "attemptSecondFactor", "setActive"]);
  });

  test("without a second factor the password is enough", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      { user: { secondFactors: [] } },
      <>
        <PasswordSignInForm onComplete={onComplete} />
        <SecondFactorForm />
      </>,
    );
    await typePassword();
    await screen.findByText("You are signed in.");
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual(["create", "setActive"]);
  });

  test("made of parts", async () => {
    const { client } = await renderWith(
      {},
      <>
        <PasswordSignIn.Root>
          <PasswordSignIn.Form>
            <PasswordSignIn.Field name="identifier">
              <PasswordSignIn.Label>Who</PasswordSignIn.Label>
              <PasswordSignIn.Input />
            </PasswordSignIn.Field>
            <PasswordSignIn.Field name="password">
              <PasswordSignIn.Label>Secret</PasswordSignIn.Label>
              <PasswordSignIn.Input />
            </PasswordSignIn.Field>
            <PasswordSignIn.Submit>Go</PasswordSignIn.Submit>
          </PasswordSignIn.Form>
        </PasswordSignIn.Root>
        <SecondFactor.Root>
          <SecondFactor.Step status={["entering", "verifying"]} strategy="totp">
            <SecondFactor.Form>
              <SecondFactor.Label>Code</SecondFactor.Label>
              <SecondFactor.Input />
              <SecondFactor.Submit>Check</SecondFactor.Submit>
            </SecondFactor.Form>
          </SecondFactor.Step>
          <SecondFactor.Step status="complete">Done</SecondFactor.Step>
        </SecondFactor.Root>
      </>,
    );
    await userEvent.type(screen.getByLabelText("Who"), "ada@example.com");
    await userEvent.type(screen.getByLabelText("Secret"), "correct horse battery");
    await userEvent.click(screen.getByRole("button", { name: "Go" }));
    await userEvent.type(await screen.findByLabelText("Code"), "424242");
    await userEvent.click(screen.getByRole("button", { name: "Check" }));
    await screen.findByText("Done");
    expect(client.clerk.calls).toEqual(["create", "attemptSecondFactor", "setActive"]);
  });

  test("leaves no code or password in an attribute, in storage or in the console", async () => {
    const printed = (["log", "info", "warn", "error", "debug"] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    const { container } = await renderWith(
      {},
      <>
        <PasswordSignInForm />
        <SecondFactorForm />
      </>,
    );
    const secrets = /424242|000000|a1b2|correct horse/i;
    const seen: string[] = [];
    const look = (): void => {
      for (const node of container.querySelectorAll("*")) {
        for (const { name, value } of node.attributes) seen.push(`${name}=${value}`);
      }
      for (const storage of [sessionStorage, localStorage]) seen.push(JSON.stringify({ ...storage }));
      seen.push(location.href, document.cookie);
    };
    new MutationObserver(look).observe(container, { attributes: true, childList: true, subtree: true });
    await typePassword();
    const field = await screen.findByLabelText("Authenticator code");
    await userEvent.type(field, "000000{Enter}");
    await screen.findByRole("alert");
    await userEvent.clear(field);
    await userEvent.type(field, "a1b2-c3d4{Enter}");
    await screen.findByRole("button", { name: /backup code. Use it/ });
    await userEvent.clear(field);
    await userEvent.type(field, "424242{Enter}");
    await screen.findByText("You are signed in.");
    look();
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter((text) => secrets.test(text))).toEqual([]);
    expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

describe("a form", () => {
  test.each([
    ["SecondFactorForm", <SecondFactorForm key="form" />, { signIn: "second-factor" } as const, "Verify"],
    ["PasswordSignInForm", <PasswordSignInForm key="form" />, {}, "Continue"],
  ])("%s: an empty field is required, so that nothing is sent", async (_, form, scenario, button) => {
    const { client } = await renderWith(scenario, form);
    for (const field of screen.getAllByRole("textbox")) expect(field).toBeRequired();
    await userEvent.click(screen.getByRole("button", { name: button }));
    await answered();
    expect(client.clerk.calls).toEqual([]);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test("in a portal does not submit the form that its portal stands in", async () => {
    const outer = vi.fn();
    const { client } = await renderWith(
      { ...secondFactorScenarios.enteringTotp },
      <form aria-label="outer" onSubmit={outer}>
        {createPortal(<SecondFactorForm />, document.body)}
      </form>,
    );
    await userEvent.type(screen.getByLabelText("Authenticator code"), "424242{Enter}");
    await screen.findByText("You are signed in.");
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive"]);
    expect(outer).not.toHaveBeenCalled();
  });

  test("of the password in a portal does not either", async () => {
    const outer = vi.fn();
    const { client } = await renderWith(
      {},
      <form aria-label="outer" onSubmit={outer}>
        {createPortal(<PasswordSignInForm />, document.body)}
      </form>,
    );
    await typePassword();
    await answered();
    expect(client.clerk.calls).toEqual(["create"]);
    expect(outer).not.toHaveBeenCalled();
  });

  test("that is submitted while it waits asks nothing again", async () => {
    const { client } = await renderWith(secondFactorScenarios.verifying, <SecondFactorForm />);
    const submit = screen.getByRole("button", { name: "Verify" });
    await userEvent.click(submit);
    await userEvent.click(submit);
    expect(client.clerk.calls).toEqual(["attemptSecondFactor"]);
  });
});

describe("where it is not their turn", () => {
  test.each(["loading", "idle"] as const)("the forms render nothing: %s", async (name) => {
    const { container } = await renderWith(
      secondFactorScenarios[name],
      <SecondFactorForm>Help</SecondFactorForm>,
    );
    expect(container).toBeEmptyDOMElement();
  });

  test("what the app adds stands at the end until it is done", async () => {
    await renderWith(
      secondFactorScenarios.enteringTotp,
      <SecondFactorForm className="box">Help</SecondFactorForm>,
    );
    const panel = screen.getByText("Help");
    expect(panel).toHaveClass("box", { exact: true });
    await userEvent.type(within(panel).getByRole("textbox"), "424242{Enter}");
    await screen.findByText("You are signed in.");
    expect(screen.queryByText("Help")).not.toBeInTheDocument();
  });
});

describe("choosing a factor", () => {
  test("a button for each other factor, and none for the current one", async () => {
    await renderWith(secondFactorScenarios.enteringSeveralPhones, <SecondFactorForm />);
    const list = within(screen.getByRole("list", { name: "Other ways to verify" }));
    expect(list.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Send an SMS to +1 *** ***0199",
      "Use a backup code",
    ]);
  });

  test("another one brings an empty field of its own kind, and the focus to it", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "123");
    await userEvent.click(screen.getByRole("button", { name: "Use a backup code" }));
    const field = screen.getByLabelText("Backup code");
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute("autocomplete", "off");
    expect(field).toHaveAttribute("inputmode", "text");
    await userEvent.click(screen.getByRole("button", { name: "Use your authenticator app" }));
    expect(screen.getByLabelText("Authenticator code")).toHaveValue("");
    expect(screen.getByLabelText("Authenticator code")).toHaveAttribute("autocomplete", "one-time-code");
    expect(screen.getByLabelText("Authenticator code")).toHaveAttribute("inputmode", "numeric");
  });

  test("an app may list them in its own way", async () => {
    await renderWith(
      secondFactorScenarios.enteringTotp,
      <SecondFactor.Root>
        <SecondFactor.Factors>
          {(factor) => (
            <li key={factor.id}>
              <SecondFactor.Factor factor={factor.id}>{factor.strategy}</SecondFactor.Factor>
            </li>
          )}
        </SecondFactor.Factors>
        <SecondFactor.Step status="entering" strategy="backup_code">
          Now a backup code
        </SecondFactor.Step>
      </SecondFactor.Root>,
    );
    await userEvent.click(screen.getByRole("button", { name: "backup_code" }));
    expect(screen.getByText("Now a backup code")).toBeInTheDocument();
  });
});

describe("starting over", () => {
  test("brings the password form back, with the focus in it", async () => {
    await renderWith(
      {},
      <>
        <PasswordSignInForm />
        <SecondFactorForm />
      </>,
    );
    await typePassword();
    await userEvent.click(await screen.findByRole("button", { name: "Use another account" }));
    expect(screen.getByLabelText("Email address")).toHaveFocus();
    expect(screen.getByLabelText("Email address")).toHaveValue("");
    expect(screen.queryByLabelText("Authenticator code")).not.toBeInTheDocument();
  });
});

describe("a backup code in the authenticator's field", () => {
  test("is noticed, and used at one press", async () => {
    const { client } = await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "A1B2-C3D4{Enter}");
    expect(client.clerk.calls).toEqual([]);
    await userEvent.click(
      screen.getByRole("button", { name: "That looks like a backup code. Use it as one" }),
    );
    await screen.findByText("You are signed in.");
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive"]);
  });

  test("that is wrong is refused at the field for backup codes", async () => {
    await renderWith(secondFactorScenarios.enteringTotp, <SecondFactorForm />);
    await userEvent.type(screen.getByLabelText("Authenticator code"), "ffff-ffff{Enter}");
    await userEvent.click(screen.getByRole("button", { name: /looks like a backup code/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Incorrect code");
    expect(screen.getByLabelText("Backup code")).toHaveValue("");
    expect(screen.getByLabelText("Backup code")).toHaveFocus();
  });
});

describe("a session of another tab", () => {
  test("is gone on with", async () => {
    const { client } = await renderWith({ signedIn: "elsewhere" }, <PasswordSignInForm />);
    await userEvent.click(screen.getByRole("button", { name: "Continue as the signed-in user" }));
    await screen.findByText("You are signed in.");
    expect(client.clerk.calls).toEqual(["setActive"]);
  });

  test("is signed out of, with a button that keeps the focus while it waits", async () => {
    await renderWith({ signedIn: "elsewhere", answers: { signOut: "pending" } }, <PasswordSignInForm />);
    const button = screen.getByRole("button", { name: "Sign out" });
    await userEvent.click(button);
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAttribute("data-pending", "");
    expect(button).toHaveFocus();
  });
});
