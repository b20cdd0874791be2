declare const PACKAGE_VERSION: string;

type Made = WeakMap<object, Record<string, unknown>>;

// On the global object, since two entries, two installs and a module registry that was reset are copies of this module. Another
// version may make other values: it has its own.
const shared = globalThis as Record<symbol, Made | undefined>;
const version = Symbol.for(`mfa-ui@${PACKAGE_VERSION}`);

/** Makes the function that makes one value of a name for each key, and always gives the same one for the same key. */
export function oncePer<Key extends object, Value>(
  name: string,
  create: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    shared[version] ??= new WeakMap();
    const made = shared[version].get(key) ?? {};
    shared[version].set(key, made);
    made[name] ??= create(key);
    return made[name] as Value;
  };
}
