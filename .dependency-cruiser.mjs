// The layers of ARCHITECTURE.md as rules: imports only point down, components -> flows -> react -> clerk.
const src = "^packages/mfa-ui/src";
const react = "(^|node_modules/)(@types/)?react(-dom)?(/|$)";
const clerk = "(^|node_modules/)@clerk/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: { path: "^(packages|stories|tests|scripts)/" },
      // The apps of tests/package and tests/e2e use the built package, which this check does not wait for.
      to: { couldNotResolve: true, pathNot: ["^virtual:", "^vitest/", "^mfa-ui(/|$)"] },
    },
    {
      name: "clerk-is-the-lowest-layer",
      comment: "clerk/ knows nothing above it.",
      severity: "error",
      from: { path: `${src}/clerk/` },
      to: { path: `${src}/(components|flows|react|testing|messages)/` },
    },
    {
      name: "clerk-without-react",
      comment: "clerk/ serves pages that have no React: not even through another file.",
      severity: "error",
      from: { path: `${src}/clerk/` },
      to: { path: react, reachable: true },
    },
    {
      name: "react-above-clerk-only",
      comment: "react/ holds the client's context: it knows no flow and no part.",
      severity: "error",
      from: { path: `${src}/react/` },
      to: { path: `${src}/(components|flows|testing)/` },
    },
    {
      name: "flows-below-components",
      comment: "A flow does not know how it is shown.",
      severity: "error",
      from: { path: `${src}/flows/` },
      to: { path: `${src}/(components|testing)/` },
    },
    {
      name: "rules-and-controllers-without-react",
      comment: "flow.ts and controller.ts run without React: not even through another file.",
      severity: "error",
      from: { path: `${src}/flows/[^/]+/(flow|controller)\\.ts$` },
      to: { path: react, reachable: true },
    },
    {
      name: "rules-and-controllers-below-react",
      comment: "flow.ts and controller.ts do not import the react/ layer.",
      severity: "error",
      from: { path: `${src}/flows/[^/]+/(flow|controller)\\.ts$` },
      to: { path: `${src}/react/` },
    },
    {
      name: "rules-without-a-client",
      comment: "flow.ts is pure: of clerk/ it takes types, never the client that talks to Clerk.",
      severity: "error",
      from: { path: `${src}/flows/[^/]+/flow\\.ts$` },
      to: { path: `${src}/clerk/clerk-` },
    },
    {
      name: "clerk-packages-in-adapters-only",
      comment: "One file per SDK names a Clerk package, so that the built trees differ in one file.",
      severity: "error",
      from: { path: `${src}/`, pathNot: `${src}/react/adapters/` },
      to: { path: clerk },
    },
    {
      name: "adapters-are-put-in-by-the-build",
      comment: "The build swaps react/use-clerk.ts for an adapter; an import would bind an SDK for everyone.",
      severity: "error",
      from: { path: `${src}/` },
      to: { path: `${src}/react/adapters/` },
    },
    {
      name: "another-component-by-its-parts",
      comment:
        "A component of one flow uses another flow's parts.ts, what all are made with, and nothing deeper.",
      severity: "error",
      from: { path: `${src}/components/([^/]+)/` },
      to: {
        path: `${src}/components/`,
        pathNot: [
          `${src}/components/$1/`,
          `${src}/components/[^/]+/parts\\.ts$`,
          `${src}/components/shared/`,
        ],
      },
    },
    {
      name: "internal-imports-nothing-of-ours",
      comment: "internal/ holds tools that know nothing of MFA.",
      severity: "error",
      from: { path: `${src}/internal/` },
      to: { path: `${src}/`, pathNot: `${src}/internal/` },
    },
    {
      name: "messages-are-data",
      comment: "A catalogue imports types only.",
      severity: "error",
      from: { path: `${src}/messages/` },
      to: { path: `${src}/`, pathNot: `${src}/messages/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "testing-by-its-entry",
      comment: "The fake client is never part of an app: only testing.ts leads to it.",
      severity: "error",
      from: { pathNot: `${src}/testing(/|\\.ts$)` },
      to: { path: `${src}/testing/` },
    },
    {
      name: "testing-without-react",
      comment: "The fake serves every tree: it must not bring a React context of its own.",
      severity: "error",
      from: { path: `${src}/testing(/|\\.ts$)` },
      to: { path: react, reachable: true },
    },
    {
      name: "client-without-react",
      comment: "mfa-ui/client serves pages that have no React.",
      severity: "error",
      from: { path: `${src}/client\\.ts$` },
      to: { path: react, reachable: true },
    },
    {
      name: "entries-are-for-users",
      comment: "Inside the package, import the file, not the barrel.",
      severity: "error",
      from: { path: `${src}/` },
      to: { path: `${src}/(index|client|testing)\\.ts$` },
    },
    {
      name: "declared-dependencies",
      comment: "The package imports only what its users get with it.",
      severity: "error",
      from: { path: `${src}/` },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "core"],
        dependencyTypesNot: ["npm", "npm-peer", "npm-optional"],
      },
    },
    {
      name: "public-entries",
      comment: "Stories and tests use the package as its users do, by the names of its entries.",
      severity: "error",
      from: {
        path: "^(stories|\\.storybook|benchmarks|tests)/",
        pathNot: "^tests/(unit|contract|components)/",
      },
      to: { path: "^packages/mfa-ui/", dependencyTypesNot: ["aliased"] },
    },
    {
      name: "public-entries-and-tools-for-component-tests",
      comment:
        "Tests with a document use the package as its users do; the tools of internal/ that need one, they test by themselves.",
      severity: "error",
      from: { path: "^tests/components/" },
      to: {
        path: "^packages/mfa-ui/",
        pathNot: `${src}/internal/`,
        dependencyTypesNot: ["aliased"],
      },
    },
    {
      name: "inner-modules-for-unit-and-contract-tests",
      comment: "Tests of rules and of the client may go inside, to flows/, clerk/ and internal/ only.",
      severity: "error",
      from: { path: "^tests/(unit|contract)/" },
      to: {
        path: `${src}/`,
        pathNot: `${src}/(flows|clerk|internal|messages)/`,
        dependencyTypesNot: ["aliased"],
      },
    },
    {
      name: "the-emulator-stands-alone",
      comment: "The emulator is Clerk's side: it must not learn from the library that it tests.",
      severity: "error",
      from: { path: "^packages/fapi-emulator/" },
      to: { path: "^packages/mfa-ui/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|storybook-static|test-results|\\.cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
