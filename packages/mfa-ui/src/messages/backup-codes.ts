import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of backup codes. */
export interface BackupCodesMessages {
  /** What they are for, while there are none. */
  readonly "introduction.none": Message;
  /** What they are for, while there are some that cannot be shown again. */
  readonly "introduction.some": Message;
  /** Why there can be none yet. */
  readonly "introduction.unavailable": Message;
  readonly generate: Message;
  readonly regenerate: Message;
  readonly confirmation: Message;
  readonly confirm: Message;
  readonly cancel: Message;
  /** What to do with the codes that are shown. */
  readonly description: Message;
  /** Names the list. */
  readonly list: Message;
  readonly copy: Message;
  readonly download: Message;
  readonly print: Message;
  /** The first line of the file and of the printed page. */
  readonly documentTitle: Message;
  readonly fileName: Message;
  /** Of the box that holds the finish. */
  readonly label: Message;
  readonly finish: Message;
  readonly reload: Message;
  readonly "status.generating": Message;
  readonly "status.copied": Message;
  readonly "status.copyRefused": Message;
  readonly "status.downloaded": Message;
  readonly "status.downloadRefused": Message;
  readonly "status.printRefused": Message;
  readonly "status.saved": Message;
  readonly retryIn: PluralMessage;
}

/** English words of backup codes. */
export const enBackupCodes: BackupCodesMessages = {
  "introduction.none":
    "Backup codes let you sign in when you cannot get a code in another way. Each works once.",
  "introduction.some": "You have backup codes. They cannot be shown again; new ones take their place.",
  "introduction.unavailable":
    "Set up another second step first. Backup codes are for when that one is out of reach.",
  generate: "Create backup codes",
  regenerate: "Create new backup codes",
  confirmation: "Your earlier backup codes stop working as soon as you create new ones.",
  confirm: "Create new codes",
  cancel: "Keep the codes I have",
  description: "Save these codes somewhere safe now. They are shown only once, and each works once.",
  list: "Backup codes",
  copy: "Copy all codes",
  download: "Download as a file",
  print: "Print",
  documentTitle: "Backup codes",
  fileName: "backup-codes.txt",
  label: "I have saved my backup codes",
  finish: "Done",
  reload: "Reload the page",
  "status.generating": "Creating backup codes…",
  "status.copied": "The codes are copied.",
  "status.copyRefused": "The browser did not let us copy. The codes are selected: copy them yourself.",
  "status.downloaded": "The file was handed to your browser's downloads.",
  "status.downloadRefused":
    "The browser did not let us make a file. The codes are selected: copy them yourself.",
  "status.printRefused": "The browser did not let us print. The codes are selected: copy them yourself.",
  "status.saved": "Your backup codes are saved.",
  retryIn: enRetryIn,
};
