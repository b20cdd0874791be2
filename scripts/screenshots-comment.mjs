// What the last `npm run test:visual` found, as one comment of the pull request that later runs write anew, and in the
// summary of the run. Without GITHUB_TOKEN (a pull request of a fork, or your machine) it is printed instead.
// Imports nothing that must be installed: its job may write to the pull request, and runs no code of a dependency.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./environment.mjs";

const {
  DIFFERS,
  GITHUB_API_URL,
  GITHUB_REPOSITORY,
  GITHUB_STEP_SUMMARY,
  GITHUB_TOKEN,
  PAGE,
  PULL_REQUEST,
  RESULTS = join(root, "test-results/visual"),
} = process.env;

/** By which a later run knows its comment. */
const mark = "<!-- mfa-ui: screenshots -->";
const perPage = 100;

const file = join(RESULTS, "comment.md");
if (!existsSync(file)) stop(`There is no ${file}: run \`npm run test:visual\` first.`);
const text = readFileSync(file, "utf8");
const page = PAGE
  ? `\n[Before, after and difference, side by side](${PAGE}): open \`index.html\` of the archive.\n`
  : "";
const accept =
  "\nRight as they are? `npm run test:visual:update`, or the label `update-screenshots` on a pull request of this repository.\n";
const body = DIFFERS === "true" ? [mark, "\n", text, page, accept].join("") : [mark, "\n", text].join("");

if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, body);
if (GITHUB_TOKEN) await comment();
else console.log(body);

async function comment() {
  const comments = `/repos/${GITHUB_REPOSITORY}/issues/${PULL_REQUEST}/comments`;
  const earlier = await find(comments);
  if (earlier) await call("PATCH", `/repos/${GITHUB_REPOSITORY}/issues/comments/${earlier}`, { body });
  // Nobody needs to be told that nothing changed.
  else if (DIFFERS === "true") await call("POST", comments, { body });
}

/**
 * @param {string} comments
 * @returns {Promise<number | undefined>}
 */
async function find(comments) {
  for (let number = 1; ; number += 1) {
    /** @type {{ id: number, body?: string, user?: { type: string } }[]} */
    const some = await call("GET", `${comments}?per_page=${perPage}&page=${number}`);
    // A person who quotes the comment has the mark too.
    const found = some.find(({ body, user }) => user?.type === "Bot" && body?.startsWith(mark));
    if (found || some.length < perPage) return found?.id;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [content]
 */
async function call(method, path, content) {
  const response = await fetch(`${GITHUB_API_URL}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${GITHUB_TOKEN}`,
      ...(content && { "content-type": "application/json" }),
    },
    body: content && JSON.stringify(content),
  });
  if (!response.ok) stop(`GitHub answered ${response.status} to ${method} ${path}: ${await response.text()}`);
  return response.json();
}

/**
 * @param {string} reason
 * @returns {never}
 */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
