import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { forms } from "./every-form.js";
import { renderWith } from "./support.js";

// With the wide matrices: every scenario has a story, which npm test checks with axe in a real browser.
describe.each(forms)("%s", (_, form, scenarios) => {
  test.each(Object.entries(scenarios))("%s has nothing that axe objects to", async (__, scenario) => {
    const { container } = await renderWith(scenario, <main>{form}</main>);
    // jsdom draws nothing, so colours cannot be compared here.
    const { violations } = await axe.run(container, {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
