import { load } from "js-yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  /** Of an action made of steps. */
  readonly runs?: { readonly steps: readonly Step[] };
}

// Both run with the repository's rights, on what somebody else's pull request brings.
const dangerous = ["pull_request_target", "workflow_run", "issue_comment"];
const setup = "./.github/actions/setup";
const releasing = "release.yml";

/** What is wrong with a workflow, or an action made of steps: a sentence each. */
export function problemsOf(file: string, text: string, commands: ReadonlySet<string>): string[] {
  const workflow = load(text) as Workflow;
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...secretsOf(text).map((name) => `names the secret ${name}`),
    ...triggersOf(workflow)
      .filter((trigger) => dangerous.includes(trigger))
      .map((trigger) => `is triggered by ${trigger}`),
    ...(workflow.jobs && Object.keys(workflow.permissions ?? { all: "" }).length > 0
      ? ["gives permissions to every job"]
      : []),
    ...actionsOf(text)
      .filter((uses) => !/^(\.\/\S+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(uses))
      .map((uses) => `does not pin ${uses} to a commit, with its version behind it`),
    ...commandsOf(workflow)
      .filter((command) => !commands.has(command))
      .map((command) => `runs what CONTRIBUTING.md does not name: ${command}`),
    ...jobs.flatMap(([name, job]) => problemsOfJob(file, job).map((problem) => `${name} ${problem}`)),
  ];
}

/** Every command that it runs: a line of `run`, or a script that an action is given. */
export function commandsOf(workflow: Workflow | string): string[] {
  const parsed = typeof workflow === "string" ? (load(workflow) as Workflow) : workflow;
  const jobs = Object.values(parsed.jobs ?? {});
  const steps = [...jobs.flatMap((job) => job.steps ?? []), ...(parsed.runs?.steps ?? [])];
  return steps.flatMap((step) => {
    const lines = step.run?.split("\n").map((line) => line.trim()) ?? [];
    return [...lines, step.with?.publish, step.with?.version].filter(Boolean).map(String);
  });
}

function problemsOfJob(file: string, { permissions, steps = [], ...job }: Job): string[] {
  const writes = Object.values(permissions ?? {}).includes("write");
  const keeps = steps.some(
    (step) => step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false,
  );
  return [
    permissions === undefined && "has no permissions of its own",
    job["timeout-minutes"] === undefined && "has no timeout",
    writes &&
      file !== releasing &&
      steps.some(({ uses }) => uses === setup) &&
      "may write, and runs the code of dependencies",
    keeps && permissions?.contents !== "write" && "leaves the token in the checkout, and pushes nothing",
  ].filter((problem) => problem !== false);
}

function secretsOf(text: string): string[] {
  const known = ["NPM_TOKEN", "GITHUB_TOKEN"];
  return [...text.matchAll(/\bsecrets\b\.?(\w*)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !known.includes(name));
}

function triggersOf({ on = [] }: Workflow): string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? [...on] : Object.keys(on);
}

function actionsOf(text: string): string[] {
  return [...text.matchAll(/\buses: (.+)$/gm)].map(([, uses = ""]) => uses.trim());
}
