import { errorKinds, type MfaErrorKind, type PluralMessage } from "mfa-ui/standalone";
import type { ReactNode } from "react";
import { commonSelectorsOf, partsOf } from "./parts-source";
import { Table } from "./table";

/** What each part is, and what it renders. */
export function PartsTable({ folder, namespace }: { folder: string; namespace: string }): ReactNode {
  const rows = partsOf(folder).map(({ name, text }) => [`\`${namespace}.${name}\``, text] as const);
  return <Table head={["Part", "What it does"]} rows={rows} />;
}

/** The attributes to style by. */
export function SelectorsTable({ folder, namespace }: { folder: string; namespace: string }): ReactNode {
  const common = commonSelectorsOf(folder).map(
    ({ selector, text }) => [`\`${selector}\``, "every part", text] as const,
  );
  const own = partsOf(folder).flatMap(({ name, selectors }) =>
    selectors.map(({ selector, text }) => [`\`${selector}\``, `\`${namespace}.${name}\``, text] as const),
  );
  return <Table head={["Selector", "On", "While"]} rows={[...common, ...own]} />;
}

/** The words of a flow with their English text. */
export function MessagesTable({ words }: { words: object }): ReactNode {
  const rows = Object.entries(words as Record<string, string | PluralMessage>).map(([key, message]) => {
    const texts = typeof message === "string" ? [message] : Object.values(message);
    const placeholders = [...new Set(texts.join(" ").match(/\{\w+\}/g))];
    const english = typeof message === "string" ? message : message.other;
    return [`\`${key}\``, english, placeholders.map((name) => `\`${name}\``).join(" ")] as const;
  });
  return <Table head={["Key", "English", "Placeholders"]} rows={rows} />;
}

/** What a flow's statuses mean; typed, so that none is left out. */
export function StatusTable<Status extends string>({
  statuses,
  meanings,
}: {
  statuses: readonly Status[];
  meanings: Readonly<Record<Status, readonly [doing: string, parts: string]>>;
}): ReactNode {
  const rows = statuses.map((status) => [`\`${status}\``, ...meanings[status]] as const);
  return <Table head={["Status", "What the person is doing", "Parts that render"]} rows={rows} />;
}

/** The error kinds that a flow can report, with what a page does about each. */
export function ErrorKindsTable({ kinds }: { kinds: readonly MfaErrorKind[] }): ReactNode {
  const rows = errorKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => [`\`${kind}\``, ...errorMeanings[kind]] as const);
  return <Table head={["Kind", "What happened", "What helps"]} rows={rows} />;
}

const errorMeanings: Record<MfaErrorKind, readonly [happened: string, helps: string]> = {
  "value-missing": ["The field is empty. Nothing was sent.", "Filling it in; the error is at the field."],
  "code-malformed": [
    "What was typed cannot be a code. Nothing was sent, so that no attempt is spent.",
    "Typing it again: it stays in the field, selected.",
  ],
  "code-incorrect": ["Clerk refused the code.", "Typing the code again: it stays in the field, selected."],
  "code-expired": ["The code is too old, or none was sent.", "Another code, by `Resend` or another factor."],
  "too-many-attempts": [
    "Too many wrong codes for one message or factor.",
    "Another code, or another factor.",
  ],
  throttled: ["Too many requests. `retryAt` says when the next one is taken, where Clerk told.", "Waiting."],
  locked: ["The account is locked. Clerk's own text tells for how long.", "Waiting, or the app's support."],
  network: ["Clerk was not reached, or an answer proved nothing.", "The same again."],
  unavailable: [
    "Clerk's server failed, or clerk-js did not load.",
    "The same later; `Retry` loads the page again.",
  ],
  conflict: ["It went on, ended or changed elsewhere.", "Starting over; the newest state is read again."],
  "signed-out": ["The session or the attempt has ended.", "Signing in again."],
  "session-exists": ["Somebody is signed in in this browser already.", "`Resume` or `SignOut`."],
  "reverification-required": ["Clerk wants the person to verify again first.", "A step-up."],
  "identifier-not-found": ["There is no such account.", "Another identifier; the error is at its field."],
  "password-incorrect": ["The password is wrong.", "Another password; the error is at its field."],
  "password-compromised": ["The password is known from a leak.", "A password reset, which the app links to."],
  "invalid-phone": [
    "The phone number is not one, or from a country that Clerk does not serve.",
    "Another one.",
  ],
  "phone-taken": ["The phone number belongs to another account.", "Another one."],
  "last-factor": ["The last second factor cannot be removed.", "Adding another one first."],
  "not-allowed": ["The instance does not allow this.", "Nothing on this page."],
  unknown: ["Clerk answered with a code that this library does not know.", "`error.code` and Clerk's text."],
};
