import { describe, expect, test } from "vitest";
import { forms } from "./every-form.js";
import { renderWith } from "./support.js";

describe.each(forms)("%s", (_, form, scenarios) => {
  test.each(Object.entries(scenarios))(
    "%s describes its fields by what is on the page",
    async (__, scenario) => {
      const { container } = await renderWith(scenario, form);
      const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const attribute of ["aria-describedby", "aria-labelledby", "for"]) {
        for (const node of container.querySelectorAll(`[${attribute}]`)) {
          for (const id of node.getAttribute(attribute)?.split(" ") ?? []) expect(ids).toContain(id);
        }
      }
      // Whatever is said about a field on the page is tied to it.
      const described = [...container.querySelectorAll("[aria-describedby]")].flatMap(
        (node) => node.getAttribute("aria-describedby")?.split(" ") ?? [],
      );
      for (const alert of container.querySelectorAll("form [role=alert][id]")) {
        expect(described).toContain(alert.id);
      }
    },
  );

  test.each(Object.entries(scenarios))(
    "%s gives every button and field a type and a name",
    async (__, scenario) => {
      const { container } = await renderWith(scenario, form);
      for (const button of container.querySelectorAll("button")) {
        expect(button).toHaveAttribute("type");
        expect(button).toHaveAccessibleName();
        expect(button).toBeEnabled();
      }
      for (const input of container.querySelectorAll("input")) expect(input).toHaveAccessibleName();
    },
  );
});
