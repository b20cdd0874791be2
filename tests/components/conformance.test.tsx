import { fireEvent, render } from "@testing-library/react";
import { createRef, type ElementType } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { namespaces, type PartCase } from "./part-cases.js";
import { renderCase } from "./render-case.js";
import { answered, renderWith } from "./support.js";

for (const { name, scope, parts, cases } of namespaces) describeParts(name, scope, parts, cases);

function describeParts(
  namespace: string,
  scope: string,
  parts: Readonly<Record<string, unknown>>,
  table: Readonly<Record<string, PartCase>>,
): void {
  const Root = parts.Root as ElementType;

  test(`the table of ${namespace} has every part`, () => {
    expect(["Root", ...Object.keys(table)].sort()).toEqual(Object.keys(parts).sort());
  });

  describe.each(Object.entries(table))(`<${namespace}.%s>`, (part, partCase) => {
    const { tag, scenario, props = {}, owner = "Root", acts, inField, around } = partCase;
    const Part = parts[part] as ElementType;
    const renderPart = (own: Readonly<Record<string, unknown>> = {}) =>
      renderCase({ parts }, part, partCase, own);

    test(`renders one <${tag}> that bears its name`, async () => {
      const { found, node } = await renderPart();
      expect(found).toHaveLength(1);
      expect(node.tagName.toLowerCase()).toBe(tag);
      expect(node).toHaveAttribute("data-scope", scope);
      expect(node).toHaveAttribute("data-status");
      expect(node).not.toHaveAttribute("style");
      expect(node).not.toHaveAttribute("class");
    });

    test("is the one node that it puts on the page", async () => {
      if (inField || around) return expect((await renderPart()).found).toHaveLength(1);
      const { container, node } = await renderPart();
      expect([...container.children]).toEqual([node]);
    });

    test("takes ref, className, style and the attributes of its element", async () => {
      const ref = createRef<HTMLElement>();
      const { node } = await renderPart({
        ref,
        className: "theirs",
        style: { color: "red" },
        title: "A title",
        id: "their-id",
        "data-theirs": "yes",
      });
      expect(ref.current).toBe(node);
      expect(node).toHaveClass("theirs", { exact: true });
      expect(node.style.color).toBe("red");
      expect(node).toHaveAttribute("title", "A title");
      expect(node).toHaveAttribute("id", "their-id");
      expect(node).toHaveAttribute("data-theirs", "yes");
    });

    test("takes a ref that is a function, and lets it go", async () => {
      const ref = vi.fn();
      const { node, unmount } = await renderPart({ ref });
      expect(ref.mock.lastCall?.[0]).toBe(node);
      unmount();
      expect(ref.mock.lastCall?.[0]).toBeNull();
    });

    test("with asChild gives its attributes to the child, and renders no element of its own", async () => {
      const ref = createRef<HTMLElement>();
      const Child = tag === "input" ? "input" : "section";
      const { found, node } = await renderPart({
        asChild: true,
        ref,
        className: "part",
        children: <Child className="child" data-child="yes" />,
      });
      expect(found).toHaveLength(1);
      expect(node.tagName.toLowerCase()).toBe(Child);
      expect(node).toHaveAttribute("data-scope", scope);
      expect(node).toHaveAttribute("data-child", "yes");
      expect(node).toHaveClass("part", "child");
      expect(ref.current).toBe(node);
    });

    if (acts) {
      const handler = { click: "onClick", submit: "onSubmit", input: "onInput" }[acts];

      async function fire(onEvent: (event: Event) => void) {
        const view = await renderPart({ [handler]: onEvent });
        const calls = view.client.clerk.calls.length;
        const html = view.container.innerHTML;
        fireEvent[acts as "click"](view.node);
        const changed = (): boolean =>
          view.client.clerk.calls.length !== calls || view.container.innerHTML !== html;
        const atOnce = changed();
        await answered();
        return { atOnce, later: changed() };
      }

      test(`runs the consumer's ${handler} before its own`, async () => {
        const seen: boolean[] = [];
        const { atOnce } = await fire((event) => seen.push(event.defaultPrevented));
        expect(seen).toEqual([false]);
        expect(atOnce).toBe(true);
      });

      test(`does nothing of its own when the consumer's ${handler} prevents the default`, async () => {
        const { atOnce, later } = await fire((event) => event.preventDefault());
        expect(atOnce).toBe(false);
        expect(later).toBe(false);
      });
    }

    describe("misplaced", () => {
      beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
      afterEach(() => vi.restoreAllMocks());

      test("says what is missing, and where", () => {
        expect(() => render(<Part {...props} />)).toThrow(
          `mfa-ui: <${namespace}.${part}> has no <${namespace}.${owner}> above it. It reads its state from ${owner}. ` +
            "Wrap it, and import both from the same entry.",
        );
      });

      if (inField)
        test("says so outside of a Field too", async () => {
          const misplaced = renderWith(
            scenario,
            <Root>
              <Part {...props} />
            </Root>,
          );
          await expect(misplaced).rejects.toThrow(
            `mfa-ui: <${namespace}.${part}> has no <${namespace}.Field> above it.`,
          );
        });
    });
  });

  test(`<${namespace}.Root> renders no element`, async () => {
    const { container } = await renderWith({}, <Root>text</Root>);
    expect(container.innerHTML).toBe("text");
  });
}
