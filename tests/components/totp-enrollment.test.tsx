import { act, createEvent, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import {
  BackupCodeList,
  BackupCodes,
  TotpEnroll,
  TotpEnrollment,
  type TotpEnrollmentFlow,
  useTotpEnrollment,
} from "mfa-ui/standalone";
import {
  createFakeMfaClient,
  type FakeMfaClient,
  type Scenario,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { Profiler, type ReactNode, StrictMode, useState } from "react";
import { createPortal } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { refuseClipboard } from "./browser.js";
import { answered, provide, renderWith, userEvent } from "./support.js";

const at = totpEnrollmentScenarios;
const firstSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const qrLibrary = "../../packages/mfa-ui/node_modules/qrcode.react/lib/esm/index.js";
const secondSecret = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU";

afterEach(() => {
  vi.restoreAllMocks();
  getSelection()?.removeAllRanges();
});

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

function codeField(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>("Code from the app");
}

function qrCode(): HTMLElement {
  return screen.getByRole("img", { name: /QR code/ });
}

/** The QR code as it was drawn; every other key is another drawing. */
async function drawing(): Promise<string> {
  await vi.waitFor(() => expect(qrCode().querySelector("path")).not.toBeNull());
  return qrCode().innerHTML;
}

async function start(): Promise<void> {
  await userEvent.click(button("Set up an authenticator app"));
  await screen.findByLabelText("Code from the app");
}

async function enterCode(code = "424242"): Promise<void> {
  await userEvent.type(codeField(), `${code}{Enter}`);
  await answered();
}

describe("a whole enrolment", () => {
  test("with the drop-in, under StrictMode", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      at.disabled,
      <StrictMode>
        <TotpEnroll onComplete={onComplete} />
      </StrictMode>,
    );
    await start();
    await drawing();
    await enterCode("424 242");
    const codes = within(screen.getByRole("list", { name: "Backup codes" })).getAllByRole("listitem");
    expect(codes).toHaveLength(10);
    expect(onComplete).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("checkbox", { name: "I have saved my backup codes" }));
    await userEvent.click(button("Done"));
    expect(screen.getByRole("status")).toHaveTextContent("Your authenticator app is set up.");
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("made of parts", async () => {
    const { client } = await renderWith(
      at.disabled,
      <TotpEnrollment.Root>
        <TotpEnrollment.Start>Begin</TotpEnrollment.Start>
        <TotpEnrollment.Step status={["entering", "verifying"]}>
          <TotpEnrollment.Secret />
          <TotpEnrollment.Form>
            <TotpEnrollment.Label>Code</TotpEnrollment.Label>
            <TotpEnrollment.Input />
            <TotpEnrollment.Submit>Check</TotpEnrollment.Submit>
          </TotpEnrollment.Form>
        </TotpEnrollment.Step>
        <TotpEnrollment.Codes>
          <BackupCodes.List>{(code) => <li key={code}>No. {code}</li>}</BackupCodes.List>
          <BackupCodes.Form>
            <BackupCodes.Finish>I have them</BackupCodes.Finish>
          </BackupCodes.Form>
        </TotpEnrollment.Codes>
        <TotpEnrollment.Step status="enabled">It is set up</TotpEnrollment.Step>
      </TotpEnrollment.Root>,
    );
    await userEvent.click(button("Begin"));
    await userEvent.type(await screen.findByLabelText("Code"), "424242");
    await userEvent.click(button("Check"));
    expect(await screen.findAllByText(/^No\. [0-9a-f]{8}$/)).toHaveLength(10);
    await userEvent.click(button("I have them"));
    expect(screen.getByText("It is set up")).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("without codes ends with the first code", async () => {
    const onComplete = vi.fn();
    await renderWith(
      { signedIn: "here", user: { issuesBackupCodes: false } },
      <TotpEnroll onComplete={onComplete} />,
    );
    await start();
    await enterCode();
    expect(screen.getByRole("status")).toHaveTextContent("Your authenticator app is set up.");
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test.each(["loading", "idle"] as const)("is not there at %s", async (name) => {
    const { container } = await renderWith(at[name], <TotpEnroll>Help</TotpEnroll>);
    expect(container).toBeEmptyDOMElement();
  });

  test("what the app adds stands at the end", async () => {
    const { container } = await renderWith(at.disabled, <TotpEnroll className="box">Help</TotpEnroll>);
    const panel = screen.getByText("Help");
    expect(panel).toHaveClass("box", { exact: true });
    expect([...container.children]).toEqual([panel]);
    expect(panel.textContent?.endsWith("Help")).toBe(true);
  });
});

describe("one secret", () => {
  const autoStart = <TotpEnroll autoStart />;

  test("under StrictMode, created on arrival", async () => {
    const { client } = await renderWith(at.disabled, <StrictMode>{autoStart}</StrictMode>);
    expect(codeField()).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("for two components and a hook on one page, which show the same step", async () => {
    const { client } = await renderWith(
      at.disabled,
      <StrictMode>
        {autoStart}
        <TotpEnroll autoStart format="text" />
        <Hook />
      </StrictMode>,
    );
    expect(screen.getAllByLabelText("Code from the app")).toHaveLength(2);
    expect(screen.getByText("entering")).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    const [first, second] = screen.getAllByLabelText("Code from the app");
    client.clerk.answer("verifyTOTP", "pending");
    await userEvent.type(first ?? expect.fail(), "424242{Enter}");
    await userEvent.type(second ?? expect.fail(), "424242{Enter}");
    expect(screen.getAllByText("Checking the code…")).toHaveLength(2);
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("over a remount while it is being created", async () => {
    const client = createFakeMfaClient(at.disabled);
    const { rerender } = render(provide(client, autoStart));
    rerender(provide(client, null));
    rerender(provide(client, autoStart));
    await answered();
    expect(codeField()).toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("over going back and coming again", async () => {
    const { client, rerender } = await renderWith(at.disabled, autoStart);
    const before = await drawing();
    rerender(<p>Another page</p>);
    expect(document.documentElement.outerHTML).not.toContain(firstSecret);
    rerender(autoStart);
    expect(await drawing()).toBe(before);
    await userEvent.click(button("Show the key instead"));
    expect(screen.getByRole("group", { name: /Key/ })).toHaveTextContent(grouped(firstSecret));
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("is forgotten by cancel: the next one is another", async () => {
    const { client } = await renderWith(at.disabled, <TotpEnroll />);
    await start();
    const before = await drawing();
    await userEvent.click(button("Cancel"));
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
    expect(screen.getByText(/Use an authenticator app/)).toBeInTheDocument();
    await start();
    expect(await drawing()).not.toBe(before);
    expect(client.clerk.calls).toEqual(["createTOTP", "createTOTP"]);
  });

  test("is replaced by the button for it alone, and the code of the old one is gone with it", async () => {
    const { client } = await renderWith(at.disabled, <TotpEnroll />);
    await start();
    const before = await drawing();
    await userEvent.type(codeField(), "123");
    await userEvent.click(button("Start again with a new key"));
    await answered();
    expect(await drawing()).not.toBe(before);
    expect(codeField()).toHaveValue("");
    expect(client.clerk.calls).toEqual(["createTOTP", "createTOTP"]);
  });

  test.each(["unreachable", "offline"] as const)("stays when the new one fails: %s", async (answer) => {
    const { client } = await renderWith(at.disabled, <TotpEnroll />);
    await start();
    const before = await drawing();
    client.clerk.answer("createTOTP", answer);
    await userEvent.click(button("Start again with a new key"));
    expect(await screen.findByRole("alert")).toHaveTextContent("There is no connection.");
    expect(await drawing()).toBe(before);
    await enterCode();
    expect(screen.getAllByRole("listitem")).toHaveLength(10);
  });

  test("on a page that takes over a server's empty markup, without a warning", async () => {
    const warnings = vi.spyOn(console, "error");
    const onRecoverableError = vi.fn();
    const client = createFakeMfaClient(at.disabled);
    const app = (
      <StrictMode>
        {provide(
          client,
          <>
            {autoStart}
            <BackupCodeList />
          </>,
        )}
      </StrictMode>
    );
    const container = document.body.appendChild(document.createElement("div"));
    const root = await act(async () => hydrateRoot(container, app, { onRecoverableError }));
    await answered();
    expect(codeField()).toBeInTheDocument();
    expect(document.body).toHaveFocus();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    expect(warnings).not.toHaveBeenCalled();
    expect(onRecoverableError).not.toHaveBeenCalled();
    act(() => root.unmount());
    container.remove();
  });
});

describe("starting by itself is not repeated", () => {
  test("after a cancel, under StrictMode", async () => {
    const { client, rerender } = await renderWith(
      at.disabled,
      <StrictMode>
        <TotpEnroll autoStart />
      </StrictMode>,
    );
    await userEvent.click(button("Cancel"));
    rerender(
      <StrictMode>
        <TotpEnroll autoStart />
        <TotpEnroll autoStart />
      </StrictMode>,
    );
    await answered();
    expect(screen.getAllByRole("button", { name: "Set up an authenticator app" })).toHaveLength(2);
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("after a failure, under StrictMode and by a remount", async () => {
    const form = (
      <StrictMode>
        <TotpEnroll autoStart />
      </StrictMode>
    );
    const { client, rerender } = await renderWith(
      { ...at.disabled, answers: { createTOTP: "unreachable" } },
      form,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
    rerender(null);
    rerender(form);
    await answered();
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    client.clerk.answer("createTOTP", null);
    await start();
    expect(client.clerk.calls).toEqual(["createTOTP", "createTOTP"]);
  });
});

describe("every failure says something, once, and can be tried again", () => {
  test.each([
    ["disabledStartFailed", "There is no connection. Check your network and try again."],
    ["disabledStartOffline", "There is no connection. Check your network and try again."],
    ["disabledStartUnavailable", "The sign-in service does not answer. Try again later."],
    ["disabledStartThrottled", "Too many requests. Please try again later. Try again in 45 seconds."],
    ["disabledNotAllowed", "This feature is not enabled on this instance."],
    [
      "disabledReverificationRequired",
      "You need to provide additional verification to perform this operation.",
    ],
  ] as const)("%s", async (name, text) => {
    const { client } = await renderWith(at[name], <TotpEnroll />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
    expect(document.querySelector("svg")).toBeNull();
    client.clerk.answer("createTOTP", null);
    await start();
    await drawing();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test.each([
    ["enteringCodeIncorrect", "Incorrect code"],
    ["enteringThrottled", "Too many requests. Please try again later. Try again in 45 seconds."],
    ["enteringLocked", "You will be able to try again in 1 hour."],
    ["enteringNetwork", "There is no connection. Check your network and try again."],
    ["enteringOffline", "There is no connection. Check your network and try again."],
    ["enteringUnavailable", "The sign-in service does not answer. Try again later."],
    ["enteringStartOverFailed", "There is no connection. Check your network and try again."],
  ] as const)("%s", async (name, text) => {
    await renderWith(at[name], <TotpEnroll />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(codeField()).toHaveAccessibleDescription(expect.stringContaining(text));
    await drawing();
  });

  test.each([
    ["enabledDisableFailed", "There is no connection. Check your network and try again."],
    ["enabledLastFactor", "This is your last second step."],
    [
      "enabledReverificationRequired",
      "You need to provide additional verification to perform this operation.",
    ],
  ] as const)("%s", async (name, text) => {
    const { client } = await renderWith(at[name], <TotpEnroll />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    client.clerk.answer("disableTOTP", null);
    await userEvent.click(button("Remove the authenticator app"));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await userEvent.click(button("Remove it"));
    expect(await screen.findByText("The authenticator app is removed.")).toBeInTheDocument();
  });

  test("Clerk that could not load offers to load the page again", async () => {
    await renderWith(at.unavailable, <TotpEnroll />);
    expect(screen.getByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    expect(button("Reload the page")).toBeInTheDocument();
  });
});

describe("a wrong code", () => {
  async function refuse() {
    const view = await renderWith(at.entering, <TotpEnroll />);
    const field = codeField();
    const alerts: string[] = [];
    new MutationObserver(() => {
      const text = screen.queryByRole("alert")?.textContent;
      if (text && text !== alerts.at(-1)) alerts.push(text);
    }).observe(view.container, { childList: true, subtree: true, characterData: true });
    await userEvent.type(field, "000000{Enter}");
    await screen.findByRole("alert");
    await answered();
    return { ...view, field, alerts };
  }

  test("is said once, and tied to its field", async () => {
    const { field, alerts } = await refuse();
    expect(alerts).toEqual(["Incorrect code"]);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAttribute("data-invalid", "");
    expect(field).toHaveAccessibleDescription(/it shows\. Incorrect code$/);
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "code-incorrect");
  });

  test("leaves the focus in the field, its text selected to be typed over", async () => {
    const { field } = await refuse();
    expect(codeField()).toBe(field);
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]);
    await userEvent.keyboard("424242{Enter}");
    expect(await screen.findAllByRole("listitem")).toHaveLength(10);
  });

  test("that was submitted by the button brings the focus to the field", async () => {
    await renderWith(at.entering, <TotpEnroll />);
    await userEvent.type(codeField(), "000000");
    await userEvent.click(button("Verify"));
    await screen.findByRole("alert");
    expect(codeField()).toHaveFocus();
    expect([codeField().selectionStart, codeField().selectionEnd]).toEqual([0, 6]);
  });

  test("is no longer said while the next one is checked", async () => {
    const { client, field } = await refuse();
    client.clerk.answer("verifyTOTP", "pending");
    await userEvent.type(field, "{Enter}");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(field).not.toHaveAttribute("aria-invalid");
    expect(screen.getByRole("status")).toHaveTextContent("Checking the code…");
  });

  test("stays where it was typed when the network failed instead", async () => {
    const { client } = await renderWith(
      { ...at.entering, answers: { verifyTOTP: "offline" } },
      <TotpEnroll />,
    );
    const field = codeField();
    await userEvent.type(field, "424 242{Enter}");
    await screen.findByRole("alert");
    expect(field).toHaveValue("424 242");
    expect(field).not.toHaveAttribute("aria-invalid");
    client.clerk.answer("verifyTOTP", null);
    await userEvent.type(field, "{Enter}");
    expect(await screen.findAllByRole("listitem")).toHaveLength(10);
  });
});

describe("submitting", () => {
  test("is one request for any number of Enters and presses", async () => {
    const { client } = await renderWith(
      { ...at.entering, answers: { verifyTOTP: "pending" } },
      <TotpEnroll />,
    );
    await userEvent.type(codeField(), "424242{Enter}{Enter}{Enter}");
    await userEvent.click(button("Verify"));
    await answered();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
    expect(codeField()).toHaveAttribute("readonly");
    expect(button("Verify")).toHaveAttribute("aria-disabled", "true");
    expect(button("Verify")).toHaveFocus();
  });

  test("by itself is one request, on request, at the sixth digit", async () => {
    const { client } = await renderWith(
      { ...at.entering, answers: { verifyTOTP: "pending" } },
      <TotpEnroll autoSubmit />,
    );
    await userEvent.type(codeField(), "42424");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    await userEvent.keyboard("2{Enter}");
    await answered();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("an empty field is required, so that nothing is sent", async () => {
    const { client } = await renderWith(at.entering, <TotpEnroll />);
    expect(codeField()).toBeRequired();
    expect(codeField()).toHaveAttribute("autocomplete", "one-time-code");
    expect(codeField()).toHaveAttribute("inputmode", "numeric");
    await userEvent.click(button("Verify"));
    await answered();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });
});

describe("codes that come with the app", () => {
  test("are shown at once, and no others are created", async () => {
    const { client } = await renderWith(at.entering, <TotpEnroll />);
    await enterCode();
    const codes = within(screen.getByRole("list", { name: "Backup codes" })).getAllByRole("listitem");
    expect(codes.map(({ textContent }) => textContent)).toEqual([
      ...new Set(codes.map((c) => c.textContent)),
    ]);
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("are one list on a page that shows backup codes too", async () => {
    await renderWith(
      at.entering,
      <>
        <BackupCodeList />
        <TotpEnroll />
        <BackupCodeList />
      </>,
    );
    await enterCode();
    expect(screen.getAllByRole("list")).toHaveLength(1);
    expect(within(screen.getByRole("group", { name: "Backup codes" })).getByRole("list")).toBeInTheDocument();
    expect(screen.queryByText("Your backup codes are saved.")).not.toBeInTheDocument();
  });

  test("are shown by the backup codes when the enrolment is gone, and by it again when it is back", async () => {
    const { rerender } = await renderWith(at.saving, <TotpEnroll />);
    const codes = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    rerender(<BackupCodeList />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(codes);
    rerender(
      <StrictMode>
        <BackupCodeList />
        <TotpEnroll />
      </StrictMode>,
    );
    await answered();
    expect(screen.getAllByRole("list")).toHaveLength(1);
    expect(within(screen.getByRole("group", { name: "Backup codes" })).getAllByRole("listitem")).toHaveLength(
      10,
    );
    expect(screen.queryByText("Your backup codes are saved.")).not.toBeInTheDocument();
    rerender(<BackupCodeList />);
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(button("Done"));
    expect(screen.getByText("Your backup codes are saved.")).toBeInTheDocument();
    rerender(<TotpEnroll />);
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
    expect(button("Remove the authenticator app")).toBeInTheDocument();
  });

  test("that came after the enrolment was left are shown by the backup codes", async () => {
    const { client, rerender } = await renderWith(at.entering, <TotpEnroll />);
    await userEvent.type(codeField(), "424242{Enter}");
    rerender(<BackupCodeList />);
    await answered();
    expect(screen.getAllByRole("listitem")).toHaveLength(10);
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });
});

describe("removing the app", () => {
  test("is confirmed, with words for the last factor", async () => {
    const { client } = await renderWith(at.enabled, <TotpEnroll />);
    expect(screen.getByRole("status")).toHaveTextContent("An authenticator app is set up.");
    await userEvent.click(button("Remove the authenticator app"));
    const words = screen.getByText(/This is your only second step/);
    expect(words).toHaveAttribute("data-last-factor", "");
    for (const name of ["Remove it", "Cancel"])
      expect(button(name)).toHaveAccessibleDescription(words.textContent ?? "");
    expect(client.clerk.calls).toEqual([]);
    await userEvent.click(button("Remove it"));
    expect(screen.getByRole("status")).toHaveTextContent("The authenticator app is removed.");
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
  });

  test("has other words where a phone is left", async () => {
    await renderWith(at.confirming, <TotpEnroll />);
    expect(screen.queryByText(/only second step/)).not.toBeInTheDocument();
    expect(screen.getByText(/no longer be asked for/)).not.toHaveAttribute("data-last-factor");
  });

  test("can be left", async () => {
    const { client } = await renderWith(at.enabled, <TotpEnroll />);
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Cancel"));
    expect(screen.queryByText(/only second step/)).not.toBeInTheDocument();
    expect(client.clerk.calls).toEqual([]);
  });

  test("is one request for any number of presses", async () => {
    const { client } = await renderWith(
      { ...at.enabled, answers: { disableTOTP: "pending" } },
      <TotpEnroll />,
    );
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.dblClick(button("Remove it"));
    expect(button("Remove it")).toHaveAttribute("aria-disabled", "true");
    expect(button("Remove it")).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Removing the authenticator app…");
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
  });

  test("of the last factor is refused where MFA is required, without a request", async () => {
    const { client } = await renderWith(at.enabled, <TotpEnroll required />);
    await userEvent.click(button("Remove the authenticator app"));
    expect(screen.getByRole("alert")).toHaveTextContent("This is your last second step.");
    expect(screen.getByRole("alert")).toHaveAttribute("data-kind", "last-factor");
    expect(button("Remove the authenticator app")).toHaveFocus();
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });
});

describe("the QR code", () => {
  test("has its space before the key is there, and none of it empty", async () => {
    const { client } = await renderWith(
      { ...at.disabled, answers: { createTOTP: "pending" } },
      <TotpEnroll />,
    );
    await userEvent.click(button("Set up an authenticator app"));
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    const space = qrCode().querySelector("svg");
    expect(space).toHaveAttribute("width", "200");
    expect(space).toHaveAttribute("height", "200");
    expect(space).toHaveAttribute("aria-hidden", "true");
    expect(space).toBeEmptyDOMElement();
    expect(qrCode()).toHaveAttribute("data-pending", "");
    expect(qrCode()).toHaveAttribute("aria-busy", "true");
  });

  test("is drawn in the same space, with the quiet zone of the standard", async () => {
    await renderWith(at.entering, <TotpEnroll />);
    await drawing();
    const svg = qrCode().querySelector("svg");
    expect(svg).toHaveAttribute("width", "200");
    expect(svg).toHaveAttribute("height", "200");
    expect(qrCode()).not.toHaveAttribute("data-pending");
    expect(qrCode()).not.toHaveAttribute("aria-busy");
    // The first path is the ground, the second the modules: none of them is in the outer four.
    const modules = svg?.querySelectorAll("path")[1]?.getAttribute("d") ?? "";
    const columns = [...modules.matchAll(/M(\d+)[ ,]/g)].map(([, x]) => Number(x));
    expect(Math.min(...columns)).toBe(4);
  });

  test("may have another size, and another place for its picture", async () => {
    await renderWith(
      at.entering,
      <TotpEnrollment.Root>
        <TotpEnrollment.QrCode size={320} asChild>
          <figure className="frame" />
        </TotpEnrollment.QrCode>
      </TotpEnrollment.Root>,
    );
    await drawing();
    expect(qrCode().tagName).toBe("FIGURE");
    expect(qrCode()).toHaveClass("frame");
    expect(qrCode().querySelector("svg")).toHaveAttribute("width", "320");
  });

  describe("that cannot be loaded", () => {
    afterEach(() => {
      vi.doUnmock(qrLibrary);
      vi.resetModules();
    });

    test("says so, and the key is there instead", async () => {
      vi.resetModules();
      vi.doMock(qrLibrary, () => {
        throw new Error("Failed to fetch dynamically imported module");
      });
      const entry = await import("mfa-ui/standalone");
      const { createFakeMfaClient: createFake } = await import("mfa-ui/testing");
      const client = createFake(at.disabled);
      render(
        <entry.MfaClientProvider client={client}>
          <entry.TotpEnroll autoStart />
        </entry.MfaClientProvider>,
      );
      const text = await screen.findByText("The QR code cannot be shown. Use the key instead.");
      expect(text).toHaveAttribute("data-failed", "");
      expect(text).not.toHaveAttribute("data-pending");
      expect(screen.queryByRole("img")).not.toBeInTheDocument();
      await userEvent.click(button("Show the key instead"));
      expect(screen.getByRole("group", { name: /Key/ })).toHaveTextContent(grouped(firstSecret));
      await userEvent.type(codeField(), "424242{Enter}");
      expect(await screen.findAllByRole("listitem")).toHaveLength(10);
    });
  });
});

describe("the key as text", () => {
  function secret(): HTMLElement {
    return screen.getByRole("group", { name: "Key for your authenticator app" });
  }

  test("is shown in groups of four, and not translated", async () => {
    await renderWith(at.entering, <TotpEnroll format="both" />);
    expect(secret().textContent).toBe(grouped(firstSecret));
    expect(secret()).toHaveAttribute("translate", "no");
  });

  test("is copied by the button without the spaces", async () => {
    await renderWith(at.entering, <TotpEnroll format="text" />);
    await userEvent.click(button("Copy the key"));
    expect(await navigator.clipboard.readText()).toBe(firstSecret);
    expect(screen.getByRole("status")).toHaveTextContent("The key is copied.");
    expect(button("Copy the key")).toHaveFocus();
  });

  test("is copied by hand without the spaces, also in part", async () => {
    await renderWith(at.entering, <TotpEnroll format="text" />);
    getSelection()?.selectAllChildren(secret());
    expect(copyByHand(secret())).toBe(firstSecret);
    const text = secret().firstChild ?? expect.fail();
    getSelection()?.setBaseAndExtent(text, 0, text, 9);
    expect(copyByHand(secret())).toBe(firstSecret.slice(0, 8));
  });

  test("an app that copies in its own way is let", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText");
    const onCopy = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
    await renderWith(
      at.entering,
      <TotpEnrollment.Root>
        <TotpEnrollment.Secret onCopy={onCopy} />
        <TotpEnrollment.CopySecret onClick={(event) => event.preventDefault()} />
        <TotpEnrollment.Status />
      </TotpEnrollment.Root>,
    );
    getSelection()?.selectAllChildren(secret());
    expect(copyByHand(secret())).toBe("");
    expect(onCopy).toHaveBeenCalledTimes(1);
    await userEvent.click(button("Copy the key"));
    expect(write).not.toHaveBeenCalled();
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test.each(["missing", "rejecting"] as const)(
    "is left selected when the clipboard is %s, and that is said",
    async (how) => {
      refuseClipboard(how);
      await renderWith(at.entering, <TotpEnroll format="text" />);
      await userEvent.click(button("Copy the key"));
      await waitFor(() =>
        expect(screen.getByRole("status")).toHaveTextContent(
          "The browser did not let us copy. The key is selected: copy it yourself.",
        ),
      );
      expect(String(getSelection())).toBe(grouped(firstSecret));
      expect(button("Copy the key")).toHaveFocus();
      expect(copyByHand(secret())).toBe(firstSecret);
    },
  );

  test("what was said of the copy is over with the next step", async () => {
    const { client } = await renderWith(at.entering, <TotpEnroll format="text" />);
    await userEvent.click(button("Copy the key"));
    await enterCode("000000");
    expect(screen.getByRole("status").textContent).toBe("");
    client.clerk.answer("verifyTOTP", "pending");
    await userEvent.click(button("Copy the key"));
    expect(screen.getByRole("status")).toHaveTextContent("The key is copied.");
  });

  test("can be opened in an app on the same device", async () => {
    await renderWith(at.entering, <TotpEnroll />);
    const link = screen.getByRole("link", { name: "Open in an authenticator app on this device" });
    expect(link).toHaveAttribute("href", expect.stringMatching(/^otpauth:\/\/totp\/.*secret=JBSW/));
  });
});

describe("the change between the QR code and the key", () => {
  test("keeps the focus, and what was typed", async () => {
    await renderWith(at.entering, <TotpEnroll />);
    await userEvent.type(codeField(), "123");
    const toggle = button("Show the key instead");
    expect(toggle).toHaveAttribute("data-format", "qr");
    expect(screen.queryByRole("group")).not.toBeInTheDocument();
    await userEvent.click(toggle);
    expect(toggle).toHaveFocus();
    expect(toggle).toHaveAccessibleName("Show the QR code instead");
    expect(toggle).toHaveAttribute("data-format", "text");
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
    expect(screen.getByRole("group", { name: /Key/ })).toBeInTheDocument();
    await userEvent.keyboard("{Enter}");
    expect(toggle).toHaveFocus();
    await drawing();
    expect(codeField()).toHaveValue("123");
  });

  test("is not offered where both are shown", async () => {
    await renderWith(at.entering, <TotpEnroll format="both" />);
    expect(qrCode()).toBeInTheDocument();
    expect(screen.getByRole("group", { name: /Key/ })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Show the/ })).not.toBeInTheDocument();
  });

  test("may begin with the key", async () => {
    await renderWith(at.entering, <TotpEnroll format="text" />);
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
    await userEvent.click(button("Show the QR code instead"));
    await drawing();
  });
});

describe("on mount the focus stays where it is", () => {
  test.each(Object.entries(at))("at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    render(provide(client, <TotpEnroll />));
    await answered();
    expect(document.body).toHaveFocus();
  });

  test("when it starts by itself, too", async () => {
    await renderWith(at.disabled, <TotpEnroll autoStart />);
    expect(codeField()).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  test("autoFocus is the app's wish", async () => {
    await renderWith(at.disabled, <TotpEnroll autoStart autoFocus />);
    expect(codeField()).toHaveFocus();
  });
});

describe("on a step change the focus goes", () => {
  test("with the start to the code field, and stays at the button until then", async () => {
    const { client } = await renderWith(
      { ...at.disabled, answers: { createTOTP: "pending" } },
      <TotpEnroll />,
    );
    const begin = button("Set up an authenticator app");
    await userEvent.click(begin);
    expect(begin).toHaveFocus();
    expect(begin).toHaveAttribute("aria-disabled", "true");
    expect(begin).toHaveAttribute("data-pending", "");
    expect(screen.getByRole("status")).toHaveTextContent("Creating a key…");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("to the code field when the key is there", async () => {
    await renderWith(at.disabled, <TotpEnroll />);
    await start();
    expect(codeField()).toHaveFocus();
  });

  test("with a failed start nowhere: it is at the button already", async () => {
    await renderWith(at.disabledStartFailed, <TotpEnroll />);
    await userEvent.click(button("Set up an authenticator app"));
    await screen.findByRole("alert");
    expect(button("Set up an authenticator app")).toHaveFocus();
  });

  test("with a failed start to it, from a button that went", async () => {
    let refuse: (reason: Error) => void = () => {};
    const { client } = await renderWith(at.disabled, <TotpEnroll />);
    vi.spyOn(client.clerk.user ?? expect.fail(), "createTOTP").mockReturnValue(
      new Promise((_, reject) => {
        refuse = reject;
      }),
    );
    await userEvent.click(button("Set up an authenticator app"));
    await userEvent.click(button("Show the key instead"));
    refuse(new Error("offline"));
    await screen.findByRole("alert");
    expect(button("Set up an authenticator app")).toHaveFocus();
  });

  test("with a cancel to the start", async () => {
    await renderWith(at.entering, <TotpEnroll />);
    await userEvent.click(button("Cancel"));
    expect(button("Set up an authenticator app")).toHaveFocus();
  });

  test.each([null, "unreachable"] as const)("with another key to the code field: %s", async (answer) => {
    const { client } = await renderWith(at.entering, <TotpEnroll />);
    client.clerk.answer("createTOTP", answer);
    await userEvent.click(button("Start again with a new key"));
    await answered();
    expect(codeField()).toHaveFocus();
  });

  test("with the right code to the backup codes, and with those saved to what is left", async () => {
    await renderWith(at.entering, <TotpEnroll />);
    await enterCode();
    expect(screen.getByRole("group", { name: "Backup codes" })).toHaveFocus();
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(button("Done"));
    expect(button("Remove the authenticator app")).toHaveFocus();
  });

  test("with a removal to the way out of it, with that back, and with the confirmation to the start", async () => {
    await renderWith(at.enabled, <TotpEnroll />);
    await userEvent.click(button("Remove the authenticator app"));
    expect(button("Cancel")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(button("Remove the authenticator app")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(button("Remove it"));
    await answered();
    expect(button("Set up an authenticator app")).toHaveFocus();
  });

  test("with a failed removal back to the button", async () => {
    await renderWith({ ...at.enabled, answers: { disableTOTP: "unreachable" } }, <TotpEnroll />);
    await userEvent.click(button("Remove the authenticator app"));
    await userEvent.click(button("Remove it"));
    await screen.findByRole("alert");
    expect(button("Remove the authenticator app")).toHaveFocus();
  });

  test("nowhere if it is elsewhere on the page", async () => {
    const { client } = await renderWith(
      at.entering,
      <>
        <TotpEnroll />
        <Hook />
        <input aria-label="Elsewhere" />
      </>,
    );
    const elsewhere = screen.getByLabelText("Elsewhere");
    await userEvent.type(codeField(), "000000{Enter}");
    elsewhere.focus();
    await screen.findByRole("alert");
    expect(elsewhere).toHaveFocus();
    await act(async () => void (await client.clerk.user?.verifyTOTP({ code: "424242" })));
    expect(button("Remove the authenticator app")).toBeInTheDocument();
    expect(elsewhere).toHaveFocus();
  });
});

describe("the one live region", () => {
  test.each([
    ["disabled", ""],
    ["disabledRemoved", "The authenticator app is removed."],
    ["starting", "Creating a key…"],
    ["entering", ""],
    ["enteringCodeIncorrect", ""],
    ["verifying", "Checking the code…"],
    ["enabled", "An authenticator app is set up."],
    ["confirmingLastFactor", ""],
    ["disabling", "Removing the authenticator app…"],
    ["unavailable", ""],
  ] as const)("%s", async (name, text) => {
    await renderWith(at[name], <TotpEnroll />);
    expect(screen.getAllByRole("status")).toHaveLength(1);
    expect(screen.getByRole("status").textContent).toBe(text);
  });

  test("is the same element from step to step, so that its changes are announced", async () => {
    await renderWith({ signedIn: "here", user: { issuesBackupCodes: false } }, <TotpEnroll />);
    const region = screen.getByRole("status");
    await start();
    await enterCode();
    expect(screen.getByRole("status")).toBe(region);
    expect(region).toHaveTextContent("Your authenticator app is set up.");
  });
});

describe("what stays behind of the secrets", () => {
  /** Looks into every attribute, the storages, the address and the console, at every change of the page. */
  function watchPage() {
    const printed = (["log", "info", "warn", "error", "debug"] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    const seen: { name: string; value: string; part: string | null }[] = [];
    const look = (): void => {
      for (const node of document.querySelectorAll("*")) {
        const part = node.getAttribute("data-part");
        for (const { name, value } of node.attributes) seen.push({ name, value, part });
      }
      for (const storage of [sessionStorage, localStorage])
        seen.push({ name: "storage", value: JSON.stringify({ ...storage }), part: null });
      seen.push({ name: "address", value: location.href + document.cookie + document.title, part: null });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    return {
      whereSeen(secrets: RegExp): string[] {
        look();
        observer.disconnect();
        expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
        expect(seen.length).toBeGreaterThan(100);
        return [
          ...new Set(seen.filter(({ value }) => secrets.test(value)).map((at) => `${at.part} ${at.name}`)),
        ];
      },
    };
  }

  test("in a whole enrolment: the key only in the link for it, the codes in no attribute", async () => {
    const page = watchPage();
    await renderWith(at.disabled, <TotpEnroll format="both" />);
    await start();
    await drawing();
    await userEvent.click(button("Copy the key"));
    await enterCode("135791");
    await userEvent.click(button("Start again with a new key"));
    await answered();
    await userEvent.clear(codeField());
    await enterCode();
    const codes = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(codes).toHaveLength(10);
    await userEvent.click(button("Copy all codes"));
    const secrets = new RegExp([firstSecret, secondSecret, "135791", "424242", ...codes].join("|"), "i");
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(button("Done"));
    await answered();
    expect(document.documentElement.outerHTML).not.toMatch(secrets);
    expect(page.whereSeen(secrets)).toEqual(["link href"]);
  });

  test("after a cancel: nothing", async () => {
    await renderWith(at.entering, <TotpEnroll format="both" />);
    expect(document.documentElement.outerHTML).toContain(firstSecret);
    expect(document.documentElement.outerHTML).toContain(grouped(firstSecret));
    await userEvent.click(button("Cancel"));
    expect(document.documentElement.outerHTML).not.toMatch(/JBSW/);
    expect(document.querySelector("path")).toBeNull();
  });

  test.each(["entering", "saving"] as const)("after a sign-out at %s: nothing", async (name) => {
    const { client, container } = await renderWith(
      at[name],
      <>
        <TotpEnroll format="both" />
        <BackupCodeList />
      </>,
    );
    expect(container).not.toBeEmptyDOMElement();
    await act(() => client.clerk.signOut(() => {}));
    expect(container).toBeEmptyDOMElement();
    await act(() => signInAgain(client));
    expect(container).not.toBeEmptyDOMElement();
    expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
    expect(document.documentElement.outerHTML).not.toMatch(/JBSW/);
  });
});

describe("what is rendered", () => {
  async function renderCounted(scenario: Scenario, ui: ReactNode) {
    const client = createFakeMfaClient(scenario);
    await client.ready;
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
    const late = onRender.mock.calls.length - onMount;
    onRender.mockClear();
    return { onMount, late, commits: () => onRender.mock.calls.length };
  }

  // The code that draws is there from the tests above or from this.
  beforeAll(async () => {
    await renderWith(at.entering, <TotpEnroll />);
    await drawing();
  });

  test.each(["disabled", "entering", "enteringCodeIncorrect", "verifying", "saving", "enabled"] as const)(
    "on mount at %s there are two commits at most",
    async (name) => {
      const { onMount, late } = await renderCounted(at[name], <TotpEnroll />);
      expect(onMount).toBeGreaterThan(0);
      expect(onMount + late).toBeLessThanOrEqual(2);
    },
  );

  test("a key renders nothing", async () => {
    const { commits } = await renderCounted(at.entering, <TotpEnroll />);
    await userEvent.type(codeField(), "42424");
    expect(commits()).toBe(0);
  });

  test("the key that submits by itself renders twice at most", async () => {
    const { commits } = await renderCounted(
      { ...at.entering, answers: { verifyTOTP: "pending" } },
      <TotpEnroll autoSubmit />,
    );
    await userEvent.type(codeField(), "42424");
    expect(commits()).toBe(0);
    await userEvent.keyboard("2");
    await answered();
    expect(screen.getByRole("status")).toHaveTextContent("Checking the code…");
    expect(commits()).toBeGreaterThan(0);
    expect(commits()).toBeLessThanOrEqual(2);
  });

  test("a key in a field that the app holds renders twice at most", async () => {
    const { commits } = await renderCounted(
      at.entering,
      <TotpEnrollment.Root>
        <TotpEnrollment.Form>
          <ControlledInput />
        </TotpEnrollment.Form>
      </TotpEnrollment.Root>,
    );
    await userEvent.type(screen.getByLabelText("Code"), "4");
    expect(commits()).toBeGreaterThan(0);
    expect(commits()).toBeLessThanOrEqual(2);
  });
});

test("the hook alone has all that is needed", async () => {
  const { client } = await renderWith(at.disabled, <HookAlone />);
  await userEvent.click(button("start"));
  await userEvent.click(await screen.findByRole("button", { name: "submit" }));
  await userEvent.click(await screen.findByRole("button", { name: "finish" }));
  await userEvent.click(await screen.findByRole("button", { name: "disable" }));
  await userEvent.click(await screen.findByRole("button", { name: "confirm" }));
  await screen.findByRole("button", { name: "start" });
  expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP", "disableTOTP"]);
});

test("the form in a portal does not submit the form that its portal stands in", async () => {
  const outer = vi.fn();
  await renderWith(
    at.entering,
    <form aria-label="outer" onSubmit={outer}>
      {createPortal(<TotpEnroll />, document.body)}
    </form>,
  );
  await enterCode();
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.click(button("Done"));
  expect(screen.getByText("Your authenticator app is set up.")).toBeInTheDocument();
  expect(outer).not.toHaveBeenCalled();
});

function Hook(): ReactNode {
  return <output>{useTotpEnrollment().status}</output>;
}

function HookAlone(): ReactNode {
  const flow = useTotpEnrollment();
  return Object.entries(actionsOf(flow)).map(([name, action]) => (
    <button key={name} type="button" onClick={action}>
      {name}
    </button>
  ));
}

function actionsOf(flow: TotpEnrollmentFlow): Record<string, () => void> {
  switch (flow.status) {
    case "disabled":
      return { start: flow.start };
    case "entering":
      return { submit: () => flow.submit("424242"), startOver: flow.startOver, cancel: flow.cancel };
    case "saving":
      return { finish: flow.finish };
    case "enabled":
      return { disable: flow.disable };
    case "confirming":
      return { confirm: flow.confirm, cancel: flow.cancel };
    default:
      return {};
  }
}

function ControlledInput(): ReactNode {
  const [code, setCode] = useState("");
  return (
    <TotpEnrollment.Input aria-label="Code" value={code} onChange={(event) => setCode(event.target.value)} />
  );
}

function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

/** What our part puts into the clipboard when the person copies by hand; it has to keep the browser from doing so. */
function copyByHand(node: HTMLElement): string {
  const copied = new Map<string, string>();
  const event = createEvent.copy(node, {
    clipboardData: { setData: (type: string, text: string) => void copied.set(type, text) },
  });
  fireEvent(node, event);
  expect(event.defaultPrevented).toBe(true);
  return copied.get("text/plain") ?? "";
}

async function signInAgain({ clerk }: FakeMfaClient): Promise<void> {
  const signIn = () => clerk.client?.signIn ?? expect.fail();
  await signIn().create({ identifier: "ada@example.com", password: "correct horse battery" });
  await signIn().attemptSecondFactor({ strategy: "totp", code: "424242" });
  await clerk.setActive({ session: signIn().createdSessionId ?? expect.fail() });
}
