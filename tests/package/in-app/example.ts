// Renders what the module in the argument exports, components or elements. Ends with what the alerts say: { alerts }.
import { createElement, isValidElement } from "react";
import { alertsIn, end, render } from "./page.js";

const exported = Object.values(await import(process.argv[2] ?? ""));
const alerts: (string | null)[] = [];
for (const value of exported) {
  const { container } = await render(isValidElement(value) ? value : createElement(value as () => null));
  alerts.push(...alertsIn(container));
}
end({ alerts });
