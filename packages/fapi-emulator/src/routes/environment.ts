import type { App } from "../call.js";
import { environmentShape } from "../shapes/environment.js";
import type { State } from "../state.js";

/** GET and PATCH /environment, POST /dev_browser. */
export function environmentRoutes(app: App, state: State): void {
  app.on(["GET", "PATCH"], "/environment", (c) => c.json(environmentShape(state.settings)));
  app.post("/dev_browser", (c) => {
    const id = state.id("dvb");
    return c.json({ object: "dev_browser", id, token: id });
  });
}
