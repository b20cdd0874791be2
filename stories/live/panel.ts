import { within } from "storybook/test";

type Canvas = Pick<ReturnType<typeof within>, "findAllByTestId" | "getByTestId">;

/** The newest code that the panel shows for an address or a number. */
export async function received(canvas: Canvas, to: string): Promise<string> {
  const messages = await canvas.findAllByTestId(`message to ${to}`);
  return /\d{6}/.exec(messages.at(-1)?.textContent ?? "")?.[0] ?? "";
}

/** What was asked of Clerk so far, as the panel tells it: each change with its answer, oldest first. */
export function requests(canvas: Canvas): string[] {
  const lines = within(canvas.getByTestId("requests")).queryAllByRole("listitem");
  return lines.map(({ textContent }) => textContent.replace(/\s+/g, " "));
}
