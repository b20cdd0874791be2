/** A part's state as `data-*` attributes: `true` is `""`, a string is itself, `false` and `null` are absent. */
export function stateAttributes(
  state: Readonly<Record<string, boolean | string | null | undefined>>,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === true) attributes[`data-${name}`] = "";
    else if (typeof value === "string") attributes[`data-${name}`] = value;
  }
  return attributes;
}
