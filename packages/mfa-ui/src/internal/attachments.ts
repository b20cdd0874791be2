/** The mounted users of one controller, and the options in force. */
export interface Attachments<Options> {
  /** The options of the first one mounted; after the last unmount, those it had. */
  options(): Options;
  /** Whether any is mounted. */
  readonly any: boolean;
  add(read: () => Options): () => void;
}

/** Makes {@link Attachments}; `none` are the options before anything is mounted. */
export function createAttachments<Options>(none: Options): Attachments<Options> {
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
      // A callback can take the tree away before it returns, so the last options outlive it.
      const choose = (): void => {
        const [first = mount] = mounted;
        current = first.read;
      };
      choose();
      return () => {
        mounted.delete(mount);
        choose();
      };
    },
  };
}
