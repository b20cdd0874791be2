import { act, render, screen, waitFor, within } from "@testing-library/react";
import { BackupCodeList, BackupCodes, TotpEnroll, TotpEnrollment, useBackupCodes } from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  createFakeMfaClient,
  type Scenario,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { Profiler, type ReactNode, StrictMode } from "react";
import { createPortal } from "react-dom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { refuseClipboard, refuseDownloads, watchDownloads, watchPrinting } from "./browser.js";
import { answered, provide, renderWith, userEvent } from "./support.js";

const at = backupCodesScenarios;
const given = ["11112222", "33334444", "55556666"];

afterEach(() => {
  vi.restoreAllMocks();
  getSelection()?.removeAllRanges();
});

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

function list(): HTMLElement {
  return screen.getByRole("list", { name: "Backup codes" });
}

function shownCodes(): string[] {
  return within(list())
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent ?? "");
}

function status(): HTMLElement {
  return screen.getByRole("status");
}

async function create(): Promise<string[]> {
  await userEvent.click(button("Create backup codes"));
  await answered();
  return shownCodes();
}

async function save(): Promise<void> {
  await userEvent.click(screen.getByRole("checkbox", { name: "I have saved my backup codes" }));
  await userEvent.click(button("Done"));
}

describe("creating codes", () => {
  test("with the drop-in, under StrictMode: one set, saved, and the app told once", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(
      at.ready,
      <StrictMode>
        <BackupCodeList onComplete={onComplete} />
      </StrictMode>,
    );
    expect(client.clerk.calls).toEqual([]);
    const codes = await create();
    expect(new Set(codes).size).toBe(10);
    expect(list()).toHaveAccessibleDescription(/They are shown only once/);
    expect(list()).toHaveAttribute("translate", "no");
    expect(onComplete).not.toHaveBeenCalled();
    await save();
    expect(status()).toHaveTextContent("Your backup codes are saved.");
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("is one request for any number of presses", async () => {
    const { client } = await renderWith(
      { ...at.ready, answers: { createBackupCode: "pending" } },
      <BackupCodeList />,
    );
    await userEvent.dblClick(button("Create backup codes"));
    const pending = button("Create backup codes");
    expect(pending).toHaveAttribute("aria-disabled", "true");
    expect(pending).toHaveAttribute("data-pending", "");
    expect(pending).toHaveFocus();
    expect(status()).toHaveTextContent("Creating backup codes…");
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("in place of earlier ones is asked first, in words that describe the buttons", async () => {
    const { client } = await renderWith(at.readyEnabled, <BackupCodeList />);
    expect(screen.getByText(/You have backup codes/)).toBeInTheDocument();
    await userEvent.click(button("Create new backup codes"));
    for (const name of ["Create new codes", "Keep the codes I have"])
      expect(button(name)).toHaveAccessibleDescription(/Your earlier backup codes stop working/);
    expect(client.clerk.calls).toEqual([]);
    await userEvent.click(button("Create new codes"));
    await answered();
    expect(shownCodes()).toHaveLength(10);
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("can be left while it is asked", async () => {
    const { client } = await renderWith(at.confirming, <BackupCodeList />);
    await userEvent.click(button("Keep the codes I have"));
    expect(button("Create new backup codes")).toBeInTheDocument();
    expect(screen.queryByText(/stop working/)).not.toBeInTheDocument();
    expect(client.clerk.calls).toEqual([]);
  });

  test("is not offered without another second factor, and that is said", async () => {
    await renderWith(at.readyUnavailable, <BackupCodeList />);
    expect(screen.getByText(/Set up another second step first/)).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  test("is finished although the page was left meanwhile, and not done again", async () => {
    const client = createFakeMfaClient(at.ready);
    const { rerender } = render(provide(client, <BackupCodeList />));
    await userEvent.click(button("Create backup codes"));
    rerender(provide(client, null));
    await answered();
    rerender(provide(client, <BackupCodeList />));
    expect(shownCodes()).toHaveLength(10);
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("made of parts", async () => {
    const { client } = await renderWith(
      at.ready,
      <BackupCodes.Root>
        <BackupCodes.Generate>Make some</BackupCodes.Generate>
        <BackupCodes.Step status="saving">
          <BackupCodes.List>{(code) => <li key={code}>No. {code}</li>}</BackupCodes.List>
          <BackupCodes.Form>
            <BackupCodes.Finish>I have them</BackupCodes.Finish>
          </BackupCodes.Form>
        </BackupCodes.Step>
        <BackupCodes.Status />
      </BackupCodes.Root>,
    );
    await userEvent.click(button("Make some"));
    expect(await screen.findAllByText(/^No\. [0-9a-f]{8}$/)).toHaveLength(10);
    await userEvent.click(button("I have them"));
    expect(status()).toHaveTextContent("Your backup codes are saved.");
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test.each(["loading", "idle"] as const)("is not there at %s", async (name) => {
    const { container } = await renderWith(at[name], <BackupCodeList>Help</BackupCodeList>);
    expect(container).toBeEmptyDOMElement();
  });

  test("what the app adds stands at the end", async () => {
    const { container } = await renderWith(at.ready, <BackupCodeList className="box">Help</BackupCodeList>);
    const panel = screen.getByText("Help");
    expect(panel).toHaveClass("box", { exact: true });
    expect([...container.children]).toEqual([panel]);
    expect(panel.textContent?.endsWith("Help")).toBe(true);
  });
});

describe("every failure says something, once, and can be tried again", () => {
  test.each([
    ["readyFailed", "There is no connection. Check your network and try again."],
    ["readyFailedOffline", "There is no connection. Check your network and try again."],
    ["readyFailedUnavailable", "The sign-in service does not answer. Try again later."],
    ["readyFailedThrottled", "Too many requests. Please try again later. Try again in 45 seconds."],
    ["readyFailedNotAllowed", "This feature is not enabled on this instance."],
    [
      "readyFailedReverificationRequired",
      "You need to provide additional verification to perform this operation.",
    ],
  ] as const)("%s", async (name, text) => {
    const { client } = await renderWith(at[name], <BackupCodeList />);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
    client.clerk.answer("createBackupCode", null);
    expect(await create()).toHaveLength(10);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test("a failure to replace codes leaves the earlier ones, and asks again", async () => {
    const { client } = await renderWith(at.readyFailedEnabled, <BackupCodeList />);
    expect(screen.getByRole("alert")).toHaveTextContent("There is no connection.");
    client.clerk.answer("createBackupCode", null);
    await userEvent.click(button("Create new backup codes"));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
    await userEvent.click(button("Create new codes"));
    await answered();
    expect(shownCodes()).toHaveLength(10);
  });

  test("Clerk that could not load offers to load the page again", async () => {
    await renderWith(at.unavailable, <BackupCodeList />);
    expect(screen.getByRole("alert")).toHaveTextContent("The sign-in service does not answer.");
    expect(button("Reload the page")).toBeInTheDocument();
  });
});

describe("the box for saved codes", () => {
  test("holds the finish, by the browser's own means", async () => {
    const onComplete = vi.fn();
    await renderWith(at.saving, <BackupCodeList onComplete={onComplete} />);
    const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "I have saved my backup codes" });
    expect(box).toBeRequired();
    expect(box).not.toBeChecked();
    expect(box.form?.noValidate).toBe(false);
    await userEvent.click(button("Done"));
    expect(box).toBeInvalid();
    expect(shownCodes()).toHaveLength(10);
    expect(onComplete).not.toHaveBeenCalled();
    await userEvent.click(box);
    await userEvent.click(button("Done"));
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("is empty again for the next codes", async () => {
    await renderWith(at.saving, <BackupCodeList />);
    await save();
    await userEvent.click(button("Create new backup codes"));
    await userEvent.click(button("Create new codes"));
    await answered();
    expect(screen.getByRole("checkbox")).not.toBeChecked();
  });

  test("its form in a portal does not submit the form that its portal stands in", async () => {
    const outer = vi.fn();
    await renderWith(
      at.saving,
      <form aria-label="outer" onSubmit={outer}>
        {createPortal(<BackupCodeList />, document.body)}
      </form>,
    );
    await save();
    expect(status()).toHaveTextContent("Your backup codes are saved.");
    expect(outer).not.toHaveBeenCalled();
  });
});

describe("copying the codes", () => {
  test("puts them into the clipboard, a line each", async () => {
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Copy all codes"));
    expect(await navigator.clipboard.readText()).toBe(shownCodes().join("\n"));
    expect(status()).toHaveTextContent("The codes are copied.");
    expect(button("Copy all codes")).toHaveFocus();
    expect(String(getSelection())).toBe("");
  });

  test.each(["missing", "rejecting"] as const)(
    "leaves them selected when the clipboard is %s, and says so",
    async (how) => {
      refuseClipboard(how);
      await renderWith(at.saving, <BackupCodeList />);
      await userEvent.click(button("Copy all codes"));
      await waitFor(() => expect(status()).toHaveTextContent("The codes are selected: copy them yourself."));
      expect(String(getSelection())).toBe(shownCodes().join(""));
      expect(button("Copy all codes")).toHaveFocus();
    },
  );

  test("that is answered when the codes are gone does nothing", async () => {
    let refuse: (reason: Error) => void = () => {};
    vi.spyOn(navigator.clipboard, "writeText").mockReturnValue(
      new Promise((_, reject) => {
        refuse = reject;
      }),
    );
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Copy all codes"));
    await save();
    refuse(new Error("late"));
    await answered();
    expect(status()).toHaveTextContent("Your backup codes are saved.");
    expect(String(getSelection())).toBe("");
  });

  test("an app that does it in its own way is let", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText");
    await renderWith(
      at.saving,
      <BackupCodes.Root>
        <BackupCodes.Copy onClick={(event) => event.preventDefault()} />
        <BackupCodes.Download onClick={(event) => event.preventDefault()} />
        <BackupCodes.Print onClick={(event) => event.preventDefault()} />
        <BackupCodes.Status />
      </BackupCodes.Root>,
    );
    const jobs = watchPrinting();
    const { files, held } = watchDownloads();
    for (const name of ["Copy all codes", "Download as a file", "Print"]) await userEvent.click(button(name));
    expect(write).not.toHaveBeenCalled();
    expect(jobs).toEqual([]);
    expect([files, held.size]).toEqual([[], 0]);
    expect(status().textContent).toBe("");
  });
});

describe("downloading the codes", () => {
  test("saves a text file in the app's words, and lets go of it", async () => {
    const { files, held } = watchDownloads();
    await renderWith(
      at.saving,
      <BackupCodeList messages={{ documentTitle: "Example: backup codes", fileName: "example.txt" }} />,
    );
    await userEvent.click(button("Download as a file"));
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ name: "example.txt", type: "text/plain;charset=utf-8" });
    expect(await files[0]?.text).toBe(["Example: backup codes", "", ...shownCodes(), ""].join("\n"));
    expect(status()).toHaveTextContent(/downloads/);
    expect(String(getSelection())).toBe("");
    await vi.waitFor(() => expect(held.size).toBe(0));
  });

  test("leaves them selected when the browser refuses, and says so", async () => {
    refuseDownloads();
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Download as a file"));
    expect(status()).toHaveTextContent(
      "The browser did not let us make a file. The codes are selected: copy them yourself.",
    );
    expect(String(getSelection())).toBe(shownCodes().join(""));
    expect(button("Download as a file")).toHaveFocus();
  });

  test("has a name of its own for who uses the hook alone", async () => {
    const { files } = watchDownloads();
    await renderWith({}, <HookAlone codes={given} />);
    await userEvent.click(button("download"));
    expect(files[0]?.name).toBe("backup-codes.txt");
    expect(await files[0]?.text).toBe("11112222\n33334444\n55556666\n");
    expect(screen.getByText("download true")).toBeInTheDocument();
  });
});

describe("printing the codes", () => {
  test("opens the dialog for the codes alone, and says nothing, as nobody knows", async () => {
    const jobs = watchPrinting();
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Print"));
    expect(jobs).toHaveLength(1);
    const { page } = jobs[0] ?? expect.fail();
    expect([...page.body.children].map(({ textContent }) => textContent)).toEqual([
      "Backup codes",
      ...shownCodes(),
    ]);
    expect(page.querySelectorAll("script, style, link, [style]")).toHaveLength(0);
    expect(status().textContent).toBe("");
    expect(document.querySelectorAll("iframe")).toHaveLength(1);
    jobs[0]?.view.dispatchEvent(new Event("afterprint"));
    expect(document.querySelector("iframe")).toBeNull();
  });

  test("takes what was said of a copy away", async () => {
    watchPrinting();
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Copy all codes"));
    await userEvent.click(button("Print"));
    expect(status().textContent).toBe("");
  });

  test("twice has one page at a time", async () => {
    const jobs = watchPrinting();
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Print"));
    await userEvent.click(button("Print"));
    expect(jobs).toHaveLength(2);
    expect(document.querySelectorAll("iframe")).toHaveLength(1);
    expect(jobs[1]?.frame).toBeInTheDocument();
  });

  test.each<[string, (view: { unmount(): void; signOut(): Promise<void> }) => unknown]>([
    ["when the codes are saved", save],
    ["when the page is left", ({ unmount }) => unmount()],
    ["when the person signs out", ({ signOut }) => act(signOut)],
  ])("leaves nothing %s", async (_, leave) => {
    watchPrinting();
    const { client, unmount } = await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Print"));
    expect(document.querySelectorAll("iframe")).toHaveLength(1);
    await leave({ unmount, signOut: () => client.clerk.signOut(() => {}) });
    expect(document.querySelector("iframe")).toBeNull();
  });

  test("leaves them selected when the browser refuses, and says so", async () => {
    watchPrinting(() => {
      throw new DOMException("Blocked", "SecurityError");
    });
    await renderWith(at.saving, <BackupCodeList />);
    await userEvent.click(button("Print"));
    expect(status()).toHaveTextContent(
      "The browser did not let us print. The codes are selected: copy them yourself.",
    );
    expect(String(getSelection())).toBe(shownCodes().join(""));
    expect(document.querySelector("iframe")).toBeNull();
  });
});

describe("given codes", () => {
  test("are shown whatever Clerk does, and nothing else", async () => {
    const onComplete = vi.fn();
    const { client } = await renderWith(at.loading, <BackupCodeList codes={given} onComplete={onComplete} />);
    expect(shownCodes()).toEqual(given);
    await save();
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual([]);
    expect(shownCodes()).toEqual(given);
  });

  test("stand beside those of the client, which they are not", async () => {
    const { rerender } = await renderWith(at.saving, <BackupCodeList />);
    const own = shownCodes();
    rerender(<BackupCodeList codes={given} />);
    expect(shownCodes()).toEqual(given);
    await save();
    rerender(<BackupCodeList />);
    expect(shownCodes()).toEqual(own);
  });

  test("leave the others their own end", async () => {
    const ofGiven = vi.fn();
    const ofOwn = vi.fn();
    await renderWith(
      at.saving,
      <>
        <BackupCodeList codes={given} onComplete={ofGiven} />
        <BackupCodeList onComplete={ofOwn} />
      </>,
    );
    await userEvent.click(screen.getAllByRole("checkbox")[1] ?? expect.fail());
    await userEvent.click(screen.getAllByRole("button", { name: "Done" })[1] ?? expect.fail());
    expect(shownCodes()).toEqual(given);
    expect(ofOwn).toHaveBeenCalledTimes(1);
    expect(ofGiven).not.toHaveBeenCalled();
  });

  test("that are the same in a new list keep what was said, and what is being printed", async () => {
    const jobs = watchPrinting();
    const { rerender } = await renderWith({}, <BackupCodeList codes={given} />);
    await userEvent.click(button("Print"));
    await userEvent.click(button("Copy all codes"));
    rerender(<BackupCodeList codes={[...given]} />);
    expect(status()).toHaveTextContent("The codes are copied.");
    expect(jobs[0]?.frame).toBeInTheDocument();
  });

  test("that are others have nothing said of them yet", async () => {
    watchPrinting();
    const { rerender } = await renderWith({}, <BackupCodeList codes={given} />);
    await userEvent.click(button("Print"));
    await userEvent.click(button("Copy all codes"));
    rerender(<BackupCodeList codes={["77778888"]} />);
    expect(status().textContent).toBe("");
    expect(document.querySelector("iframe")).toBeNull();
  });

  test("the newest onComplete of the app counts", async () => {
    const stale = vi.fn();
    const newest = vi.fn();
    const { rerender } = await renderWith({}, <BackupCodeList codes={given} onComplete={stale} />);
    rerender(<BackupCodeList codes={given} onComplete={newest} />);
    await save();
    expect(newest).toHaveBeenCalledTimes(1);
    expect(stale).not.toHaveBeenCalled();
  });
});

describe("leaving the page with unsaved codes", () => {
  /** Whether the browser would ask. */
  function asks(): boolean {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  }

  test("is asked about while they are there, and only then", async () => {
    await renderWith(at.ready, <BackupCodeList />);
    expect(asks()).toBe(false);
    await create();
    expect(asks()).toBe(true);
    await save();
    expect(asks()).toBe(false);
  });

  test.each(["loading", "idle", "readyEnabled", "confirming", "generating", "unavailable"] as const)(
    "is not asked about at %s",
    async (name) => {
      await renderWith(at[name], <BackupCodeList />);
      expect(asks()).toBe(false);
    },
  );

  test("is not asked about when the app does not want it", async () => {
    const { rerender } = await renderWith(at.saving, <BackupCodeList warnOnLeave={false} />);
    expect(asks()).toBe(false);
    rerender(<BackupCodeList />);
    expect(asks()).toBe(true);
    rerender(<BackupCodeList warnOnLeave={false} />);
    expect(asks()).toBe(false);
  });

  test("is asked about for given codes, and those of an enrolment", async () => {
    const { rerender } = await renderWith(totpEnrollmentScenarios.saving, <TotpEnroll />);
    expect(asks()).toBe(true);
    rerender(<p>Another page</p>);
    expect(asks()).toBe(false);
    rerender(<BackupCodeList codes={given} />);
    expect(asks()).toBe(true);
  });

  test("is still asked about when one of two places with codes is gone", async () => {
    const { rerender } = await renderWith(
      {},
      <>
        <BackupCodeList key="first" codes={given} />
        <BackupCodeList key="second" codes={["77778888"]} />
      </>,
    );
    rerender(<BackupCodeList key="second" codes={["77778888"]} />);
    expect(asks()).toBe(true);
    rerender(null);
    expect(asks()).toBe(false);
  });

  test("is not asked about by the box or a way to take them away", async () => {
    const add = vi.spyOn(window, "addEventListener");
    await renderWith(at.saving, <BackupCodeList />);
    const before = add.mock.calls.filter(([type]) => type === "beforeunload").length;
    expect(before).toBe(1);
    await userEvent.click(button("Copy all codes"));
    await userEvent.click(screen.getByRole("checkbox"));
    expect(add.mock.calls.filter(([type]) => type === "beforeunload")).toHaveLength(before);
    expect(asks()).toBe(true);
  });
});

describe("two components on one page", () => {
  test("show one set, and are told once", async () => {
    const first = vi.fn();
    const second = vi.fn();
    const { client } = await renderWith(
      at.ready,
      <StrictMode>
        <BackupCodeList onComplete={first} />
        <BackupCodeList onComplete={second} />
      </StrictMode>,
    );
    const [generate] = screen.getAllByRole("button", { name: "Create backup codes" });
    await userEvent.click(generate ?? expect.fail());
    const [one, other] = screen.getAllByRole("list").map(({ textContent }) => textContent);
    expect(one).toBe(other);
    const [box] = screen.getAllByRole("checkbox");
    await userEvent.click(box ?? expect.fail());
    await userEvent.click(screen.getAllByRole("button", { name: "Done" })[0] ?? expect.fail());
    expect(screen.queryByRole("list")).not.toBeInTheDocument();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("tell what came of a copy where it was pressed", async () => {
    await renderWith(
      at.saving,
      <>
        <BackupCodeList />
        <BackupCodeList />
      </>,
    );
    const [copy] = screen.getAllByRole("button", { name: "Copy all codes" });
    await userEvent.click(copy ?? expect.fail());
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toEqual([
      "The codes are copied.",
      "",
    ]);
  });
});

describe("on mount the focus stays where it is", () => {
  test.each(Object.entries(at))("at %s", async (_, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    render(provide(client, <BackupCodeList />));
    await answered();
    expect(document.body).toHaveFocus();
  });

  test("with given codes, too", async () => {
    await renderWith({}, <BackupCodeList codes={given} />);
    expect(document.body).toHaveFocus();
  });
});

describe("on a step change the focus goes", () => {
  test("to the codes when they are there, and with those saved to what is left", async () => {
    await renderWith(at.ready, <BackupCodeList />);
    await create();
    expect(list()).toHaveFocus();
    await save();
    expect(button("Create new backup codes")).toHaveFocus();
  });

  test("to the way out of a question, and with that back", async () => {
    await renderWith(at.readyEnabled, <BackupCodeList />);
    await userEvent.click(button("Create new backup codes"));
    expect(button("Keep the codes I have")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(button("Create new backup codes")).toHaveFocus();
  });

  test("with the confirmation to the new codes, and stays at the button until then", async () => {
    const { client } = await renderWith(at.readyEnabled, <BackupCodeList />);
    client.clerk.answer("createBackupCode", "pending");
    await userEvent.click(button("Create new backup codes"));
    await userEvent.click(button("Create new codes"));
    expect(screen.getAllByRole("button")).toEqual([button("Create new codes")]);
    expect(button("Create new codes")).toHaveFocus();
    expect(button("Create new codes")).toHaveAttribute("aria-disabled", "true");
  });

  test("to the new codes after the confirmation", async () => {
    await renderWith(at.confirming, <BackupCodeList />);
    await userEvent.click(button("Create new codes"));
    await answered();
    expect(list()).toHaveFocus();
  });

  test.each(["ready", "confirming"] as const)("with a failure to the button: %s", async (name) => {
    await renderWith({ ...at[name], answers: { createBackupCode: "unreachable" } }, <BackupCodeList />);
    await userEvent.click(button(/^Create (backup|new) codes$/));
    await screen.findByRole("alert");
    expect(button(/^Create (new )?backup codes$/)).toHaveFocus();
  });

  test("nowhere if it is elsewhere on the page", async () => {
    const { client } = await renderWith(
      at.ready,
      <>
        <BackupCodeList />
        <input aria-label="Elsewhere" />
      </>,
    );
    let arrive = (): void => {};
    const codes = new Promise<{ codes: string[] }>((resolve) => {
      arrive = () => resolve({ codes: given });
    });
    vi.spyOn(client.clerk.user ?? expect.fail(), "createBackupCode").mockReturnValue(codes);
    await userEvent.click(button("Create backup codes"));
    await userEvent.click(screen.getByLabelText("Elsewhere"));
    arrive();
    await answered();
    expect(shownCodes()).toEqual(given);
    expect(screen.getByLabelText("Elsewhere")).toHaveFocus();
  });
});

describe("the one live region", () => {
  test.each([
    ["ready", ""],
    ["readyEnabled", ""],
    ["readyFailed", ""],
    ["confirming", ""],
    ["generating", "Creating backup codes…"],
    ["generatingAgain", "Creating backup codes…"],
    ["saving", ""],
    ["readySaved", "Your backup codes are saved."],
    ["unavailable", ""],
  ] as const)("%s", async (name, text) => {
    await renderWith(at[name], <BackupCodeList />);
    expect(screen.getAllByRole("status")).toHaveLength(1);
    expect(status().textContent).toBe(text);
  });

  test("is the same element from step to step, so that its changes are announced", async () => {
    await renderWith(at.ready, <BackupCodeList />);
    const region = status();
    await create();
    await save();
    expect(status()).toBe(region);
    expect(region).toHaveTextContent("Your backup codes are saved.");
  });
});

describe("what stays behind of the codes", () => {
  const printed: unknown[] = [];

  beforeEach(() => {
    printed.length = 0;
    for (const level of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, level).mockImplementation((...args) => void printed.push(args));
  });

  test("nothing in an attribute, a storage, the address or the console at any time, and nothing on the page", async () => {
    watchPrinting();
    watchDownloads();
    const seen: string[] = [];
    const look = (): void => {
      for (const node of document.querySelectorAll("*"))
        for (const { name, value } of node.attributes) seen.push(`${name}=${value}`);
      for (const storage of [sessionStorage, localStorage]) seen.push(JSON.stringify({ ...storage }));
      seen.push(location.href, document.cookie, document.title);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    await renderWith(at.ready, <BackupCodeList />);
    const codes = await create();
    for (const name of ["Copy all codes", "Download as a file", "Print"]) await userEvent.click(button(name));
    await save();
    await answered();
    look();
    observer.disconnect();
    const secrets = new RegExp(codes.join("|"), "i");
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.filter((text) => secrets.test(text))).toEqual([]);
    expect(printed).toEqual([]);
    expect(document.documentElement.outerHTML).not.toMatch(secrets);
    for (const frame of document.querySelectorAll("iframe"))
      expect(frame.contentDocument?.body.textContent).not.toMatch(secrets);
  });

  test("nothing after a sign-out, also when the same person is back", async () => {
    const { client, container } = await renderWith(at.saving, <BackupCodeList />);
    const secrets = new RegExp(shownCodes().join("|"), "i");
    await act(() => client.clerk.signOut(() => {}));
    expect(container).toBeEmptyDOMElement();
    expect(document.documentElement.outerHTML).not.toMatch(secrets);
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
        <Profiler id="list" onRender={onRender}>
          {ui}
        </Profiler>,
      ),
    );
    await answered();
    const onMount = onRender.mock.calls.length;
    onRender.mockClear();
    return { onMount, commits: () => onRender.mock.calls.length };
  }

  test.each(["ready", "readyFailed", "confirming", "saving"] as const)(
    "on mount at %s there are two commits at most",
    async (name) => {
      const { onMount } = await renderCounted(at[name], <BackupCodeList />);
      expect(onMount).toBeGreaterThan(0);
      expect(onMount).toBeLessThanOrEqual(2);
    },
  );

  test("the box renders nothing", async () => {
    const { commits } = await renderCounted(at.saving, <BackupCodeList />);
    await userEvent.click(screen.getByRole("checkbox"));
    expect(screen.getByRole("checkbox")).toBeChecked();
    expect(commits()).toBe(0);
  });
});

test("after a thousand mounts there is no listener, node or claim left", async () => {
  const client = createFakeMfaClient(totpEnrollmentScenarios.saving);
  await client.ready;
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
  const onWindow = new Set<unknown>();
  const add = vi.spyOn(window, "addEventListener");
  const remove = vi.spyOn(window, "removeEventListener");
  // A few parts of each, so that the mounts are quick.
  const both = provide(
    client,
    <>
      <TotpEnrollment.Root>
        <TotpEnrollment.Codes>
          <BackupCodes.List />
        </TotpEnrollment.Codes>
      </TotpEnrollment.Root>
      <BackupCodes.Root codes={given}>
        <BackupCodes.List />
        <BackupCodes.Copy />
      </BackupCodes.Root>
    </>,
  );
  const { rerender } = render(both);
  await answered();
  expect(screen.getAllByRole("list")).toHaveLength(2);
  rerender(null);
  for (let mount = 1; mount < 1000; mount += 1) {
    rerender(both);
    rerender(null);
  }
  for (const [type, listener] of add.mock.calls) if (type === "beforeunload") onWindow.add(listener);
  expect(onWindow.size).toBeGreaterThan(0);
  for (const [type, listener] of remove.mock.calls) if (type === "beforeunload") onWindow.delete(listener);
  expect(onWindow.size).toBe(0);
  expect(document.body.querySelectorAll("[data-scope], iframe")).toHaveLength(0);
  expect(listeners.size).toBe(0);
  // No claim is left either: the codes are another place's to show now.
  rerender(provide(client, <BackupCodeList />));
  expect(shownCodes()).toHaveLength(10);
  expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
}, 30_000);

function HookAlone({ codes }: { codes: readonly string[] }): ReactNode {
  const flow = useBackupCodes({ codes });
  if (flow.status !== "saving") return null;
  const { delivery } = flow;
  return (
    <>
      <button type="button" onClick={() => flow.download()}>
        download
      </button>
      <output>{delivery && `${delivery.way} ${delivery.done}`}</output>
    </>
  );
}
