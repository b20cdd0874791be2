// Which Clerk packages the workspace runs on, and how newer ones are written in their place.

/**
 * @typedef {{ key: string, name: string, pinned: string }} ClerkPackage
 * `key` is what it is installed as, `name` what the registry calls it.
 */

/**
 * @param {string} manifest the text of the root's package.json
 * @returns {ClerkPackage[]}
 */
export function clerkPackages(manifest) {
  /** @type {{ devDependencies: Record<string, string> }} */
  const { devDependencies } = JSON.parse(manifest);
  return Object.entries(devDependencies).flatMap(([key, wanted]) => {
    const [, alias, pinned = ""] = /^(?:npm:(.+)@)?(.+)$/.exec(wanted) ?? [];
    const name = alias ?? key;
    return name.startsWith("@clerk/") ? [{ key, name, pinned }] : [];
  });
}

/**
 * The newest of the same major version. Prereleases do not count.
 * @param {string} pinned
 * @param {readonly string[]} versions in any order
 */
export function newest(pinned, versions) {
  return versions
    .filter((version) => /^[\d.]+$/.test(version) && majorOf(version) === majorOf(pinned))
    .reduce((best, version) => (compare(version, best) > 0 ? version : best), pinned);
}

/** @param {string} version */
export function majorOf(version) {
  return Number.parseInt(version, 10);
}

/**
 * @param {string} manifest
 * @param {readonly (ClerkPackage & { newest: string })[]} packages
 */
export function withNewest(manifest, packages) {
  return packages.reduce((text, { key, pinned, newest: version }) => {
    const line = new RegExp(`("${key}": "(?:npm:.+@)?)${pinned.replaceAll(".", "\\.")}"`);
    return text.replace(line, `$1${version}"`);
  }, manifest);
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  const others = b.split(".").map(Number);
  const differences = a.split(".").map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
