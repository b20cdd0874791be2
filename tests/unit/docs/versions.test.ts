import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { expect, test } from "vitest";

const page = readFileSync("docs/versions.md", "utf8");
const shipped = manifest("packages/mfa-ui/package.json");
const workspace = manifest("package.json").devDependencies ?? {};
const older = manifest("tests/react-18/package.json").dependencies ?? {};
const rows = [...page.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, what = "", accepted = "", run = ""]) => ({
    what,
    accepted: accepted.replaceAll("\\|", "|"),
    run,
  }),
);

test("the table accepts what the package's peers accept, and leaves none out", () => {
  const peers = Object.entries(shipped.peerDependencies ?? {});
  expect(peers.length).toBeGreaterThan(0);
  expect(peers.map(([name]) => [name, row(name).accepted])).toEqual(
    peers.map(([name, range]) => [name, `\`${range}\``]),
  );
  const optional = Object.keys(shipped.peerDependenciesMeta ?? {});
  expect(peers.map(([name]) => name).filter((name) => row(name).what.includes("optional"))).toEqual(optional);
  expect(row("Node").accepted).toBe(`\`${shipped.engines?.node}\``);
});

test.each([
  ["react", [workspace.react, older.react]],
  ["react-dom", [workspace["react-dom"], older["react-dom"]]],
  ["@clerk/clerk-react", [workspace["@clerk/clerk-react"], workspace["clerk-js-5"]]],
  ["@clerk/react", [workspace["@clerk/react"], workspace["@clerk/clerk-js"]]],
  ["Node", nodeVersions()],
  ["TypeScript", [workspace.typescript]],
  ["browsers", [workspace["@sparticuz/chromium"]]],
])("the table names the versions of %s that the checks run on", (what, versions) => {
  const majors = versions.map((version) => /(\d+)(\.[\d.]+)?$/.exec(String(version))?.[1]);
  expect(majors).not.toContain(undefined);
  const named = row(what).run.match(/\d+/g);
  expect(new Set(named)).toEqual(new Set(majors));
});

test("each change says what it is before and from 1.0", () => {
  const changes = rows.filter(({ run }) => /^(major|minor|patch)$/.test(run));
  expect(changes.length).toBeGreaterThan(10);
  // Before 1.0 a minor version may break, and nothing is a major one.
  expect(changes.map(({ accepted }) => accepted)).toEqual(
    changes.map(({ run }) => (run === "patch" ? "patch" : "minor")),
  );
});

function row(what: string): (typeof rows)[number] {
  const found = rows.filter((entry) => entry.what.includes(`\`${what}\``) || entry.what.startsWith(what));
  expect(found, `rows of ${what}`).toHaveLength(1);
  return found[0] ?? { what: "", accepted: "", run: "" };
}

function nodeVersions(): string[] {
  const { jobs } = load(readFileSync(".github/workflows/ci.yml", "utf8")) as {
    jobs: { unit: { strategy: { matrix: { node: string[] } } } };
  };
  return jobs.unit.strategy.matrix.node.map((version) => version.split(".")[0] ?? "");
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, unknown>>;
  readonly engines?: { readonly node: string };
}

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, "utf8"));
}
