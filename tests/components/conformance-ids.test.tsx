import { act, render } from "@testing-library/react";
import { createFakeMfaClient } from "mfa-ui/testing";
import {
  type ComponentPropsWithRef,
  createElement,
  type ElementType,
  forwardRef,
  Profiler,
  type ReactNode,
  StrictMode,
  useEffect,
  useState,
} from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { type RelatedParts, relatedParts } from "./related-parts.js";
import { answered, provide, renderWith } from "./support.js";

type Own = (part: string) => Readonly<Record<string, unknown>>;

const none: Own = () => ({});

/** The parts of a case, the target last; each gets what `own` says for it. */
function page({ Root, Target, Label, messages, around = (parts) => parts }: RelatedParts, own: Own) {
  return (
    <Root>
      {around(
        <>
          {Label && <Label {...own("label")} />}
          {messages.map((Message, index) =>
            createElement(Message, { key: String(index), ...own(`message-${index}`) }),
          )}
          <Target {...own("target")} data-testid="target" />
        </>,
      )}
    </Root>
  );
}

function expectRelations(container: HTMLElement, { Label, messages }: RelatedParts): HTMLElement {
  const target = container.querySelector<HTMLElement>("[data-testid=target]") as HTMLElement;
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  if (Label) {
    const label = container.querySelector("label");
    expect(label).toHaveAttribute("for", target.id);
    expect((target as HTMLInputElement).labels).toContain(label);
  }
  const described = target.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described).toHaveLength(messages.length);
  const texts = described.map((id) => document.getElementById(id)?.textContent);
  expect(texts.every(Boolean)).toBe(true);
  expect(target).toHaveAccessibleDescription(texts.join(" "));
  return target;
}

describe.each(Object.entries(relatedParts))("%s and its messages", (name, relation) => {
  const { scenario, messages } = relation;
  const Tag = tagOf(name);

  test("point at each other", async () => {
    const { container } = await renderWith(scenario, page(relation, none));
    expectRelations(container, relation);
  });

  test("also in StrictMode", async () => {
    const { container } = await renderWith(
      scenario,
      page({ ...relation, around: strictly(relation.around) }, none),
    );
    expectRelations(container, relation);
  });

  const byProp =
    (mark: string): Own =>
    (part) =>
      part === "label" ? {} : { id: `${mark}-${part}` };
  const byChild =
    (mark: string, wrap: (tag: ElementType) => ElementType = (tag) => tag): Own =>
    (part) => {
      if (part === "label") return {};
      const Child = wrap(part === "target" ? Tag : "p");
      return { asChild: true, children: <Child id={`${mark}-${part}`}>{textOf(part)}</Child> };
    };

  test.each([
    ["a prop", byProp],
    ["the child of asChild", byChild],
    ["a component as the child of asChild", (mark: string) => byChild(mark, ownComponent)],
  ])("follow the ids that are given by %s, and that change", async (_, ownIds) => {
    const view = await renderWith(scenario, page(relation, ownIds("first")));
    expect(expectRelations(view.container, relation).id).toBe("first-target");
    view.rerender(page(relation, ownIds("second")));
    expect(expectRelations(view.container, relation).id).toBe("second-target");
    expect(view.container.querySelectorAll("[id^=second-message]")).toHaveLength(messages.length);
    view.rerender(page(relation, none));
    expectRelations(view.container, relation);
  });

  test("follow the ids that components as children give themselves, later and by their own state", async () => {
    const setters: ((id: string) => void)[] = [];
    const stateful = (tag: ElementType): ElementType => withOwnState(tag, setters);
    const kinds = { target: stateful(Tag), message: stateful("p") };
    const own: Own = (part) => {
      if (part === "label") return {};
      const Child = part === "target" ? kinds.target : kinds.message;
      return { asChild: true, children: <Child id={part}>{textOf(part)}</Child> };
    };
    const view = await renderWith(scenario, page(relation, own));
    expectRelations(view.container, relation);
    await act(async () => {
      for (const set of setters) set("later");
    });
    expect(expectRelations(view.container, relation).id).toBe("target-later");
  });

  test("keep their own ids where a child's component takes no ref", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const own: Own = (part) => {
      if (part === "label") return {};
      const Child = part === "target" ? Tag : "p";
      return { asChild: true, children: createElement(withoutRef(Child), null, textOf(part)) };
    };
    const { container } = await renderWith(scenario, page(relation, own));
    expectRelations(container, relation);
    vi.restoreAllMocks();
  });

  test("leave nothing behind when a message goes", async () => {
    const view = await renderWith(scenario, page(relation, none));
    view.rerender(page({ ...relation, messages: messages.slice(1) }, none));
    expectRelations(view.container, { ...relation, messages: messages.slice(1) });
  });

  test("are related before the paint, and a label costs no commit of its own", async () => {
    const count = async (parts: RelatedParts): Promise<number> => {
      const onRender = vi.fn();
      const client = createFakeMfaClient(scenario);
      await client.ready;
      // The page is there from the start: later commits are of the relations alone.
      const view = render(
        provide(
          client,
          <Profiler id="page" onRender={onRender}>
            {page(parts, none)}
          </Profiler>,
        ),
      );
      expectRelations(view.container, parts);
      const commits = onRender.mock.calls.length;
      await answered();
      expect(onRender).toHaveBeenCalledTimes(commits);
      return commits;
    };
    const { Label: _label, ...withoutLabel } = relation;
    expect(await count(relation)).toBe(await count(withoutLabel));
  });

  test("begin on a server", async () => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    const container = document.createElement("div");
    document.body.append(container);
    const ui = provide(client, page(relation, none));
    container.innerHTML = renderToString(ui);
    // React 18 would take this for a page, and tell of layout effects.
    const errors = vi.spyOn(console, "error");
    const root = await act(async () => hydrateRoot(container, ui));
    await answered();
    expectRelations(container, relation);
    expect(errors).not.toHaveBeenCalled();
    act(() => root.unmount());
    container.remove();
    vi.restoreAllMocks();
  });
});

// Not around Root: its second mount would forget a step that only lasts as long as one.
function strictly(around = (parts: ReactNode) => parts): (parts: ReactNode) => ReactNode {
  return (parts) => <StrictMode>{around(parts)}</StrictMode>;
}

function tagOf(name: string): ElementType {
  if (/Input$|Saved$/.test(name)) return "input";
  return name.endsWith("List") ? "ol" : "button";
}

// An `<input>` has no children.
function textOf(part: string): ReactNode {
  return part === "target" ? undefined : `Their ${part}`;
}

type ChildProps = ComponentPropsWithRef<"p">;

const components = new Map<ElementType, ElementType>();

function ownComponent(Tag: ElementType): ElementType {
  const known = components.get(Tag);
  if (known) return known;
  const Own = forwardRef<HTMLElement, ChildProps>((props, ref) => createElement(Tag, { ...props, ref }));
  components.set(Tag, Own);
  return Own;
}

function withoutRef(Tag: ElementType): ElementType {
  return ({ ref: _ref, ...props }: ChildProps) => createElement(Tag, props);
}

function withOwnState(Tag: ElementType, setters: ((id: string) => void)[]): ElementType {
  return forwardRef<HTMLElement, ChildProps>(function OwnState({ id, ...props }, ref) {
    const [suffix, setSuffix] = useState("first");
    useEffect(() => void setters.push(setSuffix), []);
    return createElement(Tag, { ...props, id: `${id}-${suffix}`, ref });
  });
}
