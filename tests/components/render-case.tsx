import { PasswordSignIn } from "mfa-ui/standalone";
import { createElement, type ElementType } from "react";
import { type NamespaceCase, namespaces, type PartCase } from "./part-cases.js";
import { renderWith } from "./support.js";

/** Every part of every namespace, for `describe.each`. */
export const everyPart = namespaces.flatMap(({ cases, ...namespace }) =>
  Object.entries(cases).map(
    ([part, partCase]) => [`${namespace.name}.${part}`, { namespace, part, partCase }] as const,
  ),
);

/** Renders the part of a case where it shows something, with props beside those of the case. */
export async function renderCase(
  { parts }: Pick<NamespaceCase, "parts">,
  part: string,
  { scenario, props = {}, root = {}, inField, around }: PartCase,
  own: Readonly<Record<string, unknown>> = {},
) {
  const Root = parts.Root as ElementType;
  const element = createElement(parts[part] as ElementType, { ...props, ...own });
  const inside = inField ? <PasswordSignIn.Field name="password">{element}</PasswordSignIn.Field> : element;
  const view = await renderWith(scenario, <Root {...root}>{around ? around(inside) : inside}</Root>);
  const dataPart = part.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  const found = view.container.querySelectorAll<HTMLElement>(`[data-part="${dataPart}"]`);
  return { ...view, found, node: found[0] as HTMLElement };
}
