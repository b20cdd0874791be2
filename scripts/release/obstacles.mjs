import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What stands in the way of a release of the workspace in `root`, a sentence each.
 * @param {string} root
 */
export function obstacles(root) {
  /** @type {{ repository?: string | { url?: string } }} */
  const { repository } = JSON.parse(readFileSync(join(root, "packages/mfa-ui/package.json"), "utf8"));
  const address = typeof repository === "string" ? repository : repository?.url;
  const waiting = readdirSync(join(root, ".changeset")).filter((file) => file.endsWith(".md"));
  return [
    // npm refuses the provenance of a package that does not name the repository it was built in.
    !address &&
      'packages/mfa-ui/package.json names no repository, and provenance needs it. Give it "repository": { "type": "git", ' +
        '"url": "git+https://github.com/OWNER/NAME.git", "directory": "packages/mfa-ui" }, with the real owner and name.',
    waiting.length > 0 &&
      `Changesets wait (${waiting.join(", ")}): \`npx changeset version\` makes the version and the changelog of them.`,
  ].filter((sentence) => typeof sentence === "string");
}
