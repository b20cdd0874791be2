import { fireEvent } from "@testing-library/react";
import {
  BackupCodeList,
  MfaPhoneManager,
  MfaSettings,
  MfaSetupForm,
  PasswordSignInForm,
  ReverificationForm,
  SecondFactorForm,
  TotpEnroll,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSettingsScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { createRef, type ElementType, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { renderWith } from "./support.js";

const nothing = (): void => {};
const same = (typed: string): string => typed;

/** Every drop-in, with every option of its Root and of its Panel that a page may give it. */
const dropIns: readonly (readonly [
  name: string,
  DropIn: ElementType,
  scenario: Scenario,
  options: Readonly<Record<string, unknown>>,
])[] = [
  [
    "PasswordSignInForm",
    PasswordSignInForm,
    passwordSignInScenarios.entering,
    { onComplete: nothing, redirectUrl: "/", autoFocus: false },
  ],
  [
    "SecondFactorForm",
    SecondFactorForm,
    secondFactorScenarios.enteringTotp,
    {
      onComplete: nothing,
      redirectUrl: "/",
      normalizeCode: same,
      initialFactor: "totp",
      autoSend: false,
      autoFocus: false,
      autoSubmit: true,
    },
  ],
  [
    "TotpEnroll",
    TotpEnroll,
    totpEnrollmentScenarios.entering,
    {
      onComplete: nothing,
      normalizeCode: same,
      autoStart: false,
      required: true,
      format: "text",
      reverification: "external",
      autoFocus: false,
      autoSubmit: true,
    },
  ],
  [
    "BackupCodeList",
    BackupCodeList,
    backupCodesScenarios.saving,
    { onComplete: nothing, codes: ["a1b2c3d4"], warnOnLeave: false, reverification: "external" },
  ],
  [
    "MfaPhoneManager",
    MfaPhoneManager,
    mfaPhonesScenarios.listingOne,
    {
      onComplete: nothing,
      normalizeCode: same,
      normalizePhoneNumber: same,
      required: true,
      reverification: "external",
      autoSubmit: true,
    },
  ],
  [
    "ReverificationForm",
    ReverificationForm,
    reverificationScenarios.enteringTotp,
    { normalizeCode: same, autoSubmit: true },
  ],
  [
    "MfaSetupForm",
    MfaSetupForm,
    mfaSetupScenarios.choosing,
    { onComplete: nothing, redirectUrl: "/", methods: ["totp", "phone_code"] },
  ],
  [
    "MfaSettings",
    MfaSettings,
    mfaSettingsScenarios.everything,
    { methods: ["totp"], required: true, headingLevel: 3, reverification: "external" },
  ],
  // It has no second form of its own, but a page for when Clerk's code did not load.
  ["MfaSettings", MfaSettings, mfaSettingsScenarios.unavailable, {}],
];

let complaints: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  complaints = vi.spyOn(console, "error");
});
afterEach(() => vi.restoreAllMocks());

describe.each(dropIns)("<%s>", (_, DropIn, scenario, options) => {
  async function renderDropIn(props: Readonly<Record<string, unknown>>) {
    const view = await renderWith(scenario, <DropIn {...options} {...props} />);
    expect(view.container.children).toHaveLength(1);
    expect(complaints).not.toHaveBeenCalled();
    return { ...view, element: view.container.firstElementChild as HTMLElement };
  }

  test("takes the ref and the props of its element", async () => {
    const ref = createRef<HTMLElement>();
    const onClick = vi.fn();
    const onSubmitCapture = vi.fn((event: Event) => event.preventDefault());
    const { element } = await renderDropIn({
      ref,
      id: "their-id",
      className: "theirs",
      style: { color: "red" },
      title: "A title",
      lang: "en",
      "data-testid": "theirs",
      "aria-label": "Their name",
      onClick,
      onSubmitCapture,
    });
    expect(ref.current).toBe(element);
    expect(element.tagName).toBe("DIV");
    expect(element).toHaveAttribute("data-part", "panel");
    expect(element).toHaveAttribute("id", "their-id");
    expect(element).toHaveClass("theirs", { exact: true });
    expect(element.style.color).toBe("red");
    expect(element).toHaveAttribute("title", "A title");
    expect(element).toHaveAttribute("lang", "en");
    expect(element).toHaveAttribute("data-testid", "theirs");
    expect(element).toHaveAttribute("aria-label", "Their name");
    fireEvent.click(element);
    expect(onClick).toHaveBeenCalledTimes(1);
    const form = element.querySelector("form");
    if (form) fireEvent.submit(form);
    expect(onSubmitCapture).toHaveBeenCalledTimes(form ? 1 : 0);
  });

  test("gives none of its options to its element", async () => {
    const plain = (await renderDropIn({})).element.getAttributeNames();
    const { element } = await renderDropIn({ messages: {}, onStatusChange: nothing, onError: nothing });
    expect(element.getAttributeNames()).toEqual(plain);
  });

  test("takes a ref that is a function, and lets it go", async () => {
    const ref = vi.fn();
    const { element, unmount } = await renderDropIn({ ref });
    expect(ref.mock.lastCall?.[0]).toBe(element);
    unmount();
    expect(ref.mock.lastCall?.[0]).toBeNull();
  });

  test("with asChild is the child, with all that it shows in it", async () => {
    const ref = createRef<HTMLElement>();
    const own = await renderDropIn({});
    const text = own.element.textContent;
    own.unmount();
    const child: ReactNode = <section className="child" />;
    const { element } = await renderDropIn({ asChild: true, ref, className: "theirs", children: child });
    expect(element.tagName).toBe("SECTION");
    expect(ref.current).toBe(element);
    expect(element).toHaveClass("theirs", "child");
    expect(element).toHaveAttribute("data-part", "panel");
    expect(element.textContent).toBe(text);
    expect(text).not.toBe("");
  });
});

test.each(dropIns.slice(0, -1))(
  "<%s> shows its children at its end",
  async (_, DropIn, scenario, options) => {
    const { container } = await renderWith(
      scenario,
      <DropIn {...options}>
        <p>Ask us for help.</p>
      </DropIn>,
    );
    expect(container.firstElementChild?.lastElementChild).toHaveTextContent("Ask us for help.");
  },
);

test("an option that is undefined is one that is not given", async () => {
  const { container } = await renderWith(totpEnrollmentScenarios.entering, <TotpEnroll format={undefined} />);
  expect(container.querySelector("[data-part=qr-code]")).toBeInTheDocument();
  expect(container.querySelector("[data-part=secret]")).not.toBeInTheDocument();
});
