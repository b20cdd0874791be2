import type { CompletionHandler, SignInGroup } from "../../clerk/mfa-client.js";
import { type Attachments, createAttachments } from "../../internal/attachments.js";

/** Makes {@link Attachments} that also offer their completion handlers to every flow of the client. */
export function createSignInAttachments<Options extends CompletionHandler>(
  signIn: SignInGroup,
  none: Options,
): Attachments<Options> {
  const attachments = createAttachments(none);
  return {
    options: attachments.options,
    get any() {
      return attachments.any;
    },
    add(read) {
      const detach = attachments.add(read);
      const endCompletion = signIn.onCompletion(read);
      return () => {
        detach();
        endCompletion();
      };
    },
  };
}
