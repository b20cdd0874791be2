import type { CompletionHandler, SignInGroup } from "../../clerk/mfa-client.js";

/** The mounted users of one controller, and the options in force. */
export interface Attachments<Options> {
  /** The options of the first one mounted; after the last unmount, those it had. */
  options(): Options;
  /** Whether any is mounted. */
  readonly any: boolean;
  add(read: () => Options): () => void;
}

/** Makes {@link Attachments} that also offer their completion handlers to every flow of the client. */
export function createAttachments<Options extends CompletionHandler>(
  signIn: SignInGroup,
  none: Options,
): Attachments<Options> {
  // Objects, since two mounts may read their options by the same function.
  const mounted = new Set<{ read: () => Options }>();
  let current = (): Options => none;
  return {
    options: () => current(),
    get any() {
      return mounted.size > 0;
    },
    add(read) {
      const mount = { read };
      mounted.add(mount);
      // `setActive` can take the tree away before it calls back, so the last options outlive it.
      const choose = (): void => {
        const [first = mount] = mounted;
        current = first.read;
      };
      choose();
      const endCompletion = signIn.onCompletion(read);
      return () => {
        mounted.delete(mount);
        choose();
        endCompletion();
      };
    },
  };
}
