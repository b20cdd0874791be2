// What `npm test` runs: the steps, what each needs, and which files it is about.

/**
 * @typedef {{ name: string, folder: string }} Suite
 * @typedef {{
 *   name: string,
 *   run: string,
 *   about: RegExp,
 *   seconds: number,
 *   env?: Record<string, string>,
 *   needs?: string[],
 *   suites?: Suite[],
 *   vitest?: boolean,
 * }} Step
 * A step without suites is one case. `about` are the files that it can be touched by, besides those of {@link everything};
 * `seconds` about what it takes alone, by which the longest begin first.
 */

/** A change of these can touch every step: versions, and how the steps are run. */
export const everything = /^(package\.json|pnpm-.*\.yaml|tsconfig.*\.json|scripts\/(?!start).*|\.ci\/.*)$/;

const source = /^packages\/mfa-ui\/(src\/|package\.json|tsup|tsconfig)/;
const code = /\.(tsx?|mjs|js|json)$/;
const documents = /\.mdx?$/;
const catalogue = any(source, /^(stories|\.storybook)\//);
const shots = /^(tests\/visual\/|packages\/story-shots\/|story-shots\.config)/;
const emulator = /^packages\/fapi-emulator\/(src\/|package\.json)/;

/** @type {readonly Step[]} */
export const steps = [
  { name: "setup", seconds: 20, run: "npm run --silent setup", about: /./ },
  {
    name: "browser",
    seconds: 3,
    run: "node scripts/ensure-chromium.mjs",
    needs: ["setup"],
    about: any(catalogue, emulator, shots, /^(tests\/(contract|e2e)\/|playwright|vitest)/),
  },
  { name: "lint", seconds: 2, run: "npm run --silent lint:code", needs: ["setup"], about: /./ },
  {
    name: "layers",
    seconds: 5,
    run: "npm run --silent lint:layers",
    needs: ["setup"],
    about: any(code, /^\.dependency/),
  },
  // The package itself is checked by its build, which writes its types.
  { name: "types", seconds: 20, run: "npm run --silent typecheck:workspace", needs: ["setup"], about: code },
  {
    name: "build",
    seconds: 9,
    run: "npm run --silent build",
    needs: ["setup"],
    about: any(source, emulator, /^(tests\/(e2e|package)\/|playwright)/),
  },
  {
    name: "types of e2e",
    seconds: 4,
    run: "npm run --silent typecheck:e2e",
    needs: ["build"],
    about: any(source, /^tests\/e2e\/app\//),
  },
  vitest(
    "unit",
    25,
    ["setup"],
    [{ name: "unit", folder: "tests/unit" }],
    any(code, documents, /^\.github\//),
  ),
  vitest(
    "components",
    55,
    ["setup"],
    [{ name: "components", folder: "tests/components" }],
    any(source, /^(tests\/(components\/|setup-dom|hold-call)|vitest)/),
  ),
  vitest(
    "contract",
    20,
    ["setup", "browser"],
    [
      { name: "contract", folder: "tests/contract" },
      { name: "contract-node", folder: "tests/contract" },
    ],
    any(source, emulator, /^(tests\/(contract\/|hold-call)|vitest)/),
  ),
  {
    name: "catalogue",
    seconds: 11,
    run: "npm run --silent build-storybook",
    needs: ["setup"],
    about: any(catalogue, emulator, shots),
  },
  {
    name: "visual",
    seconds: 60,
    run: "story-shots",
    needs: ["browser", "catalogue"],
    suites: [
      { name: "stories", folder: "stories" },
      { name: "visual", folder: "tests/visual/references" },
    ],
    about: any(catalogue, emulator, shots),
  },
  playwright("e2e", 110),
  vitest(
    "package",
    40,
    ["build"],
    [{ name: "package", folder: "tests/package" }],
    any(source, /^(tests\/(package\/|code-blocks)|stories\/introduction|README|LICENSE|vitest)/),
  ),
];

/** The wide matrices: what is too slow for every run. @type {readonly Step[]} */
export const fullSteps = [
  vitest(
    "react-18",
    55,
    ["setup"],
    [{ name: "components", folder: "tests/components" }],
    any(source, /^(tests\/(components|react-18)\/|vitest)/),
    { TEST_REACT: "18" },
  ),
  playwright("e2e-wide", 80, { TEST_E2E: "wide" }),
];

/**
 * The steps that a change of these files can touch, and the steps that those need.
 * @param {readonly Step[]} all
 * @param {readonly string[]} files paths from the root
 * @returns {Step[]}
 */
export function stepsFor(all, files) {
  /** @type {Set<string>} */
  const wanted = new Set();
  /** @param {Step} step */
  const want = (step) => {
    wanted.add(step.name);
    for (const name of step.needs ?? []) {
      const needed = all.find((candidate) => candidate.name === name);
      if (needed && !wanted.has(name)) want(needed);
    }
  };
  for (const step of all) {
    if (files.some((file) => everything.test(file) || step.about.test(file))) want(step);
  }
  return all.filter((step) => wanted.has(step.name));
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {string[]} needs
 * @param {Suite[]} suites
 * @param {RegExp} about
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function vitest(name, seconds, needs, suites, about, env = {}) {
  const projects = suites.map((suite) => `--project ${suite.name}`).join(" ");
  return { name, seconds, run: `vitest run ${projects}`, env, needs, suites, about, vitest: true };
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function playwright(name, seconds, env = {}) {
  return {
    name,
    seconds,
    run: "playwright test",
    env,
    needs: ["browser", "build"],
    suites: [{ name, folder: "tests/e2e" }],
    about: any(source, emulator, /^(tests\/(e2e|contract)\/|playwright)/),
  };
}

/** @param {readonly RegExp[]} patterns */
function any(...patterns) {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"));
}
