import { expect, type Page } from "@playwright/test";
import {
  attemptPhone,
  button,
  createCodes,
  createPhone,
  createTotp,
  destroyPhone,
  disableTotp,
  key,
  patchPhone,
  preparePhone,
  qrCode,
  row,
  shownCodes,
  spaced,
  verifyTotp,
} from "./account-steps.js";
import { home, secret, work } from "./people.js";
import { codeField, enterCode } from "./steps.js";
import type { Start, World } from "./test.js";

/** A change of the account, and what a person sees of it. */
export interface Change {
  readonly name: string;
  /** Its request, as `calls()` names it. */
  readonly call: string;
  readonly start: Start;
  /** Goes to where it can be made. */
  before?(page: Page, world: World): Promise<void>;
  /** Makes it for the first time. */
  make(page: Page, world: World): Promise<void>;
  /** What is still there when it failed. */
  kept(page: Page, world: World): Promise<void>;
  /** Makes it after it failed. @default as the first time */
  again?(page: Page): Promise<void>;
  /** It is made, and the person knows. */
  made(page: Page, world: World): Promise<void>;
  /**
   * What a person sees who tries again after the change was made, though its answer was lost.
   * @default as if it were made now
   */
  madeBefore?(page: Page, world: World): Promise<void>;
}

const withApp = { totpSecret: secret, backupCodes: ["a1b2c3d4"] };

