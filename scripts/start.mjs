// `npm start`: installs what is needed, then serves the catalogue. Imports nothing that must be installed first.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { environment, PORT, root } from "./environment.mjs";

if (!(await isFree(PORT))) {
  console.error(
    `Port ${PORT} is taken, and the catalogue needs it. Stop what runs there (perhaps another npm start), then try again.`,
  );
  process.exit(1);
}
console.log("Installing what the catalogue needs (a minute the first time) ...");
const setup = spawnSync("npm run --silent setup", {
  shell: true,
  stdio: "inherit",
  cwd: root,
  env: environment,
});
if (setup.status !== 0) process.exit(setup.status ?? 1);

const storybook = spawn(`storybook dev --port ${PORT} --exact-port --ci --disable-telemetry`, {
  shell: true,
  stdio: "inherit",
  cwd: root,
  env: environment,
});
storybook.on("exit", (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => storybook.kill(signal));
}

while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 250));
console.log(`\nThe mfa-ui catalogue is ready: http://localhost:${PORT}\n`);

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

async function answers() {
  try {
    return (await fetch(`http://localhost:${PORT}/index.json`)).ok;
  } catch {
    return false;
  }
}
