// `npm start`: installs what is needed, then serves the catalogue. Imports nothing that must be installed first.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { environment, PORT, root } from "./environment.mjs";

const options = ["--port", String(PORT), "--exact-port", "--ci", "--disable-telemetry"];

if (!((await isFree("127.0.0.1")) && (await isFree("::")))) {
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

// Without a shell between, so that a signal reaches Storybook itself.
const storybook = spawn(
  process.execPath,
  [join(root, "node_modules/storybook/dist/bin/dispatcher.js"), "dev", ...options],
  { stdio: "inherit", cwd: root, env: environment },
);
storybook.on("exit", (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => storybook.kill(signal));
}

while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 250));
console.log(`\nThe mfa-ui catalogue is ready: http://localhost:${PORT}\n`);

/**
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 refuses the address, not the port.
    server.once("error", (error) => resolve(!("code" in error && error.code === "EADDRINUSE")));
    server.listen(PORT, host, () => server.close(() => resolve(true)));
  });
}

async function answers() {
  try {
    return (await fetch(`http://localhost:${PORT}/index.json`)).ok;
  } catch {
    return false;
  }
}
