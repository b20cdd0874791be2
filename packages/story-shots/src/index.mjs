export { defaults, readOptions } from "./options.mjs";
export { report } from "./report.mjs";
export { run } from "./run.mjs";