/** Every change that the account side makes. */
export const everyChange: readonly Change[] = [
  {
    name: "the key of an authenticator app is created",
    call: createTotp,
    start: { query: { page: "totp" } },
    make: (page) => button(page, "Set up an authenticator app").click(),
    async kept(page) {
      await expect(button(page, "Set up an authenticator app")).toBeFocused();
      await expect(qrCode(page)).toBeHidden();
    },
    async made(page, { controls, user }) {
      await button(page, "Show the key instead").click();
      await expect(key(page)).toHaveText(spaced(controls.user(user).totpSecret ?? ""));
    },
  },
  {
    name: "the first code of an authenticator app is checked",
    call: verifyTotp,
    // On a clock that stands still the app shows the same code throughout.
    start: { query: { page: "totp" }, fapi: { now: Date.now() } },
    async before(page) {
      await button(page, "Set up an authenticator app").click();
      await expect(codeField(page)).toBeFocused();
    },
    make: (page, { controls, user }) => enterCode(page, controls.totp(user)),
    async kept(page, { controls, user }) {
      await expect(codeField(page)).toHaveValue(controls.totp(user));
      await expect(qrCode(page)).toBeVisible();
    },
    again: (page) => button(page, "Verify").click(),
    async made(page, { controls, user }) {
      expect(await shownCodes(page)).toEqual(controls.user(user).backupCodes);
    },
    // The codes went with the answer.
    madeBefore: (page) => expect(page.getByText("An authenticator app is set up.")).toBeVisible(),
  },
  {
    name: "the authenticator app is removed",
    call: disableTotp,
    start: { query: { page: "totp" }, user: withApp },
    async make(page) {
      await button(page, "Remove the authenticator app").click();
      await button(page, "Remove it").click();
    },
    kept: (page) => expect(button(page, "Remove the authenticator app")).toBeFocused(),
    made: (page) => expect(page.getByText("The authenticator app is removed.")).toBeVisible(),
    madeBefore: (page) => expect(button(page, "Set up an authenticator app")).toBeVisible(),
  },
  {
    name: "backup codes are created",
    call: createCodes,
    start: { query: { page: "codes" }, user: { totpSecret: secret } },
    make: (page) => button(page, "Create backup codes").click(),
    async kept(page) {
      await expect(button(page, "Create backup codes")).toBeFocused();
      await expect(page.getByRole("list", { name: "Backup codes" })).toBeHidden();
    },
    async made(page, { controls, user }) {
      expect(await shownCodes(page)).toEqual(controls.user(user).backupCodes);
    },
  },
  {
    name: "backup codes are replaced",
    call: createCodes,
    start: { query: { page: "codes" }, user: withApp },
    async make(page) {
      await button(page, "Create new backup codes").click();
      await button(page, "Create new codes").click();
    },
    kept: (page) => expect(button(page, "Create new backup codes")).toBeFocused(),
    async made(page, { controls, user }) {
      expect(await shownCodes(page)).toEqual(controls.user(user).backupCodes);
    },
  },
  {
    name: "a phone number is added",
    call: createPhone,
    start: { query: { page: "phones" } },
    async before(page) {
      await button(page, "Add a phone number").click();
      await page.getByLabel("Phone number", { exact: true }).fill("+1 (500) 555-0006");
    },
    make: (page) => button(page, "Send a code").click(),
    kept: (page) => expect(page.getByLabel("Phone number", { exact: true })).toHaveValue("+1 (500) 555-0006"),
    made: (page) => expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible(),
  },
  {
    name: "a code is sent to a phone",
    call: preparePhone,
    start: {
      query: { page: "phones" },
      user: { ...withApp, phones: [{ number: home.number, verified: false }] },
    },
    make: (page) => button(page, `Verify ${home.number}`).click(),
    async kept(page) {
      await expect(page.getByLabel("SMS code")).toBeVisible();
      await expect(page.getByText(/was sent/)).toBeHidden();
    },
    again: (page) => button(page, "Send another code").click(),
    made: (page) => expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible(),
    // Clerk sends no other code so soon, and the one that came is good.
    async madeBefore(page, { controls }) {
      await expect(page.getByRole("alert")).toHaveText(/Please wait .* Try again in \d+ seconds\.$/);
      await enterCode(page, controls.outbox.last().code);
      await expect(page.getByText(`${home.number} gets sign-in codes now.`)).toBeVisible();
    },
  },
  {
    name: "the code of a phone is checked",
    call: attemptPhone,
    start: {
      query: { page: "phones" },
      user: { ...withApp, phones: [{ number: home.number, verified: false }] },
    },
    async before(page) {
      await button(page, `Verify ${home.number}`).click();
      await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    },
    make: (page, { controls }) => enterCode(page, controls.outbox.last().code),
    kept: (page, { controls }) =>
      expect(page.getByLabel("SMS code")).toHaveValue(controls.outbox.last().code),
    again: (page) => button(page, "Verify").click(),
    made: (page) => expect(page.getByText(`${home.number} gets sign-in codes now.`)).toBeVisible(),
    madeBefore: (page) => expect(button(page, `Use for sign-in codes ${home.number}`)).toBeVisible(),
  },
  {
    name: "a phone that was verified just now becomes a second factor",
    call: patchPhone,
    start: {
      query: { page: "phones" },
      user: { ...withApp, phones: [{ number: home.number, verified: false }] },
    },
    async before(page, { controls }) {
      await button(page, `Verify ${home.number}`).click();
      await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
      // It comes by itself with the check of the code; here it is tried again.
      controls.fault(patchPhone, { kind: "status", status: 500 });
      await enterCode(page, controls.outbox.last().code);
      await expect(button(page, "Try again")).toBeFocused();
    },
    make: (page) => button(page, "Try again").click(),
    kept: (page) => expect(button(page, "Try again")).toBeFocused(),
    made: (page) => expect(page.getByText(`${home.number} gets sign-in codes now.`)).toBeVisible(),
  },
  {
    name: "a phone of the list becomes a second factor",
    call: patchPhone,
    start: { query: { page: "phones" }, user: { ...withApp, phones: [{ number: home.number }] } },
    make: (page) => button(row(page, home.number), `Use for sign-in codes ${home.number}`).click(),
    kept: (page) =>
      expect(button(row(page, home.number), `Use for sign-in codes ${home.number}`)).toBeFocused(),
    made: (page) => expect(page.getByText(`${home.number} gets sign-in codes now.`)).toBeVisible(),
  },
  {
    name: "a phone is no second factor any more",
    call: patchPhone,
    start: { query: { page: "phones" }, user: { ...withApp, phones: [home] } },
    async make(page) {
      await button(page, `Stop using for sign-in codes ${home.number}`).click();
      await button(page, "Stop using it").click();
    },
    kept: (page) =>
      expect(button(row(page, home.number), `Stop using for sign-in codes ${home.number}`)).toBeFocused(),
    made: (page) => expect(page.getByText(`${home.number} gets no sign-in codes any more.`)).toBeVisible(),
  },
  {
    name: "a phone becomes the default",
    call: patchPhone,
    start: { query: { page: "phones" }, user: { ...withApp, phones: [home, work] } },
    make: (page) => button(row(page, work.number), `Make default ${work.number}`).click(),
    async kept(page) {
      await expect(button(row(page, work.number), `Make default ${work.number}`)).toBeFocused();
      await expect(row(page, home.number)).toContainText("Default");
    },
    async made(page) {
      await expect(page.getByText(`${work.number} is the default now.`)).toBeVisible();
      await expect(row(page, work.number)).toContainText("Default");
    },
  },
  {
    name: "a phone is deleted",
    call: destroyPhone,
    start: { query: { page: "phones" }, user: { ...withApp, phones: [home] } },
    async make(page) {
      await button(page, `Delete number ${home.number}`).click();
      await button(page, "Delete it").click();
    },
    kept: (page) => expect(button(row(page, home.number), `Delete number ${home.number}`)).toBeFocused(),
    async made(page) {
      await expect(page.getByText(`${home.number} is deleted.`)).toBeVisible();
      await expect(row(page, home.number)).toBeHidden();
    },
    madeBefore: (page) => expect(row(page, home.number)).toBeHidden(),
  },
];
